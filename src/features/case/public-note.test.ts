// A private message to whoever came in public, and the few words in public beside it, as they leave the desk.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { fresh, givenCase } from '#test/given/cases.ts';
import { givenDesk } from '#test/beds/desk.ts';
import { direct } from '#test/given/intake.ts';
import { refused } from '#test/beds/problems.ts';

const desk = await givenDesk({ after });
const publicNote = 'Terima kasih. Kami sudah mengirim pesan pribadi.';

type Sent = { purpose: string; visibility: string; kind: string; status: string };

const sentFor = async (number: string): Promise<Sent[]> => {
  const { rows } = await desk.pool.query<Sent>(
    `select o.purpose, o.visibility, o.target->>'kind' as kind, o.status from outbox o
     join complaint c on c.id = o.complaint_id where c.number = $1 order by o.created_at, o.id`,
    [number],
  );
  return rows;
};

const question = { mode: 'form-link', text: 'Mohon lengkapi data di {tautan}', publicNote };
const privateReply = { purpose: 'ask-identity', visibility: 'private', kind: 'private-reply' };
const noteBelow = { purpose: 'notice', visibility: 'public', kind: 'comment-reply' };

suite('the note beside a question for the identity', () => {
  test('waits until the platform took the question, and then stands below the comment', async () => {
    const number = await givenCase(desk, 'triage');
    await desk.does('medsos', number, 'AskIdentity', question);
    assert.deepEqual(await sentFor(number), [{ ...privateReply, status: 'queued' }]);
    await desk.deliver();
    assert.deepEqual(await sentFor(number), [
      { ...privateReply, status: 'sent' },
      { ...noteBelow, status: 'queued' },
    ]);
    await desk.deliver();
    const { messages } = await desk.page('medsos', number);
    const note = messages.find(({ text }) => text === publicNote);
    assert.deepEqual([note?.visibility, note?.delivery?.state], ['public', 'sent']);
    assert.ok(messages.every(({ visibility, text }) => visibility === 'private' || !text.includes('/identitas/')));
  });

  test('is held back where the platform refused the question, and the desk is told', async () => {
    const number = await givenCase(desk, 'triage');
    await desk.does('medsos', number, 'AskIdentity', question);
    await desk.deliver('person-must-begin');
    await desk.deliver();
    assert.deepEqual(await sentFor(number), [{ ...privateReply, status: 'rejected' }]);
    const { messages } = await desk.page('medsos', number);
    assert.equal(messages.find(({ delivery }) => delivery?.state === 'failed')?.delivery?.reason, 'person-must-begin');
  });

  test('holds neither the reporter’s link nor their data, and fits the channel', async () => {
    const number = await givenCase(desk, 'triage');
    const link = { ...question, publicNote: 'Isi di https://kota.example/identitas/abc' };
    refused(await desk.act('medsos', number, 'AskIdentity', link), 422, 'private-link-in-public');
    const personal = { ...question, publicNote: 'Kami menelepon 0812-0000-0001.' };
    refused(await desk.act('medsos', number, 'AskIdentity', personal), 422, 'personal-data-in-public');
    const long = await desk.act('medsos', number, 'AskIdentity', { ...question, publicNote: 'a'.repeat(2000) });
    assert.equal(long.statusCode, 200, long.body);
    const more = await givenCase(desk, 'triage');
    refused(
      await desk.act('medsos', more, 'AskIdentity', { ...question, publicNote: 'a'.repeat(2001) }),
      400,
      'invalid-request',
    );
  });

  test('has no place where the reporter wrote in private only', async () => {
    const number = await givenCase(desk, 'triage', { private: true });
    refused(await desk.act('medsos', number, 'AskIdentity', question), 409, 'no-public-thread');
  });
});

test('a question is answered to whoever asked alone, with a note where they asked', async () => {
  const who = fresh('warga');
  const number = await givenCase(desk, 'triage', { who });
  await desk.arrives(direct(fresh('m'), 'Nomor saya 081200000001.', { who, sentAt: desk.now() }));
  const text = 'Berkas Anda atas nomor 081200000001 sudah siap.';
  await desk.does('medsos', number, 'AnswerInformation', { text, privately: true, publicNote });
  await desk.deliver();
  await desk.deliver();
  assert.deepEqual(await sentFor(number), [
    { purpose: 'information', visibility: 'private', kind: 'private-message', status: 'sent' },
    { ...noteBelow, status: 'sent' },
  ]);
});

test('a result in private alone ends the case when it is taken; the note follows it and counts for nothing', async () => {
  const number = await givenCase(desk, 'conveying');
  for (let sent = 1; sent > 0;) sent = await desk.deliver();
  await desk.does('pusat', number, 'ConveyResult', { privateText: 'Sudah kami tangani.', publicNote });
  await desk.deliver('window-closed');
  assert.equal((await desk.page('pusat', number)).status, 'conveying');
  await desk.does('pusat', number, 'ConveyResult', { privateText: 'Sudah kami tangani.', publicNote });
  await desk.deliver();
  assert.equal((await desk.page('pusat', number)).status, 'closed');
  await desk.deliver('target-gone');
  const { status, messages } = await desk.page('pusat', number);
  assert.equal(status, 'closed');
  assert.equal(messages.filter(({ text }) => text === publicNote).length, 1);
});
