// What a first visit costs on the wire, as the browser counts it: a cheap telephone on a slow line pays for every byte.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { givenPeople, type People } from './people.ts';

type Weight = { all: number; font: number; unpacked: string[]; came: string[] };
type Answer = { requestId: string; response: { url: string; mimeType: string; headers: Record<string, string> } };

const packable = /^(?:text\/(?!event-stream)|application\/(?:json|javascript|problem\+json)|image\/svg)/;

/** Kept by every browser under its address: what a page shows and its tab shows again comes once. */
const isKept = ({ headers }: Answer['response']): boolean => (headers['cache-control'] ?? '').includes('immutable');

/** Counts every byte that arrives while the page is opened, headers included; nothing of what it showed before is still on its way. */
const weigh = async (page: Page, open: () => Promise<unknown>): Promise<Weight> => {
  await page.waitForLoadState('networkidle');
  const wire = await page.context().newCDPSession(page);
  await wire.send('Network.enable');
  await wire.send('Network.setCacheDisabled', { cacheDisabled: true });
  const answers = new Map<string, Answer['response']>();
  const weight: Weight = { all: 0, font: 0, unpacked: [], came: [] };
  wire.on('Network.responseReceived', ({ requestId, response }: Answer) => void answers.set(requestId, response));
  wire.on(
    'Network.loadingFinished',
    ({ requestId, encodedDataLength }: { requestId: string; encodedDataLength: number }) => {
      const answer = answers.get(requestId);
      if (answer !== undefined && isKept(answer) && weight.came.some((one) => one.endsWith(` ${answer.url}`))) return;
      weight.all += encodedDataLength;
      weight.came.push(`${String(encodedDataLength)} ${answer?.url ?? 'of the page before'}`);
      if (answer?.mimeType.startsWith('font/') === true) weight.font += encodedDataLength;
      const packed = Object.keys(answer?.headers ?? {}).some((name) => name.toLowerCase() === 'content-encoding');
      if (!packed && encodedDataLength > 4096 && packable.test(answer?.mimeType ?? ''))
        weight.unpacked.push(answer?.url ?? '');
    },
  );
  await open();
  await page.waitForLoadState('networkidle');
  await wire.detach();
  return weight;
};

const kilobyte = 1024;

const staysBelow = (
  { all, font, unpacked, came }: Weight,
  name: string,
  mostKilobytes: number,
  withoutFont?: number,
): void => {
  assert.ok(all > 0, `${name}: nothing was counted`);
  assert.deepEqual(unpacked, [], name);
  assert.ok(all <= mostKilobytes * kilobyte, `${name}: ${String(all)} bytes\n${came.join('\n')}`);
  if (withoutFont !== undefined)
    assert.ok(all - font <= withoutFont * kilobyte, `${name}: ${String(all - font)} bytes without the font`);
};

const citizens = async ({ url, arrives }: People): Promise<void> => {
  for (const path of ['/', '/lapor', '/lacak', '/sop']) {
    const page = await arrives();
    staysBelow(await weigh(page, () => page.goto(`${url}${path}`)), path, 45, 14);
    await page.context().close();
  }
};

test('the console opens within 170 KB, a citizen’s page within 45, 14 of them without the typeface', async (t) => {
  const people = await givenPeople(t);
  await citizens(people);
  const officer = await people.signsIn('ketua');
  staysBelow(await weigh(officer, () => officer.reload()), 'console', 170);
  const fresh = await people.arrives();
  staysBelow(await weigh(fresh, () => fresh.goto(`${people.url}/meja`)), 'sign-in', 170);
  assert.deepEqual(people.trouble, []);
});
