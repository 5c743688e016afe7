// What a colleague answered in the platform's own app stands in the case, and our own answer never passes for one.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Inbound } from '#ports/channel.ts';
import { fresh, steps, take } from '#test/cases.ts';
import { givenDesk } from '#test/desk.ts';
import { at } from '#test/given.ts';
import { account as accountId, comment, direct } from '#test/intake.ts';

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
