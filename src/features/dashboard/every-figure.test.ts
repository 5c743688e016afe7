// Every figure leads to a list as long as it says: asked of months in which everything happened, for whoever sees all and for an agency.
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { identityVault } from '#db/identity-vault.ts';
import { givenDesk, deskSealing, json, type Person } from '#test/beds/desk.ts';
import { testIds } from '#test/beds/store.ts';
import { givenCase } from '#test/given/cases.ts';
import { at } from '#test/given/given.ts';
import { givePast } from '#training/past/past.ts';
import type { BoardAnswer } from '../board/board.contract.ts';
import type { InboxAnswer } from '../inbox/inbox.contract.ts';
import type { LatenessAnswer } from '../lateness/lateness.contract.ts';
import {
  sides,
  type BehindAnswer,
  type DashboardAnswer,
  type SharesAnswer,
  type ShareRow,
  type Side,
} from './dashboard.contract.ts';

const desk = await givenDesk({ after });
const { pool, store } = desk;
const vault = identityVault({ pool, sealing: deskSealing, ids: testIds, clock: { now: desk.now } });
await givePast({ pool, store, vault, ids: testIds }, desk.now(), { days: 120, cases: 150 });

const path = '/api/v1/dashboard';
const period = 'from=2025-12-20&until=2026-02-25';
type Asked = Record<string, string | number | undefined>;
const asText = (asked: Asked): string =>
  Object.entries(asked)
    .flatMap(([name, value]) => (value === undefined ? [] : [`&${name}=${String(value)}`]))
    .join('');
const behind = async (who: Person, asked: Asked, dates = period): Promise<BehindAnswer> =>
  json(await desk.get(who, `${path}/cases?${dates}${asText(asked)}`));

type Figure = readonly [n: number, asked: Asked, dates?: string];

const figuresOf = (answer: DashboardAnswer): Figure[] => {
  const before = `from=${answer.before.from}&until=${answer.before.until}`;
  const { kept, promises, reopened, arrived, ended, lasting, ratings } = answer;
  return [
    [kept.now.n, { what: 'step' }],
    [kept.now.part, { what: 'step', outcome: 'met' }],
    [kept.before.n, { what: 'step' }, before],
    [promises.now.part, { what: 'promise', outcome: 'met' }],
    [promises.now.n - promises.now.part, { what: 'promise', outcome: 'late' }],
    [promises.now.n, { what: 'promise' }],
    [reopened.now.part, { what: 'reopened' }],
    [reopened.now.n, { what: 'told' }],
    [reopened.before.part, { what: 'reopened' }, before],
    [arrived.now, { what: 'opened' }],
    [arrived.before, { what: 'opened' }, before],
    [ended.now, { what: 'ended' }],
    [lasting.n, { what: 'told' }],
    [ratings.answered.part, { what: 'answered' }],
    ...ratings.stars.map((n, at): Figure => [n, { what: 'rated', stars: at + 1 }]),
    ...lasting.bars.map(({ fromHours, untilHours, n }): Figure => [n, { what: 'told', fromHours, untilHours }]),
    ...answer.hours.flatMap((day, weekday) => [
      [day.reduce((sum, n) => sum + n, 0), { what: 'opened', weekday }] as Figure,
      ...day.map((n, hour): Figure => [n, { what: 'opened', weekday, hour }]).filter(([n]) => n > 1),
    ]),
    ...answer.channels.flatMap(({ channel, now, before: then }): Figure[] => [
      [now, { what: 'opened', channel }],
      [then, { what: 'opened', channel }, before],
    ]),
    ...answer.categories.flatMap(({ id, now, before: then }): Figure[] => [
      [now, { what: 'opened', category: id, alone: 'yes' }],
      [then, { what: 'opened', category: id, alone: 'yes' }, before],
    ]),
    ...answer.agencies.flatMap(({ id, n, late }): Figure[] => [
      [n, { what: 'holder', agency: id }],
      [late, { what: 'holder', agency: id, outcome: 'late' }],
    ]),
    ...answer.areas.map(({ code, n }): Figure => [n, { what: 'step', kelurahan: code }]),
  ];
};

const sharesOf = (side: Side, rows: readonly ShareRow[]): Figure[] =>
  rows.flatMap(({ key, n, late }): Figure[] => {
    const what = side === 'holder' || side === 'agency' ? 'holder' : 'step';
    const of = key === undefined ? { unsaid: side } : { [side]: key, ...(side === 'category' ? { alone: 'yes' } : {}) };
    return [
      [n, { what, ...of }],
      [late, { what, outcome: 'late', ...of }],
    ];
  });

const differences = async (who: Person, figures: readonly Figure[]): Promise<string[]> => {
  const lines = await Promise.all(
    figures.map(async ([n, asked, dates]) => {
      const found = await behind(who, asked, dates);
      const rows = Math.min(200, found.n);
      return found.n === n && found.rows.length === rows
        ? []
        : [`${asText(asked)}: ${String(n)}, ${String(found.n)} behind it`];
    }),
  );
  return lines.flat();
};

suite('each figure', () => {
  for (const who of ['kabid', 'pupkp'] as const) {
    test(`of the dashboard of ${who} is as many as stand behind it`, async () => {
      const answer = json<DashboardAnswer>(await desk.get(who, `${path}?${period}`));
      const figures = figuresOf(answer);
      const some = figures.filter(([n]) => n > 0).length;
      assert.ok(some > (who === 'kabid' ? 60 : 20), String(some));
      assert.deepEqual(await differences(who, figures), []);
    });

    for (const side of sides)
      test(`of shares by ${side}, told ${who}, is as many as stand behind it`, async () => {
        const { rows } = json<SharesAnswer>(await desk.get(who, `${path}/shares?${period}&by=${side}`));
        assert.ok(rows.length > 0);
        assert.deepEqual(await differences(who, sharesOf(side, rows)), []);
      });
  }

  test('is told where a list is one too short', async () => {
    const answer = json<DashboardAnswer>(await desk.get('kabid', `${path}?${period}`));
    const wrong: Figure = [answer.arrived.now + 1, { what: 'opened' }];
    assert.equal((await differences('kabid', [wrong])).length, 1);
  });
});

suite('a list', () => {
  test('of cases says when each came, when its end was told, and its stars; of promises by when they were due', async () => {
    const rated = await behind('kabid', { what: 'rated' });
    assert.ok(rated.rows.length > 3 && rated.rows.every((row) => (row.stars ?? 0) > 0 && row.dueAt === undefined));
    assert.ok(rated.rows.every(({ reportedAt = '', endedAt = '' }) => reportedAt < endedAt));
    const promises = await behind('kabid', { what: 'step' });
    assert.ok(promises.rows.every((row) => row.dueAt !== undefined && row.reportedAt === undefined));
  });

  test('is refused where it is asked of no hour, star or side that there is', async () => {
    const wrong = [
      'what=opened&hour=24',
      'what=opened&weekday=7',
      'what=rated&stars=6',
      'what=dilihat',
      'what=step&unsaid=step',
    ];
    for (const asked of wrong)
      assert.equal((await desk.get('kabid', `${path}/cases?${period}&${asked}`)).statusCode, 400, asked);
  });
});

type Listed = readonly [n: number, list: string];

const listsOfBoard = ({ stuck, officers, nobody, agencies, areas }: BoardAnswer): Listed[] => [
  ...stuck.flatMap(({ status, open, late, near }): Listed[] => [
    [open, `folder=${status}`],
    [late, `folder=${status}&urgency=late`],
    [near, `folder=${status}&urgency=near`],
  ]),
  ...[...officers, { id: 'nobody', ...nobody }].flatMap(({ id, held, late }): Listed[] => [
    [held, `folder=all&holder=${id}`],
    [late, `folder=all&holder=${id}&urgency=late`],
  ]),
  ...agencies.flatMap(({ id, held, late }): Listed[] => [
    [held, `folder=follow-up&agency=${id}`],
    [late, `folder=follow-up&agency=${id}&urgency=late`],
  ]),
  ...areas.map(({ kelurahan, open }): Listed => [open, `folder=all&urgency=open&area=${kelurahan}`]),
];

const listsOfNow = ({ folders, coming }: DashboardAnswer, { steps }: LatenessAnswer): Listed[] => [
  ...folders.flatMap(({ status, open, late }): Listed[] => [
    [open, `folder=${status}`],
    [late, `folder=${status}&urgency=late`],
  ]),
  [coming.late, 'folder=all&urgency=late'],
  [steps.reduce((sum, { late }) => sum + late, 0), 'folder=all&urgency=late'],
  [steps.reduce((sum, { hour }) => sum + hour, 0), 'folder=all&urgency=hour'],
  [steps.reduce((sum, { open }) => sum + open, 0), 'folder=all&urgency=open'],
];

suite('each figure of what stands now', () => {
  before(async () => {
    const numbers: string[] = [];
    for (const status of ['triage', 'triage', 'waiting', 'coordination', 'disposed', 'conveying'] as const)
      numbers.push(await givenCase(desk, status));
    await desk.does('medsos', numbers[0] ?? '', 'Claim');
    await desk.does('medsos', numbers[1] ?? '', 'Locate', { kelurahan: '34.71.03.1004' });
    await desk.moveTo(1.8);
    // What an agency has is late, too.
    await desk.pool.query('update complaint set due_at = $2 where number = $1', [numbers[4], new Date(at(1))]);
  });

  const lengthOf = async (who: Person, list: string, after = ''): Promise<number> => {
    const { cases, next }: InboxAnswer = json(await desk.get(who, `/api/v1/cases?${list}${after}`));
    return cases.length + (next === undefined ? 0 : await lengthOf(who, list, `&after=${next}`));
  };
  const asLong = async (who: Person, lists: readonly Listed[]): Promise<void> => {
    const found = await Promise.all(lists.map(async ([, list]) => [await lengthOf(who, list), list]));
    assert.deepEqual(lists, found);
  };

  for (const who of ['kabid', 'pupkp'] as const)
    test(`of the dashboard and of what is late, told ${who}, is as many as the inbox lists`, async () => {
      const [answer, late] = await Promise.all([
        desk.get(who, `${path}?${period}`).then((got) => json<DashboardAnswer>(got)),
        desk.get(who, '/api/v1/lateness').then((got) => json<LatenessAnswer>(got)),
      ]);
      const lists = listsOfNow(answer, late);
      assert.ok(lists.filter(([n]) => n > 0).length >= (who === 'kabid' ? 8 : 3), JSON.stringify(lists));
      await asLong(who, lists);
      const waiting = answer.folders.find(({ status }) => status === 'awaiting-identity')?.open ?? 0;
      assert.equal(waiting > 0, who === 'kabid');
    });

  test('of the board is as many as the inbox lists', async () => {
    const lists = listsOfBoard(json<BoardAnswer>(await desk.get('ketua', '/api/v1/board')));
    assert.ok(lists.filter(([n]) => n > 0).length > 12, JSON.stringify(lists));
    await asLong('ketua', lists);
  });
});
