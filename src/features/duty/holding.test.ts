// Who looks after a case: in whose lists it stands, who is told, who may be given one, and that agencies hear nothing of it.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { givenCase } from '#test/given/cases.ts';
import type { InboxAnswer } from '#features/inbox/inbox.contract.ts';
import type { NoticesAnswer } from '#features/notice/notice.contract.ts';
import type { ColleaguesAnswer } from './duty.contract.ts';

const desk = await givenDesk({ after });

const colleagues = async (who: Person = 'medsos'): Promise<ColleaguesAnswer['officers']> =>
  json<ColleaguesAnswer>(await desk.get(who, '/api/v1/colleagues')).officers;
const idOf = async (role: string): Promise<string> =>
  (await colleagues()).find((one) => one.role === role)?.id ?? assert.fail(role);
const inbox = async (who: Person): Promise<InboxAnswer> => json(await desk.get(who, '/api/v1/cases?folder=mine'));
const hasOnTable = async (who: Person, number: string): Promise<boolean> =>
  (await inbox(who)).cases.some((one) => one.number === number);
const countOf = async (who: Person): Promise<number> =>
  (await inbox(who)).folders.find(({ name }) => name === 'mine')?.count ?? -1;
const toldOf = async (who: Person, number: string): Promise<string[]> =>
  json<NoticesAnswer>(await desk.get(who, '/api/v1/notices'))
    .notices.filter((one) => one.number === number)
    .map(({ what }) => what);

suite('a claim', () => {
  test('takes the case from the lists of those whose next act the holder can do, and says so to everybody', async () => {
    const number = await givenCase(desk, 'triage');
    const before = { medsos: await countOf('medsos'), ketua: await countOf('ketua') };
    await desk.does('ketua', number, 'Claim');
    assert.deepEqual([await hasOnTable('medsos', number), await hasOnTable('ketua', number)], [false, true]);
    assert.deepEqual([await countOf('medsos'), await countOf('ketua')], [before.medsos - 1, before.ketua + 1]);
    const { holder, timeline } = await desk.page('medsos', number);
    assert.equal(holder?.userId, await idOf('team-lead'));
    assert.equal(timeline.at(-1)?.event.type, 'CaseClaimed');
    const listed = json<InboxAnswer>(await desk.get('medsos', '/api/v1/cases?folder=triage'));
    assert.equal(listed.cases.find((one) => one.number === number)?.holder?.userId, holder?.userId);
  });

  test('says from whom it took it, so that its way back never leads past them', async () => {
    const number = await givenCase(desk, 'triage');
    const answerTo = async (who: Person, type: 'Claim' | 'Assign', fields = {}) =>
      json<{ takenFrom?: string }>(await desk.act(who, number, type, fields)).takenFrom;
    assert.equal(await answerTo('medsos', 'Claim'), undefined);
    assert.equal(await answerTo('ketua', 'Claim'), await idOf('admin-medsos'));
    assert.equal(await answerTo('ketua', 'Assign', { to: await idOf('admin-pusat') }), await idOf('team-lead'));
  });

  test('goes on with its case: what the holder cannot do next stands with those who can, too', async () => {
    const number = await givenCase(desk, 'waiting');
    await desk.does('medsos', number, 'Claim');
    assert.deepEqual([await hasOnTable('medsos', number), await hasOnTable('pusat', number)], [true, false]);
    await desk.does('medsos', number, 'GoWithoutIdentity', { why: 'unreachable' });
    assert.deepEqual([await hasOnTable('medsos', number), await hasOnTable('pusat', number)], [true, true]);
  });

  test('of a colleague’s page that is old holds, and an act that the colleague was writing holds as well', async () => {
    const number = await givenCase(desk, 'triage');
    const { version: expectedVersion } = await desk.page('medsos', number);
    await desk.does('pusat', number, 'Claim', { expectedVersion });
    await desk.does('medsos', number, 'AskIdentity', {
      ...{ mode: 'private-message', text: 'Mohon lengkapi data.' },
      expectedVersion,
    });
    refused(await desk.act('pusat', number, 'Claim'), 409, 'already-recorded');
  });
});

suite('handing on', () => {
  test('moves the case to the other’s list, and tells them alone', async () => {
    const number = await givenCase(desk, 'triage');
    const to = await idOf('team-lead');
    await desk.does('medsos', number, 'Assign', { to, note: 'Pelapor minta ditelepon sore.' });
    assert.deepEqual([await hasOnTable('medsos', number), await hasOnTable('ketua', number)], [false, true]);
    assert.deepEqual(await toldOf('ketua', number), ['assigned-to-you']);
    assert.deepEqual(await toldOf('pusat', number), []);
    const last = (await desk.page('ketua', number)).timeline.at(-1)?.event;
    assert.equal(last?.type === 'CaseAssigned' ? last.note : undefined, 'Pelapor minta ditelepon sore.');
    await desk.does('ketua', number, 'Release', {});
    assert.deepEqual([await hasOnTable('medsos', number), await hasOnTable('ketua', number)], [true, false]);
    refused(await desk.act('ketua', number, 'Release'), 409, 'not-held');
  });

  test('to nobody of the desk is refused in words: an agency’s admin, the operator, a stranger, one who left', async () => {
    const number = await givenCase(desk, 'triage');
    const { rows } = await desk.pool.query<{ id: string }>(
      `select id from officer where role in ('admin-agency', 'operator', 'division-head', 'examiner')`,
    );
    for (const to of [...rows.map(({ id }) => id), 'siapa', '', "x' or true"])
      refused(await desk.act('medsos', number, 'Assign', { to }), 422, 'unknown-officer');
    const gone = 'petugas-pergi';
    await desk.pool.query(
      `insert into officer (id, name, email, role, disabled_at) values ($1, 'Petugas Pergi', 'pergi@contoh.example', 'admin-pusat', now())`,
      [gone],
    );
    refused(await desk.act('medsos', number, 'Assign', { to: gone }), 422, 'unknown-officer');
    assert.equal((await colleagues()).find(({ id }) => id === gone)?.takesCases, false);
  });

  test('says of each colleague how many open cases they hold', async () => {
    const heldBy = async () => (await colleagues()).find(({ role }) => role === 'admin-pusat')?.held ?? -1;
    const before = await heldBy();
    const number = await givenCase(desk, 'conveying');
    await desk.does('pusat', number, 'Claim');
    assert.equal(await heldBy(), before + 1);
    const praise = await givenCase(desk, 'triage');
    await desk.does('pusat', praise, 'Claim');
    assert.equal(await heldBy(), before + 2);
    await desk.does('pusat', praise, 'JudgeNotComplaint', { reason: 'praise' });
    assert.equal(await heldBy(), before + 1, 'what ended is held by nobody');
  });
});

test('an agency is told neither who holds its case nor that anybody does', async () => {
  const number = await givenCase(desk, 'disposed');
  await desk.does('pusat', number, 'Claim');
  const page = await desk.page('pupkp', number);
  assert.equal(page.holder, undefined);
  assert.ok(page.timeline.every(({ event }) => !event.type.startsWith('Case') || event.type === 'CaseOpened'));
  const { cases } = json<InboxAnswer>(await desk.get('pupkp', '/api/v1/cases?folder=all'));
  assert.deepEqual([cases.find((one) => one.number === number)?.holder, cases.length > 0], [undefined, true]);
  refused(await desk.get('pupkp', '/api/v1/colleagues'), 403, 'not-allowed');
});
