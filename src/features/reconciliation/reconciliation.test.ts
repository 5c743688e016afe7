// JSS and our register side by side: what stands on one side only, what differs, and what officers do about it.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { givenCase, steps, take } from '#test/given/cases.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
import { takeIn } from '#test/given/jss-export.ts';
import { refused } from '#test/beds/problems.ts';
import type { Difference, DifferenceList, DifferencesAnswer, LinksAnswer, Pair } from './reconciliation.contract.ts';

const desk = await givenDesk({ after });

const head = 'Nomor;Tanggal;Isi;Status;OPD;Nomor Tanggap';
const csv = (...lines: string[]): string => [head, ...lines].join('\n');
const day = '02/03/2026';

const asked = async (list: DifferenceList, more = ''): Promise<DifferencesAnswer> =>
  json(await desk.get('pusat', `/api/v1/upik/jss/differences?list=${list}${more}`));
const numbers = async (list: DifferenceList, more = ''): Promise<string[]> =>
  (await asked(list, more)).rows.map(({ jssNumber }) => jssNumber).toSorted();
const only = async (list: DifferenceList, jssNumber: string): Promise<Difference> => {
  const found = (await asked(list)).rows.find((row) => row.jssNumber === jssNumber);
  assert.ok(found, jssNumber);
  return found;
};
const link = async (...pairs: Pair[]): Promise<LinksAnswer> =>
  json(await desk.send('medsos', 'POST', '/api/v1/upik/jss/links', { pairs }));
const mark = (list: DifferenceList, keys: string[], reason: string) =>
  desk.send('medsos', 'POST', '/api/v1/upik/jss/marks', { list, keys, reason });
const unmark = (list: DifferenceList, keys: string[]) =>
  desk.send('pusat', 'POST', '/api/v1/upik/jss/marks/undo', { list, keys });

const registered = async (upikNumber: string): Promise<string> => {
  const number = await givenCase(desk, 'registration');
  await desk.does('medsos', number, 'RegisterInUpik', { upikNumber });
  return number;
};

suite('before any export', () => {
  test('nothing is said to be missing', async () => {
    await registered('JSS-0');
    const answer = await asked('only-here');
    assert.deepEqual(
      [answer.latest, answer.rows, answer.counts],
      [undefined, [], { 'only-jss': 0, 'only-here': 0, differing: 0 }],
    );
  });
});

suite('after an export', () => {
  test('each side’s own numbers are listed, compared without capitals, blanks and dashes', async () => {
    await registered('jss 1');
    await registered('JSS-2');
    await takeIn(desk, { file: csv(`JSS-1;${day};Lampu;Proses;DLH;`, `JSS-9;${day};Sampah;Proses;DLH;`) });
    assert.deepEqual(await numbers('only-jss'), ['JSS-9']);
    assert.deepEqual(await numbers('only-here'), ['JSS-0', 'JSS-2']);
    const { latest, counts } = await asked('only-jss');
    assert.deepEqual([latest?.fileName, latest?.by, latest?.firstDate], ['ekspor.csv', 'Sari Contoh', '2026-03-02']);
    assert.deepEqual(counts, { 'only-jss': 1, 'only-here': 2, differing: 0 });
    assert.deepEqual(await numbers('only-jss', '&q=sampah'), ['JSS-9']);
    assert.deepEqual(await numbers('only-jss', '&q=lampu'), []);
  });

  test('a number beyond the export’s days is not said to be missing', async () => {
    await desk.moveTo(48);
    await registered('JSS-LATER-1');
    assert.ok(!(await numbers('only-here')).includes('JSS-LATER-1'));
  });

  test('what stood in a faulty row, or comes in a part, is not missing either', async () => {
    await takeIn(desk, {
      file: csv(`JSS-1;${day};Lampu;Proses;DLH;`, `JSS-9;${day};Sampah;Proses;DLH;`, 'JSS-2;kemarin;Jalan;;;'),
    });
    assert.deepEqual(await numbers('only-here'), ['JSS-0']);
    await takeIn(desk, { file: csv(`JSS-0;${day};Jalan;;;`), partial: true });
    assert.deepEqual(await numbers('only-here'), []);
    assert.equal((await asked('only-here')).latest?.fileName, 'ekspor.csv');
  });

  test('what a later whole export no longer holds is missing', async () => {
    await desk.moveTo(49);
    await takeIn(desk, { file: csv(`JSS-1;${day};Lampu;Proses;DLH;`, `JSS-9;${day};Sampah;Proses;DLH;;`) });
    assert.deepEqual(await numbers('only-here'), ['JSS-0', 'JSS-2']);
  });
});

suite('a number for a waiting case', () => {
  test('is linked by an ordinary act, and then stands on both sides', async () => {
    const before = (await asked('only-jss')).waiting;
    const number = await givenCase(desk, 'registration');
    assert.equal((await asked('only-jss')).waiting, before + 1);
    assert.deepEqual(await link({ key: 'jss9', number }), { taken: 1, refused: [] });
    const page = await desk.page('medsos', number);
    const event = page.timeline.findLast(({ event: { type } }) => type === 'RegisteredInUpik')?.event;
    assert.deepEqual([page.status, event?.type === 'RegisteredInUpik' ? event.upikNumber : ''], ['follow-up', 'JSS-9']);
    assert.deepEqual(await numbers('only-jss'), []);
  });

  test('is refused with words where it does not belong, and the others go through', async () => {
    await takeIn(desk, { file: csv(`JSS-20;${day};a;;;`, `JSS-21;${day};b;;;`, `JSS-22;${day};c;;;`), partial: true });
    const waiting = await givenCase(desk, 'registration');
    const early = await givenCase(desk, 'triage');
    const { taken, refused: no } = await link(
      { key: 'jss20', number: early },
      { key: 'jss21', number: 'ADU-2026-999999-22' },
      { key: 'jss22', number: waiting },
      { key: 'jss9', number: waiting },
      { key: 'tidakada', number: waiting },
    );
    assert.equal(taken, 1);
    assert.deepEqual(
      no.map(({ jssNumber }) => jssNumber),
      ['JSS-20', 'JSS-21', 'JSS-9', 'tidakada'],
    );
    for (const { why } of no) assert.match(why, /^[A-Z].*\.$/);
    assert.match(no[2]?.why ?? '', /ADU-/);
  });

  test('goes to one case only, though two officers press at once', async () => {
    await takeIn(desk, { file: csv(`JSS-30;${day};a;;;`), partial: true });
    const [first, second] = [await givenCase(desk, 'registration'), await givenCase(desk, 'registration')];
    const done = await Promise.all([link({ key: 'jss30', number: first }), link({ key: 'jss30', number: second })]);
    assert.equal(
      done.reduce((sum, { taken }) => sum + taken, 0),
      1,
    );
  });

  test('is offered where the export names the case, and taken over in one press', async () => {
    const cases = [await givenCase(desk, 'registration'), await givenCase(desk, 'registration')];
    const lines = cases.map(
      (number, index) => `JSS-4${String(index)};${day};"Nomor Tanggap: ${number}\nIsi aduan: Lampu";;;`,
    );
    await takeIn(desk, { file: csv(...lines), partial: true });
    const { offers, rows } = await asked('only-jss');
    assert.deepEqual(
      offers,
      cases.map((number, index) => ({ key: `jss4${String(index)}`, jssNumber: `JSS-4${String(index)}`, number })),
    );
    assert.equal(rows[0]?.offered, cases[0]);
    assert.equal((await link(...offers.map(({ key, number }) => ({ key, number })))).taken, 2);
    assert.deepEqual((await asked('only-jss')).offers, []);
  });
});

suite('a difference between the sides', () => {
  test('is told where JSS is done and we are not, or another agency has it', async () => {
    const number = await registered('JSS-50');
    await take(desk, number, steps.dispose);
    await takeIn(desk, { file: csv(`JSS-50;${day};a;Selesai;DLH;`), partial: true });
    const row = await only('differing', 'JSS-50');
    assert.deepEqual(
      [row.number, row.status, row.agency, row.jssStatus, row.jssAgency, row.statusDiffers, row.agencyDiffers],
      [number, 'follow-up', 'DPUPKP', 'Selesai', 'DLH', true, undefined],
    );
    await takeIn(desk, { file: csv(`JSS-50;${day};a;Proses;Dishub;`), partial: true });
    const next = await only('differing', 'JSS-50');
    assert.deepEqual([next.statusDiffers, next.agencyDiffers], [undefined, true]);
  });

  test('is not told of words that nobody knows', async () => {
    await takeIn(desk, { file: csv(`JSS-50;${day};a;Hijau;Dinas Rekaan;`), partial: true });
    assert.deepEqual(await numbers('differing'), []);
  });
});

suite('a row that an officer set aside', () => {
  test('leaves the list, with who, when and why, until that is undone', async () => {
    await takeIn(desk, { file: csv(`JSS-60;${day};a;;;`, `JSS-61;${day};b;;;`), partial: true });
    const before = (await asked('only-jss')).counts['only-jss'];
    assert.deepEqual(json(await mark('only-jss', ['jss60', 'jss61', 'tidakada'], ' Bukan dari medsos ')), {
      marked: 2,
    });
    assert.equal((await asked('only-jss')).counts['only-jss'], before - 2);
    const { rows } = await asked('only-jss', '&marked=true');
    assert.deepEqual(rows[0]?.mark, { reason: 'Bukan dari medsos', at: '2026-03-04T02:00:00.000Z', by: 'Sari Contoh' });
    assert.deepEqual(json(await unmark('only-jss', ['jss60', 'jss61'])), { unmarked: 2 });
    assert.equal((await asked('only-jss')).counts['only-jss'], before);
    const { rows: history } = await desk.pool.query<{ n: number }>(
      'select count(*)::int as n from reconciliation_mark where undone_by is not null',
    );
    assert.equal(history[0]?.n, 2);
  });

  test('comes back when what differs is another thing by then', async () => {
    await takeIn(desk, { file: csv(`JSS-50;${day};a;Selesai;DPUPKP;`), partial: true });
    await mark('differing', ['jss50'], 'Sudah diteruskan');
    assert.deepEqual(await numbers('differing'), []);
    await takeIn(desk, { file: csv(`JSS-50;${day};a;Selesai;Dishub;`), partial: true });
    assert.deepEqual(await numbers('differing'), ['JSS-50']);
  });

  test('needs a reason', async () => {
    refused(await mark('only-jss', ['jss60'], '  '), 400, 'invalid-request');
  });
});

test('a long list is leafed through', async () => {
  const lines = Array.from({ length: 120 }, (_, index) => `PANJANG-${String(index)};${day};x;;;`);
  await takeIn(desk, { file: csv(...lines), partial: true });
  const seen = new Set<string>();
  let after: number | undefined = 0;
  while (after !== undefined) {
    const answer: DifferencesAnswer = await asked('only-jss', `&q=panjang&after=${String(after)}`);
    for (const { key } of answer.rows) seen.add(key);
    after = answer.next;
  }
  assert.equal(seen.size, 120);
});

test('the registers are compared by nobody but those who keep them', async () => {
  for (const who of ['pupkp', 'kabid', 'operator', 'pemeriksa'] as const) {
    refused(await desk.get(who, '/api/v1/upik/jss/differences?list=differing'), 403, 'not-allowed');
    refused(
      await desk.send(who, 'POST', '/api/v1/upik/jss/links', { pairs: [{ key: 'a', number: 'x' }] }),
      403,
      'not-allowed',
    );
  }
});

suite('a list that is searched and leafed through', () => {
  test('takes signs of SQL for themselves, and looks in numbers, matter and agencies of either side', async () => {
    await takeIn(desk, {
      file: csv(`CARI-1;${day};Saluran 100% penuh_sampah;Proses;Dinas Rekaan;`, `CARI-2;${day};Biasa;;;`),
      partial: true,
    });
    const found = (q: string) => numbers('only-jss', `&q=${encodeURIComponent(q)}`);
    assert.deepEqual(await found('100%'), ['CARI-1']);
    assert.deepEqual(await found('penuh_s'), ['CARI-1']);
    assert.deepEqual(await found('penuh%sampah'), []);
    assert.deepEqual(await found('dinas rekaan'), ['CARI-1']);
    assert.deepEqual(await found('  cari-2 '), ['CARI-2']);
    assert.deepEqual(await found("'\\"), []);
    assert.deepEqual(await found('\0'), []);
  });

  test('has fifty rows a page, each once and in one order, and ends with the last', async () => {
    const all = await asked('only-jss', '&q=panjang');
    assert.deepEqual([all.rows.length, all.next], [50, 50]);
    const [second, third] = [
      await asked('only-jss', '&q=panjang&after=50'),
      await asked('only-jss', '&q=panjang&after=100'),
    ];
    assert.deepEqual([second.rows.length, second.next, third.rows.length, third.next], [50, 100, 20, undefined]);
    const keys = [all, second, third].flatMap(({ rows }) => rows.map(({ key }) => key));
    assert.equal(new Set(keys).size, 120);
    assert.equal(
      (await asked('only-jss', '&q=panjang&after=70')).next,
      undefined,
      'fifty that are the last have none after them',
    );
    assert.deepEqual((await asked('only-jss', '&q=panjang&after=120')).rows, []);
    assert.deepEqual((await asked('only-jss', '&q=panjang')).rows, all.rows);
  });

  test('is counted as it is listed, in each list', async () => {
    const { counts } = await asked('only-jss');
    for (const list of ['only-jss', 'only-here', 'differing'] as const) {
      let seen = 0;
      for (let after: number | undefined = 0; after !== undefined;) {
        const page: DifferencesAnswer = await asked(list, `&after=${String(after)}`);
        seen += page.rows.length;
        after = page.next;
      }
      assert.equal(seen, counts[list], list);
    }
  });

  for (const query of ['', 'list=semua', 'list=only-jss&after=-1', 'list=only-jss&after=x', 'list=only-jss&marked=ya'])
    test(`is not asked for by ${JSON.stringify(query)}`, async () => {
      refused(await desk.get('pusat', `/api/v1/upik/jss/differences?${query}`), 400, 'invalid-request');
    });
});

test('a press names between one row and two hundred, and nothing that nobody asked for', async () => {
  const keys = Array.from({ length: 201 }, (_, index) => `k${String(index)}`);
  refused(await mark('only-jss', [], 'x'), 400, 'invalid-request');
  refused(await mark('only-jss', keys, 'x'), 400, 'invalid-request');
  refused(await mark('only-jss', ['jss60'], 'x'.repeat(301)), 400, 'invalid-request');
  refused(await unmark('only-jss', []), 400, 'invalid-request');
  for (const pairs of [
    [],
    keys.map((key) => ({ key, number: 'x' })),
    [{ key: 'a', number: 'x', force: true }],
    [{ key: '' }],
  ])
    refused(await desk.send('medsos', 'POST', '/api/v1/upik/jss/links', { pairs }), 400, 'invalid-request');
  assert.deepEqual(json(await unmark('only-jss', keys.slice(0, 200))), { unmarked: 0 });
});
