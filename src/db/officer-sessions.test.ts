// Who stands behind a session at this moment, whatever stood when it began: in which role, for whom, and when no more.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { roles, standIns, type Role } from '#core/access.ts';
import { testDatabase } from '#test/beds/database.ts';
import { officeOn, type Hired } from '#test/beds/office.ts';
import { recordedActs, testIds } from '#test/beds/store.ts';
import { at } from '#test/given/given.ts';
import { findFactors, removeKey } from './officer-factors.ts';
import { chooseLanguage, findLanguage } from './officer-language.ts';
import { findSessionsOf, findStandingOf, findStandings, type Standing } from './officer-sessions.ts';
import { actFor, endOtherSessions, endOwnSession, findLent } from './own-sessions.ts';
import { nameSubstitute } from './people.ts';

const { pool } = await testDatabase({ after });
const { hire, opens, asks, sessionsOf } = await officeOn(pool);
const longestMs = 24 * 3_600_000;

const standing = async (session: string, hours = 1): Promise<Standing | undefined> => {
  const [byToken, byIds] = [
    await findStandingOf(pool, `token-${session}`, at(hours), longestMs),
    await findStandings(pool, [session], at(hours), longestMs),
  ];
  // Both doors must say the same.
  assert.deepEqual(byIds.get(session), byToken);
  return byToken;
};

suite('a session', () => {
  test('stands for its officer as they are now', async () => {
    const officer = await hire('admin-agency', { agencyId: 'dpupkp' });
    const session = await opens(officer, { proof: 'passkey' });
    const found = await standing(session);
    assert.deepEqual(
      { ...found, expiresAt: 0 },
      {
        ...{ sessionId: session, userId: officer.id, name: 'Contoh', role: 'admin-agency', ownRole: 'admin-agency' },
        ownAlsoRoles: [],
        ...{ agencyId: 'dpupkp', proof: 'passkey', mustChangePassword: false, hasSecondFactor: false, expiresAt: 0 },
        lanes: [],
      },
    );
    await pool.query(
      `update officer set name = 'Nama Baru', role = 'admin-pusat', agency_id = null, must_change_password = true where id = $1`,
      [officer.id],
    );
    const later = await standing(session);
    assert.deepEqual(
      [later?.name, later?.role, later?.agencyId, later?.mustChangePassword],
      ['Nama Baru', 'admin-pusat', undefined, true],
    );
  });

  test('is none under an unknown token, of an officer who was put out, or once it has ended', async () => {
    const officer = await hire('admin-medsos');
    const session = await opens(officer);
    assert.equal(await findStandingOf(pool, 'token-lain', at(1), longestMs), undefined);
    assert.ok(await standing(session));
    await pool.query('update officer set disabled_at = now() where id = $1', [officer.id]);
    assert.equal(await standing(session), undefined);
    await pool.query('update officer set disabled_at = null where id = $1', [officer.id]);
    await pool.query(`update officer_session set expires_at = now() where id = $1`, [session]);
    assert.equal(await standing(session), undefined);
  });

  test('lasts no longer than a session may, however often it was renewed', async () => {
    const officer = await hire('admin-medsos');
    const begun = (minutes: number): Date => new Date(Date.now() - longestMs + minutes * 60_000);
    assert.ok(await standing(await opens(officer, { created_at: begun(1) })));
    assert.equal(await standing(await opens(officer, { created_at: begun(-1) })), undefined);
  });

  test('knows a second factor of either kind', async () => {
    const [one, other] = [await hire('admin-medsos'), await hire('admin-medsos')];
    const [first, second] = [await opens(one), await opens(other)];
    await pool.query('update officer set two_factor_enabled = true where id = $1', [one.id]);
    await pool.query(
      `insert into officer_passkey (id, name, public_key, user_id, credential_id, counter, device_type, backed_up, created_at)
       values ('k1', 'Kunci kantor', 'x', $1, 'c1', 0, 'singleDevice', false, $2)`,
      [other.id, new Date(at(0))],
    );
    assert.deepEqual(
      [(await standing(first))?.hasSecondFactor, (await standing(second))?.hasSecondFactor],
      [true, true],
    );
    assert.deepEqual(await findFactors(pool, other.id), {
      ...{ hasPassword: true, app: false, providers: [] },
      keys: [{ id: 'k1', name: 'Kunci kantor', addedAt: new Date(at(0)) }],
    });
    assert.deepEqual([await removeKey(pool, one.id, 'k1'), await removeKey(pool, other.id, 'k1')], [false, true]);
    assert.equal((await standing(second))?.hasSecondFactor, false);
    assert.deepEqual(await findFactors(pool, 'nobody'), { hasPassword: false, app: false, keys: [], providers: [] });
  });

  test('of several asked for at once only those that stand are told', async () => {
    const officer = await hire('admin-pusat');
    const [one, other] = [await opens(officer), await opens(officer)];
    await pool.query('delete from officer_session where id = $1', [other]);
    assert.deepEqual([...(await findStandings(pool, [one, other, 'x'], at(1), longestMs)).keys()], [one]);
    assert.equal((await findStandings(pool, [], at(1), longestMs)).size, 0);
  });
});

/** `other` acts for `away` until 24 hours after the start. */
const lent = async (away: Hired, other: Hired): Promise<{ id: string; session: string }> => {
  const id = testIds.uuid();
  const named = await nameSubstitute(pool, asks(away), {
    id,
    officerId: away.id,
    substituteId: other.id,
    untilAt: at(24),
  });
  assert.deepEqual(named, { ok: true });
  const session = await opens(other);
  assert.equal(await actFor(pool, { userId: other.id, sessionId: session }, id, at(1)), true);
  return { id, session };
};

suite('somebody who stands in', () => {
  for (const away of roles)
    test(`for ${away} has that role in that session alone: ${standIns[away].join(', ')}`, async () => {
      for (const role of standIns[away]) {
        const [gone, other] = [await hire(away), await hire(role)];
        const { id, session } = await lent(gone, other);
        const found = await standing(session);
        assert.deepEqual([found?.role, found?.ownRole, found?.actingFor], [away, role, { id, name: 'Contoh' }], role);
        assert.equal(found?.agencyId, away === 'admin-agency' ? 'dlh' : undefined);
        assert.equal((await standing(await opens(other)))?.role, role);
      }
    });

  test('for whom none may is nobody: the lending itself is refused', async () => {
    for (const away of roles)
      for (const role of roles.filter((one) => !(standIns[away] as readonly Role[]).includes(one))) {
        const [gone, other] = [await hire(away), await hire(role)];
        const asked = { id: testIds.uuid(), officerId: gone.id, substituteId: other.id, untilAt: at(24) };
        assert.deepEqual(await nameSubstitute(pool, asks(gone), asked), { ok: false, refusal: 'unfit-substitute' });
      }
  });

  test('does so until the very end and no longer', async () => {
    const { session } = await lent(await hire('admin-pusat'), await hire('team-lead'));
    assert.equal((await standing(session, 23.99))?.role, 'admin-pusat');
    assert.equal((await standing(session, 24))?.role, 'team-lead');
  });

  test('stops when the one who is away is put out or changes into a role that nobody may lend them', async () => {
    const [gone, other] = [await hire('admin-pusat'), await hire('team-lead')];
    const { session } = await lent(gone, other);
    await pool.query('update officer set disabled_at = now() where id = $1', [gone.id]);
    assert.deepEqual([(await standing(session))?.role, (await standing(session))?.actingFor], ['team-lead', undefined]);
    await pool.query(`update officer set disabled_at = null, role = 'team-lead' where id = $1`, [gone.id]);
    assert.equal((await standing(session))?.actingFor, undefined);
  });

  test('finds what is lent to them now, the first to end first, and acts for nobody else', async () => {
    const other = await hire('team-lead');
    const [one, two] = [await hire('admin-pusat'), await hire('admin-medsos')];
    const { id } = await lent(one, other);
    const second = { id: testIds.uuid(), officerId: two.id, substituteId: other.id, untilAt: at(5) };
    await nameSubstitute(pool, asks(two), second);
    assert.deepEqual(
      (await findLent(pool, other.id, at(1))).map((found) => found.id),
      [second.id, id],
    );
    assert.deepEqual(
      (await findLent(pool, other.id, at(5))).map((found) => found.id),
      [id],
    );
    const neighbour = await hire('team-lead');
    const session = await opens(neighbour);
    assert.equal(await actFor(pool, { userId: neighbour.id, sessionId: session }, id, at(1)), false);
    assert.equal(await actFor(pool, { userId: other.id, sessionId: session }, id, at(1)), false);
    assert.equal((await standing(session))?.actingFor, undefined);
  });

  test('acts for themselves again when they say so', async () => {
    const other = await hire('team-lead');
    const { session } = await lent(await hire('admin-pusat'), other);
    assert.equal(await actFor(pool, { userId: other.id, sessionId: session }, null, at(1)), true);
    assert.equal((await standing(session))?.role, 'team-lead');
  });
});

suite('one’s own sessions', () => {
  test('are listed the latest first, with what their browser says, and the one that asks is marked', async () => {
    const officer = await hire('admin-medsos');
    const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0';
    const old = await opens(officer, { created_at: new Date(at(0)), updated_at: new Date(at(1)), user_agent: agent });
    const young = await opens(officer, { created_at: new Date(at(2)), updated_at: new Date(at(3)) });
    const [first, second, ...rest] = await findSessionsOf(pool, officer.id, old);
    assert.deepEqual(rest, []);
    assert.deepEqual([first?.id, first?.browser, first?.system, first?.current], [young, '', '', false]);
    assert.deepEqual(second, {
      ...{ id: old, browser: 'Firefox', system: 'Linux', current: true },
      ...{ startedAt: new Date(at(0)).toISOString(), seenAt: new Date(at(1)).toISOString() },
    });
  });

  test('end one by one or all but this one; nobody else’s can be named, and each end is recorded once', async () => {
    const [officer, neighbour] = [await hire('admin-medsos'), await hire('admin-medsos')];
    const [one, two, three] = [await opens(officer), await opens(officer), await opens(officer)];
    const theirs = await opens(neighbour);
    const before = (await recordedActs(pool)).length;
    assert.equal(await endOwnSession(pool, asks(officer), theirs), false);
    assert.equal(await endOwnSession(pool, asks(officer), one), true);
    assert.equal(await endOwnSession(pool, asks(officer), one), false);
    assert.equal(await endOtherSessions(pool, asks(officer), three), 1);
    assert.equal(await endOtherSessions(pool, asks(officer), three), 0);
    assert.deepEqual([await sessionsOf(officer), await sessionsOf(neighbour)], [[three], [theirs]]);
    assert.ok(two);
    assert.deepEqual(
      (await recordedActs(pool)).slice(before).map(({ by: _by, at: _at, ...act }) => act),
      (['one', 'others'] as const).map((which) => ({ type: 'SessionsEnded', officerId: officer.id, which, count: 1 })),
    );
  });
});

test('a language is one’s own choice, and nobody’s before', async () => {
  const [one, other] = [await hire('admin-medsos'), await hire('admin-medsos')];
  assert.equal(await findLanguage(pool, one.id), undefined);
  await chooseLanguage(pool, one.id, 'en');
  assert.deepEqual([await findLanguage(pool, one.id), await findLanguage(pool, other.id)], ['en', undefined]);
  assert.equal(await findLanguage(pool, 'nobody'), undefined);
});
