// A person is erased, and their case still counts: what two people must agree on, what is destroyed, what stays, and what cannot come back.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { drainInbound } from '#app/drain-inbound.ts';
import { rebuild } from '#db/rebuild.ts';
import { forgetWords } from '#db/search/forget-words.ts';
import { verifyLog } from '#db/verify-log.ts';
import { removeDoomed } from '#src/jobs/rights/rights.job.ts';
import { givenDesk } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { recordedActs } from '#test/beds/store.ts';
import { tracesOf } from '#test/beds/traces.ts';
import { fresh, givenCase } from '#test/given/cases.ts';
import { knownTerms } from '#test/given/given.ts';
import { comment, direct, drainPorts, edit } from '#test/given/intake.ts';
import { requestsPath, someone, wholePerson } from '#test/people/whole-person.ts';

const desk = await givenDesk({ after });
const { file, propose, confirm, sendAll, givenPerson } = wholePerson(desk);

const idOf = async (number: string): Promise<string> => {
  const { rows } = await desk.pool.query<{ id: string }>('select id from complaint where number = $1', [number]);
  return rows[0]?.id ?? '';
};

const keepPicture = async (number: string): Promise<void> => {
  await desk.pool.query(
    `update attachment set status = 'stored', object_key = id::text, content_type = 'image/jpeg', byte_length = 3
     where complaint_id = $1 and message_id is not null`,
    [await idOf(number)],
  );
  const { rows } = await desk.pool.query<{ key: string }>(
    'select object_key as key from attachment where object_key is not null',
  );
  for (const { key } of rows) desk.objects.set(key, Buffer.from('jpg'));
};

/** What the program does by itself soon after a commit. */
const searchAnew = async (): Promise<void> => {
  await desk.get('ketua', requestsPath);
  await forgetWords(desk.database.kysely);
};

suite('what must come first', () => {
  test('a second person, who did not propose it', async () => {
    const id = await file(await givenCase(desk, 'closed'));
    refused(await confirm('ketua', id), 409, 'erasure-not-proposed');
    refused(await propose('medsos', id), 403, 'not-allowed');
    assert.equal((await propose('ketua', id)).statusCode, 200);
    refused(await confirm('ketua', id), 409, 'second-person-needed');
    refused(await confirm('operator', id), 403, 'not-allowed');
    refused(await confirm('ketua', '0199c7a0-1111-7000-8000-00000000dead'), 404, 'not-found');
    assert.equal((await confirm('kabid', id)).statusCode, 200);
    refused(await confirm('kabid', id), 409, 'request-settled');
  });

  test('the end of every case of theirs, and of every one that answers them', async () => {
    const who = fresh('warga');
    const number = await givenCase(desk, 'closed', { who });
    const id = await file(number);
    await propose('operator', id);
    await desk.arrives(comment(fresh('m'), 'Lagi', { who, post: fresh('post'), sentAt: desk.now() }));
    const open = await desk.latest();
    refused(await confirm('ketua', id), 409, 'person-has-open-case');
    const answering = await givenCase(desk, 'triage');
    await desk.does('medsos', open, 'JoinAsDuplicate', { number: answering });
    await sendAll();
    refused(await confirm('ketua', id), 409, 'person-has-open-case');
    await desk.does('medsos', answering, 'JudgeNotComplaint', { reason: 'praise', note: '' });
    await sendAll();
    assert.equal((await confirm('ketua', id)).statusCode, 200);
  });

  test('the end of cases that are sealed as well, whose numbers stand in no list', async () => {
    const who = fresh('warga');
    const number = await givenCase(desk, 'closed', { who });
    const id = await file(number);
    await propose('operator', id);
    await desk.arrives(comment(fresh('m'), 'Lagi', { who, post: fresh('post'), sentAt: desk.now() }));
    const sealed = await desk.latest();
    const asked = await file(sealed, 'access');
    await desk.does('medsos', sealed, 'MoveToLane', { lane: 'misconduct' });
    refused(await confirm('ketua', id), 409, 'person-has-open-case');
    const list = (await desk.get('operator', requestsPath)).body;
    assert.ok(list.includes(asked) && !list.includes(sealed), list);
  });

  test('the end of what is on its way to them', async () => {
    const number = await givenCase(desk, 'triage');
    await desk.does('medsos', number, 'JudgeNotComplaint', { reason: 'praise', note: '' });
    const id = await file(number);
    await propose('operator', id);
    refused(await confirm('ketua', id), 409, 'words-on-their-way');
    await sendAll();
    assert.equal((await confirm('ketua', id)).statusCode, 200);
  });

  test('a request for erasure: no other kind is one', async () => {
    const number = await givenCase(desk, 'closed');
    const id = await file(number, 'access');
    refused(await propose('operator', id), 422, 'not-an-erasure');
    refused(await confirm('ketua', id), 422, 'not-an-erasure');
    assert.equal((await desk.page('ketua', number)).messages.length > 0, true);
  });
});

suite('somebody who was erased', () => {
  test('stands in no column of the database, and their file nowhere', async () => {
    const person = someone();
    const number = await givenPerson(person);
    await keepPicture(number);
    await desk.get('ketua', requestsPath);
    const before = await tracesOf(desk.pool, [...person.secrets, person.who]);
    for (const column of [
      ...['message.text', 'message_version.text', 'reporter_handle.name', 'inbound.payload', 'search_word.word'],
      ...['attachment.title', 'outbox.target', 'complaint.state', 'event_text.text', 'field_link.task'],
    ])
      assert.ok(before.includes(column), `${column}: ${before.join(' ')}`);
    const id = await file(number);
    await propose('operator', id);
    assert.equal((await confirm('ketua', id)).statusCode, 200);
    assert.equal(desk.objects.size, 1);
    assert.equal(await removeDoomed(desk.pool, { remove: (key) => Promise.resolve(void desk.objects.delete(key)) }), 1);
    assert.equal(desk.objects.size, 0);
    await searchAnew();
    assert.deepEqual(await tracesOf(desk.pool, person.secrets), []);
    // The record names conversations by the platform's own keys.
    assert.deepEqual(await tracesOf(desk.pool, [person.who]), ['event.body']);
  });

  test('leaves a case that counts, an unbroken record, and a rebuild that brings nothing back', async () => {
    const person = someone();
    const number = await givenPerson(person);
    const id = await file(number);
    await propose('operator', id);
    await confirm('ketua', id);
    const page = await desk.page('ketua', number);
    assert.deepEqual([page.status, page.closeReason], ['closed', 'conveyed']);
    assert.ok(page.timeline.some(({ event }) => event.type === 'PersonErased'));
    const told = page.messages.filter(({ from }) => from === 'reporter');
    assert.ok(
      told.length === 2 && told.every(({ deleted, text }) => deleted === true && text === ''),
      JSON.stringify(told),
    );
    assert.equal((await verifyLog(desk.pool)).ok, true);
    await rebuild(desk.pool, knownTerms);
    await searchAnew();
    assert.equal((await desk.page('ketua', number)).closeReason, 'conveyed');
    assert.deepEqual(await tracesOf(desk.pool, person.secrets), []);
  });

  test('is nobody to ask or to answer any more', async () => {
    const number = await givenPerson();
    const id = await file(number);
    await propose('operator', id);
    await confirm('ketua', id);
    for (const [who, type, fields] of [
      ['ketua', 'Reopen', { reason: 'Belum tuntas.' }],
      ['medsos', 'ProvideIdentity', { identity: someone().identity }],
      ['medsos', 'RevealIdentity', { fields: ['phone'], reason: 'Menelepon pelapor lagi.' }],
    ] as const)
      refused(await desk.act(who, number, type, fields), 409, 'person-erased');
    await desk.does('medsos', number, 'AddNote', { text: 'Arsip.' });
  });

  test('comes back by no repeat of what they wrote; what they write anew is a new case', async () => {
    const who = fresh('w');
    const [post, first] = [fresh('post'), fresh('m')];
    // Its writer chose the id, so that only a message of the same words under it is a repeat.
    const said = comment(first, 'Ada selokanbuntu', { who, post, sentAt: desk.now(), contentDigest: fresh('digest') });
    await desk.arrives(said);
    const number = await desk.latest();
    await desk.does('medsos', number, 'JudgeNotComplaint', { reason: 'praise', note: '' });
    await sendAll();
    const id = await file(number);
    await propose('operator', id);
    assert.equal((await confirm('ketua', id)).statusCode, 200);
    await desk.arrives(said, { ...edit(first, 'kucingbelang'), editedAt: desk.now() + 1000 });
    await desk.arrives(said);
    assert.equal(await desk.latest(), number);
    const { rows } = await desk.pool.query<{ text: string }>('select text from message where complaint_id = $1', [
      await idOf(number),
    ]);
    assert.deepEqual(rows, [{ text: '' }]);
    await desk.arrives(comment(fresh('m'), 'Halo lagi', { who, post, sentAt: desk.now() }));
    assert.notEqual(await desk.latest(), number);
  });

  test('is told of by counts alone', async () => {
    const number = await givenPerson();
    const id = await file(number);
    await propose('operator', id);
    await confirm('ketua', id);
    const acts = (await recordedActs(desk.pool)).slice(-3);
    assert.deepEqual(
      acts.map(({ type }) => type),
      ['PersonRequestFiled', 'ErasureProposed', 'PersonErased'],
    );
    const last = acts.at(-1);
    assert.ok(last?.type === 'PersonErased');
    const { cases, identities, messages, files: pictures, versions } = last.destroyed;
    assert.deepEqual([cases, identities, messages, pictures, versions], [1, 1, 2, 1, 1]);
  });

  test('takes nothing of anybody else’s along', async () => {
    const other = await givenPerson();
    const number = await givenCase(desk, 'closed');
    const before = await desk.page('ketua', other);
    const id = await file(number);
    await propose('operator', id);
    await confirm('ketua', id);
    assert.deepEqual((await desk.page('ketua', other)).messages, before.messages);
    assert.deepEqual((await desk.page('ketua', other)).reporter, before.reporter);
  });
});

test('a telephone number that named a conversation is gone from beside the log, also of a case that followed another', async () => {
  const [who, other] = ['6281355554444', '6281355553333'];
  const tells = async (name: string): Promise<string> => {
    const told = [direct(fresh('wa'), 'banjir ning ngarep omah', { who: name, sentAt: desk.now() })];
    await desk.pool.query(`insert into inbound (channel, payload, received_at) values ('whatsapp', $1, $2)`, [
      JSON.stringify(told),
      new Date(desk.now()),
    ]);
    await drainInbound(drainPorts(desk.store), desk.now);
    return desk.latest();
  };
  const [first, second] = [await tells(other), await tells(who)];
  await desk.does('medsos', second, 'JoinAsDuplicate', { number: first });
  await desk.does('medsos', first, 'JudgeNotComplaint', { reason: 'praise', note: '' });
  await sendAll();
  const id = await file(second);
  assert.equal((await propose('operator', id)).statusCode, 200);
  assert.equal((await confirm('ketua', id)).statusCode, 200);
  const beside = async (text: string): Promise<number | null> =>
    (await desk.pool.query('select 1 from event_text where text = $1', [text])).rowCount;
  assert.equal(await beside(who), 0);
  assert.notEqual(await beside(other), 0, 'whose case it followed keeps theirs');
  const { rows } = await desk.pool.query<{ log: string }>(`select string_agg(body, ' ') as log from event`);
  for (const number of [who, other]) assert.equal(rows[0]?.log.includes(number), false);
  assert.equal((await verifyLog(desk.pool)).ok, true);
});
