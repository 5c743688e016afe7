// What an officer types is theirs on every device until it is sent, thrown away or erased; nobody else reads it, and none is written over unseen.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, suite, test } from 'node:test';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { destroyPerson, findAllOf } from '#db/erase-person.ts';
import { identityVault } from '#db/identity-vault.ts';
import { deskSealing, givenDesk, json, type Answer, type Person } from '#test/beds/desk.ts';
import { testDoors } from '#test/beds/doors.ts';
import { refused } from '#test/beds/problems.ts';
import { testIds } from '#test/beds/store.ts';
import { givenCase } from '#test/given/cases.ts';
import { start } from '#test/given/given.ts';
import type { DraftAnswer, DraftView } from './draft.contract.ts';

const desk = await givenDesk({ after });
const { database, pool, store } = desk;
const vault = identityVault({ pool, sealing: deskSealing, ids: testIds, clock: { now: desk.now } });
const others = testDoors({ database, store, vault, publicUrl: 'http://127.0.0.1:3000' });

type Of = { who?: Person; act?: OfficerCommand; seen?: number };
const pathOf = (number: string, act: string): string => `/api/v1/cases/${number}/drafts/${act}`;
const put = (number: string, typed: unknown, { who = 'medsos', act = 'AskIdentity', seen = 0 }: Of = {}) =>
  desk.send(who, 'PUT', pathOf(number, act), { typed, seen });
const keeps = async (number: string, typed: object, of: Of = {}): Promise<number> => {
  const { kept, draft } = json<DraftAnswer>(await put(number, typed, of));
  assert.equal(kept, true);
  assert.deepEqual(draft?.typed, typed);
  return draft.revision;
};
const drop = (number: string, { who = 'medsos', act = 'AskIdentity' }: Of = {}): Promise<Answer> =>
  desk.send(who, 'POST', `${pathOf(number, act)}/drop`, {});
const draftsOf = async (number: string, who: Person = 'medsos'): Promise<DraftView[]> =>
  (await desk.page(who, number)).drafts ?? [];
const textsOf = async (number: string, who?: Person): Promise<unknown[]> =>
  (await draftsOf(number, who)).map(({ act, typed }) => [act, typed['text']]);

suite('what is typed', () => {
  test('is found again by whoever typed it, word for word, per form, and by nobody else', async () => {
    const number = await givenCase(desk, 'triage');
    const typed = { text: 'Matur nuwun 🙏\n\u202e"Kak {nama}"', withNote: true, ids: ['a', 'b'], mode: '' };
    const revision = await keeps(number, typed);
    await keeps(number, { text: 'Cek peta.' }, { act: 'AddNote' });
    const [note, answer] = await draftsOf(number);
    assert.deepEqual(answer, { act: 'AskIdentity', typed, revision, savedAt: new Date(desk.now()).toISOString() });
    assert.deepEqual(note?.typed, { text: 'Cek peta.' });
    assert.deepEqual([await draftsOf(number, 'pusat'), await draftsOf(number, 'data')], [[], []]);
    assert.equal((await desk.page('pusat', number)).drafts, undefined);
  });

  test('is written over only by whoever saw it, and the other one is told', async () => {
    const number = await givenCase(desk, 'triage');
    const first = await keeps(number, { text: 'Satu' });
    const second = await keeps(number, { text: 'Dua' }, { seen: first });
    assert.ok(second > first);
    for (const seen of [0, first, second + 1_000]) {
      const { kept, draft } = json<DraftAnswer>(await put(number, { text: '' }, { seen }));
      assert.deepEqual([kept, draft?.typed, draft?.revision], [false, { text: 'Dua' }, second], String(seen));
    }
    assert.deepEqual(await textsOf(number), [['AskIdentity', 'Dua']]);
  });

  test('does not come back by a write that was late, once it was thrown away', async () => {
    const number = await givenCase(desk, 'triage');
    const seen = await keeps(number, { text: 'Batal' });
    json(await drop(number));
    json(await drop(number));
    assert.deepEqual(json(await put(number, { text: 'Batal saja' }, { seen })), { kept: false });
    assert.deepEqual(await draftsOf(number), []);
    assert.ok((await keeps(number, { text: 'Baru' })) > seen, 'no revision counts twice');
  });

  test('of two devices at once is kept from one of them', async () => {
    const number = await givenCase(desk, 'triage');
    const came = await Promise.all(['Satu', 'Dua'].map((text) => put(number, { text })));
    assert.equal(came.filter((one) => json<DraftAnswer>(one).kept).length, 1);
    assert.equal((await draftsOf(number)).length, 1);
  });

  test('is kept in neither form nor size that no form has, nor where it names a person', async () => {
    const number = await givenCase(desk, 'triage');
    for (const typed of ['x', null, [], { text: 1 }, { text: 'a'.repeat(20_001) }, { person: { name: 'x' } }]) {
      const { errors } = refused(await put(number, typed), 400, 'invalid-request');
      assert.deepEqual(
        errors?.map(({ place }) => place),
        ['body/typed'],
      );
    }
    refused(await put(number, { name: 'Warga' }, { act: 'ProvideIdentity' }), 404, 'no-such-case');
    for (const act of ['Constructor', 'constructor', 'Open'])
      refused(await desk.send('medsos', 'PUT', pathOf(number, act), { typed: {}, seen: 0 }), 404, 'no-such-case');
    assert.deepEqual(await draftsOf(number), []);
  });
});

suite('whoever may not read the case', () => {
  test('writes nothing there and reads nothing any more of what they wrote', async () => {
    const number = await givenCase(desk, 'disposed');
    await keeps(
      number,
      { reason: 'Bukan kewenangan kami, mohon dialihkan.' },
      { who: 'pupkp', act: 'RefuseDisposition' },
    );
    await keeps(number, { text: 'Sudah disurvei.' }, { who: 'pupkp', act: 'AddNote' });
    const theirs = await givenCase(desk, 'registered');
    refused(await put(theirs, {}, { who: 'pupkp', act: 'AddNote' }), 404, 'no-such-case');
    refused(await drop(theirs, { who: 'pupkp', act: 'AddNote' }), 404, 'no-such-case');
    assert.equal((await draftsOf(number, 'pupkp')).length, 2);
    await desk.does('pupkp', number, 'RefuseDisposition', { reason: 'Bukan kewenangan kami.' });
    refused(await desk.get('pupkp', `/api/v1/cases/${number}`), 404, 'no-such-case');
    refused(await put(number, {}, { who: 'pupkp', act: 'AddNote' }), 404, 'no-such-case');
  });
});

suite('once the act is done', () => {
  test('its draft is gone, its person’s others and its colleagues’ stay', async () => {
    const number = await givenCase(desk, 'triage');
    await keeps(number, { text: 'Catatan' }, { act: 'AddNote' });
    await keeps(number, { text: 'Jawaban' });
    await keeps(number, { text: 'Punya Pusat' }, { who: 'pusat', act: 'AddNote' });
    await desk.does('medsos', number, 'AddNote', { text: 'Catatan' });
    assert.deepEqual(await textsOf(number), [['AskIdentity', 'Jawaban']]);
    assert.deepEqual(await textsOf(number, 'pusat'), [['AddNote', 'Punya Pusat']]);
  });

  test('and stays where the act was refused', async () => {
    const number = await givenCase(desk, 'triage');
    await keeps(number, { text: 'Jawaban' });
    refused(
      await desk.act('medsos', number, 'AskIdentity', { mode: 'private-message', text: ' ' }),
      422,
      'text-missing',
    );
    assert.deepEqual(await textsOf(number), [['AskIdentity', 'Jawaban']]);
  });
});

suite('words that wait before they leave', () => {
  const fields = { mode: 'private-message', text: 'Mohon lengkapi data Anda.' };
  const sends = async (number: string): Promise<string> => {
    const sent = await desk.act('medsos', number, 'AskIdentity', { ...fields, holdFor: 10, key: randomUUID() });
    return json<{ held: { id: string } }>(sent).held.id;
  };
  const callBack = (number: string, id: string) =>
    desk.send('medsos', 'POST', `/api/v1/cases/${number}/held/${id}/call-back`, {});
  const rows = async (): Promise<number> =>
    (await pool.query('select 1 from act_draft where held_id is not null')).rowCount ?? 0;
  const afterSeconds = (seconds: number) => desk.moveTo((desk.now() - start) / 3_600_000 + seconds / 3_600);

  test('stand in their form again when they are called back, newer than all that any device knows', async () => {
    const number = await givenCase(desk, 'triage');
    const revision = await keeps(number, { text: 'Mohon lengkapi data Anda.', noteToo: true });
    const id = await sends(number);
    assert.deepEqual(await draftsOf(number), []);
    json(await callBack(number, id));
    const [back] = await draftsOf(number);
    assert.deepEqual(back?.typed, { text: 'Mohon lengkapi data Anda.', noteToo: true });
    assert.ok(back.revision > revision);
  });

  test('win over what was begun in their form meanwhile', async () => {
    const number = await givenCase(desk, 'triage');
    await keeps(number, { text: 'Salah' });
    const id = await sends(number);
    await keeps(number, { text: 'Lain' });
    json(await callBack(number, id));
    assert.deepEqual(await textsOf(number), [['AskIdentity', 'Salah']]);
    assert.equal(await rows(), 0);
  });

  test('are no draft any more once they have left, and one again where they could not', async () => {
    const [left, stuck] = [await givenCase(desk, 'triage'), await givenCase(desk, 'triage')];
    for (const number of [left, stuck]) {
      await keeps(number, { text: 'Berangkat' });
      await sends(number);
    }
    await desk.does('pusat', stuck, 'JudgeNotComplaint', { reason: 'spam' });
    await afterSeconds(11);
    assert.equal(await others.releaseHeld(desk.now()), 2);
    assert.deepEqual([await draftsOf(left), await textsOf(stuck)], [[], [['AskIdentity', 'Berangkat']]]);
    assert.equal(await rows(), 0);
  });
});

test('whoever is erased takes along what was typed about them', async () => {
  const number = await givenCase(desk, 'triage');
  const other = await givenCase(desk, 'triage');
  for (const one of [number, other]) await keeps(one, { text: 'Kak Warga Contoh, mohon datanya.' });
  const { rows } = await pool.query<{ id: string }>('select reporter_id as id from complaint where number = $1', [
    number,
  ]);
  await destroyPerson(pool, await findAllOf(pool, rows[0]?.id ?? ''), (_case, text) => text, desk.now());
  assert.deepEqual([(await draftsOf(number)).length, (await draftsOf(other)).length], [0, 1]);
});
