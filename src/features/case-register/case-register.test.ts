// Buku register: who reads it, what stands in it, how it is narrowed, and that its file holds the same rows, all of them.
import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { after, suite, test } from 'node:test';
import { givenDesk, json } from '#test/beds/desk.ts';
import { givenCase } from '#test/given/cases.ts';
import { framesIn, type Frame } from '#src/files/framed-file.ts';
import { readTableFile } from '#src/files/table-file.ts';
import type { RegisterAnswer } from './case-register.contract.ts';
import { readRegister } from './case-register.query.ts';

const desk = await givenDesk({ after });
const page = async (query = ''): Promise<RegisterAnswer> =>
  json(await desk.get('data', `/api/v1/case-register${query}`));
const numbers = async (query?: string): Promise<string[]> => (await page(query)).rows.map(({ number }) => number);
const fileOf = async (kind: 'csv' | 'xlsx', query = ''): Promise<string[][]> => {
  const answer = await desk.get('data', `/api/v1/case-register.${kind}${query}`);
  assert.equal(answer.statusCode, 200, answer.body);
  const read = await readTableFile(answer.rawPayload);
  assert.ok(read.ok);
  return read.rows;
};

const [first, second, third] = [
  await givenCase(desk, 'triage', { who: 'wagiyem.b', text: 'Saya Wagiyem, 081200000001.' }),
  await givenCase(desk, 'disposed', { private: true }),
  await givenCase(desk, 'closed'),
];
const moveBack = (number: string, at: string) =>
  desk.pool.query('update complaint set reported_at = $1 where number = $2', [at, number]);
// Midnight in Yogyakarta is 17.00 of the day before in UTC.
await moveBack(first, '2026-02-28T16:59:59.999Z');
await moveBack(second, '2026-02-28T17:00:00Z');

suite('the register', () => {
  test('holds every case in the order in which it came, and how many there are', async () => {
    const { rows, count, next } = await page();
    assert.deepEqual([rows.map(({ number }) => number), count, next], [[first, second, third], 3, undefined]);
    const { reportedAt, closedAt, upikNumber, agency, ...last } = rows[2] ?? assert.fail();
    assert.ok(closedAt !== undefined && upikNumber !== undefined && agency !== undefined && reportedAt !== '');
    assert.deepEqual(last, {
      ...{ number: third, channel: 'instagram', status: 'closed', closeReason: 'conveyed', late: 0 },
    });
  });

  test('is narrowed by days of Yogyakarta, both included, by agency, channel and status', async () => {
    assert.deepEqual(await numbers('?until=2026-02-28'), [first]);
    assert.deepEqual(await numbers('?from=2026-03-01&until=2026-03-01'), [second]);
    assert.deepEqual(await numbers('?from=2026-03-01'), [second, third]);
    assert.deepEqual(await numbers('?agency=dpupkp'), [second, third]);
    assert.deepEqual(await numbers('?agency=dlh'), []);
    assert.deepEqual(await numbers('?status=triage'), [first]);
    assert.deepEqual(await numbers('?channel=telegram'), []);
    assert.deepEqual(await numbers('?from=2026-03-02&until=2026-03-01'), []);
    for (const wrong of ['?from=2026-02-30', '?from=x', '?status=none', '?after=x', "?agency='"])
      assert.ok([200, 400, 422].includes((await desk.get('data', `/api/v1/case-register${wrong}`)).statusCode), wrong);
    assert.equal((await desk.get('data', '/api/v1/case-register?from=x')).statusCode, 400);
  });

  test('names nobody, in no form', async () => {
    const said =
      JSON.stringify(await page()) + JSON.stringify(await fileOf('xlsx')) + JSON.stringify(await fileOf('csv'));
    assert.doesNotMatch(said, /wagiyem|081200000001|Warga Demo/i);
  });

  test('as a file holds the same rows in the language that is asked for, numbers as text', async () => {
    const [xlsx, csv] = [await fileOf('xlsx'), await fileOf('csv')];
    assert.deepEqual(xlsx, csv);
    assert.deepEqual(
      xlsx.map(([number]) => number),
      ['nomor', first, second, third],
    );
    assert.equal(xlsx[1]?.[2], '2026-02-28 23:59');
    assert.equal(xlsx[3]?.[7], 'selesai');
    assert.equal((await fileOf('csv', '?lang=en&status=triage'))[0]?.[0], 'number');
    assert.equal((await fileOf('csv', '?status=triage')).length, 2);
  });
});

suite('a register of many', () => {
  test('is read a thousand at a time, each case once, also of one moment; whoever stops reading stops the asking', async () => {
    await desk.pool.query(
      `insert into complaint select (jsonb_populate_record(c, jsonb_build_object(
      'id', gen_random_uuid(), 'number', 'ADU-2026-9' || lpad(n::text, 5, '0') || '-XX', 'upik_number', null))).*
      from complaint c, generate_series(1, 1100) n where c.number = $1`,
      [first],
    );
    const viewer = { role: 'data-officer', userId: 'x' } as const;
    const seen = new Set<string>();
    const sizes: number[] = [];
    for await (const rows of readRegister(desk.database.kysely, viewer, { until: '2026-02-28' })) {
      sizes.push(rows.length);
      for (const { number } of rows) seen.add(number);
    }
    assert.deepEqual([sizes, seen.size], [[1000, 101], 1101]);
    const reading = readRegister(desk.database.kysely, viewer, {});
    await reading.next();
    assert.deepEqual(await reading.return(undefined), { value: undefined, done: true });
    const [one, next] = [await page('?until=2026-02-28'), await page()];
    assert.deepEqual([one.count, one.rows.length, next.rows.length], [1101, 50, 50]);
    const other = await numbers(`?until=2026-02-28&after=${one.next ?? ''}`);
    assert.equal(new Set([...one.rows.map(({ number }) => number), ...other]).size, 100);
    assert.equal((await fileOf('csv', '?until=2026-02-28')).length, 1102);
  });

  test('comes in frames that say how far it is, with the same bytes, and as a whole one at last', async () => {
    for (const kind of ['csv', 'xlsx'] as const) {
      const path = `/api/v1/case-register.${kind}?until=2026-02-28`;
      const [plain, framed] = [await desk.get('data', path), await desk.get('data', `${path}&framed=yes`)];
      assert.equal(framed.headers['content-type'], 'application/octet-stream');
      const frames: Frame[] = [];
      for await (const one of framesIn(Readable.from([framed.rawPayload]))) frames.push(one);
      const bytes = Buffer.concat(frames.flatMap((one) => (one.kind === 'bytes' ? [one.bytes] : [])));
      assert.ok(bytes.equals(plain.rawPayload), kind);
      const far = frames.flatMap((one) =>
        one.kind === 'bytes' ? [] : [`${one.kind} ${String(one.far.rows)}/${String(one.far.of)}`],
      );
      assert.equal(far.at(-1), 'whole 1101/1101', kind);
      assert.ok(far.includes('far 1000/1101'), far.join());
    }
  });
});
