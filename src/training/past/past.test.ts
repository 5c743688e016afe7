// A new training installation has a year behind it: the procedure's own events, which every check finds in order; written once, and nobody is told.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { identityVault } from '#db/identity-vault.ts';
import { recomputeFacts } from '#db/recompute-facts.ts';
import { verifyLog } from '#db/verify-log.ts';
import { dayMs, hourMs } from '#core/time.ts';
import { knownTerms } from '#test/given/given.ts';
import { testIds, testSealing, testStore } from '#test/beds/store.ts';
import { trainingAgencies } from '../agencies.ts';
import { sayFirstWords } from '../first-words.ts';
import { liveThrough, type Lived } from './live.ts';
import { givePast, pastCases, pastDays } from './past.ts';
import { isByHand, isPublic, planPast, type Story } from './plan.ts';

/** A Monday morning in the rains. */
const now = Date.parse('2026-11-30T09:10:00+07:00');
const plan = (seed = 20, at = now): Story[] =>
  planPast({ now: at, days: pastDays, cases: pastCases, seed, holidays: knownTerms.holidays });
const stories = plan();

const lived = (story: Story): Lived =>
  liveThrough(story, {
    ...{ terms: knownTerms, staff: { desk: {}, agencies: new Map() }, reporterId: 'r', identityId: 'i', now },
    thread: {
      ...{ channel: story.channel, accountId: 'a', key: 'k' },
      visibility: isPublic(story.channel) ? 'public' : 'private',
    },
    ...{ message: { messageId: 'm', digest: 'd' }, number: 'ADU-2026-000001-XX' },
  });

const hourOf = (at: number): number => Math.floor(((at + 7 * hourMs) % dayMs) / hourMs);
const count = (test: (story: Story) => boolean): number => stories.filter(test).length;

suite('the plan', () => {
  test('is the same whenever it is made on one day, and another by another chance', () => {
    assert.deepEqual(plan(), stories);
    assert.notDeepEqual(plan(21), stories);
  });

  test('tells some hundred cases of thirteen months in their order, none of a time to come', () => {
    assert.ok(stories.length > 600 && stories.length < 2000, String(stories.length));
    const ats = stories.map(({ at }) => at);
    assert.deepEqual(
      ats,
      ats.toSorted((one, other) => one - other),
    );
    assert.ok((ats[0] ?? now) < now - 385 * dayMs);
    for (const { at, deeds } of stories)
      for (const [index, deed] of deeds.entries())
        assert.ok(deed.at >= (deeds[index - 1]?.at ?? at) && deed.at < now, deed.does);
  });

  test('has nights, rests, rains and a day on which everybody writes', () => {
    assert.ok(count(({ at }) => hourOf(at) < 4) * 4 < count(({ at }) => hourOf(at) >= 7 && hourOf(at) < 11));
    const floods = stories.filter(({ topic }) => topic.categoryId === 'banjir');
    assert.ok(
      floods.length > 3 &&
        floods.every(({ at }) => ['11', '12', '01', '02', '03'].includes(new Date(at).toISOString().slice(5, 7))),
    );
    const days = Object.values(Object.groupBy(stories, ({ at }) => String(Math.floor((at + 7 * hourMs) / dayMs))));
    const sizes = days.map((day) => day?.length ?? 0).toSorted((one, other) => other - one);
    assert.ok(
      (sizes[0] ?? 0) > 2 * (stories.length / pastDays) && (sizes[Math.floor(sizes.length / 2)] ?? 9) < 4,
      String(sizes[0]),
    );
  });

  test('is of many places, ways and agencies that training has', () => {
    assert.ok(new Set(stories.map(({ kelurahan }) => kelurahan)).size > 30);
    assert.equal(new Set(stories.map(({ channel }) => channel)).size, 8);
    const agencies = new Set(stories.map(({ topic }) => topic.agencyId));
    assert.ok(agencies.size >= 10 && [...agencies].every((id) => trainingAgencies.some((one) => one.id === id)));
  });

  test('says in each message that it is an example', () => {
    assert.ok(stories.every(({ text, kelurahan }) => text.includes(kelurahan) && text.endsWith('(contoh latihan)')));
  });
});

suite('the year', () => {
  const all = stories.map((story) => ({ story, ...lived(story) }));
  const events = all.flatMap((one) => one.events);
  const some = (type: (typeof events)[number]['type']): number => events.filter((event) => event.type === type).length;

  test('is allowed by the procedure in every deed', () => {
    assert.deepEqual([...new Set(all.flatMap(({ refused }) => refused))], []);
  });

  test('has promises kept and broken, in shares that a city could have', () => {
    const met = events.filter((event) => event.type === 'StepMet');
    const late = met.filter((event) => event.late).length / met.length;
    assert.ok(late > 0.04 && late < 0.16, String(late));
    const settled = events.filter((event) => event.type === 'PromiseSettled');
    const kept = settled.filter((event) => event.kept).length / settled.length;
    assert.ok(settled.length > 30 && kept > 0.55 && kept < 0.95, String(kept));
  });

  test('has what every chart asks for', () => {
    assert.ok(some('CaseReopened') > 10 && some('Rated') > 120 && some('IdentityReminded') > 30);
    const scores = new Set(events.flatMap((event) => (event.type === 'Rated' ? [event.score] : [])));
    assert.equal(scores.size, 5);
    assert.ok(some('JudgedNotComplaint') > 30 && some('InformationAnswered') > 15 && some('DispositionRefused') > 5);
  });

  test('leaves open some that came by no platform, since none knows of them, and none that nobody has looked at', () => {
    const open = all.filter(({ state }) => state.status !== 'closed');
    assert.ok(open.length > 6 && open.length < 60, String(open.length));
    assert.ok(open.every(({ story }) => isByHand(story.channel)));
    assert.ok(open.every(({ state }) => state.status !== 'triage' && state.status !== 'awaiting-identity'));
  });
});

suite('on a new installation', async () => {
  const { store, pool } = await testStore({ after });
  const vault = identityVault({ pool, sealing: testSealing, ids: testIds, clock: { now: () => now } });
  const deps = { pool, store, vault, ids: testIds };
  const small = { days: 60, cases: 60 };
  const given = await givePast(deps, now, small);
  const n = async (of: string): Promise<number> =>
    (await pool.query<{ n: number }>(`select count(*)::int as n from ${of}`)).rows[0]?.n ?? 0;

  test('it stands in the record, which is whole, and figures are counted from it', async () => {
    assert.ok(given > 30 && given < 100, String(given));
    assert.deepEqual([await n('complaint'), await n('message'), await n('case_fact')], [given, given, given]);
    assert.equal((await verifyLog(pool)).ok, true);
    const { differences } = await recomputeFacts(pool, knownTerms, { most: 5 });
    assert.equal(differences, 0);
  });

  test('numbers go up with the days, and name the year of each', async () => {
    const { rows } = await pool.query<{ number: string }>('select number from complaint order by opened_at, number');
    const numbers = rows.map(({ number }) => number);
    assert.deepEqual(numbers, numbers.toSorted());
    assert.match(numbers[0] ?? '', /^ADU-2026-000001-/);
  });

  test('nobody is told anything', async () => {
    assert.deepEqual([await n('outbox'), await n('notice')], [0, 0]);
  });

  test('it is given once', async () => {
    assert.equal(await givePast(deps, now, small), 0);
    assert.equal(await n('complaint'), given);
  });

  test('what a first look finds is said all the same', async () => {
    await pool.query(
      `insert into poll_cursor (channel, account_id, cursor, next_at) values ('email', 'a@b.example', '{}', now())`,
    );
    const played: string[] = [];
    await sayFirstWords({ pool, play: (file) => played.push(file) });
    assert.deepEqual(played, ['pagi.csv', 'surat.jsonl']);
    await pool.query(`update message set external_id = 'm-1' where external_id = 'latihan-lalu-3'`);
    await sayFirstWords({ pool, play: (file) => assert.fail(file) });
  });
});
