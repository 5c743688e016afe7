// Asking TikTok: what webhooks told of at once, everything else in rounds, each comment once; and nothing that was there before.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeChannel, parsePayload } from '#channels/kinds.ts';
import { minuteMs } from '#core/time.ts';
import type { Channel, Heard, Inbound, Polled } from '#ports/channel.ts';
import { askingTiktok, tiktokScene, ttAccount, type TiktokScene } from '#test/scenes/tiktok-scene.ts';
import type { Fetch } from '../http-call.ts';

const textsIn = (inbounds: readonly Inbound[]): string[] =>
  inbounds.flatMap((one) => (one.kind === 'message' ? [one.text] : []));

type Asking = TiktokScene & { round: () => Promise<string[]> };

/** An account to which no webhook comes; a round each five minutes. */
const givenAsking = async (t: Parameters<typeof tiktokScene>[0], fetching?: Fetch): Promise<Asking> => {
  const scene = await tiktokScene(t, { withoutHooks: true });
  const channel = makeChannel(scene.account, fetching);
  assert.ok(channel);
  const asks = askingTiktok(channel, () => scene.clock.at);
  await asks();
  const round = async (): Promise<string[]> => {
    scene.clock.at += 5 * minuteMs;
    return textsIn(await asks());
  };
  return { ...scene, round };
};

test('comments and replies are found by asking, each once, oldest first; what was there before is left alone', async (t) => {
  const { says, round, clock } = await givenAsking(t);
  const old = await says({ text: 'lama', at: clock.at - 60 * minuteMs });
  assert.deepEqual(await round(), []);
  const first = await says({ text: 'lampu mati' });
  clock.at += minuteMs;
  await says({ text: 'jalan berlubang', person: 'mas-coba' });
  assert.deepEqual(await round(), ['lampu mati', 'jalan berlubang']);
  assert.deepEqual(await round(), []);
  await says({ text: 'di timur pasar', parentId: String(first['id']) });
  await says({ text: 'sama di sini juga', parentId: String(old['id']), person: 'mas-coba' });
  assert.deepEqual(new Set(await round()), new Set(['di timur pasar', 'sama di sini juga']));
  assert.deepEqual(await round(), []);
});

test('what a list shows late is taken all the same, and what a filter of TikTok hid', async (t) => {
  const { says, round, clock, bed } = await givenAsking(t);
  await says({ text: 'baru' });
  assert.deepEqual(await round(), ['baru']);
  await says({ text: 'terlambat tampak', at: clock.at - 4 * minuteMs });
  const hidden = await says({ text: 'disembunyikan' });
  await bed.simulator.acts.hideComment(String(hidden['id']), true);
  assert.deepEqual(await round(), ['terlambat tampak', 'disembunyikan']);
});

test('a comment below an old video is found when its turn comes', async (t) => {
  const { bed, round, clock } = await givenAsking(t);
  const posts: string[] = [];
  for (let index = 0; index < 33; index += 1) {
    const at = clock.at - (index + 1) * 1440 * minuteMs;
    const post = await bed.control('POST', 'posts', { accountId: ttAccount.id, text: `Video ${String(index)}`, at });
    posts.push(String(post['id']));
  }
  const below = async (index: number, text: string): Promise<void> => {
    await bed.control('POST', 'comments', { accountId: ttAccount.id, person: 'warga-1', postId: posts[index], text });
  };
  await below(32, 'di video lama');
  await below(0, 'di video baru');
  const found: string[] = [];
  for (let index = 0; index < 4; index += 1) found.push(...(await round()));
  assert.deepEqual(found, ['di video baru', 'di video lama']);
  await below(32, 'lagi di video lama');
  for (let index = 0; index < 5; index += 1) found.push(...(await round()));
  assert.deepEqual(new Set(found), new Set(['di video baru', 'di video lama', 'lagi di video lama']));
});

test('many comments at once are read to their end', async (t) => {
  const { says, round, clock } = await givenAsking(t);
  const words = Array.from({ length: 75 }, (_, index) => `laporan ${String(index)}`);
  for (const [index, text] of words.entries()) await says({ text, at: clock.at + index * 1000 });
  assert.deepEqual(await round(), words);
});

/** Comes with what it names; counts how often it is asked. */
const told = (channel: Channel, scene: TiktokScene) => {
  const hook = (id: string, videoId: string, parent = '0'): string =>
    JSON.stringify({
      event: 'comment.update',
      user_openid: channel.account.id,
      content: `{"comment_id":${id},"video_id":${videoId},"parent_comment_id":${parent},"comment_action":"insert"}`,
    });
  const lists = (): number =>
    scene.bed.simulator.calls().filter(({ path }) => path.endsWith('/business/comment/list/')).length;
  return { hook, lists };
};

const hearing =
  (...payloads: string[]): Heard =>
  () =>
    Promise.resolve({
      upTo: String(payloads.length),
      came: payloads.map((payload, index) => ({ id: String(index + 1), payload })),
    });

const readBy = (polled: Polled | undefined): string[] => {
  assert.ok(polled?.outcome === 'polled', JSON.stringify(polled));
  return textsIn(polled.payloads.flatMap((one) => parsePayload('tiktok', one, ttAccount.id)));
};

test('webhooks that come twice and out of order are asked for together, once, and read in order', async (t) => {
  const scene = await tiktokScene(t, { withoutHooks: true });
  const { channel, clock, says } = scene;
  const { hook, lists } = told(channel, scene);
  const begun = await channel.poll?.ask(undefined, clock.at);
  assert.ok(begun?.outcome === 'polled');
  const place = JSON.stringify({ ...(JSON.parse(begun.cursor) as object), next: clock.at + minuteMs });
  const first = await says({ text: 'satu' });
  clock.at += 2000;
  const second = await says({ text: 'dua', parentId: String(first['id']) });
  const [id, reply, video] = [String(first['id']), String(second['id']), String(first['postId'])];
  const heard = hearing(hook(reply, video, id), 'bukan JSON', hook(id, video), hook(id, video));
  const polled = await channel.poll?.ask(place, clock.at, heard);
  assert.deepEqual(readBy(polled), ['satu', 'dua']);
  assert.equal(lists(), 1);
  assert.ok(polled?.outcome === 'polled');
  assert.deepEqual(readBy(await channel.poll?.ask(polled.cursor, clock.at, heard)), []);
  assert.equal(lists(), 1);
  const round = await channel.poll?.ask(polled.cursor, clock.at + 2 * minuteMs, heard);
  assert.deepEqual(readBy(round), [], 'what a webhook brought is not read again');
});

test('a comment that could not be asked for stays wanted, and one that is gone does not', async (t) => {
  const scene = await tiktokScene(t, { withoutHooks: true });
  const { channel, clock, says, trouble, bed } = scene;
  const { hook } = told(channel, scene);
  const begun = await channel.poll?.ask(undefined, clock.at);
  assert.ok(begun?.outcome === 'polled');
  const said = await says({ text: 'satu' });
  const [id, video] = [String(said['id']), String(said['postId'])];
  trouble('500', 1);
  const heard = hearing(hook(id, video), hook('7400000000000999993', '7400000000000888883'));
  const failed = await channel.poll?.ask(begun.cursor, clock.at, heard);
  assert.ok(failed?.outcome === 'retry-later' && (failed.afterMs ?? 0) >= minuteMs);
  const polled = await channel.poll?.ask(begun.cursor, clock.at, heard);
  assert.deepEqual(readBy(polled), ['satu']);
  assert.ok(polled?.outcome === 'polled');
  assert.deepEqual((JSON.parse(polled.cursor) as { wanted: unknown[] }).wanted, []);
  bed.simulator.faults.clear();
  const silent = await channel.poll?.ask(polled.cursor, clock.at, () => Promise.reject(new Error('no database')));
  assert.deepEqual(readBy(silent), []);
});

test('what was read before a refusal is kept, and the next round reads the rest, nothing twice', async (t) => {
  const refusing = { after: Infinity };
  const scene = await givenAsking(t, (url, init) => {
    const isList = new URL(url).pathname.endsWith('/business/comment/list/');
    if (isList) refusing.after -= 1;
    if (!isList || refusing.after >= 0) return fetch(url, init);
    return Promise.resolve(Response.json({ code: 40_100, message: 'QPM limit' }));
  });
  const { bed, says, round, clock } = scene;
  await says({ text: 'di video pertama' });
  clock.at += minuteMs;
  await bed.control('POST', 'posts', { accountId: ttAccount.id, text: 'Video baru' });
  await says({ text: 'di video baru' });
  refusing.after = 1;
  assert.deepEqual(await round(), ['di video baru']);
  refusing.after = Infinity;
  assert.deepEqual(await round(), ['di video pertama']);
  assert.deepEqual(await round(), []);
});

test('a video that went meanwhile holds up no other', async (t) => {
  const gone: { id?: string } = {};
  const scene = await givenAsking(t, (url, init) =>
    gone.id !== undefined && new URL(url).searchParams.get('video_id') === gone.id
      ? Promise.resolve(Response.json({ code: 40_002, message: 'video_id: the video does not exist.' }))
      : fetch(url, init),
  );
  const post = await scene.bed.control('POST', 'posts', { accountId: ttAccount.id, text: 'Segera hilang' });
  gone.id = String(post['id']);
  const { posts } = scene.bed.simulator.store.world;
  const other = [...posts.values()].find(({ id }) => id !== gone.id)?.id;
  const says = { accountId: ttAccount.id, person: 'warga-1', postId: other, text: 'masih ada' };
  await scene.bed.control('POST', 'comments', says);
  assert.deepEqual(await scene.round(), ['masih ada']);
});

test('a token that is refused is told, and rests', async (t) => {
  const scene = await tiktokScene(t, { withoutHooks: true });
  scene.trouble('token-revoked');
  const polled = await scene.channel.poll?.ask(undefined, scene.clock.at);
  assert.deepEqual([polled?.outcome, polled?.outcome === 'rejected' && polled.reason], ['rejected', 'token-invalid']);
});

test('the calls of one minute stay below forty to each address', async (t) => {
  const { bed, round, clock } = await givenAsking(t);
  for (let index = 0; index < 60; index += 1)
    await bed.control('POST', 'posts', {
      accountId: ttAccount.id,
      text: `Video ${String(index)}`,
      at: clock.at - index * 60 * minuteMs,
    });
  for (let index = 0; index < 3; index += 1) await round();
  assert.ok(bed.simulator.calls().every(({ status }) => status === 200));
  const perMinute = Map.groupBy(
    bed.simulator.calls(),
    ({ at, path }) => `${String(Math.floor(at / minuteMs))} ${path}`,
  );
  assert.ok([...perMinute.values()].every((calls) => calls.length <= 40));
});
