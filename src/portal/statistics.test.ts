// Figures for everybody, as they are read and fetched: published once a month, never a small number, never a person.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { publicTables } from '#core/figures/public-month.ts';
import { dayMs } from '#core/time.ts';
import { publishMonths } from '#db/figures/publish.ts';
import { insertRows, type RowOf } from '#db/rows.ts';
import { givenDesk } from '#test/beds/desk.ts';
import { readable } from '#test/given/citizen-view.ts';
import { factsFrom, someCaseFact, someStepFact } from '#test/given/random-facts.ts';
import fc from 'fast-check';

const desk = await givenDesk({ after });
const sample = <T>(arbitrary: fc.Arbitrary<T>, count: number): T[] =>
  fc.sample(fc.array(arbitrary, { minLength: count, maxLength: count }), { numRuns: 1, seed: 7 })[0] ?? [];

const page = async (address: string): Promise<string> => {
  const answer = await desk.app.inject({ url: address });
  assert.equal(answer.statusCode, 200, address);
  return answer.body;
};

test('before a month is over the page says when the first figures come', async () => {
  assert.match(readable(await page('/statistik')), /Belum ada bulan yang selesai/);
  assert.match(readable(await page('/statistik')), /Belum ada hari yang terbit/);
  assert.equal(await page('/statistik/data/daily-cases.json'), '[]');
  assert.equal(await page('/statistik/data/all.json'), '[]');
});

suite('once months are over', async () => {
  const cases = sample(someCaseFact, 400);
  await insertRows(desk.pool, 'case_fact', cases);
  await insertRows(desk.pool, 'step_fact', sample(someStepFact, 900));
  const march = factsFrom + 62 * dayMs;
  const publish = (now: number): Promise<number> => publishMonths(desk.pool, desk.database.kysely, now);

  test('each is published a day after its end, and once', async () => {
    const february = factsFrom + 31 * dayMs;
    assert.equal(await publish(february + dayMs - 1), 0);
    assert.equal(await publish(february + dayMs), 1);
    assert.equal(await publish(march), 1);
    assert.equal(await publish(march), 0);
    assert.match(readable(await page('/statistik')), /Pelayanan aduan, Februari 2026/);
    assert.match(readable(await page('/statistik?bulan=2026-01')), /Pelayanan aduan, Januari 2026/);
    assert.match(readable(await page('/statistik?bulan=2026-01&lang=en')), /How complaints were handled, January 2026/);
    assert.match(readable(await page('/statistik?bulan=%3Cscript%3E')), /Bulan itu belum terbit/);
  });

  test('what was published stays as it was, whatever is found of the month later', async () => {
    const before = await page('/statistik/data/all.json');
    await desk.pool.query(`update case_fact set kind = 'beside' where reported_at < $1`, [new Date(march)]);
    await publish(march + 40 * dayMs);
    const after_ = JSON.parse(await page('/statistik/data/all.json')) as { month: string }[];
    assert.deepEqual(after_.slice(-2), JSON.parse(before));
  });

  test('a month’s number is that of its cases, in fives', async () => {
    const all = JSON.parse(await page('/statistik/data/all.json')) as {
      month: string;
      totals: { opened: { n: number; withheld?: true } };
    }[];
    const january = all.find(({ month }) => month === '2026-01');
    const reported = cases.filter(
      (row: RowOf<'case_fact'>) => row.kind === 'complaint' && row.reported_at.getTime() < factsFrom + 31 * dayMs,
    ).length;
    // One in forty is withheld by lot.
    const isWithheld = january?.totals.opened.withheld === true;
    assert.equal(january?.totals.opened.n, isWithheld ? 0 : Math.floor(reported / 5) * 5);
    assert.ok(reported > 20);
  });

  test('every file has the columns of the dictionary, and no number from one to four', async () => {
    const {
      satisfaction: _of,
      daily: _days,
      schema: _version,
      ...dictionary
    } = JSON.parse(await page('/statistik/data/dictionary.json')) as Record<string, string>;
    for (const table of publicTables) {
      const rows = JSON.parse(await page(`/statistik/data/${table}.json`)) as Record<string, unknown>[];
      for (const row of rows) {
        assert.deepEqual(Object.keys(row), Object.keys(dictionary));
        assert.ok(row['atLeast'] === null || Number(row['atLeast']) >= 5);
      }
      const csv = await page(`/statistik/data/${table}.csv`);
      assert.equal(csv.trim().split('\r\n').length, rows.length + 1);
      assert.ok(csv.startsWith('\uFEFF"month","key"'));
    }
  });

  test('the page needs no script, and explains what is hidden', async () => {
    const body = await page('/statistik?bulan=2026-01');
    assert.doesNotMatch(body, /<script/);
    assert.match(readable(body), /disembunyikan \(<5\)/);
    assert.match(body, /<caption/);
    assert.match(await page('/'), /href="\/statistik"/);
  });

  test('days stand above the month, one of them with its promises, and each can be asked for', async () => {
    await publish(march + 40 * dayMs);
    const latest = readable(await page('/statistik'));
    assert.match(latest, /Hari demi hari/);
    assert.match(latest, /Janji pada Sabtu, 11 April 2026/);
    const other = await page('/statistik?hari=2026-01-20');
    assert.match(readable(other), /Janji pada Selasa, 20 Januari 2026/);
    assert.match(readable(other), /Sebelumnya: Sen, 19 Jan.*Berikutnya: Rab, 21 Jan/s);
    assert.match(other, /<svg viewBox="0 0 560 172" aria-hidden="true"/);
    assert.match(readable(await page('/statistik?hari=2026-01-20&lang=en')), /Promises on Tuesday,? 20 January 2026/);
    for (const wrong of ['2026-02-30', '2031-01-01', 'kemarin'])
      assert.match(readable(await page(`/statistik?hari=${wrong}`)), /Hari itu belum terbit/);
    assert.match(readable(await page('/statistik?hari=2026-01-20&hari=2026-01-21')), /Hari itu belum terbit/);
  });

  test('files of days have the columns of the dictionary, no number from one to four, and are fetched once', async () => {
    const { daily } = JSON.parse(await page('/statistik/data/dictionary.json')) as { daily: Record<string, string> };
    for (const file of ['cases', 'promises']) {
      const rows = JSON.parse(await page(`/statistik/data/daily-${file}.json`)) as Record<string, unknown>[];
      assert.ok(rows.length > 99 * 3);
      for (const row of rows) {
        assert.ok(Object.keys(row).every((column) => column in daily));
        for (const [column, value] of Object.entries(row))
          if (/Least|Most/.test(column)) assert.ok(value === null || Number(value) >= 5);
      }
      const csv = (await page(`/statistik/data/daily-${file}.csv`)).trimEnd().split('\r\n');
      assert.equal(csv.length, rows.length + 1);
      assert.equal(
        csv[0],
        `\uFEFF${Object.keys(rows[0] ?? {})
          .map((column) => `"${column}"`)
          .join(',')}`,
      );
      assert.equal(await page(`/statistik/data/daily-${file}.json?year=2025`), '[]');
      assert.equal(await page(`/statistik/data/daily-${file}.json?year=2026`), JSON.stringify(rows));
    }
    const url = '/statistik/data/daily-cases.csv';
    const { headers } = await desk.app.inject({ url });
    assert.equal(headers['cache-control'], 'public, max-age=600');
    assert.equal(headers['x-schema-version'], '2');
    const again = { url, headers: { 'if-none-match': String(headers.etag) } };
    assert.equal((await desk.app.inject(again)).statusCode, 304);
    await publish(march + 41 * dayMs);
    assert.equal((await desk.app.inject(again)).statusCode, 200);
  });
});
