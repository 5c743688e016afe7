// What a colleague answered in the platform's own app stands in the case, and our own answer never passes for one.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Inbound } from '#ports/channel.ts';
import { fresh, givenCase, steps, take } from '#test/given/cases.ts';
import { givenDesk } from '#test/beds/desk.ts';
import { at } from '#test/given/given.ts';
import { account as accountId, comment, direct } from '#test/given/intake.ts';
import { refused } from '#test/beds/problems.ts';

const desk = await givenDesk({ after });

const echo = (externalId: string, text: string, more: Partial<Extract<Inbound, { kind: 'echo' }>> = {}): Inbound => ({
  kind: 'echo',
  accountId,
  externalId,
  thread: { visibility: 'public', threadKey: 'elsewhere' },
  text,
  sentAt: at(1),
  ...more,
});
const outsideIn = async (number: string): Promise<string[]> =>
  (await desk.page('medsos', number)).messages.flatMap(({ outside, text, from }) =>
    outside === true && from === 'city' ? [text] : [],
  );

test('below a comment, and in a private conversation, told once however often it comes', async () => {
  const [who, id] = [fresh('warga'), fresh('m')];
  await desk.arrives(comment(id, 'Lampu mati', { who }));
  const number = await desk.latest();
  await desk.arrives(direct(fresh('d'), 'Di Jalan Contoh', { who }));
  const below = echo(fresh('e'), 'Di mana?', { parentId: id });
  const privately = echo(fresh('e'), 'Boleh minta nama?', {
    thread: { visibility: 'private', threadKey: who },
    sentAt: at(2),
  });
  await desk.arrives(below, privately);
  await desk.arrives(below);
  assert.deepEqual(await outsideIn(number), ['Di mana?', 'Boleh minta nama?']);
});

test('what the city says of no case is kept with none', async () => {
  await desk.arrives(comment(fresh('m'), 'Sampah', { who: fresh('warga') }));
  const number = await desk.latest();
  await desk.arrives(echo(fresh('e'), 'Pengumuman'));
  assert.deepEqual(await outsideIn(number), []);
});

test('our own answer is no colleague’s, though its echo comes before our record of it', async () => {
  const id = fresh('m');
  await desk.arrives(comment(id, 'Jalan rusak', { who: fresh('warga') }));
  const number = await desk.latest();
  await take(desk, number, steps.ask);
  const { rows } = await desk.pool.query<{ text: string }>(
    'select text from outbox order by created_at desc, id limit 1',
  );
  const text = rows[0]?.text ?? '';
  assert.notEqual(text, '');
  await desk.arrives(echo('early-1', text, { parentId: id }));
  assert.deepEqual(await outsideIn(number), []);
  await desk.deliver();
  await desk.pool.query(`update outbox set external_id = 'early-1' where text = $1`, [text]);
  assert.deepEqual(await outsideIn(number), []);
});

const outsideOf = async (number: string, who: 'medsos' | 'pusat' | 'kabid' = 'medsos') =>
  (await desk.page(who, number)).messages.filter(({ outside }) => outside === true);
const idOf = async (number: string): Promise<string> => (await outsideOf(number))[0]?.id ?? '';
const count = (who: Parameters<typeof desk.send>[0], number: string, id: string, as: string) =>
  desk.send(who, 'POST', `/api/v1/cases/${number}/outside-answers/${id}`, { as });

const asksPrivately = async (who: string): Promise<string> => {
  await desk.arrives(direct(fresh('d'), 'Lampu mati', { who, sentAt: desk.now() }));
  const number = await desk.latest();
  await desk.moveTo((desk.now() - at(0)) / 3_600_000 + 0.5);
  const thread = { visibility: 'private', threadKey: who } as const;
  await desk.arrives(echo(fresh('e'), 'Boleh minta nama dan alamat?', { thread, sentAt: desk.now() }));
  return number;
};

test('an officer’s press lets it ask the identity: once, of this case alone, and nobody else may', async () => {
  const [other, number] = [await asksPrivately(fresh('warga')), await asksPrivately(fresh('warga'))];
  const id = await idOf(number);
  assert.deepEqual((await outsideOf(number))[0]?.mayCountAs, ['identity-asked']);
  assert.equal((await outsideOf(number, 'kabid'))[0]?.mayCountAs, undefined);
  refused(await count('medsos', number, await idOf(other), 'identity-asked'), 404, 'unknown-message');
  refused(await count('medsos', number, 'x', 'identity-asked'), 404, 'unknown-message');
  refused(await count('pusat', number, id, 'result-told'), 409, 'wrong-step');
  for (const who of ['kabid', 'pupkp', 'operator'] as const)
    refused(await count(who, number, id, 'identity-asked'), 403, 'not-allowed');
  assert.equal((await count('medsos', number, id, 'anything')).statusCode, 400);
  assert.equal((await count('medsos', number, id, 'identity-asked')).statusCode, 200);
  const page = await desk.page('medsos', number);
  assert.equal(page.status, 'awaiting-identity');
  assert.equal(page.clock?.paused, true);
  assert.deepEqual(
    (await outsideOf(number)).map(({ countedAs, mayCountAs }) => [countedAs, mayCountAs]),
    [['identity-asked', undefined]],
  );
  refused(await count('medsos', number, id, 'identity-asked'), 409, 'already-recorded');
  const { rows } = await desk.pool.query(
    `select 1 from outbox o join complaint c on c.id = o.complaint_id where c.number = $1`,
    [number],
  );
  assert.equal(rows.length, 0, 'nothing more is asked');
});

test('a public question does not, and what we sent ourselves cannot be counted', async () => {
  const id = fresh('m');
  await desk.arrives(comment(id, 'Jalan rusak', { who: fresh('warga'), sentAt: desk.now() }));
  const number = await desk.latest();
  await desk.arrives(echo(fresh('e'), 'Siapa nama Anda?', { parentId: id, sentAt: desk.now() }));
  refused(await count('medsos', number, await idOf(number), 'identity-asked'), 409, 'ask-in-private');
  assert.equal((await outsideOf(number))[0]?.mayCountAs, undefined);
  const outsideId = await idOf(number);
  await desk.pool.query(
    `insert into outbox select * from jsonb_populate_record(null::outbox, (select to_jsonb(o) from outbox o limit 1) ||
       jsonb_build_object('id', gen_random_uuid(), 'effect_key', 'own-1', 'external_id',
         (select external_id from outside_answer where id = $1)))`,
    [outsideId],
  );
  refused(await count('medsos', number, outsideId, 'identity-asked'), 404, 'unknown-message');
});

test('a result told in the app ends the case, for whoever may convey one', async () => {
  const number = await givenCase(desk, 'conveying');
  const { rows } = await desk.pool.query<{ key: string; visibility: 'public' | 'private' }>(
    `select t.thread_key as key, t.visibility from complaint_thread t join complaint c on c.id = t.complaint_id where c.number = $1`,
    [number],
  );
  const [thread] = rows;
  assert.ok(thread !== undefined);
  await desk.arrives(
    echo(fresh('e'), 'Sudah diperbaiki.', {
      thread: { visibility: thread.visibility, threadKey: thread.key },
      sentAt: desk.now(),
    }),
  );
  const id = await idOf(number);
  refused(await count('medsos', number, id, 'result-told'), 403, 'not-allowed');
  assert.equal((await count('pusat', number, id, 'result-told')).statusCode, 200);
  const page = await desk.page('pusat', number);
  assert.equal(page.status, 'closed');
  assert.equal(page.closeReason, 'conveyed');
  assert.ok(page.timeline.some(({ event }) => event.type === 'OutsideAnswerCounted'));
});
