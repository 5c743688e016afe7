// A token that has ended is renewed once for the call that met it; nobody asks where there is nothing to ask with.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Account, Renew } from '#ports/channel.ts';
import { askForToken, holdToken, nothingToRenew, type Renewal, type TokenWords } from './held-token.ts';
import type { Answered } from './http-call.ts';

const plain = { handle: 'kota', appSecret: '', verifyToken: '', apiUrl: 'https://platform.example' };
const account: Account = { ...plain, channel: 'any', id: 'account-1', accessToken: 'lama' };

const keeps: Renew = async (stale, ask) => {
  const asked = await ask(stale);
  return asked.ok ? { ok: true, account: { ...stale, ...asked.renewed } } : asked;
};

const gives = (accessToken: string) => (): Promise<Renewal> =>
  Promise.resolve({ ok: true as const, renewed: { accessToken } });

const answered = (status: number): Answered => ({
  answered: true,
  answer: { status, headers: new Headers(), body: undefined, text: '' },
});

/** A platform that knows one token. */
const platform = (known: string) => {
  const tokens: string[] = [];
  const call = ({ accessToken }: Account): Promise<Answered> => {
    tokens.push(accessToken);
    return Promise.resolve(answered(accessToken === known ? 200 : 401));
  };
  return { tokens, call };
};

const isRefused = ({ status }: { status: number }): boolean => status === 401;

const statusOf = (called: Answered): number | string =>
  called.answered ? called.answer.status : called.failure.reason;

test('a call that met the end of the token is made once more with a new one, and the next begins with that', async () => {
  const { tokens, call } = platform('baru');
  const held = holdToken(account, { ask: gives('baru'), keep: keeps });
  assert.equal(statusOf(await held.through(call, isRefused)), 200);
  assert.equal(statusOf(await held.through(call, isRefused)), 200);
  assert.deepEqual(tokens, ['lama', 'baru', 'baru']);
  assert.equal(held.account().accessToken, 'baru');
});

test('a new token that is refused as well is not renewed again', async () => {
  const { tokens, call } = platform('lain');
  const held = holdToken(account, { ask: gives('baru'), keep: keeps });
  assert.equal(statusOf(await held.through(call, isRefused)), 401);
  assert.deepEqual(tokens, ['lama', 'baru']);
});

test('without any token one is asked for first; where that fails nothing is called', async () => {
  const { tokens, call } = platform('baru');
  const empty = { ...account, accessToken: '' };
  assert.equal(statusOf(await holdToken(empty, { ask: gives('baru'), keep: keeps }).through(call, isRefused)), 200);
  const none = holdToken(empty, { ask: undefined, keep: keeps, otherwise: nothingToRenew });
  assert.equal(statusOf(await none.through(call, isRefused)), 'token-expired');
  assert.deepEqual(tokens, ['baru']);
});

test('where nothing can renew it, the refusal of the platform stands, or what the channel says of it', async () => {
  for (const renewing of [
    { ask: undefined, keep: keeps },
    { ask: gives('baru'), keep: undefined },
  ]) {
    const { tokens, call } = platform('baru');
    assert.equal(statusOf(await holdToken(account, renewing).through(call, isRefused)), 401);
    const told = holdToken(account, { ...renewing, otherwise: nothingToRenew });
    assert.equal(statusOf(await told.through(call, isRefused)), 'token-expired');
    assert.deepEqual(tokens, ['lama', 'lama']);
  }
});

test('a token that cannot be kept is not used: the call waits', async () => {
  const { tokens, call } = platform('baru');
  const keep: Renew = () => Promise.reject(new Error('the database is away'));
  const called = await holdToken(account, { ask: gives('baru'), keep }).through(call, isRefused);
  assert.deepEqual(called.answered ? undefined : [called.failure.outcome, tokens], ['retry-later', ['lama']]);
});

const asked = (status: number, body: unknown, words?: TokenWords): Promise<Renewal> =>
  askForToken(
    () => Promise.resolve(Response.json(body, { status })),
    { method: 'POST', url: 'https://platform.example/token', form: {} },
    words,
  );

test('what renews is kept where a new one comes along, and what the platform tells besides', async () => {
  assert.deepEqual(await asked(200, { access_token: 'a' }), { ok: true, renewed: { accessToken: 'a' } });
  assert.deepEqual(await asked(200, { access_token: 'a', refresh_token: 'r' }), {
    ok: true,
    renewed: { accessToken: 'a', more: { refreshToken: 'r' } },
  });
  const words: TokenWords = { givenIn: () => ({ access_token: 'b' }), moreIn: () => ({ endsAt: '7' }) };
  assert.deepEqual(await asked(418, {}, words), { ok: true, renewed: { accessToken: 'b', more: { endsAt: '7' } } });
});

test('an answer without a token is a refusal, unless their trouble will pass; nothing is ever unknown', async () => {
  const failed = async (...call: Parameters<typeof asked>) => {
    const renewal = await asked(...call);
    return renewal.ok ? undefined : [renewal.failure.outcome, renewal.failure.reason];
  };
  for (const body of [{}, { access_token: '' }, { access_token: 7 }, [], null])
    assert.deepEqual(await failed(200, body), ['rejected', 'token-invalid'], JSON.stringify(body));
  assert.deepEqual(await failed(400, { access_token: 'a' }), ['rejected', 'token-invalid']);
  assert.deepEqual(await failed(429, {}), ['retry-later', 'temporary']);
  const doubtful = { outcome: 'retry-later', reason: 'temporary', detail: '', unknown: true } as const;
  const renewal = await asked(500, {}, { refusal: () => doubtful });
  assert.deepEqual(renewal, { ok: false, failure: { ...doubtful, unknown: false } });
});
