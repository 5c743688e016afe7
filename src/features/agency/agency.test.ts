import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { declareAgencies } from '#db/agencies.ts';
import { givenCase } from '#test/given/cases.ts';
import { givenDesk, json, type Answer, type Person } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { recordedActs } from '#test/beds/store.ts';
import type { AgenciesAnswer, AgencyStandings, AgencyStanding } from './agency.contract.ts';

const desk = await givenDesk({ after });

test('the agencies to which a case can go are listed by name', async () => {
  const { agencies } = json<AgenciesAnswer>(await desk.get('pusat', '/api/v1/agencies'));
  const names = agencies.map(({ shortName }) => shortName);
  assert.deepEqual(
    names,
    names.toSorted((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1)),
  );
  const first = ['Dishub', 'DLH', 'DPUPKP', 'PDAM', 'Satpol PP'];
  assert.deepEqual(
    names.filter((name) => first.includes(name)),
    first,
  );
  assert.deepEqual(
    agencies.find(({ id }) => id === 'dlh'),
    { id: 'dlh', name: 'Dinas Lingkungan Hidup', shortName: 'DLH' },
  );
});

const turn = (who: Person, id: string, act: 'rest' | 'wake' | 'remove'): Promise<Answer> =>
  desk.send(who, 'POST', `/api/v1/agencies/${id}/${act}`, {});

const standing = async (id: string): Promise<AgencyStanding | undefined> =>
  json<AgencyStandings>(await desk.get('ketua', '/api/v1/agencies/standing')).agencies.find((one) => one.id === id);

const disposed = async (leadAgencyId: string, helpingAgencyIds: string[] = []) => {
  const number = await givenCase(desk, 'registered');
  const answer = await desk.act('pusat', number, 'Dispose', {
    leadAgencyId,
    helpingAgencyIds,
    instruction: 'Periksa.',
  });
  return { number, answer };
};

test('an agency at rest gets no new case, whether to lead or to help, and goes on with those it has', async () => {
  const { number } = await disposed('dpupkp');
  refused(await turn('pusat', 'dpupkp', 'rest'), 403, 'not-allowed');
  refused(await turn('operator', 'tidak-ada', 'rest'), 404, 'not-found');
  assert.equal((await turn('operator', 'dpupkp', 'rest')).statusCode, 200);
  assert.equal((await turn('ketua', 'dpupkp', 'rest')).statusCode, 200);
  const { restingSinceAt, openCases, officers } = (await standing('dpupkp')) ?? {};
  assert.deepEqual([restingSinceAt, openCases, officers], [new Date(desk.now()).toISOString(), 1, 1]);
  for (const helping of [[], ['dlh']]) refused((await disposed('dpupkp', helping)).answer, 422, 'agency-resting');
  refused((await disposed('dlh', ['dpupkp'])).answer, 422, 'agency-resting');
  await desk.does('pupkp', number, 'AcknowledgeDisposition');
  const listed = json<AgenciesAnswer>(await desk.get('pusat', '/api/v1/agencies')).agencies;
  assert.deepEqual(
    listed.filter((one) => one.restingSinceAt !== undefined).map(({ id }) => id),
    ['dpupkp'],
  );
  assert.equal((await turn('ketua', 'dpupkp', 'wake')).statusCode, 200);
  assert.equal((await disposed('dpupkp')).answer.statusCode, 200);
  const acts = (await recordedActs(desk.pool)).filter(({ type }) => type.startsWith('Agency'));
  assert.deepEqual(
    acts.map(({ type }) => type),
    ['AgencyRested', 'AgencyWoken'],
  );
});

test('an agency is removed at rest only, without open cases and officers: each is named with the way on', async () => {
  const { number } = await disposed('dlh', ['pdam']);
  refused(await turn('operator', 'pdam', 'remove'), 409, 'agency-awake');
  await turn('operator', 'pdam', 'rest');
  const held = refused(await turn('operator', 'pdam', 'remove'), 409, 'agency-holds-cases');
  assert.match(held.detail ?? '', new RegExp(`^${number}\\. .*mendisposisikannya lagi`));
  await desk.does('pusat', number, 'Dispose', { leadAgencyId: 'dlh', helpingAgencyIds: [], instruction: 'Periksa.' });
  await desk.officers.addOfficer({
    ...{ email: 'air@contoh.example', name: 'Tirta Contoh', role: 'admin-agency', agencyId: 'pdam' },
    password: 'kunci pintu merah jambu',
  });
  const manned = refused(await turn('operator', 'pdam', 'remove'), 409, 'agency-has-officers');
  assert.match(manned.detail ?? '', /^Tirta Contoh\. .*Petugas/);
  await desk.officers.deactivate('air@contoh.example');

  await desk.pool.query(`insert into declared_setting (kind, name, digest) values ('agency', 'pdam', '\\x00')`);
  refused(await turn('operator', 'pdam', 'remove'), 409, 'agency-declared');
  await desk.pool.query(`delete from declared_setting where name = 'pdam'`);
  assert.equal((await turn('operator', 'pdam', 'remove')).statusCode, 200);
  refused(await turn('operator', 'pdam', 'wake'), 404, 'not-found');
  refused((await disposed('pdam')).answer, 422, 'unknown-agency');
  const invited = { email: 'baru@contoh.example', name: 'Baru', role: 'admin-agency', agencyId: 'pdam' };
  refused(await desk.send('operator', 'POST', '/api/v1/officers', invited), 422, 'unknown-agency');
  // Its name stays where cases and the record name it.
  const named = json<AgenciesAnswer>(await desk.get('pusat', '/api/v1/agencies')).agencies;
  assert.equal(named.find(({ id }) => id === 'pdam')?.endedAt, new Date(desk.now()).toISOString());
  await declareAgencies(desk.pool, [{ id: 'pdam', name: 'PDAM Tirtamarta', shortName: 'PDAM' }]);
  assert.equal((await standing('pdam'))?.endedAt, undefined);
});
