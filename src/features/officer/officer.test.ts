// The whole life of an officer's account over HTTP: asked in, changed, stood in for, put out, let in again; and that nobody locks the desk out.
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { trainingPassword } from '#config/training-password.ts';
import { givenDesk, json, type Answer, type Person } from '#test/beds/desk.ts';
import { cookieIn } from '#test/beds/http-server.ts';
import { demo, good, linkFrom, peopleAt, tokenIn } from '#test/people/people.ts';
import { refused } from '#test/beds/problems.ts';
import { recordedActs } from '#test/beds/store.ts';
import type { OwnAccountAnswer } from '#features/own-account/own-account.contract.ts';
import type { LinkAnswer, SessionsAnswer } from './officer.contract.ts';

const desk = await givenDesk({ after }, { sessionCheckMs: 50 });
const { post, signIn, listed, idOf, given, seen } = peopleAt(desk);

suite('asked in by a link', () => {
  let answer: LinkAnswer;
  before(async () => {
    const body = { email: 'Undang@Contoh.example', name: ' Undang Contoh ', role: 'admin-agency', agencyId: 'dlh' };
    const sent = await desk.send('ketua', 'POST', '/api/v1/officers', body);
    assert.equal(sent.statusCode, 201, sent.body);
    answer = linkFrom(sent);
  });

  test('the link holds its secret where no server sees it, and no password is told', () => {
    assert.match(answer.link, /^http:\/\/127\.0\.0\.1:3000\/meja\/tautan#[\w-]{43}$/);
    assert.deepEqual(Object.keys(answer).toSorted(), ['endsAt', 'id', 'link', 'purpose']);
  });

  test('the database holds nothing from which the link could be made again', async () => {
    const { rows } = await desk.pool.query<{ all: string }>('select officer_link::text as all from officer_link');
    for (const { all } of rows) assert.equal(all.includes(tokenIn(answer)), false);
  });

  test('before it is used nobody signs in, and the list says that they are waited for', async () => {
    assert.equal(await signIn('undang@contoh.example', good), undefined);
    const one = (await listed()).find(({ id }) => id === answer.id);
    assert.equal(one?.state, 'waiting');
    assert.equal(one.linkEndsAt, answer.endsAt);
  });

  test('it says whose it is, and refuses a password that is easy to guess, for its reason', async () => {
    const opened = json<object>(await post('/api/auth/link', { token: tokenIn(answer) }));
    assert.deepEqual(opened, {
      name: 'Undang Contoh',
      email: 'undang@contoh.example',
      role: 'admin-agency',
      purpose: 'invite',
    });
    for (const [password, why] of [
      ['passwordpassword', /tebak|umum/],
      ['123456789012', /berurutan/],
      ['undang@contoh.example', /surel/],
      ['pendek', /pendek/],
    ] as const) {
      const { detail } = refused(
        await post('/api/auth/link/use', { token: tokenIn(answer), password }),
        422,
        'weak-password',
      );
      assert.match(detail ?? '', why, password);
    }
  });

  test('two who open it at once: one of them chooses the password', async () => {
    const both = await Promise.all(
      [good, 'kunci pintu merah jambu'].map((password) =>
        post('/api/auth/link/use', { token: tokenIn(answer), password }),
      ),
    );
    assert.deepEqual(
      both.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other),
      [200, 410],
    );
    refused(await post('/api/auth/link', { token: tokenIn(answer) }), 410, 'link-spent');
    assert.equal((await listed()).find(({ id }) => id === answer.id)?.state, 'active');
  });

  test('a link ends by itself, and a new one voids the old', async () => {
    const { id } = linkFrom(
      await desk.send('operator', 'POST', '/api/v1/officers', {
        email: 'lama@contoh.example',
        name: 'Lama',
        role: 'admin-pusat',
      }),
    );
    const [first, second] = [
      linkFrom(await desk.send('operator', 'POST', `/api/v1/officers/${id}/link`, { forgetFactors: false })),
      linkFrom(await desk.send('operator', 'POST', `/api/v1/officers/${id}/link`, { forgetFactors: false })),
    ];
    refused(await post('/api/auth/link', { token: tokenIn(first) }), 410, 'link-spent');
    assert.equal((await post('/api/auth/link', { token: tokenIn(second) })).statusCode, 200);
    await desk.pool.query('update officer_link set expires_at = $1 where officer_id = $2', [new Date(desk.now()), id]);
    refused(await post('/api/auth/link', { token: tokenIn(second) }), 410, 'link-spent');
    refused(await post('/api/auth/link/use', { token: tokenIn(second), password: good }), 410, 'link-spent');
  });

  test('an address that is known, a role out of reach and an agency that does not fit are refused', async () => {
    const invite = (who: Person, fields: object): Promise<Answer> =>
      desk.send(who, 'POST', '/api/v1/officers', {
        email: 'x@contoh.example',
        name: 'X Contoh',
        role: 'admin-pusat',
        ...fields,
      });
    refused(await invite('operator', { email: demo('medsos').toUpperCase() }), 409, 'email-taken');
    refused(await invite('ketua', { role: 'operator' }), 403, 'not-allowed');
    refused(await invite('ketua', { role: 'team-lead' }), 403, 'not-allowed');
    refused(await invite('ketua', { role: 'admin-agency' }), 422, 'agency-by-role');
    refused(await invite('ketua', { agencyId: 'dlh' }), 422, 'agency-by-role');
    refused(await invite('ketua', { role: 'admin-agency', agencyId: 'tidak-ada' }), 422, 'unknown-agency');
  });
});

suite('put out and let in again', () => {
  test('switched off: the sessions end at once, the open stream soon, and links and lent work die with it', async () => {
    const { id, email, cookie } = await given('admin-pusat');
    const address = await desk.app.listen({ port: 0, host: '127.0.0.1' });
    const stream = await fetch(`${address}/api/v1/live`, { headers: { cookie } });
    assert.equal(stream.status, 200);
    assert.equal((await desk.send('ketua', 'POST', `/api/v1/officers/${id}/off`, {})).statusCode, 200);
    assert.equal((await seen(cookie)).statusCode, 401);
    await stream.text();
    assert.equal(await signIn(email, good), undefined);
    assert.equal((await listed()).find((one) => one.id === id)?.state, 'off');
    refused(await desk.send('ketua', 'POST', `/api/v1/officers/${id}/off`, {}), 409, 'already-off');
  });

  test('a role that was changed ends a stream that was opened with the former one', async () => {
    const { id, cookie } = await given('admin-pusat');
    const { port } = desk.app.server.address() as { port: number };
    const stream = await fetch(`http://127.0.0.1:${String(port)}/api/v1/live`, { headers: { cookie } });
    const change = { name: 'Baru Contoh', role: 'admin-agency', agencyId: 'dlh' };
    assert.equal((await desk.send('ketua', 'PUT', `/api/v1/officers/${id}`, change)).statusCode, 200);
    await stream.text();
    const { officer } = json<{ officer: { role: string; agencyId: string } }>(await seen(cookie));
    assert.deepEqual([officer.role, officer.agencyId], ['admin-agency', 'dlh']);
  });

  test('a reset voids the password at once, ends all sessions, and lets in by its link alone', async () => {
    const { id, email, cookie } = await given('admin-medsos');
    const reset = await desk.send('ketua', 'POST', `/api/v1/officers/${id}/link`, { forgetFactors: true });
    assert.equal((await seen(cookie)).statusCode, 401);
    assert.equal(await signIn(email, good), undefined);
    assert.equal(linkFrom(reset).purpose, 'reset');
    const password = 'kunci pintu merah jambu';
    assert.equal((await post('/api/auth/link/use', { token: tokenIn(linkFrom(reset)), password })).statusCode, 200);
    assert.notEqual(await signIn(email, password), undefined);
  });

  test('who was switched off is let in again by a link', async () => {
    const { id, email } = await given('admin-medsos');
    await desk.send('ketua', 'POST', `/api/v1/officers/${id}/off`, {});
    const again = linkFrom(await desk.send('ketua', 'POST', `/api/v1/officers/${id}/link`, { forgetFactors: false }));
    await post('/api/auth/link/use', { token: tokenIn(again), password: good });
    assert.notEqual(await signIn(email, good), undefined);
  });
});

suite('nobody locks the desk out', () => {
  test('not oneself: off, role, link, sessions', async () => {
    const id = await idOf(demo('operator'));
    const acts: [string, 'POST' | 'PUT', object][] = [
      ['/off', 'POST', {}],
      ['/link', 'POST', { forgetFactors: false }],
      ['/sessions/end', 'POST', {}],
      ['', 'PUT', { name: 'Operator', role: 'team-lead' }],
    ];
    for (const [act, method, body] of acts)
      refused(await desk.send('operator', method, `/api/v1/officers/${id}${act}`, body), 409, 'not-yourself');
  });

  test('not the last operator who can sign in: somebody who was only invited does not count', async () => {
    const [one, other] = [await given('operator'), await given('operator')];
    await desk.send('operator', 'POST', '/api/v1/officers', {
      email: 'op3@contoh.example',
      name: 'Op',
      role: 'operator',
    });
    const demoOff = 'update officer set disabled_at = $1 where email = $2';
    await desk.pool.query(demoOff, [new Date(), demo('operator')]);
    // Both put each other out in one moment: one of them stays.
    const ends = await Promise.all([
      post(`/api/v1/officers/${other.id}/off`, {}, one.cookie),
      post(`/api/v1/officers/${one.id}/off`, {}, other.cookie),
    ]);
    await desk.pool.query(demoOff, [null, demo('operator')]);
    assert.equal(ends.filter(({ statusCode }) => statusCode === 200).length, 1);
  });

  test('the team lead reaches neither the operator nor another team lead', async () => {
    const id = await idOf(demo('operator'));
    for (const act of ['off', 'link', 'sessions/end'])
      refused(
        await desk.send(
          'ketua',
          'POST',
          `/api/v1/officers/${id}/${act}`,
          act === 'link' ? { forgetFactors: true } : {},
        ),
        403,
        'not-allowed',
      );
    refused(await desk.get('ketua', `/api/v1/officers/${id}/sessions`), 403, 'not-allowed');
    const medsos = await idOf(demo('medsos'));
    const raised = { name: 'Sari Contoh', role: 'operator' };
    refused(await desk.send('ketua', 'PUT', `/api/v1/officers/${medsos}`, raised), 403, 'not-allowed');
  });
});

suite('sessions', () => {
  test('are listed with their device, and ended one by one by whoever looks after the officer', async () => {
    const { id, email, cookie } = await given('admin-pusat');
    const phone = await desk.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      payload: { email, password: good },
      headers: { 'user-agent': 'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36' },
    });
    const { sessions } = json<SessionsAnswer>(await desk.get('ketua', `/api/v1/officers/${id}/sessions`));
    const onPhone = sessions.find(({ system }) => system === 'Android');
    assert.equal(onPhone?.browser, 'Chrome');
    await desk.send('ketua', 'POST', `/api/v1/officers/${id}/sessions/end`, { session: onPhone.id });
    assert.equal((await seen(cookieIn(phone.headers['set-cookie']))).statusCode, 401);
    assert.equal((await seen(cookie)).statusCode, 200);
    await desk.send('ketua', 'POST', `/api/v1/officers/${id}/sessions/end`, {});
    assert.equal((await seen(cookie)).statusCode, 401);
  });

  test('one’s own: the others end, this one stays; nobody else’s can be named', async () => {
    const { email, cookie } = await given('admin-pusat');
    const [second, third] = [(await signIn(email, good)) ?? '', (await signIn(email, good)) ?? ''];
    const own = json<OwnAccountAnswer>(await desk.app.inject({ url: '/api/v1/me', headers: { cookie } }));
    assert.equal(own.sessions.length, 3);
    assert.equal(own.sessions.filter(({ current }) => current).length, 1);
    const { rows } = await desk.pool.query<{ id: string }>(
      'select s.id from officer_session s join officer o on o.id = s.user_id where o.email <> $1 limit 1',
      [email],
    );
    refused(await post('/api/v1/me/sessions/end', { session: rows[0]?.id ?? '' }, cookie), 404, 'not-found');
    assert.equal((await post('/api/v1/me/sessions/end', {}, cookie)).statusCode, 200);
    for (const ended of [second, third]) assert.equal((await seen(ended)).statusCode, 401);
    assert.equal((await seen(cookie)).statusCode, 200);
  });
});

test('a first password that somebody else knows opens nothing but its change', async () => {
  const email = 'pertama@contoh.example';
  const added = await desk.officers.addOfficer({ email, name: 'Pertama Contoh', role: 'admin-pusat' });
  const cookie = (await signIn(email, added.password ?? '')) ?? '';
  for (const url of ['/api/v1/cases', '/api/v1/live', '/api/v1/notices'])
    refused(await desk.app.inject({ url, headers: { cookie } }), 403, 'new-password-due');
  assert.equal(json<{ due: string }>(await seen(cookie)).due, 'new-password-due');
  const change = (newPassword: string): Promise<Answer> =>
    post('/api/auth/change-password', { currentPassword: added.password, newPassword }, cookie);
  assert.match(refused(await change(added.password ?? ''), 422, 'weak-password').detail ?? '', /Sama/);
  const changed = await change(good);
  assert.equal(changed.statusCode, 200);
  const next = cookieIn(changed.headers['set-cookie']);
  assert.equal((await desk.app.inject({ url: '/api/v1/cases', headers: { cookie: next } })).statusCode, 200);
  assert.equal((await seen(cookie)).statusCode, 401);
});

test('what the file declares does not undo what was changed in the console', async () => {
  const { id, email } = await given('admin-pusat');
  await desk.send('ketua', 'PUT', `/api/v1/officers/${id}`, { name: 'Baru Contoh', role: 'admin-medsos' });
  await desk.officers.declareOfficer({ email, name: 'Lama', role: 'team-lead', password: trainingPassword });
  assert.equal((await listed()).find((one) => one.id === id)?.role, 'admin-medsos');
});

test('every act is on the record of the desk', async () => {
  const types = new Set((await recordedActs(desk.pool)).map(({ type }) => type));
  for (const type of [
    ...(['OfficerInvited', 'OfficerChanged', 'OfficerSwitchedOff', 'OfficerSwitchedOn', 'PasswordReset'] as const),
    ...(['PasswordChanged', 'SessionsEnded'] as const),
  ])
    assert.ok(types.has(type), type);
});

test('nothing of a password, a link or a session token is logged', () => {
  for (const secret of [good, trainingPassword, 'tautan#']) assert.equal(desk.logged().includes(secret), false);
});
