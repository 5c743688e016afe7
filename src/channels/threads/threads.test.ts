// What only Threads does: publishing in one step or two, no private messages, a daily quota, and listings that are asked again and again.
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { makeChannel } from '#channels/kinds.ts';
import { dayMs, minuteMs } from '#core/time.ts';
import type { Account, Channel, Inbound, Renew } from '#ports/channel.ts';
import { acceptedId, inPublic, reasonOf, replyTo } from '#test/scenes/channel-scene.ts';
import { simulatorBed, thAccount, type Bed } from '#test/beds/simulator-bed.ts';
import type { Fetch } from '../http-call.ts';

type Polling = { bed: Bed; account: Account; channel: Channel; asks: () => Promise<Inbound[]> };

/** An account that is asked, as where no webhook comes. */
const givenPolling = async (t: TestContext): Promise<Polling> => {
  const bed = await simulatorBed(t, { accounts: [thAccount] });
  const account: Account = { ...thAccount, apiUrl: `${bed.url}/graph` };
  const channel = makeChannel(account);
  assert.ok(channel);
  const found: Inbound[] = [];
  let cursor: string | undefined;
  const asks = async (): Promise<Inbound[]> => {
    const polled = await channel.poll?.ask(cursor, bed.clock.at);
    assert.ok(polled?.outcome === 'polled', JSON.stringify(polled));
    cursor = polled.cursor;
    found.push(...polled.payloads.flatMap((one) => channel.parse(one, account.id)));
    return found;
  };
  await asks();
  return { bed, account, channel, asks };
};

const says = ({ bed }: Polling, words: object): Promise<Record<string, unknown>> =>
  bed.control('POST', 'comments', { accountId: thAccount.id, person: 'warga-1', ...words });

const sceneOf = (polling: Polling) => ({
  ...{ channel: polling.channel, clock: polling.bed.clock, inbounds: polling.asks },
  inPublic: (words: object) => says(polling, words),
  trouble: () => undefined,
  writes: () => 0,
});

const textsIn = (inbounds: readonly Inbound[]): string[] =>
  inbounds.flatMap((one) => (one.kind === 'message' ? [one.text] : []));

const received = async ({ bed }: Polling): Promise<unknown[]> =>
  (await bed.control('GET', 'received'))['received'] as unknown[];

test('answers, answers to answers and mentions are found by asking, each once', async (t) => {
  const polling = await givenPolling(t);
  polling.bed.clock.at += minuteMs;
  const first = await says(polling, { text: 'lampu mati' });
  const mention = await says(polling, { text: '@pemkotjogja jalan berlubang', alone: true });
  assert.deepEqual(textsIn(await polling.asks()).toSorted(), ['@pemkotjogja jalan berlubang', 'lampu mati']);
  for (const id of [first['id'], mention['id']]) {
    const target = { kind: 'comment-reply', commentId: String(id) } as const;
    polling.bed.clock.at += minuteMs;
    const sent = await polling.channel.send({ target, text: `Untuk ${String(id)}` }, polling.bed.clock.at);
    await says(polling, { text: `di timur ${String(id)}`, parentId: acceptedId(sent.result) });
  }
  const all = await polling.asks();
  assert.equal(textsIn(all).length, 4);
  const [lampu, , diTimur] = all.filter((one) => one.kind === 'message' && one.thread.threadKey.startsWith('18'));
  assert.ok(lampu?.kind === 'message' && diTimur === undefined);
  assert.equal((await polling.asks()).filter(({ kind }) => kind === 'message').length, 4);
});

test('what a listing shows late is taken all the same', async (t) => {
  const polling = await givenPolling(t);
  polling.bed.clock.at += 20 * minuteMs;
  await says(polling, { text: 'baru' });
  await polling.asks();
  await says(polling, { text: 'terlambat tampak', at: polling.bed.clock.at - 10 * minuteMs });
  assert.deepEqual(textsIn(await polling.asks()), ['baru', 'terlambat tampak']);
});

test('what was there before the first question is left alone', async (t) => {
  const polling = await givenPolling(t);
  await says(polling, { text: 'lama', at: polling.bed.clock.at - 60 * minuteMs });
  assert.deepEqual(textsIn(await polling.asks()), []);
});

test('the day’s quota is shown as it is used up', async (t) => {
  const polling = await givenPolling(t);
  const inbound = await inPublic(sceneOf(polling));
  for (const text of ['satu', 'dua', 'tiga'])
    acceptedId((await polling.channel.send(replyTo(inbound, text), polling.bed.clock.at)).result);
  const polled = await polling.channel.poll?.ask(undefined, polling.bed.clock.at);
  assert.ok(polled?.outcome === 'polled');
  assert.equal(polled.usage?.percent, 0.3);
});

test('nothing private goes out, and the reason says so', async (t) => {
  const { bed, channel } = await givenPolling(t);
  const calls = bed.simulator.calls().length;
  for (const target of [
    { kind: 'private-reply', commentId: '17900000000000001' },
    { kind: 'private-message', personId: 'warga_demo', lastFromPersonAt: bed.clock.at },
  ] as const) {
    const { result } = await channel.send({ target, text: 'Mohon isi formulir ini.' }, bed.clock.at);
    assert.equal(reasonOf(result), 'no-private-messages');
    assert.deepEqual(await channel.findSent?.({ target, text: 'Mohon isi formulir ini.' }, bed.clock.at), []);
  }
  assert.equal(bed.simulator.calls().length, calls);
});

/** Cuts off calls to this edge: before they have left, or after they were taken. */
const cuttingOff = (edge: string, when: 'before' | 'after'): Fetch => {
  return async (url, init) => {
    if (init.method !== 'POST' || !new URL(url).pathname.endsWith(`/${edge}`)) return fetch(url, init);
    if (when === 'after') await (await fetch(url, init)).arrayBuffer();
    throw Object.assign(new Error('cut'), { code: 'ECONNRESET' });
  };
};

/** As a platform that does not know how to publish at once. */
const inTwoSteps =
  (next: Fetch = fetch): Fetch =>
  (url, init) =>
    typeof init.body === 'string' && init.body.includes('auto_publish_text')
      ? Promise.resolve(
          Response.json({ error: { message: 'unknown param', type: 'OAuthException', code: 100 } }, { status: 400 }),
        )
      : next(url, init);

/** As a platform that passes over what it does not know: a container comes of it. */
const ignoringOneStep: Fetch = (url, init) =>
  fetch(
    url,
    typeof init.body === 'string'
      ? { ...init, body: init.body.replace(/"?auto_publish_text"?[=:]true[,&]?|,"auto_publish_text":true/, '') }
      : init,
  );

const writesIn = ({ bed }: Polling): string[] =>
  bed.simulator
    .calls()
    .filter(({ method }) => method === 'POST')
    .map(({ path }) => path.split('/').at(-1) ?? '');

test('a container that one step left behind is published, since nobody would see the answer', async (t) => {
  const polling = await givenPolling(t);
  const inbound = await inPublic(sceneOf(polling));
  const careless = makeChannel(polling.account, ignoringOneStep);
  assert.ok(careless);
  const id = acceptedId((await careless.send(replyTo(inbound, 'Terlihat.'), polling.bed.clock.at)).result);
  assert.deepEqual(writesIn(polling), ['threads', 'threads_publish']);
  assert.deepEqual(
    (await received(polling)).map((one) => (one as { id: string }).id),
    [id],
  );
});

test('an answer is published in one step, and in two where that is refused', async (t) => {
  const polling = await givenPolling(t);
  const inbound = await inPublic(sceneOf(polling));
  acceptedId((await polling.channel.send(replyTo(inbound, 'Sekali jalan.'), polling.bed.clock.at)).result);
  assert.deepEqual(writesIn(polling), ['threads']);
  const older = makeChannel(polling.account, inTwoSteps());
  assert.ok(older);
  acceptedId((await older.send(replyTo(inbound, 'Dua langkah.'), polling.bed.clock.at)).result);
  assert.deepEqual(writesIn(polling), ['threads', 'threads', 'threads_publish']);
  assert.equal((await received(polling)).length, 2);
});

test('what is refused for another reason is not tried in two steps', async (t) => {
  const polling = await givenPolling(t);
  const inbound = await inPublic(sceneOf(polling));
  const tried: string[] = [];
  const gone = makeChannel(polling.account, (url) => {
    tried.push(new URL(url).pathname.split('/').at(-1) ?? '');
    const error = { message: 'no permission', type: 'OAuthException', code: 10 };
    return Promise.resolve(Response.json({ error }, { status: 403 }));
  });
  const { result } = (await gone?.send(replyTo(inbound, 'a'), polling.bed.clock.at)) ?? {};
  assert.equal(result?.outcome, 'rejected');
  assert.deepEqual(tried, ['threads']);
});

for (const [steps, edge, when, isUnknown, stands] of [
  [1, 'threads', 'before', true, 0],
  [1, 'threads', 'after', true, 1],
  [2, 'threads', 'before', false, 0],
  [2, 'threads', 'after', false, 0],
  [2, 'threads_publish', 'before', true, 0],
  [2, 'threads_publish', 'after', true, 1],
] as const)
  test(`of ${String(steps)} steps cut off ${when} ${edge} was taken, an answer stands once in the end`, async (t) => {
    const polling = await givenPolling(t);
    const message = replyTo(await inPublic(sceneOf(polling)), 'Petugas menuju lokasi.');
    const cutOff = cuttingOff(edge, when);
    const cut = makeChannel(polling.account, steps === 1 ? cutOff : inTwoSteps(cutOff));
    const { result } = (await cut?.send(message, polling.bed.clock.at)) ?? {};
    assert.ok(result?.outcome === 'retry-later', JSON.stringify(result));
    assert.equal(result.unknown, isUnknown);
    const found = (await polling.channel.findSent?.(message, polling.bed.clock.at)) ?? [];
    assert.equal(found.length, stands);
    if (stands === 0) acceptedId((await polling.channel.send(message, polling.bed.clock.at)).result);
    assert.equal((await received(polling)).length, 1);
  });

test('mentions that may not be read are told, and answers go on', async (t) => {
  const polling = await givenPolling(t);
  polling.bed.clock.at += minuteMs;
  await says(polling, { text: 'lampu mati' });
  const refused = { error: { message: '(#10) no permission', type: 'OAuthException', code: 10 } };
  const channel = makeChannel(polling.account, (url, init) =>
    url.includes('/mentions') ? Promise.resolve(Response.json(refused, { status: 403 })) : fetch(url, init),
  );
  const cursor = JSON.stringify({ since: polling.bed.clock.at - minuteMs, seen: [] });
  const polled = await channel?.poll?.ask(cursor, polling.bed.clock.at);
  assert.ok(polled?.outcome === 'polled', JSON.stringify(polled));
  assert.deepEqual([polled.payloads.length, polled.problem], [1, 'permission-missing']);
});

test('a token of sixty days is prolonged three weeks before its end, and never asked for twice', async (t) => {
  const { bed, account } = await givenPolling(t);
  const asked: string[] = [];
  const renew: Renew = async (stale, ask) => {
    const answer = await ask(stale);
    if (!answer.ok) return answer;
    asked.push(answer.renewed.accessToken);
    return { ok: true, account: { ...stale, ...answer.renewed } as Account };
  };
  const channel = makeChannel(account, undefined, renew);
  const end = async (): Promise<number | undefined> => channel?.expiresAt?.(bed.clock.at);
  const ending = (days: number): number => {
    const endsAt = bed.clock.at + days * dayMs;
    bed.simulator.faults.set(account.id, { kind: 'token-ending', endsAt });
    return endsAt;
  };
  const far = ending(22);
  assert.equal(await end(), far);
  assert.deepEqual(asked, []);
  ending(20);
  assert.equal(await end(), bed.clock.at + 5_183_944_000);
  assert.deepEqual(asked, [account.accessToken]);
  const over = ending(-1);
  assert.equal(await end(), over, 'what has ended cannot be prolonged');
  const near = ending(3);
  const refusing = makeChannel(
    account,
    (url, init) =>
      url.includes('refresh_access_token')
        ? Promise.resolve(Response.json({ error: { message: 'no', code: 190 } }, { status: 400 }))
        : fetch(url, init),
    renew,
  );
  assert.equal(await refusing?.expiresAt?.(bed.clock.at), near, 'what is not prolonged is warned of');
});
