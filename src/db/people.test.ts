// Who may do what to whose account, written out for every role; what each act takes away with it, and what is recorded.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { roles, type Role } from '#core/access.ts';
import { testDatabase } from '#test/beds/database.ts';
import { officeOn, type Hired } from '#test/beds/office.ts';
import { recordedActs, testIds } from '#test/beds/store.ts';
import { at } from '#test/given/given.ts';
import {
  changePost,
  endSessionsOf,
  endSubstitution,
  giveLink,
  invite,
  nameSubstitute,
  putOut,
  type Done,
  type Post,
} from './people.ts';

const { pool } = await testDatabase({ after });
const office = await officeOn(pool);
const { hire, asks, opens, sessionsOf } = office;
/** So that no act meets the last one by chance. */
const keepers = [await hire('operator'), await hire('operator')];

const one = new Map<Role, Hired>();
for (const role of roles) one.set(role, await hire(role));
const actorOf = (role: Role): Hired => one.get(role) ?? assert.fail(role);

const outcome = (done: Done): string => (done.ok ? 'ok' : done.refusal);
const post = (role: Role, more: Partial<Post> = {}): Post => ({
  ...{ name: 'Contoh', role, alsoRoles: [], agencyId: role === 'admin-agency' ? 'dlh' : null },
  ...more,
});
const link = () => ({ hash: Buffer.from(testIds.token()), purpose: 'invite' as const, endsAt: at(48) });

const isOff = async ({ id }: Hired): Promise<boolean> =>
  (await pool.query<{ off: boolean }>('select disabled_at is not null as off from officer where id = $1', [id])).rows[0]
    ?.off === true;

/** By who asks, in the order of `roles`: upon a medsos, pusat, agency, team lead, division head, operator, data officer and examiner. Who has no line reaches nobody. */
const reach: Partial<Record<Role, string>> = {
  'team-lead': 'x x x - x - x -',
  operator: 'x x x x x x x x',
};

const acts: Record<string, (by: Hired, role: Role) => Promise<Done>> = {
  'asked in': (by, role) => {
    const id = testIds.uuid();
    return invite(pool, asks(by), { id, email: `${id}@contoh.example`, ...post(role) }, link());
  },
  renamed: async (by, role) => changePost(pool, asks(by), (await hire(role)).id, post(role, { name: 'Nama Baru' })),
  'put out': async (by, role) => putOut(pool, asks(by), (await hire(role)).id),
  'given a link': async (by, role) =>
    giveLink(pool, asks(by), (await hire(role)).id, { ...link(), forgetFactors: false }),
  'ended in all sessions': async (by, role) => endSessionsOf(pool, asks(by), (await hire(role)).id, undefined),
};

for (const [what, act] of Object.entries(acts))
  suite(`somebody is ${what}`, () => {
    for (const role of roles) {
      const row = reach[role] ?? roles.map(() => '-').join(' ');
      test(`by ${role}: ${row}`, async () => {
        const told = await Promise.all(roles.map((whose) => act(actorOf(role), whose)));
        assert.equal(told.map((done) => (done.ok ? 'x' : '-')).join(' '), row);
        assert.ok(told.every((done) => done.ok || done.refusal === 'not-allowed'));
      });
    }

    test('not by somebody who was put out meanwhile', async () => {
      const gone = await hire('operator', { disabled: true });
      assert.equal(outcome(await act(gone, 'admin-medsos')), 'not-allowed');
    });
  });

test('nobody acts upon themselves, nor upon who is not there', async () => {
  const operator = await hire('operator');
  for (const [id, said] of [
    [testIds.uuid(), 'not-found'],
    [operator.id, 'not-yourself'],
  ] as const)
    for (const upon of [
      () => changePost(pool, asks(operator), id, post('admin-medsos')),
      () => putOut(pool, asks(operator), id),
      () => giveLink(pool, asks(operator), id, { ...link(), forgetFactors: false }),
      () => endSessionsOf(pool, asks(operator), id, undefined),
    ])
      assert.equal(outcome(await upon()), said);
});

suite('a post', () => {
  test('needs an agency for an agency’s admin, and none for anybody else', async () => {
    const [operator] = keepers;
    assert.ok(operator);
    for (const role of roles) {
      const { id } = await hire('admin-medsos');
      const isAgency = role === 'admin-agency';
      const without = await changePost(pool, asks(operator), id, post(role, { agencyId: null }));
      const within = await changePost(pool, asks(operator), id, post(role, { agencyId: 'dlh' }));
      assert.deepEqual(
        [outcome(without), outcome(within)],
        isAgency ? ['agency-by-role', 'ok'] : ['ok', 'agency-by-role'],
        role,
      );
    }
  });

  test('is at an agency that there is: not an unknown one, nor one that ended', async () => {
    await pool.query(`insert into agency (id, name, short_name, ended_at) values ('bubar', 'Bubar', 'B', now())`);
    const operator = actorOf('operator');
    for (const [agencyId, said] of [
      ['tiada', 'unknown-agency'],
      ['bubar', 'unknown-agency'],
      ['dpupkp', 'ok'],
    ] as const) {
      const { id } = await hire('admin-agency');
      assert.equal(outcome(await changePost(pool, asks(operator), id, post('admin-agency', { agencyId }))), said);
      const fresh = testIds.uuid();
      const who = { id: fresh, email: `${fresh}@x.example`, ...post('admin-agency', { agencyId }) };
      assert.equal(outcome(await invite(pool, asks(operator), who, link())), said);
    }
  });

  test('out of one’s reach cannot be given, though the officer is within it', async () => {
    const { id } = await hire('admin-medsos');
    for (const role of ['team-lead', 'operator'] as const)
      assert.equal(outcome(await changePost(pool, asks(actorOf('team-lead')), id, post(role))), 'not-allowed');
  });

  test('that stays as it was is no act; a name alone ends nothing that was lent', async () => {
    const [away, other] = [await hire('admin-medsos'), await hire('team-lead')];
    const lent = { id: testIds.uuid(), officerId: away.id, substituteId: other.id, untilAt: at(99) };
    assert.equal(outcome(await nameSubstitute(pool, asks(away), lent)), 'ok');
    const known = (await recordedActs(pool)).length;
    const operator = asks(actorOf('operator'));
    await changePost(pool, operator, away.id, post('admin-medsos'));
    assert.equal((await recordedActs(pool)).length, known);
    await changePost(pool, operator, away.id, post('admin-medsos', { name: 'Lain' }));
    const running = async () =>
      (await pool.query('select 1 from officer_substitution where id = $1 and ended_at is null', [lent.id])).rowCount;
    assert.equal(await running(), 1);
    await changePost(pool, operator, away.id, post('admin-pusat', { name: 'Lain' }));
    assert.equal(await running(), 0);
    const last = (await recordedActs(pool)).at(-1);
    assert.deepEqual(last, {
      ...{ type: 'OfficerChanged', officerId: away.id, changed: ['role'], former: { role: 'admin-medsos' } },
      ...{ role: 'admin-pusat', by: operator.actor, at: operator.now },
    });
  });
});

test('an address is one officer’s, in whatever letters it is written', async () => {
  const known = await hire('admin-pusat');
  const who = { id: testIds.uuid(), email: known.email.toUpperCase(), ...post('admin-medsos') };
  assert.equal(outcome(await invite(pool, asks(actorOf('operator')), who, link())), 'email-taken');
});

test('who is put out keeps neither session, link nor lent work, and is put out once', async () => {
  const [gone, other] = [await hire('admin-medsos'), await hire('admin-pusat')];
  await opens(gone);
  const operator = asks(actorOf('operator'), 2);
  await nameSubstitute(pool, asks(gone), {
    id: testIds.uuid(),
    officerId: gone.id,
    substituteId: other.id,
    untilAt: at(99),
  });
  await nameSubstitute(pool, asks(other), {
    id: testIds.uuid(),
    officerId: other.id,
    substituteId: gone.id,
    untilAt: at(99),
  });
  await giveLink(pool, operator, gone.id, { ...link(), forgetFactors: false });
  await opens(gone);
  assert.equal(outcome(await putOut(pool, operator, gone.id)), 'ok');
  assert.deepEqual([await isOff(gone), await sessionsOf(gone)], [true, []]);
  const { rows } = await pool.query(
    `select 'link' as left_over from officer_link where officer_id = $1
     union all select 'lent' from officer_substitution where $1 in (officer_id, substitute_id) and ended_at is null`,
    [gone.id],
  );
  assert.deepEqual(rows, []);
  assert.equal(outcome(await putOut(pool, operator, gone.id)), 'already-off');
});

suite('a link', () => {
  const purposeOf = async (officer: Hired) => {
    const done = await giveLink(pool, asks(actorOf('operator')), officer.id, { ...link(), forgetFactors: false });
    return done.ok ? done.purpose : done.refusal;
  };

  test('asks in again who never chose a password, and resets whoever had one or was out', async () => {
    assert.equal(await purposeOf(await hire('admin-pusat', { password: null })), 'invite');
    assert.equal(await purposeOf(await hire('admin-pusat')), 'reset');
    assert.equal(await purposeOf(await hire('admin-pusat', { password: null, disabled: true })), 'reset');
  });

  test('voids the password and every session at once, lets in again, and is the only one', async () => {
    const officer = await hire('admin-pusat', { disabled: true });
    await opens(officer);
    await purposeOf(officer);
    await purposeOf(officer);
    const { rows } = await pool.query(
      `select (select count(*) from officer_credential where user_id = $1)::int as passwords,
         (select count(*) from officer_link where officer_id = $1)::int as links`,
      [officer.id],
    );
    assert.deepEqual(
      [rows, await sessionsOf(officer), await isOff(officer)],
      [[{ passwords: 0, links: 1 }], [], false],
    );
  });

  test('forgets what else proved the officer only where that is asked', async () => {
    const officer = await hire('admin-pusat');
    const factors = async () =>
      (await pool.query('select 1 from officer_two_factor where user_id = $1', [officer.id])).rowCount;
    await pool.query(`insert into officer_two_factor (id, secret, backup_codes, user_id) values ($1, 's', 'b', $1)`, [
      officer.id,
    ]);
    const by = asks(actorOf('operator'));
    await giveLink(pool, by, officer.id, { ...link(), forgetFactors: false });
    assert.equal(await factors(), 1);
    const before = (await office.acts()).length;
    await giveLink(pool, by, officer.id, { ...link(), forgetFactors: true });
    assert.equal(await factors(), 0);
    await giveLink(pool, by, officer.id, { ...link(), forgetFactors: true });
    assert.deepEqual((await office.acts()).slice(before), ['SecondFactorRemoved', 'PasswordReset', 'PasswordReset']);
  });
});

test('one session of an officer is ended, or all; what is not theirs is none, and nothing is recorded for it', async () => {
  const [officer, neighbour] = [await hire('admin-medsos'), await hire('admin-medsos')];
  const [first, second] = [await opens(officer), await opens(officer)];
  const theirs = await opens(neighbour);
  const by = asks(actorOf('team-lead'));
  const before = (await recordedActs(pool)).length;
  assert.deepEqual(await endSessionsOf(pool, by, officer.id, theirs), { ok: true, ended: 0 });
  assert.deepEqual(await endSessionsOf(pool, by, officer.id, first), { ok: true, ended: 1 });
  assert.deepEqual(await sessionsOf(officer), [second]);
  await opens(officer);
  assert.deepEqual(await endSessionsOf(pool, by, officer.id, undefined), { ok: true, ended: 2 });
  assert.deepEqual([await sessionsOf(officer), await sessionsOf(neighbour)], [[], [theirs]]);
  assert.deepEqual(
    (await recordedActs(pool)).slice(before).map(({ by: _by, at: _at, ...act }) => act),
    [
      { type: 'SessionsEnded', officerId: officer.id, which: 'one', count: 1 },
      { type: 'SessionsEnded', officerId: officer.id, which: 'all', count: 2 },
    ],
  );
});

test('lent work is taken back by whoever lent it or looks after them, once', async () => {
  const [away, other] = [await hire('admin-pusat'), await hire('admin-medsos')];
  const name = () =>
    nameSubstitute(pool, asks(away), {
      id: testIds.uuid(),
      officerId: away.id,
      substituteId: other.id,
      untilAt: at(99),
    });
  for (const by of [away, actorOf('team-lead'), actorOf('operator')]) {
    assert.equal(outcome(await name()), 'ok');
    assert.equal(outcome(await endSubstitution(pool, asks(by), away.id)), 'ok');
    assert.equal(outcome(await endSubstitution(pool, asks(by), away.id)), 'not-found');
  }
  await name();
  for (const by of [other, actorOf('admin-pusat'), actorOf('division-head')])
    assert.equal(outcome(await endSubstitution(pool, asks(by), away.id)), 'not-allowed');
  assert.equal(outcome(await endSubstitution(pool, asks(away), testIds.uuid())), 'not-found');
});
