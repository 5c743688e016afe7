// Pictures that go out with words: loaded when they leave, only where the channel takes them, and what did not go along is told.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Cleanup } from '#test/beds/database.ts';
import { eventTypes, givenAnswers, later, now, type Scene } from '#test/scenes/outbox-scene.ts';

const ids = ['0190a000-0000-7000-8000-000000000001', '0190a000-0000-7000-8000-000000000002'];
const photo = (name: string) => ({ contentType: 'image/jpeg', bytes: Buffer.from(name) });
const photos = { max: 10, mostBytes: 1000, mostBytesTogether: 1000 };

/** One answer waits, with two pictures; the channel takes some unless told otherwise. */
const givenPictured = async (t: Cleanup, { takes = true }: { takes?: boolean } = {}): Promise<Scene> => {
  const scene = await givenAnswers(t);
  if (takes) scene.channel = { ...scene.channel, limits: { ...scene.channel.limits, photos } };
  const channel = takes ? scene.channel : scene.ports.channelFor('', '');
  assert.ok(channel);
  scene.ports.channelFor = () => channel;
  await scene.pool.query('update outbox set attachment_ids = $1', [ids]);
  for (const id of ids) scene.kept.set(id, photo(id));
  return scene;
};

const troubleIn = async ({ pool }: Scene): Promise<unknown[]> => {
  const { rows } = await pool.query<{ trouble: string | null; reason: string | null }>(
    `select e.body::json ->> 'withoutPhotos' as trouble, o.photos_reason as reason
     from event e join outbox o on o.effect_key = e.body::json ->> 'effectKey' where e.type = 'MessageAccepted'`,
  );
  return rows.map(({ trouble, reason }) => [trouble, reason]);
};

const toldOf = async ({ pool }: Scene): Promise<string[]> =>
  (await pool.query<{ role: string }>(`select role from notice where what = 'photos-not-sent' order by role`)).rows.map(
    ({ role }) => role,
  );

test('pictures leave with the words, in their order, and nobody is told of trouble', async (t) => {
  const scene = await givenPictured(t);
  assert.equal(await scene.run(now), 1);
  assert.deepEqual(
    scene.sent.map((one) => one.photos?.map(({ bytes }) => bytes.toString())),
    [ids],
  );
  assert.deepEqual(await troubleIn(scene), [[null, null]]);
  assert.deepEqual(await toldOf(scene), []);
});

test('where a channel takes none the words go alone, and that is no trouble: the form said so', async (t) => {
  const scene = await givenPictured(t, { takes: false });
  assert.equal(await scene.run(now), 1);
  assert.equal(scene.sent[0]?.photos, undefined);
  assert.deepEqual(await troubleIn(scene), [[null, null]]);
});

test('a picture that is gone holds up no words, and the desk hears of it', async (t) => {
  const scene = await givenPictured(t);
  scene.kept.delete(ids[0] ?? '');
  assert.equal(await scene.run(now), 1);
  assert.equal(scene.sent[0]?.photos?.length, 1);
  assert.deepEqual(await troubleIn(scene), [['unreadable', 'unreadable']]);
  assert.deepEqual(await toldOf(scene), ['admin-medsos', 'admin-pusat']);
});

test('words that the platform took without their pictures are on the record so, and never sent again', async (t) => {
  const scene = await givenPictured(t);
  scene.answers.push({ outcome: 'accepted', externalId: 'x', withoutPhotos: 'unknown-end' });
  assert.equal(await scene.run(now), 1);
  assert.equal(await scene.run(now + 86_400_000), 0);
  assert.equal(scene.sent.length, 1);
  assert.deepEqual(await troubleIn(scene), [['unknown-end', 'unknown-end']]);
  assert.deepEqual(await toldOf(scene), ['admin-medsos', 'admin-pusat']);
  assert.equal((await eventTypes(scene.pool)).filter((type) => type === 'MessageAccepted').length, 1);
});

test('while what is kept cannot be read nothing leaves; afterwards words and pictures do, once', async (t) => {
  const scene = await givenPictured(t);
  const { photosOf } = scene.ports;
  scene.ports.photosOf = () => Promise.reject(new Error('the disk is away'));
  assert.equal(await scene.run(now), 0);
  assert.deepEqual([scene.sent.length, (await scene.row()).status], [0, 'queued']);
  scene.ports.photosOf = photosOf;
  scene.answers.push(later());
  assert.equal(await scene.run(now + 60_000), 0);
  assert.equal(await scene.run(now + 600_000), 1);
  assert.deepEqual(
    scene.sent.map((one) => one.photos?.length),
    [2, 2],
  );
  assert.equal(scene.looks, 0);
});
