// The register of what was entered in UPIK, on the screen and as a file for a spreadsheet.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import fc from 'fast-check';
import type { UpikAnswer, UpikEntry } from './upik.contract.ts';
import { registerCsv } from './upik.csv.ts';
import { givenCase, steps, take } from '#test/given/cases.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
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
