// Officers are added, reset and deactivated by an operator; sessions end with it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trainingPassword } from '#config/training-password.ts';
import { givenServer } from '#test/beds/http-server.ts';
import { recordedActs } from '#test/beds/store.ts';

const medsos = 'medsos@demo.tanggap.example';

test('an officer without a given password gets one that is strong enough to sign in', async (t) => {
  const { officers, auth } = await givenServer(t);
  const added = await officers.addOfficer({ email: 'Baru@contoh.example', name: 'Baru Contoh', role: 'admin-pusat' });
  assert.equal(added.added, true);
  assert.match(added.password ?? '', /^[a-z2-9A-B]{4}(?:-[a-z2-9A-B]{4}){3}$/);
  assert.equal((await auth.signIn('baru@contoh.example', added.password ?? '')).status, 200);
});

test('adding again changes name and role and leaves the password', async (t) => {
  const { officers, auth } = await givenServer(t);
  const again = await officers.addOfficer({
    email: medsos,
    name: 'Sari Baru',
    role: 'team-lead',
    password: 'kata-sandi-lain-1',
  });
  assert.equal(again.added, false);
  assert.equal((await auth.signIn(medsos, 'kata-sandi-lain-1')).status, 401);
  assert.equal((await auth.signIn(medsos, trainingPassword)).status, 200);
  assert.equal((await officers.listOfficers()).find(({ email }) => email === medsos)?.role, 'team-lead');
});

test('a role that the settings or the command line change is not inherited by whoever stood in for the former one', async (t) => {
  const { officers, pool, auth, cookieOf } = await givenServer(t);
  const idOf = async (who: string): Promise<string> =>
    (await officers.listOfficers()).find(({ email }) => email === `${who}@demo.tanggap.example`)?.id ?? '';
  await pool.query(
    `insert into officer_substitution (id, officer_id, substitute_id, until_at, created_by, created_at)
     values ('lent', $1, $2, now() + interval '1 day', $1, now())`,
    [await idOf('pusat'), await idOf('medsos')],
  );
  const cookie = await cookieOf(medsos);
  await pool.query(`update officer_session set acting_for = 'lent' where user_id = $1`, [await idOf('medsos')]);
  const standsAs = async () => (await auth.find(cookie))?.officer.role;
  const pusat = { email: 'pusat@demo.tanggap.example', name: 'Nama Lain', role: 'admin-pusat' } as const;
  await officers.declareOfficer(pusat);
  assert.equal(await standsAs(), 'admin-pusat');
  await officers.addOfficer({ ...pusat, role: 'team-lead' });
  assert.equal(await standsAs(), 'admin-medsos');
  await officers.addOfficer(pusat);
  assert.equal(await standsAs(), 'admin-medsos');
});

test('a reset ends all sessions and enables again', async (t) => {
  const { officers, auth, cookieOf } = await givenServer(t);
  const cookie = await cookieOf(medsos);
  await officers.deactivate(medsos);
  const reset = await officers.resetPassword(medsos);
  assert.equal(await auth.find(cookie), undefined);
  assert.equal((await auth.signIn(medsos, trainingPassword)).status, 401);
  assert.equal((await auth.signIn(medsos, reset?.password ?? '')).status, 200);
});

test('each of these is recorded, with no name, address or password', async (t) => {
  const { officers, pool } = await givenServer(t);
  const already = (await recordedActs(pool)).length;
  const officer = { email: 'baru@contoh.example', name: 'Baru Contoh', role: 'admin-pusat' } as const;
  const { id: officerId, password } = await officers.addOfficer(officer);
  await officers.addOfficer(officer);
  await officers.addOfficer({ ...officer, name: 'Baru Lagi', role: 'team-lead' });
  await officers.deactivate(officer.email);
  await officers.deactivate(officer.email);
  await officers.resetPassword(officer.email);
  const acts = (await recordedActs(pool)).slice(already);
  assert.deepEqual(
    acts.map(({ by: _by, at: _at, ...act }) => act),
    [
      { type: 'OfficerAdded', officerId, role: 'admin-pusat' },
      {
        type: 'OfficerChanged',
        officerId,
        changed: ['name', 'role'],
        former: { role: 'admin-pusat' },
        role: 'team-lead',
      },
      { type: 'OfficerSwitchedOff', officerId },
      { type: 'OfficerSwitchedOn', officerId },
      { type: 'PasswordReset', officerId },
    ],
  );
  const told = JSON.stringify(acts);
  for (const word of ['Baru', 'baru@', password ?? '-']) assert.equal(told.includes(word), false, word);
});

test('nobody is nobody', async (t) => {
  const { officers } = await givenServer(t);
  assert.equal(await officers.resetPassword('tidakada@contoh.example'), undefined);
  assert.equal(await officers.deactivate('tidakada@contoh.example'), false);
});

test('an agency’s admin has an agency and nobody else has one', async (t) => {
  const { officers } = await givenServer(t);
  const officer = { email: 'x@contoh.example', name: 'X' };
  await assert.rejects(officers.addOfficer({ ...officer, role: 'admin-agency' }), /officer_agency_by_role/);
  await assert.rejects(
    officers.addOfficer({ ...officer, role: 'team-lead', agencyId: 'dlh' }),
    /officer_agency_by_role/,
  );
  await assert.rejects(officers.addOfficer({ ...officer, role: 'admin-agency', agencyId: 'none' }), /officer_agency/);
});
