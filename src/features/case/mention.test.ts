// Naming colleagues in a note, over HTTP: who is offered for the very case, who is told and how often, whose list it stands in until it is opened,
// and that nobody is named who may not read it.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { givenCase } from '#test/given/cases.ts';
import type { InboxAnswer } from '#features/inbox/inbox.contract.ts';
import type { NoticesAnswer } from '#features/notice/notice.contract.ts';
import type { NameableAnswer } from './nameable.contract.ts';

const desk = await givenDesk({ after });

const idOf = async (who: Person): Promise<string> => {
  const { rows } = await desk.pool.query<{ id: string }>('select id from officer where email = $1', [
    `${who}@demo.tanggap.example`,
  ]);
  return rows[0]?.id ?? assert.fail(who);
};
const offered = async (who: Person, number: string): Promise<string[]> =>
  json<NameableAnswer>(await desk.get(who, `/api/v1/cases/${number}/nameable`)).people.map(({ userId }) => userId);
const ids = (...whom: Person[]): Promise<string[]> => Promise.all(whom.map(idOf));
const named = async (number: string, who: Person, ...whom: Person[]) =>
  desk.does(who, number, 'AddNote', { text: 'Tolong dilihat.', mentions: await ids(...whom) });
const read = async (who: Person, query = 'folder=mentioned'): Promise<InboxAnswer> =>
  json(await desk.get(who, `/api/v1/cases?${query}`));
const unread = async (who: Person): Promise<number | undefined> =>
  (await read(who)).folders.find(({ name }) => name === 'mentioned')?.count;
const toldOf = async (who: Person, number: string): Promise<number> =>
  json<NoticesAnswer>(await desk.get(who, '/api/v1/notices')).notices.filter(
    (one) => one.number === number && one.what === 'mentioned',
  ).length;

suite('who is offered', () => {
  test('are those who work on cases and may read this one, never oneself, an examiner or an agency without it', async () => {
    const number = await givenCase(desk, 'triage');
    const desks = await ids('pusat', 'ketua', 'kabid');
    assert.deepEqual((await offered('medsos', number)).toSorted(), desks.toSorted());
    const disposed = await givenCase(desk, 'disposed');
    const { disposition } = await desk.page('pusat', disposed);
    assert.equal(disposition?.leadAgencyId, 'dpupkp');
    const all = await offered('medsos', disposed);
    assert.ok(all.includes(await idOf('pupkp')));
    for (const who of ['operator', 'data', 'pemeriksa', 'medsos'] as const)
      assert.equal(all.includes(await idOf(who)), false, who);
    // An agency knows the desk by its roles: of it nobody is offered.
    assert.deepEqual(await offered('pupkp', disposed), []);
    refused(await desk.get('dlh', `/api/v1/cases/${number}/nameable`), 404, 'no-such-case');
  });

  test('in a sensitive lane are those with a seat in it alone, and the server refuses everybody else', async () => {
    const number = await givenCase(desk, 'triage');
    await desk.does('medsos', number, 'MoveToLane', { lane: 'misconduct' });
    // Nobody has a seat: the lane stays with the team lead.
    assert.deepEqual(await offered('ketua', number), []);
    const { body } = await desk.send('operator', 'POST', '/api/v1/lane-seats', {
      ...{ lane: 'misconduct', officerId: await idOf('pusat') },
    });
    const { id } = JSON.parse(body) as { id: string };
    assert.equal((await desk.send('ketua', 'POST', `/api/v1/lane-seats/${id}/confirmation`, {})).statusCode, 200);
    refused(await desk.get('ketua', `/api/v1/cases/${number}/nameable`), 404, 'no-such-case');
    assert.deepEqual(await offered('pusat', number), []);
    for (const who of ['medsos', 'ketua', 'kabid'] as const)
      refused(
        await desk.act('pusat', number, 'AddNote', { text: 'Lihat.', mentions: [await idOf(who)] }),
        422,
        'cannot-be-named',
      );
    assert.deepEqual((await desk.page('pusat', number)).notes, []);
    assert.equal(await toldOf('ketua', number), 0);
  });
});

suite('whoever is named', () => {
  test('is told once, alone, and has the case in a list that is unread until they open it', async () => {
    const number = await givenCase(desk, 'triage');
    await named(number, 'medsos', 'ketua');
    assert.deepEqual([await toldOf('ketua', number), await toldOf('pusat', number)], [1, 0]);
    assert.equal(await unread('ketua'), 1);
    assert.equal((await read('ketua')).cases.find((one) => one.number === number)?.mentioned, true);
    assert.deepEqual((await read('pusat')).cases, []);
    assert.equal(
      (await read('pusat', 'folder=triage')).cases.find((one) => one.number === number)?.mentioned,
      undefined,
    );
    await desk.page('pusat', number);
    assert.equal(await unread('ketua'), 1, 'a colleague who opens it reads it for themselves');
    await desk.page('ketua', number);
    assert.equal(await unread('ketua'), 0);
    const [row] = (await read('ketua')).cases;
    assert.deepEqual([row?.number, row?.mentioned], [number, undefined]);
    for (const query of [`folder=mentioned&q=${number}`, 'folder=mentioned&sort=newest'])
      assert.deepEqual(
        (await read('ketua', query)).cases.map((one) => one.number),
        [number],
      );
  });

  test('by a form that is sent twice is told once; by another note anew', async () => {
    const number = await givenCase(desk, 'triage');
    const note = { text: 'Tolong dilihat.', mentions: await ids('kabid', 'kabid'), key: 'formulir-catatan-0001' };
    await desk.does('medsos', number, 'AddNote', note);
    await desk.does('medsos', number, 'AddNote', note);
    const { timeline } = await desk.page('medsos', number);
    const notes = timeline.filter(({ event }) => event.type === 'NoteAdded');
    assert.equal(notes.length, 1);
    const { rows } = await desk.pool.query<{ count: string }>(
      `select count(*) from notice where what = 'mentioned' and user_id = $1`,
      [await idOf('kabid')],
    );
    assert.equal(rows[0]?.count, '1');
    await desk.page('kabid', number);
    await named(number, 'medsos', 'kabid');
    assert.equal(await unread('kabid'), 1);
  });

  test('may not be somebody who cannot read the case, who left, or who never was', async () => {
    const number = await givenCase(desk, 'triage');
    const { version } = await desk.page('medsos', number);
    for (const id of [...(await ids('dlh', 'operator', 'pemeriksa', 'medsos')), 'siapa', "x' or true"])
      refused(
        await desk.act('medsos', number, 'AddNote', { text: 'Lihat.', mentions: [await idOf('pusat'), id] }),
        422,
        'cannot-be-named',
      );
    refused(
      await desk.act('medsos', number, 'AddNote', { text: 'Lihat.', mentions: Array.from({ length: 11 }, () => 'x') }),
      400,
      'invalid-request',
    );
    assert.equal((await desk.page('medsos', number)).version, version, 'nothing was written');
    assert.equal(await toldOf('pusat', number), 0);
  });

  test('of an agency finds it in its own list for as long as it has the case', async () => {
    const number = await givenCase(desk, 'disposed');
    await named(number, 'pusat', 'pupkp');
    assert.deepEqual([await unread('pupkp'), await toldOf('pupkp', number)], [1, 1]);
    await desk.does('pupkp', number, 'RefuseDisposition', { reason: 'Jalan provinsi.' });
    assert.deepEqual([await unread('pupkp'), await toldOf('pupkp', number)], [0, 0]);
  });
});
