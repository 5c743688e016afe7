// Meta's doors beside its messages: the question before webhooks, signatures, tokens that are prolonged in time, and Instagram's two logins.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { dayMs } from '#core/time.ts';
import type { Account, Renew } from '#ports/channel.ts';
import { igAccount, thAccount } from '#test/beds/simulator-bed.ts';
import { scripted, type ScriptedAnswer } from '#test/beds/scripted-platform.ts';
import { instagram } from '../instagram/instagram.channel.ts';
import { threads } from '../threads/threads.channel.ts';
import { metaHandshake } from './handshake.ts';
import { isSigned, proofOf } from './signature.ts';

const asked = (change: Record<string, string> = {}) => ({
  ...{ 'hub.mode': 'subscribe', 'hub.verify_token': 'cocok', 'hub.challenge': '1158201444' },
  ...change,
});

test('the question is answered with its own challenge as plain text', () => {
  assert.deepEqual(metaHandshake('cocok')(asked()), { type: 'text/plain', body: '1158201444' });
  assert.deepEqual(metaHandshake('cocok')(asked({ 'hub.challenge': 'a'.repeat(200) }))?.body.length, 200);
});

for (const [name, change] of [
  ['another token', { 'hub.verify_token': 'Cocok' }],
  ['no token', { 'hub.verify_token': '' }],
  ['another mode', { 'hub.mode': 'unsubscribe' }],
  ['no challenge', { 'hub.challenge': '' }],
  ['a challenge of more than two hundred', { 'hub.challenge': 'a'.repeat(201) }],
  ['a challenge that could be a body', { 'hub.challenge': '{"object":"page"}' }],
  ['a challenge that could be a page', { 'hub.challenge': '<script>' }],
  ['a challenge with a line in it', { 'hub.challenge': 'a\nb' }],
] as const)
  test(`a question with ${name} is not answered`, () => {
    assert.equal(metaHandshake('cocok')(asked(change)), undefined);
  });

test('an account without a token answers nobody, not even an empty one', () => {
  assert.equal(metaHandshake('')(asked({ 'hub.verify_token': '' })), undefined);
});

const raw = Buffer.from('{"text":"sug\\u00e9ng"}');
const hexOf = (body: Buffer, secret = 'rahasia', algorithm = 'sha256'): string =>
  createHmac(algorithm, secret).update(body).digest('hex');
const header = (value: string | string[] | undefined) => ({ 'x-hub-signature-256': value });

const signatures: readonly [name: string, value: string | string[] | undefined, isGood: boolean][] = [
  ['of the very bytes', `sha256=${hexOf(raw)}`, true],
  ['of the same words in other bytes', `sha256=${hexOf(Buffer.from('{"text":"sugéng"}'))}`, false],
  ['of another secret', `sha256=${hexOf(raw, 'lain')}`, false],
  ['in capitals', `sha256=${hexOf(raw).toUpperCase()}`, false],
  ['of the older kind', `sha1=${hexOf(raw, 'rahasia', 'sha1')}`, false],
  ['without its kind', hexOf(raw), false],
  ['cut short', `sha256=${hexOf(raw).slice(0, 63)}`, false],
  ['with something behind', `sha256=${hexOf(raw)} `, false],
  ['given twice', [`sha256=${hexOf(raw)}`, `sha256=${hexOf(raw)}`], false],
  ['absent', undefined, false],
];
for (const [name, value, isGood] of signatures)
  test(`a signature ${name} is ${isGood ? 'believed' : 'not believed'}`, () => {
    assert.equal(isSigned(raw, header(value), 'rahasia'), isGood);
  });

test('without a secret nothing is believed, and a token that could be a body gets no proof', () => {
  assert.equal(isSigned(raw, header(`sha256=${hexOf(raw, '')}`), ''), false);
  assert.equal(proofOf('EAAB|x.y:z~+/=-', 'rahasia'), hexOf(Buffer.from('EAAB|x.y:z~+/=-')));
  for (const token of ['{"a":1}', 'a b', 'a\n', '"', 'é']) assert.equal(proofOf(token, 'rahasia'), undefined, token);
});

const now = Date.UTC(2026, 10, 24, 1);

type Kept = { accessToken: string; more?: Readonly<Record<string, string>> };
const keeping = (): { renew: Renew; kept: Kept[] } => {
  const kept: Kept[] = [];
  const renew: Renew = async (stale, ask) => {
    const fresh = await ask(stale);
    if (!fresh.ok) return fresh;
    kept.push(fresh.renewed);
    return { ok: true, account: { ...stale, accessToken: fresh.renewed.accessToken } };
  };
  return { renew, kept };
};

const ending = (afterMs: number): ScriptedAnswer => ({ body: { data: { expires_at: (now + afterMs) / 1000 } } });
const given: ScriptedAnswer = { body: { access_token: 'BARU', token_type: 'bearer', expires_in: 5_184_000 } };

const ofThreads = async (...answers: readonly ScriptedAnswer[]) => {
  const platform = scripted(...answers);
  const { renew, kept } = keeping();
  const account: Account = { ...thAccount, apiUrl: 'https://graph.example' };
  const end = await threads(account, platform.fetch, renew).expiresAt?.(now);
  return { end, kept, paths: platform.asked.map(({ url }) => url.pathname), asked: platform.asked };
};

const spans: readonly [name: string, afterMs: number, isProlonged: boolean][] = [
  ['a moment', 1000, true],
  ['three weeks', 21 * dayMs, true],
  ['three weeks and a second', 21 * dayMs + 1000, false],
  ['sixty days', 60 * dayMs, false],
  // One that is over is prolonged by nobody.
  ['no time at all', 0, false],
  ['less than none', -1000, false],
];
for (const [name, afterMs, isProlonged] of spans)
  test(`a token of Threads that ends in ${name} is ${isProlonged ? 'prolonged' : 'left alone'}`, async () => {
    const { end, kept, paths, asked: calls } = await ofThreads(ending(afterMs), given);
    assert.deepEqual(kept, isProlonged ? [{ accessToken: 'BARU' }] : []);
    assert.equal(end, isProlonged ? now + 5_184_000_000 : now + afterMs);
    assert.deepEqual(paths, ['/v1.0/debug_token', ...(isProlonged ? ['/refresh_access_token'] : [])]);
    if (isProlonged) assert.equal(calls[1]?.url.searchParams.get('grant_type'), 'th_refresh_token');
  });

test('a token that does not end is asked for no longer life, and where that is refused the old one stands', async () => {
  assert.deepEqual((await ofThreads({ body: { data: { expires_at: 0 } } })).paths, ['/v1.0/debug_token']);
  for (const answer of [{ status: 400, body: { error: { code: 190 } } }, { body: {} }, { status: 500 }]) {
    const { end, kept } = await ofThreads(ending(dayMs), answer);
    assert.deepEqual([end, kept], [now + dayMs, []]);
  }
});

const ofInstagram = async (more: Record<string, string>, ...answers: readonly ScriptedAnswer[]) => {
  const platform = scripted(...answers);
  const { renew, kept } = keeping();
  const account: Account = { ...igAccount, apiUrl: 'https://graph.facebook.com/', more };
  const channel = instagram(account, platform.fetch, renew);
  return { end: await channel.expiresAt?.(now), kept, asked: platform.asked };
};

test('with its own login a token is prolonged at Instagram’s host, and its end kept, since nobody can be asked', async () => {
  const soon = { login: ' Instagram ', tokenEndsAt: String(now + 21 * dayMs) };
  const { end, kept, asked: calls } = await ofInstagram(soon, given);
  assert.equal(end, now + 5_184_000_000);
  assert.deepEqual(kept, [{ accessToken: 'BARU', more: { tokenEndsAt: String(now + 5_184_000_000) } }]);
  const [call] = calls;
  assert.deepEqual([call?.url.origin, call?.url.pathname], ['https://graph.instagram.com', '/refresh_access_token']);
  assert.equal(call?.url.searchParams.get('grant_type'), 'ig_refresh_token');
  assert.equal(call.url.searchParams.get('appsecret_proof'), null, 'the proof belongs to Facebook’s tokens');
});

for (const [name, tokenEndsAt, calls] of [
  ['lies far ahead', String(now + 21 * dayMs + 1), 0],
  ['is not known', '', 1],
  ['is no time', 'besok', 1],
  ['lies behind', String(now - 1), 1],
] as const)
  test(`where the end ${name}, ${calls === 0 ? 'nobody is asked' : 'a longer life is asked for'}`, async () => {
    const { asked: made } = await ofInstagram({ login: 'instagram', tokenEndsAt }, given);
    assert.equal(made.length, calls);
  });

test('a longer life whose length nobody tells is not kept', async () => {
  const { end, kept } = await ofInstagram({ login: 'instagram' }, { body: { access_token: 'BARU' } });
  assert.deepEqual([end, kept], [undefined, []]);
});

const checks: readonly [name: string, answer: ScriptedAnswer, told: string | undefined][] = [
  ['by the id of webhooks', { body: { id: '9', user_id: igAccount.id } }, undefined],
  ['by its other id', { body: { id: igAccount.id } }, undefined],
  ['by a number', { body: { user_id: 17_841_400 } }, undefined],
  // As its reference shows the answer.
  ['in a list', { body: { data: [{ user_id: igAccount.id, username: 'pemkotjogja' }] } }, undefined],
  ['in an empty list', { body: { data: [] } }, 'unknown-account'],
  ['as another', { body: { id: '9', user_id: '8' } }, 'unknown-account'],
  ['as nobody', { status: 400, body: { error: { code: 100, error_subcode: 33 } } }, 'unknown-account'],
  ['with an ended token', { status: 400, body: { error: { code: 190, error_subcode: 463 } } }, 'token-expired'],
];
for (const [name, answer, told] of checks)
  test(`an account with its own login that is told ${name} is ${told ?? 'well'}`, async () => {
    const account: Account = {
      ...igAccount,
      id: '17841400',
      apiUrl: 'https://graph.example',
      more: { login: 'instagram' },
    };
    const shown = JSON.parse(JSON.stringify(answer).replaceAll(igAccount.id, account.id)) as ScriptedAnswer;
    const platform = scripted(shown);
    assert.equal(await instagram(account, platform.fetch).check(), told);
    assert.equal(platform.only().url.pathname, '/v26.0/me');
    assert.equal(platform.only().url.searchParams.get('appsecret_proof'), null);
  });
