// Pages that are read along indexes, and counts that are kept, are what comparing every row would give: for every role, folder and
// urgency, whatever happened and whatever time it is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Kysely, PostgresDialect, sql, type RawBuilder } from 'kysely';
import { sightOfAll } from '#core/access.ts';
import { addUpCounts } from '#db/case-counts.ts';
import type { Tables } from '#db/tables.ts';
import { hasByHand, isLate, isNear, isTurnOf, visibleTo, type Viewer } from '#db/visible-to.ts';
import { fresh, givenCase, stages, steps, take } from '#test/given/cases.ts';
import { givenDesk, json, type Desk, type Person } from '#test/beds/desk.ts';
import { comment } from '#test/given/intake.ts';
import type { Urgency } from '#core/complaint/urgency.ts';
import { folders, type Folder, type InboxAnswer } from './inbox.contract.ts';

const viewers: Partial<Record<Person, Omit<Viewer, 'userId'>>> = {
  medsos: { role: 'admin-medsos' },
  pusat: { role: 'admin-pusat' },
  pupkp: { role: 'admin-agency', agencyId: 'dpupkp' },
  kabid: { role: 'division-head' },
};

/** Whatever stands in a list for a reason of its own. */
const few: Partial<Record<Folder, RawBuilder<boolean>>> = {
  all: sql`true`,
  'by-hand': hasByHand(),
  drafts: sql`c.draft_waits`,
  // Nobody is named there.
  mentioned: sql`false`,
  scheduled: sql`exists (select 1 from held_act h where h.complaint_id = c.id and h.scheduled and h.refusal is null)`,
};
const desksAlone: readonly Folder[] = ['drafts', 'scheduled'];

const inFolderOf = (viewer: Viewer, folder: Folder): RawBuilder<boolean> => {
  if (desksAlone.includes(folder) && sightOfAll(viewer).cases !== 'all') return sql`false`;
  return few[folder] ?? (folder === 'mine' ? isTurnOf(viewer) : sql`c.status = ${folder}`);
};

const order = sql`c.priority, coalesce((extract(epoch from c.due_at) * 1000)::bigint, 0), c.last_message_at desc, c.id`;

/** The slow way: every row is compared. */
const compared = async (
  db: Kysely<Tables>,
  viewer: Viewer,
  folder: Folder,
  urgency: Urgency | undefined,
  now: Date,
) => {
  const inFolder = inFolderOf(viewer, folder);
  const urgent = urgency === undefined ? sql`true` : urgency === 'late' ? isLate(now) : isNear(now);
  const { rows } = await sql<{ number: string; open: boolean; counts: boolean }>`
    select c.number, c.status <> 'closed' as open from complaint c
    where ${visibleTo(viewer)} and ${inFolder} and ${urgent} order by ${order}`.execute(db);
  return rows;
};

const leaf = async (desk: Desk, who: Person, query: string): Promise<string[]> => {
  const numbers: string[] = [];
  for (let next: string | undefined = ''; next !== undefined;) {
    const page: InboxAnswer = json(await desk.get(who, `/api/v1/cases?${query}${next === '' ? '' : `&after=${next}`}`));
    numbers.push(...page.cases.map(({ number }) => number));
    ({ next } = page);
  }
  return numbers;
};

const agrees = async (desk: Desk, db: Kysely<Tables>): Promise<void> => {
  const now = new Date(desk.now());
  const { rows: ids } = await desk.pool.query<{ id: string; role: string }>('select id, role from officer');
  for (const [who, viewer] of Object.entries(viewers) as [Person, Omit<Viewer, 'userId'>][]) {
    const userId = ids.find(({ role }) => role === viewer.role)?.id ?? '';
    const { folders: counts } = json<InboxAnswer>(await desk.get(who, '/api/v1/cases?folder=all'));
    for (const folder of folders) {
      const slow = async (urgency?: Urgency) => compared(db, { userId, ...viewer }, folder, urgency, now);
      const [all, late, near] = [await slow(), await slow('late'), await slow('near')];
      const what = `${who} ${folder} ${now.toISOString()}`;
      assert.deepEqual(
        await leaf(desk, who, `folder=${folder}`),
        all.map(({ number }) => number),
        what,
      );
      for (const [urgency, rows] of [
        ['late', late],
        ['near', near],
      ] as const)
        assert.deepEqual(
          await leaf(desk, who, `folder=${folder}&urgency=${urgency}`),
          rows.map(({ number }) => number),
          `${what} ${urgency}`,
        );
      const count = folder === 'all' || folder === 'closed' ? 0 : all.length;
      assert.deepEqual(
        counts.find(({ name }) => name === folder),
        { name: folder, count, late: late.length, near: near.length },
        what,
      );
    }
  }
};

/** What is about one of a group, and of nothing else, in the order of the folder. */
const agreesOf = async (desk: Desk, group: string, among: ReadonlySet<string>): Promise<void> => {
  for (const who of ['medsos', 'pupkp'] as const)
    for (const folder of ['mine', 'triage', 'follow-up', 'by-hand', 'closed', 'all'] as const)
      for (const urgency of ['', '&urgency=late']) {
        const all = await leaf(desk, who, `folder=${folder}${urgency}`);
        assert.deepEqual(
          await leaf(desk, who, `folder=${folder}${urgency}&category=${group}`),
          all.filter((number) => among.has(number)),
          `${who} ${folder}${urgency} of ${group}`,
        );
      }
};

/** Every third case, of a group and of two below it by turns; spread by its number. */
const categorised = async (desk: Desk): Promise<ReadonlySet<string>> => {
  await desk.pool.query(
    `insert into category (id, parent_id, name) values ('grup', null, 'Grup'), ('satu', 'grup', 'Satu'), ('dua', 'grup', 'Dua'), ('lain', null, 'Lain')`,
  );
  const { rows } = await desk.pool.query<{ number: string; category_id: string }>(
    `update complaint c set category_id = (array['grup', 'satu', 'dua', 'lain'])[1 + mod(hashtext(c.number) & 3, 4)]
     where mod(hashtext(c.number) & 7, 8) > 1 returning number, category_id`,
  );
  // Those of whom an officer tells by hand stand in a list of their own: of the group is none of them.
  const { rows: told } = await desk.pool.query<{ number: string; category_id: string }>(
    `update complaint set category_id = 'lain' where by_hand returning number, category_id`,
  );
  assert.ok(told.length > 0);
  const all = [...rows.filter(({ number }) => !told.some((one) => one.number === number)), ...told];
  return new Set(all.filter((row) => row.category_id !== 'lain').map(({ number }) => number));
};

test('pages and counts are those of every row compared', async (t) => {
  const desk = await givenDesk(t);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: desk.pool }) });
  const say = () => comment(fresh('m'), 'Lampu mati', { who: fresh('w'), post: 'p', sentAt: desk.now() });
  await desk.arrives(...Array.from({ length: 51 }, say));
  for (const stage of stages) await givenCase(desk, stage);
  const called = await givenCase(desk, 'disposed');
  await desk.pool.query(
    `update outbox set status = 'by-hand' where id in (select o.id from outbox o join complaint c on c.id = o.complaint_id
       where c.number = $1 or c.status = 'closed' order by o.id limit 3)`,
    [called],
  );
  await desk.arrives(comment(fresh('m'), 'TOLONG kebakaran!', { who: fresh('w'), post: 'p', sentAt: desk.now() }));
  await desk.does('medsos', await givenCase(desk, 'triage'), 'SetPriority', { level: 'high' });
  await desk.does('medsos', await givenCase(desk, 'waiting'), 'SetPriority', { level: 'danger' });
  await desk.does('pusat', await givenCase(desk, 'disposed'), 'SetPriority', { level: 'danger' });
  for (const stage of ['triage', 'coordination', 'disposed'] as const)
    for (const who of ['medsos', 'pusat'] as const) await desk.does(who, await givenCase(desk, stage), 'Claim');
  await desk.moveTo(1.7);
  await agrees(desk, db);
  await addUpCounts(desk.pool);
  const other = { ...steps.dispose, fields: { ...steps.dispose.fields, leadAgencyId: 'dishub', helpingAgencyIds: [] } };
  await take(desk, called, other);
  await givenCase(desk, 'conveying');
  const ofGroup = await categorised(desk);
  assert.ok(ofGroup.size > 20);
  await agreesOf(desk, 'grup', ofGroup);
  await desk.moveTo(25);
  await addUpCounts(desk.pool);
  assert.equal((await desk.pool.query('select 1 from case_count where cases = 0')).rowCount, 0);
  await agrees(desk, db);
});

test('danger stands above what is older, says that it was only found in words, and comes down by one word of an officer', async (t) => {
  const desk = await givenDesk(t);
  const say = async (text: string): Promise<string> => {
    await desk.arrives(comment(fresh('m'), text, { who: fresh('w'), post: 'p', sentAt: desk.now() }));
    return desk.latest();
  };
  const dirty = await say('taman kotor');
  await desk.moveTo(1);
  const fire = await say('TOLONG kebakaran rumah, ada anak terjebak');
  const list = async (query: string, who: Person = 'medsos') =>
    json<InboxAnswer>(await desk.get(who, `/api/v1/cases?${query}`)).cases.map(({ number, level, suspected }) => [
      ...[number, level, suspected],
    ]);
  for (const query of ['folder=all', 'folder=mine', 'folder=triage'])
    assert.deepEqual(
      await list(query),
      [
        [fire, 'danger', true],
        [dirty, 'normal', false],
      ],
      query,
    );
  const { rows } = await desk.pool.query('select role from notice where what = $1 order by role', ['danger-suspected']);
  assert.deepEqual(
    rows.map(({ role }) => role as string),
    ['admin-medsos', 'admin-pusat'],
  );
  await desk.does('medsos', fire, 'SetPriority', { level: 'normal' });
  assert.deepEqual(await list('folder=triage'), [
    [dirty, 'normal', false],
    [fire, 'normal', false],
  ]);
  await desk.does('medsos', fire, 'DivertToEmergency', { text: 'Segera hubungi 112.' });
  assert.deepEqual(await list('folder=all'), [
    [fire, 'danger', false],
    [dirty, 'normal', false],
  ]);
  assert.equal((await desk.page('medsos', fire)).reporter.withoutIdentity, 'danger');
});
