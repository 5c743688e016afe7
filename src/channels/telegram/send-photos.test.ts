// Pictures with the bot's words: below one picture or an album, or after a text that is too long to stand there; never the words twice.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Account, Photo, SendOutcome, SendTarget } from '#ports/channel.ts';
import { inPrivate, inPublic, replyTo } from '#test/scenes/channel-scene.ts';
import { png } from '#test/given/sample-files.ts';
import { tgAccount } from '#test/beds/simulator-bed.ts';
import { telegramScene } from '#test/scenes/telegram-scene.ts';
import { telegram } from './telegram.channel.ts';

const account: Account = { ...tgAccount, channel: 'telegram', apiUrl: 'https://api.telegram.example' };
const now = Date.UTC(2026, 2, 2, 8);
const person: SendTarget = { kind: 'private-message', personId: '7012345678', lastFromPersonAt: now };
const photo: Photo = { contentType: 'image/jpeg', bytes: Buffer.from('foto') };
const long = 'a'.repeat(1025);

type Call = { method: string; said: Record<string, unknown>; files: string[] };
type Reply = Response | Error;

const message = { message_id: 55, from: { id: 7_000_000_001 }, chat: { id: 7_012_345_678 } };
const taken = (result: unknown = message): Response => Response.json({ ok: true, result });
const refused = (code: number, description: string): Response =>
  Response.json({ ok: false, error_code: code, description }, { status: code });

const readCall = (url: string, body: unknown): Call => {
  const method = url.split('/').at(-1) ?? '';
  if (typeof body === 'string') return { method, said: JSON.parse(body) as Record<string, unknown>, files: [] };
  assert.ok(body instanceof FormData);
  const entries = [...body.entries()];
  return {
    method,
    said: Object.fromEntries(entries.filter(([, value]) => typeof value === 'string')),
    files: entries.filter(([, value]) => typeof value !== 'string').map(([name]) => name),
  };
};

const sends = async (
  text: string,
  photos: readonly Photo[],
  ...replies: Reply[]
): Promise<{ result: SendOutcome; calls: Call[] }> => {
  const calls: Call[] = [];
  const channel = telegram(account, (url, { body }) => {
    calls.push(readCall(url, body));
    const next = replies.shift();
    assert.ok(next, 'one call too many');
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
  });
  const { result } = await channel.send({ target: person, text, photos }, now);
  return { result, calls };
};

const accepted = { outcome: 'accepted', externalId: '7012345678:55:7000000001' };

test('one picture carries the words below it', async () => {
  const { result, calls } = await sends('Siap.', [photo], taken());
  assert.deepEqual(result, accepted);
  assert.deepEqual(calls, [
    { method: 'sendPhoto', said: { chat_id: '7012345678', caption: 'Siap.' }, files: ['photo'] },
  ]);
});

test('several are one album, and the words stand below its first picture', async () => {
  const { result, calls } = await sends('Siap.', [photo, photo], taken([message, { ...message, message_id: 56 }]));
  assert.deepEqual(result, accepted);
  const [call] = calls;
  assert.deepEqual([call?.method, call?.files], ['sendMediaGroup', ['photo0', 'photo1']]);
  assert.deepEqual(JSON.parse(String(call?.said['media'])), [
    { type: 'photo', media: 'attach://photo0', caption: 'Siap.' },
    { type: 'photo', media: 'attach://photo1' },
  ]);
});

test('words too long to stand below a picture go before it', async () => {
  assert.equal((await sends('a'.repeat(1024), [photo], taken())).calls.length, 1);
  const { result, calls } = await sends(long, [photo], taken(), taken({ ...message, message_id: 56 }));
  assert.deepEqual(result, accepted);
  assert.deepEqual(
    calls.map(({ method, said }) => [method, said['text'] ?? said['caption']]),
    [
      ['sendMessage', long],
      ['sendPhoto', undefined],
    ],
  );
});

test('where pictures alone are not wanted the words go by themselves, and that is told', async () => {
  for (const no of [
    refused(400, 'Bad Request: not enough rights to send photos to the chat'),
    refused(400, 'Bad Request: PHOTO_INVALID_DIMENSIONS'),
    refused(413, 'Request Entity Too Large'),
  ]) {
    const { result, calls } = await sends('Siap.', [photo], no, taken());
    assert.deepEqual(result, { ...accepted, withoutPhotos: 'refused' });
    assert.deepEqual(
      calls.map(({ method }) => method),
      ['sendPhoto', 'sendMessage'],
    );
  }
});

test('where nothing is wanted, the refusal of the words is the end', async () => {
  const no = 'Bad Request: not enough rights to send text messages to the chat';
  const { result } = await sends('Siap.', [photo], refused(400, no), refused(400, no));
  assert.ok(result.outcome === 'rejected' && result.reason === 'permission-missing');
  const blocked = await sends('Siap.', [photo], refused(403, 'Forbidden: bot was blocked by the user'));
  assert.ok(blocked.result.outcome === 'rejected' && blocked.result.reason === 'person-unavailable');
});

test('an end that nobody knows leads to no second call: the words may stand there', async () => {
  for (const cut of [new Error('reset'), refused(502, 'Bad Gateway')]) {
    const { result, calls } = await sends('Siap.', [photo], cut);
    assert.ok(result.outcome === 'retry-later' && result.unknown);
    assert.equal(calls.length, 1);
  }
});

test('words that were taken are never sent again for their pictures’ sake, however those fared', async () => {
  for (const [reply, trouble] of [
    [new Error('reset'), 'unknown-end'],
    [refused(502, 'Bad Gateway'), 'unknown-end'],
    [refused(429, 'Too Many Requests: retry after 5'), 'refused'],
    [refused(400, 'Bad Request: PHOTO_INVALID_DIMENSIONS'), 'refused'],
  ] as const) {
    const { result, calls } = await sends(long, [photo], taken(), reply);
    assert.deepEqual(result, { ...accepted, withoutPhotos: trouble });
    assert.equal(calls.length, 2);
  }
});

test('words that were not taken bring no picture after them', async () => {
  const { result, calls } = await sends(long, [photo], refused(429, 'Too Many Requests: retry after 5'));
  assert.ok(result.outcome === 'retry-later' && !result.unknown);
  assert.equal(calls.length, 1);
});

test('beside the stand-in a picture stands below the message that it answers, in private and in a group', async (t) => {
  const scene = await telegramScene(t);
  const photos = [{ contentType: 'image/png', bytes: png(20, 20) }];
  for (const inbound of [await inPrivate(scene), await inPublic(scene)]) {
    const { result } = await scene.channel.send({ ...replyTo(inbound, 'Sudah.'), photos }, scene.clock.at);
    assert.equal(result.outcome, 'accepted', JSON.stringify(result));
  }
  assert.equal(scene.photos?.(), 2);
});
