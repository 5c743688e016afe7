// The screen of buku register: what is chosen narrows the list and the files alike.
import assert from 'node:assert/strict';
import { mock, suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import { shownChannels } from '#test/given/case-answer.ts';
import type { RegisterAnswer } from './case-register.contract.ts';

const id = await consoleIn('id', shownChannels);
const en = await consoleIn('en', shownChannels);

const answer: RegisterAnswer = {
  rows: [
    {
      ...{ number: 'ADU-2026-000001-DZ', reportedAt: '2026-03-02T01:00:00Z', channel: 'instagram', status: 'closed' },
      ...{ late: 2, category: 'Jalan', agency: 'Dinas Jalan' },
    },
    { number: 'ADU-2026-000002-AB', reportedAt: '2026-03-02T02:00:00Z', channel: 'phone', status: 'triage', late: 0 },
  ],
  count: 12_345,
  next: 'x',
};
const show = (given: RegisterAnswer = answer, search = '', console = id) => {
  const asked = search === '' ? '?from=&until=&agency=&channel=&status=' : search;
  return console.show('features/case-register/RegisterPage.tsx', 'RegisterPage', {
    as: { role: 'data-officer' },
    at: `/buku-register${search}`,
    answers: {
      'GET /api/v1/agencies': { agencies: [] },
      [`GET /api/v1/case-register${asked}`]: given,
      'GET /api/v1/case-register': given,
    },
  });
};

suite('the register', () => {
  test('says how many there are, and each row in words', async () => {
    const shown = await show();
    assert.match(shown.words, /12\.345 aduan/);
    assert.match(shown.words, /ADU-2026-000001-DZ .*Instagram .*Jalan .*Dinas Jalan .*Selesai .*2 langkah/);
    assert.ok(shown.links.includes('/meja/kasus/ADU-2026-000002-AB'));
    assert.ok(shown.words.includes('Tampilkan 50 berikutnya'));
  });

  test('is taken along as XLSX or CSV', async () => {
    const { links } = await show();
    for (const kind of ['xlsx', 'csv'])
      assert.ok(
        links.some((link) => link.startsWith(`/api/v1/case-register.${kind}?`) && link.includes('lang=id')),
        kind,
      );
  });

  test('says what to do where nothing is found, in the language of the console', async () => {
    const none = { rows: [], count: 0 };
    assert.match((await show(none)).words, /Tidak ada aduan Ubah tanggal atau saringannya\./);
    assert.match((await show(none, '', en)).words, /No cases Change the days or what is chosen\./);
  });
});

suite('while there is no answer', () => {
  test('the register says nothing of how many there are, neither on its way nor refused', async () => {
    const waiting = await id.show('features/case-register/RegisterPage.tsx', 'RegisterPage', { waiting: true });
    const refusal = Response.json({ title: 'Bukan untuk peran Anda.' }, { status: 403 });
    const refused = await show(refusal as unknown as RegisterAnswer);
    assert.match(refused.words, /Bukan untuk peran Anda\./);
    for (const { words } of [waiting, refused]) assert.doesNotMatch(words, /\d aduan|Tidak ada aduan|Tampilkan/);
  });
});

suite('what stands in the address', () => {
  const options = (shown: Awaited<ReturnType<typeof show>>): string[] =>
    shown
      .all('option')
      .filter(({ attributes }) => attributes['selected'] !== undefined)
      .map(({ attributes }) => attributes['value'] ?? '');
  const askedAt = async (search: string, asked: string) =>
    id.show('features/case-register/RegisterPage.tsx', 'RegisterPage', {
      as: { role: 'team-lead' },
      at: `/buku-register${search}`,
      answers: {
        'GET /api/v1/agencies': { agencies: [{ id: 'dlh', name: 'Dinas <Hidup>' }] },
        [`GET /api/v1/case-register${asked}`]: answer,
      },
    });

  test('is chosen in the fields, asked of the server, and in the address of both files', async () => {
    const asked = '?from=2026-03-01&until=2026-03-31&agency=dlh&channel=phone&status=follow-up';
    const shown = await askedAt(asked, asked);
    assert.deepEqual(options(shown), ['dlh', 'phone', 'follow-up']);
    assert.ok(shown.wordsOf('option').includes('Dinas <Hidup>'));
    for (const kind of ['xlsx', 'csv'])
      assert.ok(shown.links.includes(`/api/v1/case-register.${kind}${asked}&lang=id`), kind);
  });

  test('is not asked of the server where it is no day, and is shown as it was typed', async () => {
    const shown = await askedAt('?from=2026-02-30&until=kemarin&status=closed', '?status=closed');
    const typed = shown.all('input.input').map(({ attributes }) => attributes['value']);
    assert.ok(typed.includes('2026-02-30') && typed.includes('kemarin'), typed.join(' '));
    assert.deepEqual(
      shown.asked.filter((one) => one.includes('register')),
      ['GET /api/v1/case-register?status=closed'],
    );
  });

  test('that the register does not know is not asked along', async () => {
    const { asked } = await askedAt('?after=1.x&viewer=all&lang=en', '');
    assert.ok(asked.includes('GET /api/v1/case-register'));
  });
});

test('a row keeps markup, long names and other scripts as they were written, and has a dash for what nobody said', async () => {
  const hostile = { category: `<b>${'x'.repeat(200)}</b>`, agency: 'ꦢꦶꦤꦱ 🏛️ مدينة' };
  const [row] = answer.rows;
  const shown = await show({ count: 1, rows: [{ ...(row ?? assert.fail()), ...hostile, late: 0, channel: 'pigeon' }] });
  assert.ok(shown.words.includes(hostile.category) && shown.words.includes(hostile.agency));
  assert.equal(shown.all('b').length, 0);
  assert.match(shown.words, /pigeon .* Selesai –/);
  assert.match((await show({ count: 1, rows: [] }, '', en)).words, /1 case /);
});

test('of many pages eight are there at once, whatever was opened: news ask no more, and the ones before come back', async () => {
  type Load = { registerQuery: (asked: object) => object };
  type Pages = Record<'refetch' | 'fetchNextPage' | 'fetchPreviousPage', () => Promise<{ hasPreviousPage: boolean }>>;
  type Library = { QueryClient: new () => object; InfiniteQueryObserver: new (...given: object[]) => Pages };
  // Named by a value: its types bring those of a browser into all that the server's tests know.
  const library: string = '@tanstack/react-query';
  const { InfiniteQueryObserver, QueryClient } = (await import(library)) as Library;
  const { registerQuery } = await id.load<Load>('features/case-register/RegisterPage.tsx');
  const asked: string[] = [];
  const fetching = mock.method(globalThis, 'fetch', (url: string) => {
    const after = new URL(url, 'http://meja').searchParams.get('after') ?? '';
    asked.push(after);
    return Promise.resolve(Response.json({ ...answer, next: String(Number(after) + 1) }));
  });
  try {
    const register = new InfiniteQueryObserver(new QueryClient(), registerQuery({}));
    await register.refetch();
    for (let pages = 1; pages < 10; pages += 1) await register.fetchNextPage();
    assert.deepEqual(asked, ['', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
    asked.length = 0;
    await register.refetch();
    assert.deepEqual(asked, ['2', '3', '4', '5', '6', '7', '8', '9']);
    asked.length = 0;
    const { hasPreviousPage } = await register.fetchPreviousPage();
    assert.deepEqual([asked, hasPreviousPage], [['1'], true]);
  } finally {
    fetching.mock.restore();
  }
});
