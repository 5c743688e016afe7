// What officers ask at every look is found along indexes, whatever stands in the tables: a plan that must read a table from end to end is
// quick among a hundred rows and takes seconds among two million.
import assert from 'node:assert/strict';
import { after, mock, suite, test } from 'node:test';
import pg from 'pg';
import { identityVault } from '#db/identity-vault.ts';
import { indexCases } from '#db/search/index-cases.ts';
import { steadyOn } from '#db/steady.ts';
import { callerCoder } from '#keys/caller-id.ts';
import { givenCase } from './given/cases.ts';
import { deskSealing, givenDesk, type Person } from './beds/desk.ts';
import { testIds } from './beds/store.ts';

type Asked = { text: string; values: unknown[] };

const grows = ['complaint', 'complaint_agency', 'message', 'reporter_handle', 'identity', 'outbox', 'search_case'];
const reads = new RegExp(`Seq Scan on (?:${grows.join('|')})\\b`);

const askedOf = (call: readonly unknown[]): Asked => {
  const [what, values] = call;
  if (typeof what === 'string') return { text: what, values: (values ?? []) as unknown[] };
  const { text, values: given } = what as { text: string; values?: unknown[] };
  return { text, values: given ?? [] };
};

suite('one desk', async () => {
  const desk = await givenDesk({ after }, { sessionCheckMs: 600_000 });
  const number = await givenCase(desk, 'conveying', { text: 'Lampu jalan mati di Baciro' });
  await givenCase(desk, 'triage', { text: 'Sampah menumpuk' });
  // Brings both into the search.
  await desk.get('medsos', '/api/v1/cases');

  /** What is asked of the database while `work` runs. */
  const during = async (work: () => Promise<unknown>): Promise<Asked[]> => {
    const heard = mock.method(pg.Client.prototype, 'query');
    try {
      await work();
    } finally {
      heard.mock.restore();
    }
    return heard.mock.calls.map((call) => askedOf(call.arguments));
  };

  const plansOf = async (all: readonly Asked[]): Promise<string[]> => {
    const client = await desk.pool.connect();
    await client.query('set enable_seqscan = off');
    const plans: string[] = [];
    for (const { text, values } of all.filter((one) => /^\s*(?:select|with|\()/i.test(one.text))) {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values);
      plans.push(`${text}\n${rows.map((row) => row['QUERY PLAN']).join('\n')}`);
    }
    client.release(true);
    return plans;
  };

  const readsNoTable = async (work: () => Promise<unknown>, most = 99): Promise<void> => {
    const asked = await during(work);
    assert.ok(asked.length > 0 && asked.length <= most, asked.map(({ text }) => text.trim().slice(0, 60)).join('\n'));
    for (const plan of await plansOf(asked)) assert.doesNotMatch(plan, reads);
  };

  const readsNothingElse = async (who: Person, path: string, most?: number): Promise<void> => {
    const headers = { cookie: await desk.cookieOf(who) };
    await readsNoTable(async () => {
      assert.equal((await desk.app.inject({ url: path, headers })).statusCode, 200);
    }, most);
  };

  test('counts of kept views, of every filter, in few questions', async () => {
    const filters = [
      {},
      { folder: 'all' },
      { folder: 'all', channel: 'email' },
      { folder: 'all', category: 'sampah' },
      { folder: 'mine', area: '34.71.02' },
      { folder: 'all', agency: 'dpupkp' },
      { folder: 'all', holder: 'somebody', urgency: 'late' },
      { folder: 'by-hand' },
      { folder: 'passed-on' },
    ];
    const views = filters.map((asked, at) => ({ name: String(at), pinned: true, asked }));
    for (const who of ['medsos', 'pupkp'] as const) {
      const kept = await desk.send(who, 'PUT', '/api/v1/list-views', { version: 0, views });
      assert.equal(kept.statusCode, 200, kept.body);
      await readsNothingElse(who, '/api/v1/list-views', 4);
    }
  });

  test('a page of the inbox, its counts and what is cut off, in four questions, and one more where nothing stands', async () => {
    for (const who of ['medsos', 'pusat', 'pupkp', 'ketua'] as const)
      for (const asked of [
        '',
        '?folder=all',
        '?folder=all&urgency=near',
        '?folder=closed',
        '?folder=triage&urgency=late',
        '?folder=all&channel=email',
        '?folder=closed&channel=email',
        '?folder=all&category=sampah',
        '?folder=closed&category=sampah',
        '?folder=all&area=34.71.02.1003',
        '?folder=mine&area=34.71.02',
        '?folder=all&urgency=hour',
        '?folder=follow-up&agency=dpupkp',
        '?folder=closed&agency=dpupkp',
        '?folder=all&holder=nobody',
        '?folder=all&holder=somebody&urgency=late',
        '?folder=all&sort=newest',
        '?folder=mine&sort=silent',
        '?folder=closed&sort=oldest',
        '?folder=all&urgency=promised',
        '?folder=all&from=2026-02-01&to=2026-02-28',
      ])
        await readsNothingElse(who, `/api/v1/cases${asked}`, who === 'pupkp' ? 3 : 5);
  });

  test('a search', async () => {
    for (const who of ['medsos', 'pupkp'] as const)
      for (const q of ['lampu', 'lmapu baciro', '0812300', number])
        await readsNothingElse(who, `/api/v1/cases?folder=all&q=${encodeURIComponent(q)}`);
  });

  test('a case', async () => {
    for (const who of ['medsos', 'pupkp'] as const) await readsNothingElse(who, `/api/v1/cases/${number}`);
  });

  test('what brings cases into the search', async () => {
    await desk.pool.query('insert into search_due (complaint_id) select id from complaint');
    const database = { pool: desk.pool, kysely: steadyOn(desk.pool) };
    const vault = identityVault({ pool: desk.pool, sealing: deskSealing, ids: testIds, clock: { now: desk.now } });
    const deps = { database, vault, callerIdOf: callerCoder(Buffer.alloc(32)) };
    await readsNoTable(() => indexCases(deps));
  });
});
