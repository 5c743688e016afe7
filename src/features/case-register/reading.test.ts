// Buku register page by page: what any narrowing finds is what a slow look at all rows finds, in one order, each case once; who may not read it is told so.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { givenCase } from '#test/given/cases.ts';
import { registerStatuses, type RegisterAnswer, type RegisterRow } from './case-register.contract.ts';

const desk = await givenDesk({ after });
const path = '/api/v1/case-register';
const page = async (asked: Record<string, string> = {}, who: Person = 'kabid'): Promise<RegisterAnswer> =>
  json(await desk.get(who, `${path}?${new URLSearchParams(asked).toString()}`));

/** All pages, one after the other, each of fifty but the last. */
const all = async (asked: Record<string, string> = {}): Promise<RegisterRow[]> => {
  const rows: RegisterRow[] = [];
  for (let next: string | undefined = '', first = true; next !== undefined; first = false) {
    const found: RegisterAnswer = await page({ ...asked, ...(first ? {} : { after: next }) });
    assert.equal(found.count !== undefined, first, 'only the first page says how many there are');
    assert.ok(found.rows.length === 50 || found.next === undefined, 'only the last page is a short one');
    rows.push(...found.rows);
    next = found.next;
  }
  return rows;
};

const [one, two] = [await givenCase(desk, 'triage'), await givenCase(desk, 'closed')];
const [lead, seconds] = ['dpupkp', 'dlh'];
const statuses = ['triage', 'coordination', 'follow-up', 'closed'];
// Twenty a day from the night of 28 February on, ten of each twenty in one microsecond.
await desk.pool.query(
  `insert into complaint select (jsonb_populate_record(c, jsonb_build_object(
    'id', gen_random_uuid(), 'number', 'ADU-2026-8' || lpad(n::text, 5, '0') || '-XX', 'upik_number', null,
    'reported_at', timestamptz '2026-02-28T16:00:00Z' + (n / 10) * interval '12 hours',
    'channel', (array['instagram','email','phone'])[1 + n % 3], 'status', ($2::text[])[1 + n % 4],
    'lead_agency_id', case n % 5 when 0 then $3 when 1 then $4 end))).*
  from complaint c, generate_series(1, 200) n where c.number = $1`,
  [two, statuses, lead, seconds],
);

type Kept = { place: string; number: string; day: string; channel: string; status: string; agency: string | null };
const { rows: kept } = await desk.pool.query<Kept>(
  `select (extract(epoch from reported_at) * 1000000)::bigint || '.' || id as place, number, to_char(reported_at at time zone 'Asia/Jakarta', 'YYYY-MM-DD') as day, channel, status,
    lead_agency_id as agency from complaint order by complaint.reported_at, complaint.id`,
);
const slowly = ({ from = '', until = '9', agency, channel, status }: Record<string, string>): string[] =>
  kept
    .filter((row) => row.day >= from && row.day <= until)
    .filter((row) => (agency ?? row.agency) === row.agency && (channel ?? row.channel) === row.channel)
    .filter((row) => (status ?? row.status) === row.status)
    .map(({ number }) => number);

suite('pages', () => {
  const questions: readonly Record<string, string>[] = [
    {},
    { from: '2026-03-01' },
    { until: '2026-02-28' },
    { from: '2026-03-02', until: '2026-03-02' },
    { from: '2026-03-02', until: '2026-03-06' },
    { agency: 'dpupkp' },
    { channel: 'email' },
    { status: 'follow-up' },
    { agency: 'dlh', channel: 'phone', status: 'triage' },
    { from: '2026-03-03', until: '2026-03-09', channel: 'instagram', status: 'closed' },
    { from: '2026-03-09', until: '2026-03-01' },
    { agency: 'tidak-ada' },
  ];
  for (const asked of questions)
    test(`of ${JSON.stringify(asked)} hold what a slow look finds, each once, in its order`, async () => {
      const expected = slowly(asked);
      assert.deepEqual(
        (await all(asked)).map(({ number }) => number),
        expected,
      );
      assert.equal((await page(asked)).count, expected.length);
    });

  test('go on after a case that was moved or is gone meanwhile, without leaving one out', async () => {
    const { next = '', rows } = await page();
    const last = rows.at(-1)?.number ?? '';
    await desk.pool.query('delete from complaint where number = $1', [last]);
    const after50 = (await page({ after: next })).rows.map(({ number }) => number);
    assert.deepEqual(after50, slowly({}).slice(50, 100));
  });

  test('after the last are none, and say of no further one', async () => {
    assert.deepEqual(await page({ after: kept.at(-1)?.place ?? '' }), { rows: [] });
    assert.equal((await page({ after: kept.at(-2)?.place ?? '' })).rows[0]?.number, kept.at(-1)?.number);
  });
});

suite('a question', () => {
  test('of what no register has is refused before anybody looks, in words', async () => {
    for (const wrong of [
      ...['from=2026-02-30', 'from=0000-01-01', 'until=0000-12-31', 'from=2026-3-1', 'until=', 'from=', 'status=none'],
      ...['status=', 'agency=', 'channel=', 'after=', 'after=1', 'after=1.x', `after=${'1'.repeat(18)}.${one}`],
      `agency=${'x'.repeat(61)}`,
      `channel=${'x'.repeat(41)}`,
      'status=triage&status=closed',
    ])
      for (const ending of wrong.startsWith('after') ? [''] : ['', '.csv', '.xlsx']) {
        const said = refused(await desk.get('kabid', `${path}${ending}?${wrong}`), 400, 'invalid-request');
        assert.equal(said.title, 'Permintaan tidak dapat dipahami.', wrong);
      }
  });

  test('at the edges of what may be asked finds nothing, and harms nothing', async () => {
    for (const asked of [
      { agency: 'x'.repeat(60) },
      { channel: 'x'.repeat(40) },
      { agency: `' or true --` },
      { channel: '%' },
      { agency: '\u0000' },
      { from: '9999-12-31' },
      { until: '1000-01-01' },
    ])
      assert.deepEqual(await page(asked), { rows: [], count: 0 }, JSON.stringify(asked));
    assert.equal((await page({ until: '9999-12-31' })).rows.length, 50);
  });
});

suite('whoever reads it', () => {
  const readers: Record<Person, boolean> = {
    ...{ medsos: false, pusat: true, pupkp: false, dlh: false, ketua: true, kabid: true },
    ...{ operator: false, data: true, pemeriksa: false },
  };
  test('is who answers for reports; everybody else is told so, and gets no row', async () => {
    for (const [who, may] of Object.entries(readers) as [Person, boolean][])
      for (const ending of ['', '.csv']) {
        const answer = await desk.get(who, `${path}${ending}?until=2026-02-28`);
        if (may) assert.equal(answer.statusCode, 200, who);
        else refused(answer, 403, 'not-allowed');
      }
    refused(await desk.get(undefined, path), 401, 'not-signed-in');
  });

  test('finds nothing of what was moved to a sensitive lane, nor counts it', async () => {
    const before = (await page({ status: 'triage' })).count ?? 0;
    await desk.does('medsos', one, 'MoveToLane', { lane: 'misconduct' });
    assert.equal((await page({ status: 'triage' })).count, before - 1);
    assert.ok(!(await all()).some(({ number }) => number === one));
  });

  test('is offered each state that a case can have, in the order of the procedure', () => {
    assert.deepEqual(registerStatuses.toSorted(), [
      ...['awaiting-identity', 'closed', 'conveying', 'coordination', 'follow-up', 'registration', 'triage'],
    ]);
    assert.deepEqual([registerStatuses[0], registerStatuses.at(-1)], ['triage', 'closed']);
  });
});
