// Who a session is, how long, and who is put out at once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { trainingPassword } from '#config/training-password.ts';
import { cookieIn, givenServer } from '#test/beds/http-server.ts';
import { readSessionToken } from './session-cookie.ts';
import { getOfficer, onPutOut, requireOfficer } from './session.ts';

const medsos = 'medsos@demo.tanggap.example';

const signIn = (app: FastifyInstance, email: string, password: string, cookie = ''): Promise<LightMyRequestResponse> =>
  app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload: { email, password },
    headers: cookie === '' ? {} : { cookie },
  });

const sessionOf = (app: FastifyInstance, cookie: string): Promise<unknown> =>
  app.inject({ url: '/api/auth/get-session', headers: { cookie } }).then((answer) => answer.json());

const guarded = (app: FastifyInstance): Promise<void> => {
  app.get('/api/v1/anyone', { preHandler: requireOfficer() }, (request) => Promise.resolve(getOfficer(request)));
  app.get('/api/v1/leads', { preHandler: requireOfficer('team-lead', 'division-head') }, () =>
    Promise.resolve({ ok: true }),
  );
  return Promise.resolve();
};

test('each sign-in makes a new session and ends the one it replaces', async (t) => {
  const { app } = await givenServer(t);
  const planted = cookieIn((await signIn(app, medsos, trainingPassword)).headers['set-cookie']);
  const answer = await signIn(app, 'ketua@demo.tanggap.example', trainingPassword, planted);
  const fresh = cookieIn(answer.headers['set-cookie']);
  assert.notEqual(fresh, planted);
  assert.deepEqual(await sessionOf(app, planted), { officer: null });
});

test('a forged or changed cookie is nobody', async (t) => {
  const { app, cookieOf } = await givenServer(t);
  const cookie = await cookieOf(medsos);
  for (const forged of [
    'tanggap_session=',
    'tanggap_session=abc.def',
    (cookie.split(';')[0] ?? '').slice(0, -4),
    cookie.replace('=', '=x'),
  ]) {
    assert.deepEqual(await sessionOf(app, forged), { officer: null }, forged);
  }
});

test('a deactivated officer is out at once and cannot come back', async (t) => {
  const { app, officers, cookieOf } = await givenServer(t);
  const cookie = await cookieOf(medsos);
  assert.equal(await officers.deactivate(medsos), true);
  assert.deepEqual(await sessionOf(app, cookie), { officer: null });
  const answer = await signIn(app, medsos, trainingPassword);
  assert.equal(answer.statusCode, 401);
  assert.equal(answer.headers['set-cookie'], undefined);
});

test('a session ends by idleness, and in any case after twelve hours', async (t) => {
  const { app, pool, cookieOf } = await givenServer(t);
  const idle = await cookieOf(medsos);
  await pool.query(`update officer_session set expires_at = now() - interval '1 second'`);
  assert.deepEqual(await sessionOf(app, idle), { officer: null });
  const long = await cookieOf(medsos);
  await pool.query(`update officer_session set created_at = now() - interval '13 hours'`);
  assert.deepEqual(await sessionOf(app, long), { officer: null });
});

test('who asks is found by one question, and a session is renewed in time', async (t) => {
  const { app, pool, cookieOf } = await givenServer(t, { routes: guarded });
  const cookie = await cookieOf(medsos);
  const asked = t.mock.method(pg.Client.prototype, 'query');
  const ask = () => app.inject({ url: '/api/v1/anyone', headers: { cookie } });
  const quick = await ask();
  assert.deepEqual([quick.statusCode, quick.headers['set-cookie'], asked.mock.callCount()], [200, undefined, 1]);
  asked.mock.restore();
  const expiries = async () =>
    (await pool.query<{ at: Date }>('select expires_at as at from officer_session')).rows.map(({ at }) => at.getTime());
  // Whoever worked six minutes ago.
  await pool.query(`update officer_session set expires_at = expires_at - interval '6 minutes'`);
  const [before = 0] = await expiries();
  const renewing = await ask();
  assert.equal(renewing.statusCode, 200);
  assert.match(String(renewing.headers['set-cookie']), /^tanggap_session=/);
  const [renewed = 0] = await expiries();
  assert.ok(renewed > before + 300_000);
});

test('a token is read only as the session library signed it', async (t) => {
  const { pool, cookieOf } = await givenServer(t);
  const cookie = await cookieOf(medsos);
  const { rows } = await pool.query<{ token: string }>('select token from officer_session');
  const read = (header: string, secret = 'a'.repeat(64)) => readSessionToken(header, 'tanggap_session', secret);
  assert.equal(read(`theme=dark; ${cookie}; x=1`), rows[0]?.token);
  const value = decodeURIComponent(cookie.split('=').slice(1).join('='));
  const [token = '', signature = ''] = value.split('.');
  for (const forged of [
    ...[`${token}x.${signature}`, `${token}.${'A'.repeat(43)}=`, token, `.${signature}`, `${token}.`, '%E0%A4%A', ''],
    `${token}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`,
  ])
    assert.equal(read(`tanggap_session=${encodeURIComponent(forged)}`), undefined, forged);
  assert.equal(read('tanggap_session=%E0%A4%A'), undefined);
  assert.equal(read(cookie, 'b'.repeat(64)), undefined);
  assert.equal(read(cookie.replace('tanggap_session', 'other_tanggap_session')), undefined);
  assert.equal(read(`tanggap_session=x; ${cookie}`), undefined);
});

test('a role that does not fit gets 403, nobody gets 401', async (t) => {
  const { app, cookieOf } = await givenServer(t, { routes: guarded });
  const statusOf = async (cookie: string): Promise<number> =>
    (await app.inject({ url: '/api/v1/leads', headers: cookie === '' ? {} : { cookie } })).statusCode;
  assert.equal(await statusOf(''), 401);
  assert.equal(await statusOf(await cookieOf(medsos)), 403);
  assert.equal(await statusOf(await cookieOf('ketua@demo.tanggap.example')), 200);
  assert.equal(await statusOf(await cookieOf('kabid@demo.tanggap.example')), 200);
});

test('the console learns who it serves, and only in training who could be served', async (t) => {
  const { app, cookieOf } = await givenServer(t);
  assert.equal((await app.inject('/api/v1/session')).statusCode, 401);
  const cookie = await cookieOf('dlh@demo.tanggap.example');
  const { officer, training } = (await app.inject({ url: '/api/v1/session', headers: { cookie } })).json<{
    officer: Record<string, string>;
    training: boolean;
  }>();
  assert.deepEqual(
    { ...officer, userId: '' },
    { userId: '', name: 'Tono Contoh', role: 'admin-agency', agencyId: 'dlh', agencyName: 'DLH' },
  );
  assert.equal(training, true);
  assert.equal((await app.inject('/api/v1/sign-in-hints')).json<{ officers: unknown[] }>().officers.length, 9);
  const real = await givenServer(t, { settings: { training: false } });
  const answer = await real.app.inject('/api/v1/sign-in-hints');
  // Not an error: browsers would write it into the console of everybody who signs in.
  assert.deepEqual([answer.statusCode, answer.body], [204, '']);
});

test('live updates end when their officer is put out, and go on for the others', async (t) => {
  const endless = (app: FastifyInstance): Promise<void> => {
    app.get('/api/v1/endless', { preHandler: requireOfficer() }, (_request, reply) => {
      reply.hijack();
      reply.raw.write('data: 1\n\n');
    });
    return Promise.resolve();
  };
  const { app, officers, cookieOf } = await givenServer(t, { routes: endless, sessionCheckMs: 50 });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const open = async (email: string): Promise<ReadableStreamDefaultReader<Uint8Array>> => {
    const answer = await fetch(`${address}/api/v1/endless`, { headers: { cookie: await cookieOf(email) } });
    const reader = (answer.body ?? new ReadableStream<Uint8Array>()).getReader();
    await reader.read();
    return reader;
  };
  const [out, stays] = [await open(medsos), await open('ketua@demo.tanggap.example')];
  let staysOpen = true;
  const ended = stays.read().catch(() => (staysOpen = false));
  await officers.deactivate(medsos);
  await assert.rejects(out.read());
  assert.equal(staysOpen, true);
  await stays.cancel();
  await ended;
});

test('an answer that knows how to end does so properly when its officer is put out, and is cut when it does not', async (t) => {
  const endless = (app: FastifyInstance): Promise<void> => {
    app.get<{ Params: { how: string } }>('/api/v1/endless/:how', { preHandler: requireOfficer() }, (request, reply) => {
      reply.hijack();
      reply.raw.write('data: 1\n\n');
      onPutOut(request, () => {
        if (request.params.how === 'ends') reply.raw.end('data: 2\n\n');
      });
    });
    return Promise.resolve();
  };
  const { app, officers, cookieOf } = await givenServer(t, { routes: endless, sessionCheckMs: 50 });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const cookie = await cookieOf(medsos);
  const [ends, deaf] = [
    await fetch(`${address}/api/v1/endless/ends`, { headers: { cookie } }),
    await fetch(`${address}/api/v1/endless/deaf`, { headers: { cookie } }),
  ];
  await officers.deactivate(medsos);
  assert.equal(await ends.text(), 'data: 1\n\ndata: 2\n\n');
  await assert.rejects(deaf.text());
});

test('a session is renewed by requests, not by an open answer', async (t) => {
  const { pool, auth, cookieOf } = await givenServer(t);
  const cookie = await cookieOf(medsos);
  await pool.query(`update officer_session set expires_at = now() + interval '10 minutes'`);
  const left = async (): Promise<number> => {
    const { rows } = await pool.query<{ minutes: number }>(
      'select (extract(epoch from expires_at - now()) / 60)::float as minutes from officer_session',
    );
    return rows[0]?.minutes ?? 0;
  };
  const { rows } = await pool.query<{ id: string }>('select id from officer_session');
  assert.equal((await auth.findStanding(rows.map(({ id }) => id))).size, 1);
  assert.ok((await left()) <= 10);
  const found = await auth.find(cookie);
  assert.equal(found?.cookies.length, 1);
  assert.ok((await left()) > 110);
});
