// What stands beside complaints over HTTP: one press a case, without a note; the list says how far a case was; opening again undoes it.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { kindsBeside } from '#core/complaint/complaint.ts';
import { pressed } from '#core/complaint/kinds-beside.ts';
import type { InboxAnswer } from '#features/inbox/inbox.contract.ts';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { fresh, givenCase } from '#test/given/cases.ts';
import { comment } from '#test/given/intake.ts';

const desk = await givenDesk({ after });

const sent = async (number: string): Promise<string[]> => {
  const { rows } = await desk.pool.query<{ text: string }>(
    'select o.text from outbox o join complaint c on c.id = o.complaint_id where c.number = $1 order by o.created_at, o.text',
    [number],
  );
  return rows.map(({ text }) => text);
};

const rowOf = async (who: Person, number: string) => {
  const { cases } = json<InboxAnswer>(await desk.get(who, `/api/v1/cases?folder=all&q=${number}`));
  const row = cases.find((one) => one.number === number);
  assert.ok(row !== undefined);
  return row;
};

const told: Record<(typeof kindsBeside)[number], RegExp | undefined> = {
  greeting: /^greeted ADU-/,
  praise: /^praise-thanked ADU-/,
  aspiration: /^aspiration-noted ADU-/,
  spam: undefined,
  abuse: undefined,
};

suite('one press', () => {
  for (const kind of kindsBeside)
    test(`closes as ${kind}, and tells ${told[kind] === undefined ? 'nobody' : 'its reporter once'}`, async () => {
      const number = await givenCase(desk, 'triage');
      const before = await sent(number);
      const { version } = await rowOf('medsos', number);
      await desk.does('medsos', number, 'JudgeNotComplaint', { expectedVersion: version, ...pressed(kind, false) });
      const page = await desk.page('medsos', number);
      assert.deepEqual([page.status, page.closeReason], ['closed', 'not-a-complaint']);
      const words = (await sent(number)).filter((one) => !before.includes(one));
      assert.equal(words.length, told[kind] === undefined ? 0 : 1);
      if (told[kind] !== undefined) assert.match(words[0] ?? '', told[kind]);
    });

  test('does not count on a case that a colleague changed since it stood in the list', async () => {
    const number = await givenCase(desk, 'triage');
    const { version } = await rowOf('medsos', number);
    await desk.does('pusat', number, 'AskIdentity', { mode: 'private-message', text: 'Mohon lengkapi data Anda.' });
    const stale = { expectedVersion: version, ...pressed('spam', false) };
    refused(await desk.act('medsos', number, 'JudgeNotComplaint', stale), 409, 'case-moved');
    assert.equal((await desk.page('medsos', number)).status, 'awaiting-identity');
  });

  test('does not count where its reporter wrote more since: a greeting may become a complaint', async () => {
    const [who, post] = [fresh('warga'), fresh('post')];
    const number = await givenCase(desk, 'triage', { who, post, text: 'Selamat pagi min' });
    const { version } = await rowOf('medsos', number);
    await desk.arrives(comment(fresh('m'), 'Lampu jalan mati', { who, post, sentAt: desk.now() }));
    const stale = { expectedVersion: version, ...pressed('greeting', false) };
    refused(await desk.act('medsos', number, 'JudgeNotComplaint', stale), 409, 'case-moved');
    assert.equal((await desk.page('medsos', number)).status, 'triage');
  });

  test('is undone by opening again, and the case is triaged anew', async () => {
    const number = await givenCase(desk, 'triage');
    await desk.does('medsos', number, 'JudgeNotComplaint', pressed('spam', false));
    assert.ok((await desk.page('medsos', number)).possible.includes('Reopen'));
    await desk.does('medsos', number, 'Reopen', { reason: 'Salah tandai.' });
    assert.equal((await desk.page('medsos', number)).status, 'triage');
  });

  test('of a colleague is taken back by whoever decides, and by no other Admin Medsos', async () => {
    const number = await givenCase(desk, 'triage');
    await desk.does('pusat', number, 'JudgeNotComplaint', pressed('spam', false));
    assert.ok(!(await desk.page('medsos', number)).possible.includes('Reopen'));
    refused(await desk.act('medsos', number, 'Reopen', { reason: 'Salah tandai.' }), 403, 'not-allowed');
    await desk.does('ketua', number, 'Reopen', { reason: 'Salah tandai.' });
    assert.equal((await desk.page('medsos', number)).status, 'triage');
  });
});

suite('a note', () => {
  test('is asked for in words where the reason says too little', async () => {
    const number = await givenCase(desk, 'triage');
    const answer = await desk.act('medsos', number, 'JudgeNotComplaint', { reason: 'no-substance' });
    assert.equal(refused(answer, 422, 'reason-missing').title, 'Alasan belum diisi.');
    await desk.does('medsos', number, 'JudgeNotComplaint', { reason: 'no-substance', note: 'Tidak jelas.' });
  });

  test('and a reason that nobody knows is refused', async () => {
    const number = await givenCase(desk, 'triage');
    for (const reason of ['marah', 'out-of-scope'])
      assert.equal((await desk.act('medsos', number, 'JudgeNotComplaint', { reason })).statusCode, 400);
  });
});
