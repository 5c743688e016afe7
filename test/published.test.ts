// Every call that an adapter makes must be in what its platform publishes for machines: a name that adapter and stand-in share by
// mistake stands in no description. Where a platform publishes none (Threads, TikTok), its reference for people is kept as one.
import assert from 'node:assert/strict';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { test, type TestContext } from 'node:test';
import { limitsOf } from '#channels/kinds.ts';
import type { Channel, Outgoing } from '#ports/channel.ts';
import { contractRows, type ContractRow } from './scenes/channel-row.ts';
import { inPrivate, inPublic, replyTo, type Scene } from './scenes/channel-scene.ts';
import { telegram } from './published/bot-api.ts';
import { fixture, troublesOf, type Call } from './published/description.ts';
import { bluesky } from './published/lexicons.ts';
import { png } from './given/sample-files.ts';

const graph = fixture('graph');
const rows = contractRows.flatMap((row) => (row.published === undefined ? [] : [[row, row.published] as const]));

const isJson = (text: string): boolean => /^[[{]/.test(text);

/** Of a form with files, what is no text stands there as JSON, and files are called `attach://name` by another field. */
const formIn = (form: FormData): unknown => {
  const entries = [...form];
  const words = entries.map(([, value]) => (typeof value === 'string' ? value : '')).join(' ');
  const own = entries.filter(([name]) => !words.includes(`attach://${name}`));
  return Object.fromEntries(
    own.map(([name, value]) => [
      name,
      typeof value === 'string' && isJson(value) ? (JSON.parse(value) as unknown) : value,
    ]),
  );
};

/** As it went over the wire: JSON, a form, or a form with files, whose first line is the sign between its parts. */
const bodyIn = async (bytes: Buffer): Promise<unknown> => {
  const text = bytes.toString('utf8');
  if (text === '') return undefined;
  if (isJson(text)) return JSON.parse(text) as unknown;
  const [, boundary] = /^--(\S+)\r\n/.exec(text) ?? [];
  if (boundary === undefined) return Object.fromEntries(new URLSearchParams(text));
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
  return formIn(await new Response(Uint8Array.from(bytes), { headers }).formData());
};

/** Tokens are given by another interface, which is described elsewhere. */
const isOfTokens = (path: string): boolean => /^\/(?:2\/oauth2\/token|token)$/.test(path);

type Asked = { origin: string; path: string; method: string };
type Sent = { asked: Asked; chunks: Buffer[] };

/** Everything that leaves this process, whoever asks, as the client itself reports it. */
const listening = (t: TestContext): Map<object, Sent> => {
  const sent = new Map<object, Sent>();
  const created = (message: unknown): void => {
    const { request } = message as { request: Asked };
    sent.set(request, { asked: { origin: request.origin, path: request.path, method: request.method }, chunks: [] });
  };
  const written = (message: unknown): void => {
    const { request, chunk } = message as { request: object; chunk: string | Uint8Array };
    sent.get(request)?.chunks.push(Buffer.from(chunk as Uint8Array));
  };
  subscribe('undici:request:create', created);
  subscribe('undici:request:bodyChunkSent', written);
  t.after(() => {
    unsubscribe('undici:request:create', created);
    unsubscribe('undici:request:bodyChunkSent', written);
  });
  return sent;
};

/** Tests speak to the stand-in too: told apart by the account's address. */
const recording = async (t: TestContext, row: ContractRow): Promise<Call[]> => {
  const sent = listening(t);
  const scene = await row.givenScene(t);
  const base = scene.channel.account.apiUrl.replace(/\/+$/, '');
  await exercise(scene, row);
  const calls: Call[] = [];
  for (const { asked, chunks } of sent.values()) {
    const url = new URL(asked.path, asked.origin);
    const path = url.pathname.slice(new URL(base).pathname.replace(/\/$/, '').length);
    if (url.href.startsWith(`${base}/`) && !isOfTokens(path))
      calls.push({
        method: asked.method,
        path,
        query: [...url.searchParams],
        body: await bodyIn(Buffer.concat(chunks)),
      });
  }
  return calls;
};

const long = (name: string): string =>
  `${'kata '.repeat(90)}\n`.slice(0, (limitsOf(name)?.commentLength.max ?? 500) - 1);

const say = async ({ channel, clock }: Scene, message: Outgoing): Promise<void> => {
  await channel.send(message, clock.at);
  await channel.findSent?.(message, clock.at - 60_000);
};

const photosFor = ({ limits }: Channel): Pick<Outgoing, 'photos'>[] =>
  limits.photos === undefined
    ? []
    : [1, 2].map((count) => ({
        photos: Array.from({ length: count }, () => ({ contentType: 'image/png', bytes: png() })),
      }));

/** Everything that a channel can be asked to do, once. */
const exercise = async (scene: Scene, row: ContractRow): Promise<void> => {
  const { channel, clock } = scene;
  await channel.poll?.ask(undefined, clock.at);
  if (row.places.includes('public')) {
    const said = await inPublic(scene);
    await say(scene, replyTo(said, 'Terima kasih https://contoh.example/lacak.'));
    await say(scene, replyTo(said, long(row.name)));
    for (const photos of photosFor(channel)) await say(scene, { ...replyTo(said, 'Foto.'), ...photos });
    await say(scene, { target: { kind: 'private-reply', commentId: said.externalId }, text: 'Mohon isi formulir.' });
    await channel.profile?.(said.author?.id ?? '');
  }
  if (row.places.includes('private')) {
    const said = await inPrivate(scene);
    await say(scene, replyTo(said, 'Sudah kami catat.'));
    await say(scene, replyTo(said, 'Kabar lain: https://contoh.example/lacak.'));
  }
  await scene.inbounds();
  await channel.check();
  await channel.connect?.('https://kota.example/hooks');
  await channel.expiresAt?.(clock.at);
  await channel.media?.('1000000000000001').catch(() => undefined);
};

for (const [row, description] of rows)
  test(`${row.name}: each call is in the published description, with its parameters and fields`, async (t) => {
    const [calls, published] = [await recording(t, row), await description()];
    assert.ok(calls.length > 4, JSON.stringify(calls));
    assert.ok(
      calls.some(({ body }) => body !== undefined),
      'bodies must be seen',
    );
    const troubles = calls.flatMap((call) =>
      troublesOf(published, call).map((trouble) => `${call.method} ${call.path}: ${trouble}`),
    );
    assert.deepEqual([...new Set(troubles)], []);
  });

test('a made-up path, parameter, value or field is found out', () => {
  const x = fixture('x');
  const mentions: Call = { method: 'GET', path: '/2/users/1/mentions', query: [['post.fields', 'text']] };
  assert.deepEqual(troublesOf(x, mentions), []);
  assert.equal(troublesOf(x, { ...mentions, query: [['tweet.fields', 'text']] }).length, 1);
  assert.equal(troublesOf(x, { ...mentions, query: [['post.fields', 'text,ramalan']] }).length, 1);
  assert.equal(troublesOf(x, { ...mentions, path: '/2/users/1/ramalan' }).length, 1);
  const reply = { text: 'a', reply: { in_reply_to_tweet_id: '1' } };
  const post: Call = { method: 'POST', path: '/2/tweets', query: [], body: reply };
  assert.deepEqual(troublesOf(x, post), []);
  assert.equal(troublesOf(x, { ...post, body: { ...reply, reply: { ramalan: '1' } } }).length, 1);
  const send: Call = { method: 'POST', path: '/bot1:a/sendMessage', query: [], body: { chat_id: 1, text: 'a' } };
  assert.deepEqual(troublesOf(telegram, send), []);
  const below = (reply_parameters: object): Call => ({ ...send, body: { chat_id: 1, text: 'a', reply_parameters } });
  assert.deepEqual(troublesOf(telegram, below({ message_id: 1 })), []);
  assert.equal(troublesOf(telegram, below({ ramalan: 1 })).length, 1);
  const record = (value: object): Call => ({
    ...{ method: 'POST', path: '/xrpc/com.atproto.repo.createRecord', query: [] },
    body: { repo: 'did:plc:a', collection: 'app.bsky.feed.post', record: value },
  });
  assert.deepEqual(troublesOf(bluesky, record({ $type: 'app.bsky.feed.post', text: 'a' })), []);
  assert.equal(troublesOf(bluesky, record({ ramalan: 1 })).length, 1);
  const node: Call = { method: 'GET', path: '/v25.0/1', query: [['fields', 'id,from{ramalan}']] };
  assert.equal(troublesOf(graph, node).length, 1);
});
