// A wrong send is called back before it leaves, and nothing of it has happened; one that is not leaves once, whatever process does it.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, suite, test } from 'node:test';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { identityVault } from '#db/identity-vault.ts';
import { endAccess, endPost } from '#db/officer-access.ts';
import { inTransaction } from '#db/queryable.ts';
import { deskSealing, givenDesk, json, type Person } from '#test/beds/desk.ts';
import { testDoors } from '#test/beds/doors.ts';
import { refused } from '#test/beds/problems.ts';
import { testIds } from '#test/beds/store.ts';
import { fresh, givenCase } from '#test/given/cases.ts';
import { start } from '#test/given/given.ts';
import { comment } from '#test/given/intake.ts';

const desk = await givenDesk({ after });
const { database, pool, store } = desk;
const vault = identityVault({ pool, sealing: deskSealing, ids: testIds, clock: { now: desk.now } });
/** As another process has them: none knows what this one was asked. */
const others = testDoors({ database, store, vault, publicUrl: 'http://127.0.0.1:3000' });
const release = (): Promise<number> => others.releaseHeld(desk.now());

const ask = { mode: 'private-message', text: 'Mohon lengkapi data Anda.' };
type Held = { held?: { id: string; until: number }; atOnce?: string };

const sends = async (who: Person, number: string, type: OfficerCommand, fields: object): Promise<Held> =>
  json<Held>(await desk.act(who, number, type, { holdFor: 10, key: randomUUID(), ...fields }));
const idOf = ({ held }: Held): string => {
  assert.ok(held);
  return held.id;
};
const callBack = (who: Person, number: string, id: string) =>
  desk.send(who, 'POST', `/api/v1/cases/${number}/held/${id}/call-back`, {});
const afterSeconds = (seconds: number): Promise<void> =>
  desk.moveTo((desk.now() - start) / 3_600_000 + seconds / 3_600);

const eventsOf = async (number: string): Promise<string[]> =>
  (await desk.page('medsos', number)).timeline.map(({ event }) => event.type);
const messagesTo = async (number: string): Promise<number> => {
  const { rows } = await pool.query<{ count: number }>(
    'select count(*)::int as count from outbox o join complaint c on c.id = o.complaint_id where c.number = $1',
    [number],
  );
  return rows[0]?.count ?? 0;
};
const rowsLeft = async (): Promise<number> => (await pool.query('select 1 from held_act')).rowCount ?? 0;

suite('called back', () => {
  test('at second nine nothing has left, the step is open, and it is on record who took it back', async () => {
    const number = await givenCase(desk, 'triage');
    const [before, page] = [await messagesTo(number), await desk.page('medsos', number)];
    const id = idOf(await sends('medsos', number, 'AskIdentity', ask));
    const seen = await desk.page('pusat', number);
    assert.deepEqual([seen.version, seen.status, seen.clock], [page.version, 'triage', page.clock]);
    assert.deepEqual(
      seen.leaving?.map(({ act, mine, refused: no }) => [act, mine, no]),
      [['AskIdentity', undefined, undefined]],
    );
    assert.equal((await desk.page('medsos', number)).leaving?.[0]?.mine, true);
    await afterSeconds(9);
    assert.equal(await release(), 0);
    json(await callBack('medsos', number, id));
    await afterSeconds(60);
    assert.equal(await release(), 0);
    const then = await desk.page('medsos', number);
    assert.deepEqual([then.status, then.leaving, await messagesTo(number)], ['triage', undefined, before]);
    assert.equal((await eventsOf(number)).at(-1), 'SendingCalledBack');
    assert.equal(await rowsLeft(), 0);
  });

  test('and sent again, it leaves once', async () => {
    const number = await givenCase(desk, 'triage');
    const before = await messagesTo(number);
    await callBack('medsos', number, idOf(await sends('medsos', number, 'AskIdentity', ask)));
    await sends('medsos', number, 'AskIdentity', ask);
    await afterSeconds(10);
    assert.equal(await release(), 1);
    assert.equal((await desk.page('medsos', number)).status, 'awaiting-identity');
    assert.equal((await messagesTo(number)) - before, 1);
  });

  test('by nobody but its sender, not twice, and not once its time has come', async () => {
    const number = await givenCase(desk, 'triage');
    const id = idOf(await sends('medsos', number, 'AskIdentity', ask));
    refused(await callBack('pusat', number, id), 409, 'already-recorded');
    refused(await callBack('medsos', await givenCase(desk, 'triage'), id), 409, 'already-recorded');
    await afterSeconds(10);
    refused(await callBack('medsos', number, id), 409, 'already-recorded');
    await release();
    refused(await callBack('medsos', number, id), 409, 'already-recorded');
    assert.equal((await desk.page('medsos', number)).status, 'awaiting-identity');
    const other = await givenCase(desk, 'triage');
    const twice = idOf(await sends('medsos', other, 'AskIdentity', ask));
    json(await callBack('medsos', other, twice));
    refused(await callBack('medsos', other, twice), 409, 'already-recorded');
  });
});

suite('left alone', () => {
  test('it leaves at its second by whichever process is there, as its sender, and at that moment', async () => {
    const number = await givenCase(desk, 'triage');
    await sends('medsos', number, 'AskIdentity', ask);
    const pressedAt = desk.now();
    await afterSeconds(10);
    const [one, other] = await Promise.all([release(), release()]);
    assert.equal(one + other, 1);
    const { timeline } = await desk.page('medsos', number);
    const asked = timeline.findLast(({ event }) => event.type === 'IdentityAsked');
    assert.equal(Date.parse(asked?.at ?? '') - pressedAt, 10_000);
    assert.equal(asked?.event.by.kind, 'officer');
    assert.equal(await rowsLeft(), 0);
  });

  test('a process that ended in the middle of it leaves it to the next, and it counts once', async () => {
    const number = await givenCase(desk, 'triage');
    const before = await messagesTo(number);
    await sends('medsos', number, 'AskIdentity', ask);
    await afterSeconds(11);
    await pool.query('update held_act set releasing_at = $1', [new Date(desk.now())]);
    assert.equal(await release(), 0);
    await afterSeconds(31);
    const { rows } = await pool.query<{ row: string }>('select to_json(h)::text as row from held_act h');
    assert.equal(await release(), 1);
    // As it stands where the act was done, and its row not yet let go of.
    await pool.query('insert into held_act select * from json_populate_record(null::held_act, $1::json)', [
      rows[0]?.row,
    ]);
    await afterSeconds(31);
    assert.equal(await release(), 1);
    assert.equal((await messagesTo(number)) - before, 1);
    assert.equal(await rowsLeft(), 0);
  });

  test('a form that is sent twice waits once, and sent again later is answered as before', async () => {
    const number = await givenCase(desk, 'triage');
    const fields = { ...ask, key: randomUUID() };
    const [first, second] = [
      await sends('medsos', number, 'AskIdentity', fields),
      await sends('medsos', number, 'AskIdentity', fields),
    ];
    assert.deepEqual(second, first);
    await afterSeconds(10);
    assert.equal(await release(), 1);
    assert.deepEqual(await sends('medsos', number, 'AskIdentity', fields), { ok: true });
    assert.equal(await release(), 0);
  });
});

suite('one form', () => {
  const words = (text: string) => ({ ...ask, text });

  test('with other words, or on another case, is not said to wait while the first words do', async () => {
    const [number, other] = [await givenCase(desk, 'triage'), await givenCase(desk, 'triage')];
    const key = randomUUID();
    const id = idOf(await sends('medsos', number, 'AskIdentity', { ...ask, key }));
    const sent = (at: string, fields: object) => desk.act('medsos', at, 'AskIdentity', { holdFor: 10, key, ...fields });
    refused(await sent(number, words('Mohon nama Anda.')), 409, 'key-used');
    refused(await sent(other, ask), 409, 'key-used');
    refused(await sent(number, { ...words('Mohon nama Anda.'), holdFor: 0 }), 409, 'key-used');
    assert.equal((await desk.page('medsos', number)).leaving?.length, 1);
    json(await callBack('medsos', number, id));
    assert.notEqual(idOf(json<Held>(await sent(number, words('Mohon nama Anda.')))), id);
    await afterSeconds(10);
    assert.equal(await release(), 1);
    assert.deepEqual([await rowsLeft(), (await desk.page('medsos', other)).status], [0, 'triage']);
  });

  test('sent again with less patience, or close to the deadline, waits as it did: what is called back has not left', async () => {
    const number = await givenCase(desk, 'triage');
    const { clock } = await desk.page('medsos', number);
    await afterSeconds((Date.parse(clock?.dueAt ?? '') - desk.now()) / 1_000 - 12);
    const fields = { ...ask, key: randomUUID() };
    const first = await sends('medsos', number, 'AskIdentity', fields);
    await afterSeconds(4);
    assert.deepEqual(await sends('medsos', number, 'AskIdentity', fields), first);
    assert.deepEqual(await sends('medsos', number, 'AskIdentity', { ...fields, holdFor: 0 }), first);
    json(await callBack('medsos', number, idOf(first)));
    assert.equal((await eventsOf(number)).includes('IdentityAsked'), false);
  });

  test('whose words could not leave is tried again, and waits anew', async () => {
    const number = await givenCase(desk, 'triage');
    const fields = { ...ask, key: randomUUID() };
    await sends('medsos', number, 'AskIdentity', fields);
    await pool.query(`update held_act set refusal = 'wrong-status'`);
    await afterSeconds(60);
    const { held } = await sends('medsos', number, 'AskIdentity', fields);
    assert.equal(held?.until, desk.now() + 10_000);
    await afterSeconds(10);
    assert.equal(await release(), 1);
    assert.equal((await desk.page('medsos', number)).status, 'awaiting-identity');
  });
});

test('of two who answer in the same seconds one does, on whichever device; what a reporter adds meanwhile is no reason', async () => {
  for (const who of ['pusat', 'medsos'] as const) {
    const writer = { who: fresh('warga'), post: fresh('post') };
    const number = await givenCase(desk, 'triage', writer);
    const before = await messagesTo(number);
    await sends('medsos', number, 'AskIdentity', ask);
    await afterSeconds(3);
    await desk.arrives(comment(fresh('m'), 'Tambahan: dekat pasar', { ...writer, sentAt: desk.now() }));
    await sends(who, number, 'AskIdentity', { ...ask, text: 'Mohon nama Anda.' });
    await afterSeconds(7);
    assert.equal(await release(), 1);
    await afterSeconds(3);
    assert.equal(await release(), 1);
    assert.equal((await messagesTo(number)) - before, 1);
    assert.equal((await desk.page(who, number)).leaving?.[0]?.refused, true);
    await pool.query('delete from held_act');
  }
});

test('one that fails each time keeps nobody else’s words back', async () => {
  const [broken, number] = [await givenCase(desk, 'triage'), await givenCase(desk, 'triage')];
  await sends('medsos', broken, 'AskIdentity', ask);
  await pool.query(`update held_act set act = '{"type":"AskIdentity","mode":"private-message","text":7}'`);
  await sends('medsos', number, 'AskIdentity', ask);
  await afterSeconds(10);
  await assert.rejects(release(), TypeError);
  assert.equal((await desk.page('medsos', number)).status, 'awaiting-identity');
  await afterSeconds(31);
  await assert.rejects(release(), TypeError);
  await pool.query('delete from held_act');
});

suite('at once', () => {
  test('what says nothing to a reporter, and what nobody wants to wait for', async () => {
    const number = await givenCase(desk, 'triage');
    assert.deepEqual(await sends('medsos', number, 'AddNote', { text: 'Sudah dicek.' }), { ok: true });
    assert.deepEqual(await sends('medsos', number, 'AskIdentity', { ...ask, holdFor: 0 }), { ok: true });
    assert.equal((await desk.page('medsos', number)).status, 'awaiting-identity');
  });

  test('what would be late by waiting, and it says so', async () => {
    const number = await givenCase(desk, 'triage');
    const { clock } = await desk.page('medsos', number);
    await afterSeconds((Date.parse(clock?.dueAt ?? '') - desk.now()) / 1_000 - 8);
    assert.deepEqual(await sends('medsos', number, 'AskIdentity', ask), { ok: true, atOnce: 'deadline' });
    const { steps } = await desk.page('medsos', number);
    assert.equal(steps.find(({ step }) => step === 'ask-identity')?.state, 'met');
  });

  test('what is wrong with it is said, and nothing waits', async () => {
    const number = await givenCase(desk, 'triage');
    const wrong = await desk.act('medsos', number, 'AskIdentity', { ...ask, text: ' ', holdFor: 10 });
    refused(wrong, 422, 'text-missing');
    const long = await desk.act('medsos', number, 'AskIdentity', { ...ask, text: 'a'.repeat(3_000), holdFor: 10 });
    assert.equal(long.statusCode, 422, long.body);
    const strange = await desk.act('medsos', number, 'AskIdentity', { ...ask, holdFor: 3_600 });
    assert.equal(strange.statusCode, 400, strange.body);
    assert.equal(await rowsLeft(), 0);
    assert.equal((await eventsOf(number)).includes('IdentityAsked'), false);
  });
});

test('where a colleague was quicker it does not leave: its sender alone is told, until they took notice', async () => {
  const number = await givenCase(desk, 'drafted');
  const id = idOf(await sends('pusat', number, 'ApproveInterim', { text: 'Kami teruskan.' }));
  await desk.does('ketua', number, 'ApproveInterim', { text: 'Sudah kami teruskan.' });
  const before = await messagesTo(number);
  await afterSeconds(10);
  assert.equal(await release(), 1);
  assert.equal(await messagesTo(number), before);
  const told = (await desk.page('pusat', number)).leaving;
  assert.deepEqual(
    told?.map(({ mine, refused: no }) => [mine, no]),
    [[true, true]],
  );
  assert.equal((await desk.page('ketua', number)).leaving, undefined);
  json(await callBack('pusat', number, id));
  assert.equal((await desk.page('pusat', number)).leaving, undefined);
  assert.equal((await eventsOf(number)).includes('SendingCalledBack'), false);
});

test('whoever is put out, or gets another post, says nothing more in the former one', async () => {
  const number = await givenCase(desk, 'triage');
  const before = await messagesTo(number);
  const idsOf = async (): Promise<string> =>
    (await pool.query<{ id: string }>('select user_id as id from held_act')).rows[0]?.id ?? '';
  for (const end of [endPost, endAccess]) {
    await sends('medsos', number, 'AskIdentity', ask);
    await pool.query(`insert into act_draft (complaint_id, user_id, act, typed, saved_at, held_id)
      select complaint_id, user_id, 'AskIdentity', '{}', held_at, id from held_act`);
    await inTransaction(pool, async (client) => end(client, await idsOf(), desk.now()));
    assert.equal((await pool.query('delete from act_draft where held_id is null')).rowCount, 1, 'a draft again');
    await afterSeconds(10);
    assert.equal(await release(), 0);
    await pool.query('delete from held_act');
  }
  assert.deepEqual([await messagesTo(number), (await desk.page('pusat', number)).status], [before, 'triage']);
});
