// What happens beside the screens that a story looks at: posts of people, and acts whose own screens other stories show, by the same doors.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { trainingPassword } from '#config/training-password.ts';
import { hourMs } from '#core/time.ts';
import { trainingAccounts } from '#training/people.ts';
import { cookieIn } from '../beds/http-server.ts';
import { eventually } from '../scenes/channel-scene.ts';
import { sees } from './looks.ts';
import type { OfficerName, People } from './people.ts';

type Sent = { status: number; body: unknown };
type Written = { name: string; text: string };
type Acting = readonly [who: OfficerName, act: string, fields?: object];

export type Hands = {
  /** By whoever is signed in with it; the answer, whatever it is. */
  asks: (who: OfficerName, method: string, path: string, body?: object) => Promise<Sent>;
  /** Acts on a case, one after the other, each of which must be accepted. */
  does: (number: string, ...acts: readonly Acting[]) => Promise<void>;
  /** A comment below the city's newest post there; the number of the case that it became. */
  posts: (channel: string, name: string, text: string) => Promise<string>;
  /** The same of many people at once, the oldest first. */
  manyPost: (channel: string, many: readonly Written[]) => Promise<string[]>;
  /** Waits until the case stands so. */
  stands: (number: string, status: string) => Promise<void>;
  /** What stands below the city's posts, by the name of the place in the simulator. */
  reads: (page: Page, place: string, ...words: readonly (string | RegExp)[]) => Promise<void>;
  /** Admin Pusat conveys the result in public, and the case is over. */
  conveys: (number: string, publicText: string) => Promise<void>;
  /** The page on which whoever reported it follows it. */
  tracks: (page: Page, number: string, ...words: readonly (string | RegExp)[]) => Promise<void>;
};

/** So far ahead of a moment the next clock but one shows two in the night, in Jakarta. */
export const atTwoInTheNight = (now: number): number => {
  const day = 24 * hourMs;
  return (2 * hourMs - ((now + 7 * hourMs) % day) + 2 * day) % day;
};

/** From a report to an agency that works on it, for what asks nobody who they are. */
export const toTheAgency = (agency: string, upik: string): readonly Acting[] => [
  ['medsos', 'GoWithoutIdentity', { why: 'not-needed' }],
  ['pusat', 'ApproveInterim', { text: 'Terima kasih, kami teruskan ke dinas.' }],
  ['medsos', 'RegisterInUpik', { upikNumber: upik }],
  ['pusat', 'Dispose', { leadAgencyId: agency, helpingAgencyIds: [], instruction: 'Mohon ditangani.' }],
];

type Known = { id: string; number: string; status: string };

const casesIn = async ({ program }: People): Promise<Known[]> =>
  (await program.parts.database.pool.query<Known>('select id, number, status from every_complaint order by number'))
    .rows;

const cookieFor = async (url: string, who: OfficerName): Promise<string> => {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${who}@demo.tanggap.example`, password: trainingPassword }),
  });
  assert.equal(answer.status, 200);
  return cookieIn(answer.headers.getSetCookie());
};

const post = async (people: People, channel: string, words: Written): Promise<void> => {
  const accountId = trainingAccounts.find((one) => one.channel === channel)?.id;
  const { name, text } = words;
  const answer = await fetch(`${people.url}/simulator/control/comments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ accountId, author: { name }, text, at: people.program.clock.now() }),
  });
  assert.equal(answer.status, 200, await answer.text());
};

export const givenHands = (people: People): Hands => {
  const cookies = new Map<OfficerName, Promise<string>>();
  const asks: Hands['asks'] = async (who, method, path, body = {}) => {
    const cookie = cookies.get(who) ?? cookieFor(people.url, who);
    cookies.set(who, cookie);
    const sent = method === 'GET' ? {} : { body: JSON.stringify(body) };
    const headers = { cookie: await cookie, origin: people.url, 'content-type': 'application/json' };
    const answer = await fetch(`${people.url}${path}`, { method, headers, ...sent });
    return { status: answer.status, body: await answer.json() };
  };
  const found = async (number: string): Promise<Known | undefined> =>
    (await casesIn(people)).find((one) => one.number === number);
  const manyPost: Hands['manyPost'] = async (channel, many) => {
    const before = (await casesIn(people)).length;
    for (const written of many) await post(people, channel, written);
    return eventually(async () => {
      const now = await casesIn(people);
      return now.length < before + many.length ? undefined : now.slice(before).map(({ number }) => number);
    }, 30_000);
  };
  const does: Hands['does'] = async (number, ...acts) => {
    for (const [who, type, fields] of acts) {
      const { status, body } = await asks(who, 'POST', `/api/v1/cases/${number}/commands`, { type, ...fields });
      assert.equal(status, 200, `${type}: ${JSON.stringify(body)}`);
    }
  };
  const stands: Hands['stands'] = async (number, status) => {
    await eventually(async () => ((await found(number))?.status === status ? true : undefined), 30_000);
  };
  return {
    ...{ asks, does, stands },
    posts: async (channel, name, text) => (await manyPost(channel, [{ name, text }]))[0] ?? '',
    manyPost,
    reads: async (page, place, ...words) => {
      await page.goto(`${people.url}/simulator/#${place}`);
      await page.reload();
      await sees(page, ...words);
    },
    conveys: async (number, publicText) => {
      await does(number, ['pusat', 'ConveyResult', { publicText }]);
      await stands(number, 'closed');
    },
    tracks: async (page, number, ...words) => {
      const code = people.program.parts.trackCodeOf((await found(number))?.id ?? '');
      await page.goto(`${people.url}/lacak/${number}?kode=${code}`);
      await sees(page, ...words);
    },
  };
};
