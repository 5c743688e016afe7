// Bodies outside the city: who keeps the list, what the record says of it, and reporters who are referred to one of them.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { addMissingBodies } from '#db/outside-bodies.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { recordedActs } from '#test/beds/store.ts';
import { givenCase } from '#test/given/cases.ts';
import { knownBodies } from '#text/known-bodies.ts';
import type { OutsideBodiesAnswer, OutsideBodyRow } from './outside-body.contract.ts';

const desk = await givenDesk({ after });
await addMissingBodies(desk.pool, knownBodies);

const path = '/api/v1/outside-bodies';
const bodies = async (): Promise<OutsideBodyRow[]> => json<OutsideBodiesAnswer>(await desk.get('medsos', path)).bodies;
const body = {
  ...{ name: 'Balai Contoh', serves: 'Jembatan contoh', phone: '0274-000', email: 'kantor@balai.example' },
  ...{ web: 'balai.example', hours: 'Senin-Jumat', answer: '', resting: false },
};
const added = async (changed: Partial<typeof body> = {}): Promise<string> => {
  const answer = await desk.send('operator', 'POST', path, { ...body, ...changed });
  assert.equal(answer.statusCode, 201, answer.body);
  return (JSON.parse(answer.body) as { id: string }).id;
};

suite('the list', () => {
  test('is filled again at each start without changing what the city made of it', async () => {
    const before = await bodies();
    await addMissingBodies(desk.pool, [...knownBodies, { ...body, id: 'baru' }]);
    await addMissingBodies(desk.pool, [{ ...body, id: 'baru', name: 'Lain' }]);
    const after = await bodies();
    assert.equal(after.length, before.length + 1);
    assert.equal(after.find(({ id }) => id === 'baru')?.name, 'Balai Contoh');
    await desk.pool.query(`delete from outside_body where id = 'baru'`);
  });

  test('begins with those whom reporters of the city are referred to, in the order of their names', async () => {
    const names = (await bodies()).map(({ name }) => name);
    assert.deepEqual(
      names,
      names.toSorted((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1)),
    );
    const pln = (await bodies()).find(({ id }) => id === 'pln');
    assert.deepEqual([pln?.name, pln?.phone, pln?.web, pln?.resting], ['PLN', '123', 'www.pln.co.id', false]);
  });

  test('is kept by whoever keeps the desk; agencies do not read it, and the desk does not write it', async () => {
    refused(await desk.send('pusat', 'POST', path, body), 403, 'not-allowed');
    refused(await desk.send('medsos', 'PUT', `${path}/pln`, body), 403, 'not-allowed');
    refused(await desk.get('dlh', path), 403, 'not-allowed');
    const id = await added();
    assert.deepEqual(
      (await bodies()).find((one) => one.id === id),
      { id, ...body },
    );
  });

  test('its changes are on the record by their fields, and what was saved unchanged is no act', async () => {
    const id = await added({ name: ' Balai Catatan ' });
    const named = { ...body, name: 'Balai Catatan' };
    for (const changed of [named, { ...named, phone: '110', resting: true }, { ...named, phone: '110', resting: true }])
      assert.equal((await desk.send('ketua', 'PUT', `${path}/${id}`, changed)).statusCode, 200);
    const acts = (await recordedActs(desk.pool)).filter((act) => 'bodyId' in act && act.bodyId === id);
    assert.deepEqual(
      acts.map(({ type, by, at, ...rest }) => [type, by.kind === 'officer' && by.role, at, rest]),
      [
        ['OutsideBodyAdded', 'operator', desk.now(), { bodyId: id, name: 'Balai Catatan' }],
        [
          'OutsideBodyChanged',
          'team-lead',
          desk.now(),
          { bodyId: id, name: 'Balai Catatan', changed: ['phone', 'resting'] },
        ],
      ],
    );
    refused(await desk.send('ketua', 'PUT', `${path}/tidak-ada`, body), 404, 'not-found');
  });

  test('what is no body is refused field by field', async () => {
    for (const [wrong, place] of [
      [{ name: ' ' }, 'body/name'],
      [{ serves: '' }, 'body/serves'],
      [{ phone: '1'.repeat(61) }, 'body/phone'],
      [{ resting: 'ya' }, 'body/resting'],
      [{ id: 'pln' }, 'body/id'],
    ] as const) {
      const problem = refused(await desk.send('operator', 'POST', path, { ...body, ...wrong }), 400, 'invalid-request');
      assert.equal(problem.errors?.[0]?.place, place, JSON.stringify(problem.errors));
    }
  });
});

suite('a reporter is referred', () => {
  const text = 'Tiang itu milik PLN, telepon 123.';

  test('to a body of the list: the answer goes out where they came, and the case ends as referred', async () => {
    const number = await givenCase(desk, 'triage');
    await desk.does('medsos', number, 'ReferElsewhere', { bodyId: 'pln', text });
    const page = await desk.page('medsos', number);
    assert.deepEqual([page.status, page.closeReason], ['closed', 'referred']);
    assert.equal(page.messages.find((message) => message.text === text)?.visibility, 'public');
    const event = page.timeline.find((entry) => entry.event.type === 'ReferredElsewhere')?.event;
    assert.ok(event?.type === 'ReferredElsewhere');
    assert.deepEqual([event.bodyId, event.bodyName], ['pln', 'PLN']);
  });

  test('never to one that is unknown or rests, whatever the form says it is called', async () => {
    const number = await givenCase(desk, 'triage');
    const resting = await added({ resting: true });
    for (const bodyId of ['tidak-ada', '', resting])
      refused(await desk.act('medsos', number, 'ReferElsewhere', { bodyId, text }), 422, 'unknown-body');
    refused(
      await desk.act('medsos', number, 'ReferElsewhere', { bodyId: 'pln', bodyName: 'Lain', text }),
      400,
      'invalid-request',
    );
    assert.equal((await desk.page('medsos', number)).status, 'triage');
  });

  test('with the contacts of its list in public, and with nobody’s own', async () => {
    const bodyId = await added({ name: 'Balai Publik' });
    const number = await givenCase(desk, 'triage');
    const reached = 'Tulislah ke kantor@balai.example.';
    const act = (words: string) => desk.act('medsos', number, 'ReferElsewhere', { bodyId, text: words });
    refused(await act(`${reached} Atau ke orang@balai.example.`), 422, 'personal-data-in-public');
    refused(await act('Telepon Pak Contoh, 0812-3456-7890.'), 422, 'personal-data-in-public');
    assert.equal((await act(reached)).statusCode, 200);
  });

  test('by whoever decides once the case is registered; what is judged no complaint is never somebody else’s', async () => {
    const number = await givenCase(desk, 'registered');
    refused(await desk.act('medsos', number, 'ReferElsewhere', { bodyId: 'pln', text }), 403, 'not-allowed');
    await desk.does('pusat', number, 'ReferElsewhere', { bodyId: 'pln', text });
    const other = await givenCase(desk, 'triage');
    const judged = { reason: 'out-of-scope', note: 'Milik PLN.' };
    refused(await desk.act('medsos', other, 'JudgeNotComplaint', judged), 400, 'invalid-request');
  });
});
