// How all settings stand, in one answer: for each role the parts of which it is shown the screens, and nothing of the others.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { lanes } from '#core/lane/lane.ts';
import { medsos1 } from '#core/sop/medsos.ts';
import { numbersOf } from '#core/sop/numbers.ts';
import { dayMs } from '#core/time.ts';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import type { SettingsAnswer } from './settings.contract.ts';

const desk = await givenDesk({ after });
const path = '/api/v1/settings';
const asked = async (who: Person): Promise<SettingsAnswer> => json(await desk.get(who, path));

suite('each role', () => {
  test('gets its own parts', async () => {
    const kept = ['accounts', 'agencies', 'calendars', 'categories', 'holidays', 'lanes', 'log', 'machine', 'officers'];
    const both = [...kept, 'outsideBodies', 'retention', 'roads', 'sops', 'ways', 'webhooks'];
    const partsOf = async (who: Person) => Object.keys(await asked(who)).toSorted();
    assert.deepEqual(await partsOf('ketua'), [...both, 'roster', 'templates'].toSorted());
    assert.deepEqual(await partsOf('operator'), both);
    assert.deepEqual(await partsOf('kabid'), ['log', 'retention', 'roster', 'sops']);
    for (const who of ['medsos', 'pusat'] as const)
      assert.deepEqual(await partsOf(who), ['roster', 'sops', 'templates']);
  });

  test('that keeps no settings gets nothing', async () => {
    for (const who of ['pupkp', 'data', 'pemeriksa'] as const) refused(await desk.get(who, path), 403, 'not-allowed');
  });
});

suite('what is told', () => {
  test('names accounts in trouble by their handles, without a secret, and not those that rest', async () => {
    const before = (await asked('operator')).accounts?.of ?? 0;
    await desk.pool.query(
      `insert into channel_account (channel, id, handle, api_url, sealed_secrets, problem, resting_at)
       values ('instagram', '1', 'kota', 'http://127.0.0.1:9', '', 'token-expired', null),
         ('instagram', '2', 'diam', 'http://127.0.0.1:9', '', 'token-expired', now()),
         ('x', '3', 'baik', 'http://127.0.0.1:9', '', null, null)`,
    );
    const { accounts } = await asked('operator');
    assert.equal(accounts?.of, before + 2);
    assert.deepEqual(accounts?.troubled, [{ channel: 'instagram', handle: 'kota', problem: 'token-expired' }]);
  });

  test('names agencies that have nobody, but for those that take no cases', async () => {
    const { of = 0, withoutOfficer = [] } = (await asked('ketua')).agencies ?? {};
    await desk.pool.query(
      `insert into agency (id, name, short_name, resting_at, ended_at) values
         ('baru', 'Dinas Baru', 'BARU', null, null), ('diam', 'Dinas Diam', 'DIAM', now(), null),
         ('lama', 'Dinas Lama', 'LAMA', now(), now())`,
    );
    const { agencies } = await asked('ketua');
    assert.equal(agencies?.of, of + 1);
    assert.deepEqual(
      agencies?.withoutOfficer.filter((name) => !withoutOfficer.includes(name)),
      ['BARU'],
    );
  });

  test('says when the logs were last proven, and that they never were', async () => {
    assert.deepEqual((await asked('kabid')).log, {});
    await desk.pool.query('insert into log_check (checked_at, whole, anchors) values ($1, false, 0)', [
      new Date(desk.now()),
    ]);
    const at = new Date(desk.now()).toISOString();
    assert.deepEqual((await asked('kabid')).log, { checked: { at, whole: false } });
  });

  test('counts versions that wait to come into force, and not those that are', async () => {
    assert.deepEqual((await asked('kabid')).sops, { plannedFrom: [] });
    const from = new Date(desk.now() + 10 * dayMs).toISOString();
    const version = { family: 'medsos', numbers: numbersOf(medsos1), from, ground: 'Keputusan Nomor 1' };
    assert.equal((await desk.send('kabid', 'POST', '/api/v1/sops', version)).statusCode, 200);
    assert.deepEqual((await asked('operator')).sops, { plannedFrom: [from] });
    await desk.moveTo(24 * 11);
    assert.deepEqual((await asked('operator')).sops, { plannedFrom: [] });
  });

  test('names roles that the desk needs and nobody holds', async () => {
    const { of = 0 } = (await asked('ketua')).officers ?? {};
    await desk.pool.query("update officer set disabled_at = now() where role = 'division-head'");
    const { officers } = await asked('ketua');
    await desk.pool.query("update officer set disabled_at = null where role = 'division-head'");
    assert.deepEqual([(officers?.of ?? 0) < of, officers?.missing], [true, ['division-head']]);
  });

  test('counts shifts of the coming week in which nobody stands', async () => {
    const { roster } = await asked('ketua');
    assert.deepEqual(roster, { days: 7, of: 21, gaps: 21 });
  });

  test('tells appointments to lanes that nobody confirmed yet', async () => {
    const { rows } = await desk.pool.query<{ id: string }>(
      "select id from officer where role = 'admin-medsos' limit 1",
    );
    const before = (await asked('operator')).lanes;
    const seat = { lane: lanes[0], officerId: rows[0]?.id };
    assert.equal((await desk.send('operator', 'POST', '/api/v1/lane-seats', seat)).statusCode < 300, true);
    assert.deepEqual((await asked('operator')).lanes, { ...before, unconfirmed: (before?.unconfirmed ?? 0) + 1 });
  });

  test('knows an unread payload and how old the last back-up is', async () => {
    assert.deepEqual((await asked('operator')).machine, { unread: 0, backup: 'bad' });
    const at = new Date(desk.now()).toISOString();
    await desk.pool.query(
      `insert into installation (made_in, backed_up_at) values ('training', $1)
       on conflict (only_row) do update set backed_up_at = excluded.backed_up_at`,
      [at],
    );
    await desk.pool.query(
      `insert into inbound (channel, payload, received_at, status, error) values ('instagram', '{}', $1, 'poison', 'x')`,
      [at],
    );
    assert.deepEqual((await asked('operator')).machine, { unread: 1, backup: 'good', backedUpAt: at });
    await desk.moveTo(24 * 13);
    assert.equal((await asked('ketua')).machine?.backup, 'watch');
    await desk.moveTo(24 * 14);
    assert.equal((await asked('ketua')).machine?.backup, 'bad');
  });

  test('counts the lists, and the kinds of data that have a limit', async () => {
    const { roads, retention } = await asked('operator');
    await desk.pool.query("insert into road (id, name) values ('r1', 'Jalan Contoh')");
    await desk.pool.query("insert into retention (kind, days) values ('drafts', 30) on conflict do nothing");
    assert.deepEqual((await asked('operator')).roads, { of: (roads?.of ?? 0) + 1 });
    assert.ok(((await asked('operator')).retention?.limited ?? 0) >= Math.max(1, retention?.limited ?? 0));
  });

  test('warns of a year without holidays once it is time', async () => {
    assert.deepEqual((await asked('ketua')).holidays, {});
    await desk.moveTo(24 * 365 * 3);
    assert.ok(((await asked('ketua')).holidays?.missing ?? 0) >= 2029);
  });
});
