// The case page tells until when its reporter may be written to in private, as the outbox would write.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { privateWay, type ReplyWindows } from '#core/reply-window.ts';
import { dayMs } from '#core/time.ts';
import { fresh, steps, take } from '#test/given/cases.ts';
import { givenDesk } from '#test/beds/desk.ts';
import { at } from '#test/given/given.ts';
import { account as accountId, comment, direct } from '#test/given/intake.ts';

const desk = await givenDesk({ after });

const iso = (instant: number): string => new Date(instant).toISOString();
const windows = async (number: string) => (await desk.page('medsos', number)).windows;

test('a comment takes one private reply for seven days, and the one under way counts', async () => {
  const who = fresh('warga');
  await desk.arrives(comment(fresh('m'), 'Lampu mati', { who }));
  const number = await desk.latest();
  const untilAt = iso(at(0) + 7 * dayMs);
  assert.deepEqual(await windows(number), { reply: { untilAt, isUsed: false } });
  await take(desk, number, steps.ask);
  assert.deepEqual(await windows(number), { reply: { untilAt, isUsed: true } });
  await desk.deliver('person-unavailable');
  assert.deepEqual(await windows(number), { reply: { untilAt, isUsed: false } }, 'what was refused used nothing up');
});

test('a later comment may be answered once more', async () => {
  const [who, post] = [fresh('warga'), fresh('post')];
  await desk.arrives(comment(fresh('m'), 'Lampu mati', { who, post }));
  const number = await desk.latest();
  await take(desk, number, steps.ask);
  await desk.deliver();
  assert.equal((await windows(number))?.reply?.isUsed, true);
  await desk.moveTo(2);
  await desk.arrives(comment(fresh('m'), 'Masih mati', { who, post, sentAt: at(2) }));
  assert.deepEqual(await windows(number), { reply: { untilAt: iso(at(2) + 7 * dayMs), isUsed: false } });
});

test('once the reporter writes in private that window counts, from their last message', async () => {
  const who = fresh('warga');
  await desk.arrives(comment(fresh('m'), 'Sampah', { who }));
  const number = await desk.latest();
  await desk.moveTo(3);
  await desk.arrives(direct(fresh('d'), 'Di Jalan Contoh', { who, sentAt: at(3) }));
  const told = { untilAt: iso(at(3) + 7 * dayMs), agentFromAt: iso(at(3) + dayMs) };
  assert.deepEqual(await windows(number), { message: told });
  const asKnown: ReplyWindows = {
    message: { untilAt: Date.parse(told.untilAt), agentFromAt: Date.parse(told.agentFromAt) },
  };
  assert.equal(privateWay(asKnown, at(3) + 7 * dayMs + 1).way, 'none');
});

test('an account that rests, or is refused, is told before anybody writes', async () => {
  await desk.arrives(comment(fresh('m'), 'Air keruh', { who: fresh('warga') }));
  const number = await desk.latest();
  const held = async () => (await desk.page('medsos', number)).held;
  const account = (notBefore: number, problem?: string) =>
    desk.pool.query(
      `insert into channel_account (channel, id, handle, api_url, sealed_secrets, not_before, problem)
       values ('instagram', $1, 'pemkot', '', '', $2, $3)
       on conflict (channel, id) do update set not_before = excluded.not_before, problem = excluded.problem`,
      [accountId, new Date(notBefore), problem],
    );
  assert.equal(await held(), undefined);
  await account(desk.now() + dayMs);
  assert.deepEqual(await held(), { untilAt: iso(desk.now() + dayMs) });
  await account(desk.now(), 'token-expired');
  assert.deepEqual(await held(), { reason: 'token-expired' });
  await account(desk.now());
  assert.equal(await held(), undefined);
});

/** As comments of other channels, with X's limits. */
const arrivesOnX = async (...inbounds: object[]): Promise<void> => {
  await desk.pool.query(`insert into inbound (channel, payload, received_at) values ('x', $1, $2)`, [
    JSON.stringify(inbounds),
    new Date(at(0)),
  ]);
  await desk.arrives();
};

test('a post whose writer did not ask the account is told before anybody answers it in public', async () => {
  const [who, post] = [fresh('warga'), fresh('post')];
  const permalink = 'https://x.com/warga/status/1';
  const fields = { who, post, uninvited: true, permalink } as const;
  await arrivesOnX(comment(fresh('m'), 'Masih mati', fields));
  const number = await desk.latest();
  const refusal = async () => (await desk.page('medsos', number)).publicRefusal;
  assert.deepEqual(await refusal(), { why: 'uninvited', url: permalink });
  await arrivesOnX(comment(fresh('m'), '@pemkot masih mati', { who, post, sentAt: at(2) }));
  assert.equal(await refusal(), undefined, 'the latest words count, since those would be answered');
});

test('an encrypted message is told as such, and not as a file that could not be fetched', async () => {
  const encrypted = { kind: 'unsupported', why: 'encrypted' } as const;
  await desk.arrives(direct(fresh('d'), '', { who: fresh('warga'), attachments: [encrypted] }));
  const { messages } = await desk.page('medsos', await desk.latest());
  assert.deepEqual(
    messages.flatMap(({ attachments }) => attachments.map(({ kind, refusal }) => [kind, refusal])),
    [['unsupported', 'encrypted']],
  );
});

test('where anybody may be answered no refusal is told', async () => {
  await desk.arrives(comment(fresh('m'), 'Sampah', { who: fresh('warga'), uninvited: true }));
  assert.equal((await desk.page('medsos', await desk.latest())).publicRefusal, undefined);
});
