// News and matters as work: each looked at by one process and once, an agency hearing of what is its own, the next person at their time and not before.
import assert from 'node:assert/strict';
import { after, beforeEach, suite, test } from 'node:test';
import type { Matter } from '#core/alert/matter.ts';
import { minuteMs } from '#core/time.ts';
import { openMatters, takeMatters } from '#db/alerts/matters.ts';
import { inTransaction } from '#db/queryable.ts';
import { insertRows } from '#db/rows.ts';
import { testDatabase } from '#test/beds/database.ts';
import { testIds } from '#test/beds/store.ts';
import { caseRow, insertCases, type CaseRow } from '#test/given/case-row.ts';
import { at } from '#test/given/given.ts';
import { takeNews, takeUncalled } from './calls.queue.ts';

const { pool } = await testDatabase({ after });
const now = at(0);

beforeEach(async () => {
  await pool.query('truncate notice, alert, alert_matter cascade');
});

const givenCase = async (fields: CaseRow = {}, parts: Record<string, string> = {}): Promise<string> => {
  const [id = ''] = await insertCases(pool, [caseRow(fields)]);
  for (const [agency, part] of Object.entries(parts))
    await pool.query('insert into complaint_agency (complaint_id, agency_id, part) values ($1, $2, $3)', [
      id,
      agency,
      part,
    ]);
  return id;
};

type Told = { to?: string; agency?: string; user?: string; what?: string; considered?: boolean };
let made = 0;
const tell = async (
  complaintId: string | null,
  { to = 'admin-agency', considered = false, ...rest }: Told,
): Promise<void> => {
  made += 1;
  await pool.query(
    `insert into notice (effect_key, role, agency_id, user_id, complaint_id, what, at, considered_at, account_channel, account_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)`,
    [
      ...[`e${String(made)}`, to, rest.agency ?? null, rest.user ?? null, complaintId, rest.what ?? 'disposed-to-you'],
      ...[new Date(now), considered ? new Date(now) : null, complaintId === null ? 'x' : null],
    ],
  );
};
const take = () => inTransaction(pool, (client) => takeNews(client, now));
const sealed = async (file: object): Promise<string> => {
  const row = caseRow({ state: { file } as never });
  await insertRows(pool, 'sealed_complaint', [{ ...row, lane: 'misconduct' }]);
  return row.id;
};

suite('news', () => {
  type Row = [name: string, part: string | undefined, isTold: boolean];
  const rows: Row[] = [
    ['that leads a case', 'lead', true],
    ['that helps with it', 'helping', true],
    ['that was told of it', 'told', true],
    ['that gave it back', 'former', false],
    ['that never had it', undefined, false],
  ];
  for (const [name, part, isTold] of rows)
    test(`${isTold ? 'reaches' : 'does not reach'} an agency ${name}, and is looked at either way`, async () => {
      await tell(await givenCase({}, part === undefined ? { dpupkp: 'lead' } : { dlh: part }), { agency: 'dlh' });
      const { looked, news } = await take();
      assert.deepEqual([looked, news.map(({ agencyId }) => agencyId)], [1, isTold ? ['dlh'] : []]);
      assert.equal((await take()).looked, 0);
    });

  const files: [name: string, file: object, isTold: boolean][] = [
    ['has', { agencyIds: ['dlh'], formerAgencyIds: [] }, true],
    ['had', { agencyIds: ['dlh'], formerAgencyIds: ['dlh'] }, false],
    ['is accused in', { agencyIds: ['dlh'], formerAgencyIds: [], accused: { agencyId: 'dlh' } }, false],
    ['has, about another one,', { agencyIds: ['dlh'], formerAgencyIds: [], accused: { agencyId: 'dpupkp' } }, true],
    ['does not have', { agencyIds: ['dpupkp'], formerAgencyIds: [] }, false],
  ];
  for (const [name, file, isTold] of files)
    test(`of a sealed case that an agency ${name} ${isTold ? 'reaches it' : 'does not reach it'}`, async () => {
      await tell(await sealed(file), { agency: 'dlh' });
      const { news } = await take();
      assert.deepEqual(
        news.map(({ of }) => of?.lane),
        isTold ? ['misconduct'] : [],
      );
    });

  test('says how the case stands now, and nothing of what is not known', async () => {
    const id = await givenCase({ status: 'closed', step: null, step_opened_at: null, due_at: null });
    await tell(id, { to: 'team-lead', what: 'escalated' });
    const other = await givenCase({ held_by: 'rina' });
    await tell(other, { to: 'admin-medsos', what: 'deadline-missed', user: 'rina' });
    const { news } = await take();
    assert.deepEqual(
      news.map(({ effectKey: _key, ...one }) => one),
      [
        { to: 'team-lead', what: 'escalated', at: now, of: { id, closed: true, sop: 'medsos@1' } },
        {
          ...{ to: 'admin-medsos', what: 'deadline-missed', at: now, userId: 'rina' },
          of: {
            ...{ id: other, closed: false, sop: 'medsos@1', step: 'ask-identity', holder: 'rina' },
            ...{ stepOpenedAt: at(0), dueAt: at(2) },
          },
        },
      ],
    );
  });

  test('of no case, or of one that is gone, is news of none', async () => {
    await tell(null, { to: 'operator', what: 'token-ends' });
    await tell(testIds.uuid(), { to: 'team-lead', what: 'escalated' });
    const { news } = await take();
    assert.deepEqual(
      news.map(({ to, of }) => [to, of]),
      [
        ['operator', undefined],
        ['team-lead', undefined],
      ],
    );
  });

  test('is looked at by one of two processes, five hundred at a time, in its order; what was undone is looked at again', async () => {
    await pool.query(
      `insert into notice (effect_key, role, complaint_id, what, at)
       select 'many-' || n, 'team-lead', gen_random_uuid(), 'escalated', $1 from generate_series(1, 501) n`,
      [new Date(now)],
    );
    await tell(null, { to: 'operator', considered: true });
    await assert.rejects(
      inTransaction(pool, async (client) => {
        assert.equal((await takeNews(client, now)).looked, 500);
        throw new Error('undone');
      }),
      /undone/,
    );
    const [one, other] = await inTransaction(pool, async (first) => {
      const mine = await takeNews(first, now);
      return [mine, await take()];
    });
    assert.deepEqual([one?.looked, other?.looked], [500, 1]);
    const keys = one?.news.map(({ effectKey }) => Number(effectKey.slice('many-'.length))) ?? [];
    assert.deepEqual(
      keys,
      keys.toSorted((a, b) => a - b),
    );
    assert.equal(other?.news[0]?.effectKey, 'many-501');
    assert.equal((await take()).looked, 0);
  });
});

suite('a matter whose next person is due', () => {
  const open = async (complaintId: string, fields: Partial<Matter> = {}): Promise<void> => {
    const matter: Matter = {
      ...{ key: testIds.uuid(), group: 'g', what: 'deadline-missed', urgency: 'now', at: now, complaintId },
      ...{ call: { to: 'admin-medsos' }, dueAt: at(2), nextAfterMs: 15 * minuteMs },
      ...fields,
    };
    assert.deepEqual([...(await openMatters(pool, [matter]))], [matter.key]);
  };
  const due = (when: number) => inTransaction(pool, (client) => takeUncalled(client, when));

  test('is that at its minute and not a millisecond before', async () => {
    await open(await givenCase());
    assert.deepEqual(await due(now + 15 * minuteMs - 1), []);
    assert.equal((await due(now + 15 * minuteMs)).length, 1);
  });

  test('calls whom its rung names, with the holder, the lane and the lead where those hear of it', async () => {
    const id = await givenCase({ held_by: 'rina' });
    const other = await sealed({ agencyIds: [] });
    await open(id, { call: { to: 'admin-agency', agencyId: 'dlh' }, at: now - 2 });
    await open(other, { what: 'danger-set', urgency: 'danger', at: now - 1 });
    const found = await due(now + 15 * minuteMs);
    assert.deepEqual(
      found.map(({ call, urgency, complaintId }) => [call, urgency, complaintId]),
      [
        [{ to: 'admin-agency', agencyId: 'dlh', holder: 'rina' }, 'now', id],
        [{ to: 'admin-medsos', lane: 'misconduct', withLead: true }, 'danger', other],
      ],
    );
  });

  test('is none that somebody took, that was settled, or after which nobody comes', async () => {
    const [taken, settled, last] = [await givenCase(), await givenCase(), await givenCase()];
    await open(taken);
    await takeMatters(pool, { complaintId: taken, userId: 'rina' }, now);
    await open(settled);
    await pool.query('update alert_matter set settled_at = now() where complaint_id = $1', [settled]);
    await open(last, { what: 'reminded' });
    await pool.query('update alert_matter set next_at = null where complaint_id = $1', [last]);
    assert.deepEqual(await due(now + 60 * minuteMs), []);
  });

  test('is one process’s while that one works on it, whoever waits longest first', async () => {
    const [later, sooner] = [await givenCase(), await givenCase()];
    await open(later, { at: now + 1 });
    await open(sooner);
    await inTransaction(pool, async (client) => {
      const mine = await takeUncalled(client, now + 60 * minuteMs);
      assert.deepEqual(
        mine.map(({ complaintId }) => complaintId),
        [sooner, later],
      );
      assert.deepEqual(await due(now + 60 * minuteMs), []);
    });
    assert.equal((await due(now + 60 * minuteMs)).length, 2, 'whoever noted nothing leaves it to the next');
  });
});
