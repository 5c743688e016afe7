// The list of those who work at this desk: who reads it, in which order, and that what it offers is what the server allows.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { mayLookAfter, roles } from '#core/access.ts';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { demo, linkFrom, peopleAt } from '#test/people/people.ts';
import { refused } from '#test/beds/problems.ts';
import type { OfficersAnswer, SessionsAnswer } from './officer.contract.ts';

const desk = await givenDesk({ after });
const { listed, idOf, given } = peopleAt(desk);
const answerFor = async (who: Person): Promise<OfficersAnswer> => json(await desk.get(who, '/api/v1/officers'));

suite('the list of officers', () => {
  test('is read by those who look after people, and by nobody else', async () => {
    for (const who of ['medsos', 'pusat', 'pupkp', 'kabid'] as const) {
      refused(await desk.get(who, '/api/v1/officers'), 403, 'not-allowed');
      refused(await desk.get(who, `/api/v1/officers/${await idOf(demo('medsos'))}/sessions`), 403, 'not-allowed');
    }
    for (const who of ['operator', 'ketua'] as const) assert.equal((await answerFor(who)).officers.length, 9);
  });

  test('stands by name whatever its capitals, with those who were switched off at its end', async () => {
    const invite = async (name: string, email: string): Promise<string> =>
      linkFrom(await desk.send('operator', 'POST', '/api/v1/officers', { name, email, role: 'admin-pusat' })).id;
    const [small, large, gone] = [
      await invite('bayu contoh', 'b@contoh.example'),
      await invite('BAYU CONTOH', 'a@contoh.example'),
      await invite('Abdi Contoh', 'c@contoh.example'),
    ];
    await desk.send('operator', 'POST', `/api/v1/officers/${gone}/off`, {});
    const { officers } = await answerFor('operator');
    const ids = officers.map(({ id }) => id);
    assert.equal(ids.at(-1), gone);
    assert.equal(ids.indexOf(small) - ids.indexOf(large), 1, 'of one name the address decides');
    const names = officers.slice(0, -1).map(({ name }) => name.toLowerCase());
    assert.deepEqual(names, names.toSorted());
  });

  test('marks oneself, whom nobody changes here, and offers what may be done with each other one', async () => {
    for (const [who, role] of [
      ['operator', 'operator'],
      ['ketua', 'team-lead'],
    ] as const) {
      const { officers, roles: given } = await answerFor(who);
      assert.deepEqual(
        officers.filter(({ isYou }) => isYou).map(({ email }) => email),
        [demo(who)],
      );
      for (const one of officers)
        assert.equal(one.mayChange, !one.isYou && mayLookAfter(role, one.role), `${who}: ${one.email}`);
      assert.deepEqual(
        given,
        roles.filter((one) => mayLookAfter(role, one)),
      );
    }
  });

  test('offers what the server then allows: a post kept as it is, or refused', async () => {
    for (const who of ['operator', 'ketua'] as const)
      for (const { id, name, role, agencyId, mayChange, isYou } of (await answerFor(who)).officers) {
        const body = { name, role, ...(agencyId === undefined ? {} : { agencyId }) };
        const answer = await desk.send(who, 'PUT', `/api/v1/officers/${id}`, body);
        assert.equal(answer.statusCode, mayChange ? 200 : isYou ? 409 : 403, `${who}: ${name} ${answer.body}`);
      }
  });

  test('names the agency of an agency’s admin, and of nobody else; those that were closed cannot be given', async () => {
    const before = await answerFor('operator');
    for (const { role, agencyId, agencyName } of before.officers)
      assert.equal(agencyId !== undefined && agencyName !== undefined, role === 'admin-agency');
    const names = before.agencies.map(({ name }) => name.toLowerCase());
    assert.deepEqual(names, names.toSorted());
    await desk.pool.query(`update agency set ended_at = now() where id = 'dishub'`);
    assert.ok(!(await answerFor('operator')).agencies.some(({ id }) => id === 'dishub'));
    assert.equal((await answerFor('operator')).agencies.length, before.agencies.length - 1);
  });

  test('holds no word of a password, a code or a session’s token', async () => {
    const { body } = await desk.get('operator', '/api/v1/officers');
    assert.doesNotMatch(body, /password|hash|token|secret|salt/i);
  });
});

suite('how an officer stands', () => {
  test('is waited for until a password is chosen, works then, and is off in the end', async () => {
    const email = 'jalan@contoh.example';
    const invited = linkFrom(
      await desk.send('operator', 'POST', '/api/v1/officers', { email, name: 'Jalan', role: 'admin-pusat' }),
    );
    const stand = async () => (await listed()).find(({ id }) => id === invited.id);
    assert.deepEqual(
      [(await stand())?.state, (await stand())?.linkEndsAt, (await stand())?.sessions],
      ['waiting', new Date(desk.now() + 72 * 3600_000).toISOString(), 0],
    );
    const { id } = await given('admin-pusat');
    const active = (await listed()).find((one) => one.id === id);
    assert.deepEqual(
      [active?.state, active?.linkEndsAt, active?.sessions, active?.secondFactor],
      ['active', undefined, 1, false],
    );
    await desk.send('operator', 'POST', `/api/v1/officers/${invited.id}/off`, {});
    assert.deepEqual([(await stand())?.state, (await stand())?.linkEndsAt], ['off', undefined]);
  });

  test('has its name without blanks around it, and its address in small letters', async () => {
    const answer = await desk.send('operator', 'POST', '/api/v1/officers', {
      ...{ email: 'RaPi@Contoh.example', name: '  Rapi Contoh\n', role: 'admin-medsos' },
    });
    const one = (await listed()).find(({ id }) => id === linkFrom(answer).id);
    assert.deepEqual([one?.name, one?.email], ['Rapi Contoh', 'rapi@contoh.example']);
  });
});

suite('what is no officer', () => {
  const body = { email: 'x@contoh.example', name: 'X', role: 'admin-pusat' };
  const table: [object, string][] = [
    [{ email: 'tanpa-domain' }, 'body/email'],
    [{ email: 'a@b' }, 'body/email'],
    [{ email: 'a b@contoh.example' }, 'body/email'],
    [{ email: `${'a'.repeat(250)}@contoh.example` }, 'body/email'],
    [{ name: ' \n' }, 'body/name'],
    [{ name: 'x'.repeat(101) }, 'body/name'],
    [{ role: 'walikota' }, 'body/role'],
    [{ role: 'reporter' }, 'body/role'],
    [{ agencyId: '' }, 'body/agencyId'],
    [{ password: 'rahasia' }, 'body/password'],
    [{ id: 'x' }, 'body/id'],
  ];
  for (const [wrong, place] of table)
    test(`is refused by its field: ${JSON.stringify(wrong).slice(0, 50)}`, async () => {
      const answer = await desk.send('operator', 'POST', '/api/v1/officers', { ...body, ...wrong });
      assert.equal(refused(answer, 400, 'invalid-request').errors?.[0]?.place, place);
    });

  test('has no sessions, no post and no link', async () => {
    for (const id of ['0199c7a0-1111-7000-8000-00000000abcd', 'x', '%00', 'a'.repeat(64)]) {
      const at = `/api/v1/officers/${id}`;
      refused(await desk.get('operator', `${at}/sessions`), 404, 'not-found');
      refused(await desk.send('operator', 'PUT', at, { name: 'X', role: 'admin-pusat' }), 404, 'not-found');
      refused(await desk.send('operator', 'POST', `${at}/off`, {}), 404, 'not-found');
      refused(await desk.send('operator', 'POST', `${at}/link`, { forgetFactors: false }), 404, 'not-found');
      refused(await desk.send('operator', 'POST', `${at}/sessions/end`, {}), 404, 'not-found');
    }
    refused(await desk.get('operator', `/api/v1/officers/${'a'.repeat(65)}/sessions`), 400, 'invalid-request');
  });
});

test('a list of sessions marks the asker’s own among them, and nobody’s else', async () => {
  const { id } = await given('admin-medsos');
  const sessionsOf = async (who: Person, officer: string): Promise<SessionsAnswer['sessions']> =>
    json<SessionsAnswer>(await desk.get(who, `/api/v1/officers/${officer}/sessions`)).sessions;
  assert.deepEqual(
    (await sessionsOf('ketua', id)).map(({ current }) => current),
    [false],
  );
  const [session] = await sessionsOf('operator', id);
  assert.deepEqual(Object.keys(session ?? {}).toSorted(), [
    'browser',
    'current',
    'id',
    'seenAt',
    'startedAt',
    'system',
  ]);
});
