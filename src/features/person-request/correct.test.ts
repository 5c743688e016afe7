// What was wrong of somebody's identity is right from then on in every case of theirs; what was wrong stays beside it, for whoever asks.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { givenDesk, json } from '#test/beds/desk.ts';
import { readPdf } from '#test/beds/pdf.ts';
import { refused } from '#test/beds/problems.ts';
import { recordedActs } from '#test/beds/store.ts';
import { fresh, givenCase } from '#test/given/cases.ts';
import { comment } from '#test/given/intake.ts';
import { requestsPath as path, wholePerson } from '#test/people/whole-person.ts';
import type { PersonDataAnswer, RequestsAnswer } from './person-request.contract.ts';

const desk = await givenDesk({ after });
const { file } = wholePerson(desk);

const settle = (id: string, correction?: object, who: 'ketua' | 'kabid' = 'kabid') =>
  desk.send(who, 'POST', `${path}/${id}/settle`, {
    ...{ outcome: 'done', note: 'Nama sudah kami perbaiki.' },
    ...(correction === undefined ? {} : { correction }),
  });

const opened = async (number: string): Promise<unknown> => {
  const answer = await desk.does('medsos', number, 'RevealIdentity', {
    fields: ['name', 'phone', 'kelurahan'],
    reason: 'Menelepon pelapor tentang lokasi.',
  });
  return answer['identity'];
};

/** Two cases of one reporter, the first of them closed. */
const givenTwo = async (): Promise<[string, string]> => {
  const who = fresh('warga');
  const first = await givenCase(desk, 'closed', { who });
  await desk.arrives(comment(fresh('m'), 'Lagi', { who, post: fresh('post'), sentAt: desk.now() }));
  const second = await desk.latest();
  await desk.does('medsos', second, 'ProvideIdentity');
  return [first, second];
};

test('the copy on paper tells the same as the screen, with the data within it, and is recorded as one', async () => {
  const [first] = await givenTwo();
  await settle(await file(first, 'correct'), { name: 'Warga Betul' });
  const id = await file(first, 'access');
  refused(await desk.get('operator', `${path}/${id}/data.pdf`), 403, 'not-allowed');
  const paper = await desk.get('ketua', `${path}/${id}/data.pdf`);
  assert.equal(paper.statusCode, 200, paper.body);
  const { words, enclosed } = await readPdf(paper.rawPayload);
  for (const said of ['Warga Betul', 'Warga Demo', 'diganti karena salah', first, 'Jalan berlubang di depan pasar'])
    assert.ok(words.includes(said), said);
  const within = JSON.parse(enclosed[`${first}.json`] ?? '{}') as PersonDataAnswer;
  assert.deepEqual(
    within.identities.map(({ name }) => name),
    ['Warga Demo', 'Warga Betul'],
  );
  assert.equal((await recordedActs(desk.pool)).at(-1)?.type, 'PersonExported');
});

suite('a correction', () => {
  test('holds in every case of the person, closed ones too, and changes only what was wrong', async () => {
    const [first, second] = await givenTwo();
    const id = await file(second, 'correct');
    assert.equal((await settle(id, { name: ' Warga Betul ', phone: '' })).statusCode, 200);
    const right = { name: 'Warga Betul', phone: '081200000001', kelurahan: 'Demangan' };
    assert.deepEqual(await opened(first), right);
    assert.deepEqual(await opened(second), right);
  });

  test('moves no case on or back, and says in each that it was made', async () => {
    const [first, second] = await givenTwo();
    const before = [await desk.page('pusat', first), await desk.page('pusat', second)];
    await settle(await file(first, 'correct'), { name: 'Warga Betul' });
    const after = [await desk.page('pusat', first), await desk.page('pusat', second)];
    for (const [at, page] of after.entries()) {
      assert.deepEqual([page.status, page.clock?.dueAt], [before[at]?.status, before[at]?.clock?.dueAt]);
      const last = page.timeline.at(-1)?.event;
      assert.ok(last?.type === 'IdentityProvided' && last.via === 'corrected', JSON.stringify(last));
    }
  });

  test('keeps the wrong one beside it: whoever asks for their data sees both', async () => {
    const [first] = await givenTwo();
    await settle(await file(first, 'correct'), { name: 'Warga Betul' });
    const id = await file(first, 'access');
    const { identities } = json<PersonDataAnswer>(await desk.get('ketua', `${path}/${id}/data`));
    assert.deepEqual(
      identities.map(({ name, replaced }) => [name, replaced]),
      [
        ['Warga Demo', 'corrected'],
        ['Warga Betul', undefined],
      ],
    );
  });

  test('is taken over by the next case that uses what is known', async () => {
    const who = fresh('warga');
    const first = await givenCase(desk, 'closed', { who });
    await settle(await file(first, 'correct'), { phone: '081299999999' });
    await desk.arrives(comment(fresh('m'), 'Lagi', { who, post: fresh('post'), sentAt: desk.now() }));
    const second = await desk.latest();
    await desk.does('medsos', second, 'ProvideIdentity');
    assert.equal(((await opened(second)) as { phone?: string }).phone, '081299999999');
  });

  test('is recorded by the names of its fields alone, and listed by them', async () => {
    const [first] = await givenTwo();
    const id = await file(first, 'correct');
    await settle(id, { name: 'Warga Rahasia', kelurahan: 'Kricak' }, 'ketua');
    const acts = (await recordedActs(desk.pool)).slice(-2);
    assert.deepEqual(
      acts.map(({ type }) => type),
      ['PersonCorrected', 'PersonRequestSettled'],
    );
    const [corrected] = acts;
    assert.ok(corrected?.type === 'PersonCorrected' && corrected.cases === 2);
    assert.deepEqual(corrected.fields, ['name', 'kelurahan']);
    assert.ok(!JSON.stringify(acts).includes('Rahasia'));
    const { requests } = json<RequestsAnswer>(await desk.get('operator', path));
    assert.deepEqual(requests.find((one) => one.id === id)?.corrected, ['name', 'kelurahan']);
  });

  test('of whoever never said who they are has nothing to correct; of other data it is only told', async () => {
    const number = await givenCase(desk, 'triage');
    const id = await file(number, 'correct');
    refused(await settle(id, { name: 'Warga Betul' }), 409, 'identity-unknown');
    assert.equal((await settle(id)).statusCode, 200);
    refused(await settle(id, { name: 'Warga Betul' }), 409, 'request-settled');
  });

  test('opens no case that ended because nobody said who they are', async () => {
    const who = fresh('warga');
    const silent = await givenCase(desk, 'waiting', { who });
    await desk.does('medsos', silent, 'ProvideIdentity', { identity: { name: 'Warga Demo' } });
    await desk.moveTo(24 * 40);
    for (let sent = 1; sent > 0;) sent = await desk.deliver();
    assert.equal((await desk.page('ketua', silent)).closeReason, 'identity-not-completed');
    const id = await file(silent, 'correct');
    await settle(id, { name: 'Warga Demo', phone: '081200000003', kelurahan: 'Kricak' });
    assert.equal((await desk.page('ketua', silent)).status, 'closed');
  });
});

test('another kind of request corrects nothing, whatever is sent with it', async () => {
  const [first] = await givenTwo();
  await settle(await file(first, 'access'), { name: 'Orang Lain' });
  assert.equal(((await opened(first)) as { name?: string }).name, 'Warga Demo');
});

test('who declines says on what ground, and everybody reads it in the list', async () => {
  const number = await givenCase(desk, 'triage');
  const id = await file(number, 'access');
  const decline = (body: object) =>
    desk.send('ketua', 'POST', `${path}/${id}/settle`, { outcome: 'declined', note: 'Bukan pelapornya.', ...body });
  refused(await decline({}), 422, 'decline-ground-missing');
  refused(await decline({ ground: 'mood' }), 400, 'invalid-request');
  assert.equal((await decline({ ground: 'not-proven' })).statusCode, 200);
  const { requests } = json<RequestsAnswer>(await desk.get('operator', path));
  const row = requests.find((one) => one.id === id);
  assert.deepEqual([row?.outcome, row?.ground, row?.note], ['declined', 'not-proven', undefined]);
});
