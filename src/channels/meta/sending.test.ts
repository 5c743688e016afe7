// What goes to Meta for each kind of message, at the very edges of length and window, and what each answer makes of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayMs } from '#core/time.ts';
import type { Account, Outgoing, SendOutcome, SendTarget } from '#ports/channel.ts';
import { fbAccount, igAccount } from '#test/beds/simulator-bed.ts';
import { brokenOff, scripted, type ScriptedAnswer } from '#test/beds/scripted-platform.ts';
import { facebook } from '../facebook/facebook.channel.ts';
import { recordOf } from '../http-call.ts';
import { instagram } from '../instagram/instagram.channel.ts';

const now = Date.UTC(2026, 10, 24, 1);
const withApi = (account: Account | typeof fbAccount, more: Record<string, string> = {}): Account => ({
  ...account,
  apiUrl: 'https://graph.example/',
  more,
});

const comment: SendTarget = { kind: 'comment-reply', commentId: '17900000000000001' };
const message = (lastFromPersonAt = now): SendTarget => ({
  kind: 'private-message',
  personId: '6512345',
  lastFromPersonAt,
});

const sentBy = async (
  name: 'facebook' | 'instagram',
  outgoing: Outgoing,
  answers: readonly ScriptedAnswer[] = [{ body: { id: 'kita', message_id: 'm_kita' } }],
  more: Record<string, string> = {},
) => {
  const platform = scripted(...answers);
  const channel =
    name === 'facebook'
      ? facebook(withApi(fbAccount, more), platform.fetch)
      : instagram(withApi(igAccount, more), platform.fetch);
  const { result, usage } = await channel.send(outgoing, now);
  return { result, usage, asked: platform.asked, platform };
};

const told = (result: SendOutcome): string => ('reason' in result ? result.reason : result.outcome);

/** What holds exactly so much, and what is one too long. */
const lengths: readonly [
  name: 'facebook' | 'instagram',
  where: 'comment' | 'message',
  fits: string,
  tooLong: string,
  said: string,
][] = [
  ['facebook', 'comment', 'a'.repeat(8000), 'a'.repeat(8001), '8001 characters, at most 8000'],
  ['facebook', 'comment', '🙏'.repeat(8000), '🙏'.repeat(8001), '8001 characters, at most 8000'],
  ['facebook', 'message', 'é'.repeat(2000), 'é'.repeat(2001), '2001 characters, at most 2000'],
  ['instagram', 'comment', '🙏'.repeat(2200), '🙏'.repeat(2201), '2201 characters, at most 2200'],
  ['instagram', 'message', 'a'.repeat(1000), 'a'.repeat(1001), '1001 bytes, at most 1000'],
  ['instagram', 'message', 'é'.repeat(500), `${'é'.repeat(500)}a`, '1001 bytes, at most 1000'],
  ['instagram', 'message', 'ꦱ'.repeat(333), 'ꦱ'.repeat(334), '1002 bytes, at most 1000'],
  ['instagram', 'message', '🙏'.repeat(250), '🙏'.repeat(251), '1004 bytes, at most 1000'],
];
for (const [name, where, fits, tooLong, said] of lengths)
  test(`${name}: a ${where} of ${[...fits].length} ${fits.slice(0, 2)} goes out, and ${said} does not`, async () => {
    const target = where === 'comment' ? comment : message();
    assert.equal((await sentBy(name, { target, text: fits })).result.outcome, 'accepted');
    const refused = await sentBy(name, { target, text: tooLong });
    assert.deepEqual(refused.result, { outcome: 'rejected', reason: 'message-too-long', detail: said });
    assert.equal(refused.asked.length, 0);
  });

test('Instagram takes thirty hashtags in a comment and no more; Facebook does not count them', async () => {
  const tags = (count: number): string =>
    Array.from({ length: count }, (_, index) => `#tanda${String(index)}`).join(' ');
  assert.equal((await sentBy('instagram', { target: comment, text: tags(30) })).result.outcome, 'accepted');
  const { result, asked } = await sentBy('instagram', { target: comment, text: tags(31) });
  assert.deepEqual(
    [result, asked.length],
    [{ outcome: 'rejected', reason: 'message-too-long', detail: '31 hashtags, at most 30' }, 0],
  );
  assert.equal((await sentBy('facebook', { target: comment, text: tags(31) })).result.outcome, 'accepted');
});

for (const text of ['', ' ', '\n\t ', '\u00a0'])
  test(`${JSON.stringify(text)} is no text to send`, async () => {
    for (const target of [comment, message()]) {
      const { result, asked } = await sentBy('facebook', { target, text });
      assert.deepEqual([told(result), asked.length], ['bad-request', 0]);
    }
  });

const windows: readonly [name: string, ageMs: number, told: string][] = [
  ['at once', 0, 'RESPONSE'],
  // Their clock goes ahead of ours.
  ['before the person wrote', -60_000, 'RESPONSE'],
  ['at the end of the day', dayMs, 'RESPONSE'],
  ['just after the day', dayMs + 1, 'MESSAGE_TAG HUMAN_AGENT'],
  ['at the end of the week', 7 * dayMs, 'MESSAGE_TAG HUMAN_AGENT'],
];
for (const [name, ageMs, said] of windows)
  test(`a private message ${name} goes as ${said}`, async () => {
    for (const channel of ['facebook', 'instagram'] as const) {
      const { result, platform } = await sentBy(channel, { target: message(now - ageMs), text: 'Siap.' });
      assert.deepEqual(result, { outcome: 'accepted', externalId: 'm_kita' });
      const { recipient, message: words, ...how } = platform.only().body as Record<string, unknown>;
      assert.deepEqual([recipient, words], [{ id: '6512345' }, { text: 'Siap.' }]);
      assert.equal(Object.values(how).join(' '), said);
    }
  });

test('a moment after the week nothing is asked: the person must write first', async () => {
  const { result, asked } = await sentBy('facebook', { target: message(now - 7 * dayMs - 1), text: 'Siap.' });
  assert.deepEqual([told(result), asked.length], ['window-closed', 0]);
});

test('a message goes to the Page’s own address on Facebook, and on Instagram to that of its login', async () => {
  const pathOf = async (name: 'facebook' | 'instagram', more: Record<string, string> = {}): Promise<string> =>
    (await sentBy(name, { target: message(), text: 'Siap.' }, undefined, more)).platform.only().url.pathname;
  assert.equal(await pathOf('facebook'), `/v26.0/${fbAccount.id}/messages`);
  assert.equal(await pathOf('facebook', { graphVersion: 'v24.0' }), `/v24.0/${fbAccount.id}/messages`);
  assert.equal(await pathOf('instagram'), '/v26.0/me/messages');
  assert.equal(await pathOf('instagram', { pageId: ' 1055 ' }), '/v26.0/1055/messages');
  assert.equal(await pathOf('instagram', { login: 'Instagram' }), `/v26.0/${igAccount.id}/messages`);
});

test('a call carries the token in its header and the proof in its address, never the token there', async () => {
  const { url, headers } = (await sentBy('facebook', { target: comment, text: 'Siap.' })).platform.only();
  assert.equal(headers.get('authorization'), `Bearer ${fbAccount.accessToken}`);
  assert.match(url.searchParams.get('appsecret_proof') ?? '', /^[0-9a-f]{64}$/);
  assert.ok(!url.href.includes(fbAccount.accessToken));
  const own = await sentBy('instagram', { target: comment, text: 'Siap.' }, undefined, { login: 'instagram' });
  assert.equal(own.platform.only().url.searchParams.get('appsecret_proof'), null);
});

test('a private reply names the comment, the post of a visitor by its own name, and whom it reached is told', async () => {
  const answer = { body: { message_id: 'm_kita', recipient_id: '6599' } };
  const reply = async (name: 'facebook' | 'instagram', commentId: string) =>
    sentBy(name, { target: { kind: 'private-reply', commentId }, text: 'Mohon isi.' }, [answer]);
  const recipient = async (...given: Parameters<typeof reply>) =>
    ((await reply(...given)).platform.only().body as { recipient: unknown }).recipient;
  assert.deepEqual(await recipient('facebook', '900_1'), { comment_id: '900_1' });
  assert.deepEqual(await recipient('facebook', `${fbAccount.id}_900`), { post_id: `${fbAccount.id}_900` });
  assert.deepEqual(await recipient('instagram', '17900'), { comment_id: '17900' });
  assert.deepEqual((await reply('facebook', '900_1')).result, {
    ...{ outcome: 'accepted', externalId: 'm_kita', reachedId: '6599' },
  });
  const plain = await sentBy('facebook', { target: message(), text: 'Siap.' }, [answer]);
  assert.deepEqual(plain.result, { outcome: 'accepted', externalId: 'm_kita' }, 'who was named is not told again');
});

test('below a mention nobody is written to in private, and the answer goes through the account that was named', async () => {
  const reply = await sentBy('instagram', { target: { kind: 'private-reply', commentId: 'mention:18:17' }, text: 'a' });
  assert.deepEqual([told(reply.result), reply.asked.length], ['person-must-begin', 0]);
  for (const [commentId, body] of [
    ['mention:18:17', { media_id: '18', comment_id: '17', message: 'Siap.' }],
    ['mention:18', { media_id: '18', message: 'Siap.' }],
  ] as const) {
    const { platform } = await sentBy('instagram', { target: { kind: 'comment-reply', commentId }, text: 'Siap.' });
    assert.deepEqual(platform.only().body, body);
    assert.equal(platform.only().url.pathname, `/v26.0/${igAccount.id}/mentions`);
  }
});

test('below an answer the name says whom ours is for, where it is known, not said yet, and still fits', async () => {
  const target: SendTarget = { ...comment, parentId: '17800' };
  const named = async (text: string, username: unknown): Promise<unknown> => {
    const answers = [{ body: { id: '1', username } }, { body: { id: 'kita' } }];
    const { asked } = await sentBy('instagram', { target, text }, answers);
    assert.deepEqual(
      asked.map(({ url }) => url.pathname),
      [`/v26.0/${comment.commentId}`, '/v26.0/17800/replies'],
    );
    return recordOf(asked[1]?.body)['message'];
  };
  assert.equal(await named('Siap.', 'warga.demo_1'), '@warga.demo_1 Siap.');
  assert.equal(await named('Siap @warga.demo_1', 'warga.demo_1'), 'Siap @warga.demo_1');
  assert.equal(await named('Siap.', undefined), 'Siap.');
  assert.equal(await named('Siap.', 'nama aneh'), 'Siap.', 'what is no user name would name somebody else');
  const brim = 'a'.repeat(2200 - '@warga '.length);
  assert.equal(await named(brim, 'warga'), `@warga ${brim}`);
  assert.equal(await named(`${brim}a`, 'warga'), `${brim}a`);
  const { asked } = await sentBy('facebook', { target, text: 'Siap.' });
  assert.deepEqual(
    asked.map(({ url }) => url.pathname),
    [`/v26.0/${comment.commentId}/comments`],
  );
});

const answers: readonly [name: string, answer: ScriptedAnswer, told: string, unknown?: boolean][] = [
  ['an id', { body: { id: 'kita' } }, 'accepted'],
  ['no id', { body: {} }, 'temporary', true],
  ['an empty id', { body: { id: '' } }, 'temporary', true],
  ['a number for an id', { body: { id: 7 } }, 'temporary', true],
  ['success with an error in it', { body: { error: { code: 190 } } }, 'token-invalid'],
  ['a page in HTML', { text: '<html>', status: 200 }, 'temporary', true],
  ['a list', { body: [] }, 'temporary', true],
  ['nothing', { status: 204 }, 'temporary', true],
  ['a redirect', { status: 302, headers: { location: '/' } }, 'bad-request'],
  ['a page of an error', { text: '<html>', status: 502 }, 'temporary', true],
  ['a refused connection', brokenOff('ECONNREFUSED'), 'network', false],
  ['a broken line', brokenOff('ECONNRESET'), 'network', true],
];
for (const [name, answer, reason, unknown] of answers)
  test(`${name} means ${reason}${unknown === undefined ? '' : unknown ? ', perhaps taken' : ', surely not taken'}`, async () => {
    const { result } = await sentBy('facebook', { target: comment, text: 'Siap.' }, [answer]);
    assert.equal(told(result), reason, JSON.stringify(result));
    assert.equal(result.outcome === 'retry-later' ? result.unknown : undefined, unknown);
  });

test('how much of the limit is used is told with what was taken and with what was not', async () => {
  const headers = { 'x-app-usage': JSON.stringify({ call_count: 91 }) };
  for (const answer of [
    { body: { id: 'kita' }, headers },
    { status: 400, body: { error: { code: 100 } }, headers },
  ])
    assert.deepEqual((await sentBy('facebook', { target: comment, text: 'a' }, [answer])).usage, { percent: 91 });
});

for (const commentId of ['../../me', 'a/b', '', 'a?b=1', 'a b', '%2e%2e', 'é'])
  test(`what came as the id ${JSON.stringify(commentId)} is put into no address`, async () => {
    for (const name of ['facebook', 'instagram'] as const) {
      const { result, asked } = await sentBy(name, { target: { kind: 'comment-reply', commentId }, text: 'a' });
      assert.deepEqual([told(result), asked.length], ['bad-request', 0], name);
    }
  });
