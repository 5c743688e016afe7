// Words for a moment that was chosen, over HTTP: kept by the server until then, shown in the case and in the list, called back and moved by their
// sender or whoever leads, and given back where the case went on.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, suite, test } from 'node:test';
import { maySay } from '#db/sender-rights.ts';
import type { Sender } from '#ports/act-asks.ts';
import { heldActsOn } from '#db/held-acts.ts';
import { identityVault } from '#db/identity-vault.ts';
import { deskSealing, givenDesk, json, type Answer, type Person } from '#test/beds/desk.ts';
import { testDoors } from '#test/beds/doors.ts';
import { refused } from '#test/beds/problems.ts';
import { testIds } from '#test/beds/store.ts';
import { fresh, givenCase } from '#test/given/cases.ts';
import { start } from '#test/given/given.ts';
import { comment } from '#test/given/intake.ts';
import type { InboxAnswer } from '#features/inbox/inbox.contract.ts';

const desk = await givenDesk({ after });
const { database, pool, store } = desk;
const vault = identityVault({ pool, sealing: deskSealing, ids: testIds, clock: { now: desk.now } });
/** As another process has them: what one kept, another releases. */
const others = testDoors({ database, store, vault, publicUrl: 'http://127.0.0.1:3000' });
const release = (): Promise<number> => others.releaseHeld(desk.now());

const minutes = 60_000;
const iso = (at: number): string => new Date(at).toISOString();
const wait = (ms: number): Promise<void> => desk.moveTo((desk.now() - start + ms) / 3_600_000);
const answer = { text: 'Kami teruskan ke dinas.' };
type Held = { held: { id: string; until: number } };

const asks = (who: Person, number: string, sendAt: number, fields: object = {}): Promise<Answer> =>
  desk.act(who, number, 'ApproveInterim', { ...answer, sendAt: iso(sendAt), key: randomUUID(), ...fields });
const schedules = async (who: Person, number: string, inMs: number): Promise<string> =>
  json<Held>(await asks(who, number, desk.now() + inMs)).held.id;
const on = (who: Person, number: string, id: string, way: string, body: object = {}): Promise<Answer> =>
  desk.send(who, 'POST', `/api/v1/cases/${number}/held/${id}/${way}`, body);
const statusOf = async (number: string): Promise<string> => (await desk.page('medsos', number)).status;
const inFolder = async (who: Person, folder = 'scheduled'): Promise<InboxAnswer> =>
  json(await desk.get(who, `/api/v1/cases?folder=${folder}`));
const bells = async (): Promise<string[]> =>
  (await pool.query<{ user_id: string }>(`select user_id from notice where what = 'not-sent-later'`)).rows.map(
    ({ user_id: id }) => id,
  );

suite('until its moment', () => {
  test('nothing of it is on record; the desk sees it in the case and in the list, and an agency does not', async () => {
    const number = await givenCase(desk, 'drafted');
    const at = desk.now() + 90 * minutes;
    await schedules('pusat', number, 90 * minutes);
    const { leaving, status, version } = await desk.page('medsos', number);
    assert.deepEqual(
      leaving?.map(({ act, scheduled, untilAt, mine, yours }) => [act, scheduled, untilAt, mine, yours]),
      [['ApproveInterim', true, iso(at), undefined, undefined]],
    );
    assert.equal(status, 'coordination');
    const { cases, folders } = await inFolder('medsos');
    assert.deepEqual(
      cases.map((row) => [row.number, row.sendsAt]),
      [[number, iso(at)]],
    );
    assert.equal(folders.find(({ name }) => name === 'scheduled')?.count, 1);
    assert.deepEqual((await inFolder('pupkp')).cases, []);
    assert.equal((await inFolder('pupkp')).folders.find(({ name }) => name === 'scheduled')?.count, 0);
    await wait(89 * minutes);
    assert.deepEqual([await release(), await statusOf(number)], [0, 'coordination']);
    await wait(2 * minutes);
    assert.equal(await release(), 1);
    const then = await desk.page('medsos', number);
    assert.deepEqual([then.status, then.leaving, then.version > version], ['registration', undefined, true]);
    assert.deepEqual((await inFolder('medsos')).cases, []);
  });

  test('it is called back and moved by its sender and by the team lead, and by nobody else', async () => {
    const number = await givenCase(desk, 'drafted');
    const id = await schedules('pusat', number, 60 * minutes);
    const later = { sendAt: iso(desk.now() + 120 * minutes) };
    for (const way of ['move', 'call-back'])
      refused(await on('medsos', number, id, way, way === 'move' ? later : {}), 409, 'already-recorded');
    assert.deepEqual(json(await on('ketua', number, id, 'move', later)), { until: Date.parse(later.sendAt) });
    assert.equal((await desk.page('ketua', number)).leaving?.[0]?.yours, true);
    await wait(61 * minutes);
    assert.equal(await release(), 0);
    json(await on('pusat', number, id, 'move', { sendAt: iso(desk.now() + 10 * minutes) }));
    const before = (await bells()).length;
    json(await on('ketua', number, id, 'call-back'));
    assert.equal((await bells()).length - before, 1, 'its sender hears of it');
    await wait(20 * minutes);
    assert.deepEqual([await release(), await statusOf(number)], [0, 'coordination']);
    refused(await on('pusat', number, id, 'move', { sendAt: iso(desk.now() + 10 * minutes) }), 409, 'already-recorded');
  });

  test('held for seconds it is its sender’s alone', async () => {
    const number = await givenCase(desk, 'drafted');
    const sent = await desk.act('pusat', number, 'ApproveInterim', { ...answer, holdFor: 10, key: randomUUID() });
    const { id } = json<Held>(sent).held;
    refused(await on('ketua', number, id, 'call-back'), 409, 'already-recorded');
    refused(await on('pusat', number, id, 'move', { sendAt: iso(desk.now() + 10 * minutes) }), 409, 'already-recorded');
    json(await on('pusat', number, id, 'call-back'));
  });
});

test('the deadline comes first: what would leave at it or after it is not kept, nor what is wrong, nor no moment at all', async () => {
  const number = await givenCase(desk, 'drafted');
  const dueAt = Date.parse((await desk.page('pusat', number)).clock?.dueAt ?? '');
  for (const at of [dueAt, dueAt + minutes]) refused(await asks('pusat', number, at), 422, 'send-after-deadline');
  for (const at of [desk.now(), desk.now() - minutes]) refused(await asks('pusat', number, at), 422, 'send-time-wrong');
  refused(await asks('pusat', number, dueAt - minutes, { text: ' ' }), 422, 'text-missing');
  refused(await asks('pusat', number, dueAt - minutes, { sendAt: 'besok' }), 400, 'invalid-request');
  const note = { text: 'Cek.', sendAt: iso(dueAt - minutes) };
  refused(await desk.act('pusat', number, 'AddNote', note), 409, 'cannot-be-sent-later');
  assert.equal((await desk.page('pusat', number)).leaving, undefined);
  const id = json<Held>(await asks('pusat', number, dueAt - minutes)).held.id;
  refused(await on('pusat', number, id, 'move', { sendAt: iso(dueAt) }), 422, 'send-after-deadline');
});

suite('where its sender may not say it any more', () => {
  const idOf = async (who: Person): Promise<string> =>
    (await pool.query<{ id: string }>('select id from officer where email = $1', [`${who}@demo.tanggap.example`]))
      .rows[0]?.id ?? assert.fail(who);
  const refusals = async (id: string): Promise<unknown[]> =>
    (await pool.query<{ refusal: string }>('select refusal from held_act where id = $1', [id])).rows;

  test('it leaves in a role that was lent while that is lent, and not when that has ended', async () => {
    const [pusat, medsos] = [await idOf('pusat'), await idOf('medsos')];
    for (const [lentFor, leaves] of [
      [90 * minutes, true],
      [30 * minutes, false],
    ] as const) {
      await pool.query('update officer_substitution set ended_at = until_at');
      await pool.query(
        `insert into officer_substitution (id, officer_id, substitute_id, until_at, created_by, created_at) values ($1, $2, $3, $4, $2, $5)`,
        [randomUUID(), pusat, medsos, new Date(desk.now() + lentFor), new Date(desk.now())],
      );
      const number = await givenCase(desk, 'drafted');
      const id = await schedules('pusat', number, 60 * minutes);
      await pool.query(
        `update held_act set user_id = $2, by_whom = by_whom || jsonb_build_object('userId', $2::text) where id = $1`,
        [id, medsos],
      );
      await wait(61 * minutes);
      assert.equal(await release(), 1);
      assert.equal(await statusOf(number), leaves ? 'registration' : 'coordination');
      assert.deepEqual(await refusals(id), leaves ? [] : [{ refusal: 'not-allowed' }]);
    }
  });

  test('nobody says anything on a sealed case in whose lane they have no seat', async () => {
    const number = await givenCase(desk, 'triage');
    await desk.does('medsos', number, 'MoveToLane', { lane: 'misconduct' });
    const { rows } = await pool.query<{ id: string }>('select id from every_complaint where number = $1', [number]);
    const may = async (who: 'ketua' | 'pusat', role: Sender['role']): Promise<boolean> =>
      maySay(pool, { userId: await idOf(who), role }, rows[0]?.id ?? '', desk.now());
    assert.deepEqual([await may('ketua', 'team-lead'), await may('pusat', 'admin-pusat')], [true, false]);
  });
});

test('a look that was begun before another process took it changes nothing of what that one does', async () => {
  await pool.query('delete from held_act');
  const number = await givenCase(desk, 'drafted');
  const id = await schedules('pusat', number, 60 * minutes);
  const [began, held] = [desk.now(), heldActsOn(pool)];
  await wait(61 * minutes);
  const [taken] = await held.claimDue(desk.now(), 10);
  assert.equal(taken?.id, id);
  await held.refuse(taken, 'case-moved', began);
  const refusal = async () => (await pool.query<{ refusal: string | null }>('select refusal from held_act')).rows;
  assert.deepEqual(await refusal(), [{ refusal: null }]);
  await held.refuse(taken, 'wrong-step', desk.now());
  await held.refuse(taken, 'case-moved', desk.now());
  assert.deepEqual(await refusal(), [{ refusal: 'wrong-step' }]);
  await pool.query('delete from held_act');
});

suite('where the case went on', () => {
  const kept = async (number: string): Promise<void> => {
    const typed = { typed: answer, seen: 0 };
    json(await desk.send('pusat', 'PUT', `/api/v1/cases/${number}/drafts/ApproveInterim`, typed));
  };

  test('its sender has it back as a draft and hears of it at once, whoever moved it', async () => {
    type Writer = { who: string; post: string };
    const moves = [
      (number: string) => desk.does('ketua', number, 'ReturnDraft', { reason: 'Sebut dinasnya.' }),
      (_number: string, writer: Writer) =>
        desk.arrives(comment(fresh('m'), 'Sudah menyala lagi', { ...writer, sentAt: desk.now() })),
    ];
    for (const move of moves) {
      const writer = { who: fresh('warga'), post: fresh('post') };
      const number = await givenCase(desk, 'drafted', writer);
      await kept(number);
      await schedules('pusat', number, 120 * minutes);
      const before = (await bells()).length;
      await wait(minutes);
      await move(number, writer);
      assert.equal(await release(), 1);
      const { leaving, drafts, status } = await desk.page('pusat', number);
      assert.deepEqual([leaving?.[0]?.refused, drafts?.[0]?.typed, status], [true, answer, 'coordination']);
      assert.equal((await bells()).length - before, 1);
      await wait(180 * minutes);
      assert.equal(await release(), 0);
    }
  });

  test('by what changes nothing of it, it leaves as it was sent', async () => {
    const number = await givenCase(desk, 'drafted');
    await schedules('pusat', number, 60 * minutes);
    await wait(minutes);
    await desk.does('ketua', number, 'Claim');
    await release();
    assert.equal((await desk.page('pusat', number)).leaving?.[0]?.refused, undefined);
    await wait(60 * minutes);
    assert.equal(await release(), 1);
    assert.equal(await statusOf(number), 'registration');
  });
});
