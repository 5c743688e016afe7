// The register of what was entered in UPIK, on the screen and as a file for a spreadsheet.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import fc from 'fast-check';
import type { UpikAnswer, UpikEntry } from './upik.contract.ts';
import { registerCsv } from './upik.csv.ts';
import { givenCase, steps, take } from '#test/given/cases.ts';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';

const desk = await givenDesk({ after });

const register = async (query = ''): Promise<UpikAnswer> => json(await desk.get('pusat', `/api/v1/upik${query}`));

const registered = async (upikNumber: string): Promise<string> => {
  const number = await givenCase(desk, 'registration');
  await desk.does('medsos', number, 'RegisterInUpik', { upikNumber });
  return number;
};

suite('the register', () => {
  test('tells who entered what under which number, and whose it became, latest first', async () => {
    const first = await registered(' JSS-2026-001 ');
    await desk.moveTo(1);
    const second = await registered('JSS-2026-002');
    await take(desk, first, steps.dispose);
    const { entries } = await register();
    assert.deepEqual(
      entries.map(({ number, upikNumber }) => [number, upikNumber]),
      [
        [second, 'JSS-2026-002'],
        [first, 'JSS-2026-001'],
      ],
    );
    assert.deepEqual(entries[1], {
      number: first,
      upikNumber: 'JSS-2026-001',
      registeredAt: '2026-03-02T01:00:00.000Z',
      registeredBy: 'Sari Contoh',
      agency: 'DPUPKP',
      status: 'follow-up',
    });
  });

  test('is searched by either number and by agency; signs of SQL are themselves', async () => {
    const numbers = async (q: string) => (await register(`?q=${q}`)).entries.map(({ upikNumber }) => upikNumber);
    assert.deepEqual(await numbers('jss-2026-002'), ['JSS-2026-002']);
    assert.deepEqual(await numbers('dpupkp'), ['JSS-2026-001']);
    assert.deepEqual(await numbers('%25'), []);
    assert.deepEqual(await numbers('%00'), []);
  });

  test('is leafed through by place, and the file holds all of it', async () => {
    const { rows } = await desk.pool.query<{ id: string; at: Date }>(
      'select complaint_id as id, registered_at as at from register_entry order by registered_at desc limit 1',
    );
    const place = `${String(rows[0]?.at.getTime())}.${rows[0]?.id ?? ''}`;
    const { entries } = await register(`?after=${place}`);
    assert.deepEqual(
      entries.map(({ upikNumber }) => upikNumber),
      ['JSS-2026-001'],
    );
    for (const place of ['2', `1.${'-'.repeat(36)}`])
      refused(await desk.get('pusat', `/api/v1/upik?after=${place}`), 400, 'invalid-request');
    const file = await desk.get('pusat', '/api/v1/upik.csv');
    assert.equal(file.headers['content-disposition'], 'attachment; filename="upik.csv"');
    assert.equal(file.body.split('\r\n').length, 1 + 2 + 1);
  });

  test('says which cases wait for a number, and since when, to those who may give one', async () => {
    const number = await givenCase(desk, 'registration', { text: 'Menunggu nomor' });
    const { waiting = [] } = await register();
    const found = waiting.find((one) => one.number === number);
    assert.deepEqual([found?.excerpt, found?.clock.step, found?.clock.paused], ['Menunggu nomor', 'register', false]);
    assert.equal(
      found?.since,
      new Date(Date.parse(found?.clock.dueAt ?? '') - (found?.clock.limitMs ?? 0)).toISOString(),
    );
    assert.deepEqual(json<UpikAnswer>(await desk.get('pupkp', '/api/v1/upik')).waiting, []);
    await desk.does('medsos', number, 'RegisterInUpik', { upikNumber: 'JSS-2026-003' });
    assert.equal(
      (await register()).waiting?.some((one) => one.number === number),
      false,
    );
  });

  test('never names a reporter', async () => {
    const { body } = await desk.get('pusat', '/api/v1/upik.csv');
    for (const secret of ['Warga Demo', '081200000001']) assert.equal(body.includes(secret), false);
  });
});

/** RFC 4180, read again. */
const parseCsv = (text: string): string[][] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .filter((line) => line !== '')
    .map((line) => [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, cell = '']) => cell.replaceAll('""', '"')));

suite('the file', () => {
  const entry = (upikNumber: string): UpikEntry => ({
    number: 'ADU-2026-000001-DZ',
    upikNumber,
    registeredAt: '2026-03-02T01:00:00.000Z',
    status: 'follow-up',
  });

  test('has no cell that a spreadsheet takes for a formula', () => {
    for (const sign of ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠']) {
      const [, cells = []] = parseCsv(registerCsv([entry(`${sign}HYPERLINK("http://x")`)]));
      assert.equal(cells[1], `'${sign}HYPERLINK("http://x")`, JSON.stringify(sign));
    }
  });

  test('gives back every other text as it was', () => {
    assert.ok(registerCsv([]).startsWith('\uFEFF"Nomor aduan",'));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const rows = parseCsv(registerCsv([entry(text)]));
        assert.equal(rows.length, 2);
        assert.equal(rows[1]?.[1]?.replace(/^'/, ''), text.replace(/^'/, ''));
        assert.equal(rows[1].length, 6);
      }),
    );
  });
});

suite('numbers of one instant', () => {
  test('are leafed through one by one, each once, though they came together', async () => {
    const numbers: string[] = [];
    for (let made = 0; made < 3; made += 1) numbers.push(`JSS-SAMA-${String(made)}`);
    for (const upikNumber of numbers) await registered(upikNumber);
    await desk.pool.query(`update register_entry set registered_at = $1 where upik_number like 'JSS-SAMA-%'`, [
      new Date(Date.parse('2026-03-05T01:00:00.4567Z')),
    ]);
    const { entries } = await register('?q=jss-sama');
    assert.equal(entries.length, 3);
    const { rows } = await desk.pool.query<{ id: string; number: string }>(
      'select complaint_id as id, upik_number as number from register_entry',
    );
    const walked: string[] = [];
    for (const { upikNumber, registeredAt } of entries) {
      const id = rows.find(({ number }) => number === upikNumber)?.id ?? assert.fail(upikNumber);
      const after = `${String(Date.parse(registeredAt))}.${id}`;
      const page = await register(`?q=jss-sama&after=${after}`);
      walked.push(page.entries.map((one) => one.upikNumber).join(' '));
      assert.equal(page.waiting, undefined, 'only the first page tells who waits');
    }
    const names = entries.map(({ upikNumber }) => upikNumber);
    assert.deepEqual(walked, [names.slice(1).join(' '), names.slice(2).join(' '), '']);
  });
});

suite('whoever works on cases', () => {
  const numbersOf = async (who: Person): Promise<string[]> =>
    json<UpikAnswer>(await desk.get(who, '/api/v1/upik')).entries.map(({ number }) => number);

  test('reads the whole book; an agency what it has, led or helping, and no more than that', async () => {
    const led = await registered('JSS-DINAS-1');
    await take(desk, led, steps.dispose);
    const all = await numbersOf('pusat');
    for (const who of ['medsos', 'ketua', 'kabid'] as const) assert.deepEqual(await numbersOf(who), all, who);
    for (const who of ['pupkp', 'dlh'] as const) {
      const own = await numbersOf(who);
      assert.ok(own.includes(led) && own.length < all.length, who);
    }
    await desk.does('pupkp', led, 'RefuseDisposition', { reason: 'Bukan kewenangan kami.' });
    assert.ok(!(await numbersOf('pupkp')).includes(led));
    for (const path of ['/api/v1/upik', '/api/v1/upik.csv'])
      refused(await desk.get('operator', path), 403, 'not-allowed');
  });

  test('takes along in the file exactly what the book shows them, searched or not', async () => {
    for (const who of ['pusat', 'pupkp', 'dlh'] as const)
      for (const query of ['', '?q=jss-dinas', '?q=tidak-ada', '?q=%25', '?q=_']) {
        const shown = json<UpikAnswer>(await desk.get(who, `/api/v1/upik${query}`)).entries;
        const file = parseCsv((await desk.get(who, `/api/v1/upik.csv${query}`)).body).slice(1);
        assert.deepEqual(
          file.map(([number, upikNumber, registeredAt]) => ({ number, upikNumber, registeredAt })),
          shown.map(({ number, upikNumber, registeredAt }) => ({ number, upikNumber, registeredAt })),
          `${who} ${query}`,
        );
      }
  });

  test('is refused what is no place in the book, and a search that is too long', async () => {
    for (const query of ['after=x', 'after=1.x', `after=${'1'.repeat(16)}.${'a'.repeat(36)}`, `q=${'x'.repeat(101)}`])
      refused(await desk.get('pusat', `/api/v1/upik?${query}`), 400, 'invalid-request');
  });
});

suite('who waits for a number', () => {
  test('stands by the promise, the first to end first, with the beginning of their words', async () => {
    const text = `${'x'.repeat(119)}🙏`;
    const [first, second] = [await givenCase(desk, 'registration'), await givenCase(desk, 'registration', { text })];
    await desk.pool.query(`update complaint set due_at = due_at - interval '1 hour' where number = $1`, [second]);
    const { waiting = [] } = await register();
    const own = waiting.filter(({ number }) => [first, second].includes(number));
    assert.deepEqual(
      own.map(({ number }) => number),
      [second, first],
    );
    assert.equal(own[0]?.excerpt, 'x'.repeat(119), 'no half of a character');
  });
});
