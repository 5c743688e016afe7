// Codes of an app, recovery codes and the demand for them by role, over HTTP on the real tables.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { suite, test } from 'node:test';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { SignInSettings } from '#ports/sign-in.ts';
import { trainingPassword } from '#config/training-password.ts';
import { cookieIn, givenServer } from '#test/beds/http-server.ts';
import { refused } from '#test/beds/problems.ts';
import { recordedActs } from '#test/beds/store.ts';
import { getOfficer, requireOfficer } from './session.ts';

const pusat = 'pusat@demo.tanggap.example';
const operator = 'operator@demo.tanggap.example';

const routes = (app: FastifyInstance): Promise<void> => {
  app.get('/api/v1/anyone', { preHandler: requireOfficer() }, (request) => Promise.resolve(getOfficer(request)));
  return Promise.resolve();
};

const demanding: SignInSettings = { secondFactor: ['operator'], providers: [] };

type Answer = LightMyRequestResponse;

const post = (app: FastifyInstance, url: string, payload: object, cookie = ''): Promise<Answer> =>
  app.inject({ method: 'POST', url, payload, headers: cookie === '' ? {} : { cookie } });

const anyone = async (app: FastifyInstance, cookie: string): Promise<number> =>
  (await app.inject({ url: '/api/v1/anyone', headers: { cookie } })).statusCode;

const signIn = (app: FastifyInstance, email: string, cookie = ''): Promise<Answer> =>
  post(app, '/api/auth/sign-in/email', { email, password: trainingPassword }, cookie);

/** The code that an app shows `steps` half minutes from now (RFC 6238). */
const codeOf = (secret: Buffer, steps = 0): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const number = digest.readUInt32BE((digest.at(-1) ?? 0) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
};

type Enrolled = { cookie: string; secret: Buffer; recoveryCodes: string[] };

const secretIn = (uri: string): Buffer => {
  const letters = new URL(uri).searchParams.get('secret') ?? '';
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...letters].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
};

const enrol = async (app: FastifyInstance, cookie: string): Promise<Enrolled> => {
  const begun = await post(app, '/api/auth/second-factor/app', { password: trainingPassword }, cookie);
  assert.equal(begun.statusCode, 200, begun.body);
  const { uri, recoveryCodes } = begun.json<{ uri: string; recoveryCodes: string[] }>();
  const secret = secretIn(uri);
  const confirmed = await post(app, '/api/auth/second-factor/app/confirm', { code: codeOf(secret, -1) }, cookie);
  assert.equal(confirmed.statusCode, 200, confirmed.body);
  return { cookie: cookieIn(confirmed.headers['set-cookie']), secret, recoveryCodes };
};

suite('a code app', () => {
  test('is asked for after the password; one code serves once', async (t) => {
    const { app, pool, cookieOf, logged } = await givenServer(t, { routes });
    const first = await cookieOf(pusat);
    const { cookie, secret, recoveryCodes } = await enrol(app, first);
    assert.equal(await anyone(app, cookie), 200);
    assert.equal(await anyone(app, first), 401);
    assert.equal(new Set(recoveryCodes).size, 10);
    for (const code of recoveryCodes) assert.match(code, /^[\dA-Za-z]{5}-[\dA-Za-z]{5}$/);

    const half = await signIn(app, pusat);
    assert.deepEqual(half.json(), { officer: null, needsCode: true });
    const challenge = cookieIn(half.headers['set-cookie']);
    assert.equal(await anyone(app, challenge), 401);
    refused(await post(app, '/api/auth/sign-in/code', { code: '000000', kind: 'app' }, challenge), 422, 'wrong-code');
    const code = codeOf(secret);
    const whole = await post(app, '/api/auth/sign-in/code', { code, kind: 'app' }, challenge);
    assert.equal(whole.statusCode, 200, whole.body);
    assert.equal(await anyone(app, cookieIn(whole.headers['set-cookie'])), 200);

    // Somebody who looked over a shoulder knows the password too.
    const again = cookieIn((await signIn(app, pusat)).headers['set-cookie']);
    refused(await post(app, '/api/auth/sign-in/code', { code, kind: 'app' }, again), 422, 'wrong-code');
    assert.equal(
      (await recordedActs(pool)).some(({ type }) => type === 'SecondFactorAdded'),
      true,
    );
    for (const hidden of [secret.toString('latin1'), code, ...recoveryCodes])
      assert.equal(logged().includes(hidden), false);
  });

  test('guessing codes ends with the challenge', async (t) => {
    const { app, cookieOf } = await givenServer(t, { routes });
    const { secret } = await enrol(app, await cookieOf(pusat));
    const challenge = cookieIn((await signIn(app, pusat)).headers['set-cookie']);
    for (let round = 0; round < 6; round += 1)
      refused(
        await post(app, '/api/auth/sign-in/code', { code: `00000${String(round)}`, kind: 'app' }, challenge),
        422,
        'wrong-code',
      );
    const code = codeOf(secret);
    refused(await post(app, '/api/auth/sign-in/code', { code, kind: 'app' }, challenge), 422, 'wrong-code');
  });

  test('a recovery code serves once instead; new ones void the old', async (t) => {
    const { app, cookieOf } = await givenServer(t, { routes });
    const { recoveryCodes } = await enrol(app, await cookieOf(pusat));
    const [one = '', other = ''] = recoveryCodes;
    const use = async (code: string): Promise<Answer> => {
      const challenge = cookieIn((await signIn(app, pusat)).headers['set-cookie']);
      return post(app, '/api/auth/sign-in/code', { code, kind: 'recovery' }, challenge);
    };
    const entered = await use(one);
    assert.equal(entered.statusCode, 200, entered.body);
    refused(await use(one), 422, 'wrong-code');
    const cookie = cookieIn(entered.headers['set-cookie']);
    refused(
      await post(app, '/api/auth/second-factor/recovery-codes', { password: 'salah' }, cookie),
      422,
      'wrong-password',
    );
    const renewed = await post(app, '/api/auth/second-factor/recovery-codes', { password: trainingPassword }, cookie);
    assert.equal(renewed.json<{ recoveryCodes: string[] }>().recoveryCodes.length, 10);
    refused(await use(other), 422, 'wrong-code');
  });

  test('is set up and removed only by whoever shows the password', async (t) => {
    const { app, cookieOf } = await givenServer(t, { routes });
    const first = await cookieOf(pusat);
    refused(
      await post(app, '/api/auth/second-factor/app', { password: 'salah sekali ini' }, first),
      422,
      'wrong-password',
    );
    const { cookie } = await enrol(app, first);
    refused(
      await post(app, '/api/auth/second-factor/app', { password: trainingPassword }, cookie),
      409,
      'second-factor-exists',
    );
    const remove = (password: string): Promise<Answer> =>
      post(app, '/api/auth/second-factor/app/remove', { password }, cookie);
    refused(await remove('salah sekali ini'), 422, 'wrong-password');
    assert.equal((await remove(trainingPassword)).statusCode, 200);
    assert.equal((await signIn(app, pusat)).json<{ needsCode?: boolean }>().needsCode, undefined);
  });
});

test('in an open session the password is found out by none of the doors that ask for it', async (t) => {
  const { app, cookieOf } = await givenServer(t, { routes });
  const [open, elsewhere] = [await cookieOf(pusat), await cookieOf(pusat)];
  const doors = [
    ['second-factor/app', 'password'],
    ['second-factor/app/remove', 'password'],
    ['second-factor/recovery-codes', 'password'],
    ['second-factor/keys/options', 'password'],
    ['second-factor/keys/tidak-ada/remove', 'password'],
    ['change-password', 'currentPassword'],
  ] as const;
  const show = (cookie: string, at: number, shown: string): Promise<Answer> => {
    const [door, field] = doors[at % doors.length] ?? doors[0];
    const more = field === 'currentPassword' ? { newPassword: 'gunung-Sagu-7712-wedang' } : {};
    return post(app, `/api/auth/${door}`, { [field]: shown, ...more }, cookie);
  };
  const guesses = await Promise.all(
    Array.from({ length: 12 }, (_one, at) => show(open, at, `tebakan-ke-${String(at)}`)),
  );
  assert.equal(guesses.filter(({ statusCode }) => statusCode === 429).length, 2);
  for (const at of doors.keys()) refused(await show(open, at, trainingPassword), 429, 'too-many-requests');
  // Where the officer sits, nobody is held off.
  assert.equal((await show(elsewhere, doors.length - 1, trainingPassword)).statusCode, 200);
});

test('who shares an address with a stranger comes in by code, key and link all the same', async (t) => {
  const { app, cookieOf } = await givenServer(t, { routes });
  const { secret } = await enrol(app, await cookieOf(pusat));
  const garbage = { code: '123456', kind: 'app' };
  const storm = async (url: string, payload: object, times: number): Promise<number[]> =>
    (await Promise.all(Array.from({ length: times }, () => post(app, url, payload)))).map(
      ({ statusCode }) => statusCode,
    );
  await storm('/api/auth/sign-in/code', garbage, 31);
  const links = await storm('/api/auth/link', { token: 'x'.repeat(43) }, 61);
  const uses = await storm('/api/auth/link/use', { token: 'x'.repeat(43), password: 'y' }, 61);
  const keys = await storm('/api/auth/sign-in/key', { credential: {} }, 31);
  assert.deepEqual([new Set(links), new Set(uses), new Set(keys)], [new Set([410]), new Set([410]), new Set([422])]);
  assert.deepEqual(new Set(await storm('/api/auth/sign-in/key/options', {}, 31)), new Set([200]));
  const challenge = cookieIn((await signIn(app, pusat)).headers['set-cookie']);
  const whole = await post(app, '/api/auth/sign-in/code', { code: codeOf(secret), kind: 'app' }, challenge);
  assert.equal(whole.statusCode, 200, whole.body);
});

suite('demanded of a role', () => {
  test('without one only its setting up is reached; with it everything, and it cannot be given up', async (t) => {
    const { app, cookieOf } = await givenServer(t, { routes, signIn: demanding });
    assert.equal(await anyone(app, await cookieOf(pusat)), 200);
    const cookie = await cookieOf(operator);
    refused(await app.inject({ url: '/api/v1/anyone', headers: { cookie } }), 403, 'enrolment-due');
    const enrolled = await enrol(app, cookie);
    assert.equal(await anyone(app, enrolled.cookie), 200);
    refused(
      await post(app, '/api/auth/second-factor/app/remove', { password: trainingPassword }, enrolled.cookie),
      409,
      'second-factor-demanded',
    );
    const changed = await post(
      app,
      '/api/auth/change-password',
      { currentPassword: trainingPassword, newPassword: 'kuda betul baterai' },
      enrolled.cookie,
    );
    assert.equal(await anyone(app, cookieIn(changed.headers['set-cookie'])), 200);
  });

  test('who knows the password alone adds no second factor beside the one that is there', async (t) => {
    const { app, pool, cookieOf } = await givenServer(t, { routes, signIn: demanding });
    const cookie = await cookieOf(operator);
    await pool.query(`insert into officer_passkey (id, public_key, user_id, credential_id, counter, device_type, backed_up)
      select 'k', 'x', id, 'c', 0, 'singleDevice', false from officer where email = '${operator}'`);
    for (const [url, payload] of [
      ['/api/auth/second-factor/app', { password: trainingPassword }],
      ['/api/auth/second-factor/keys/options', { password: trainingPassword }],
      ['/api/auth/change-password', { currentPassword: trainingPassword, newPassword: 'kuda betul baterai' }],
    ] as const)
      refused(await post(app, url, payload, cookie), 403, 'second-factor-due');
    assert.equal(await anyone(app, cookie), 403);
  });
});
