// How all settings stand, in one answer: for each role the parts of which it is shown the screens, and nothing of the others.
import assert from 'node:assert/strict';
import { after, mock, suite, test } from 'node:test';
import pg from 'pg';
import type { Role } from '#core/access.ts';
import { lanes } from '#core/lane/lane.ts';
import { medsos1 } from '#core/sop/medsos.ts';
import { numbersOf } from '#core/sop/numbers.ts';
import { dayMs } from '#core/time.ts';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import type { SettingsAnswer } from './settings.contract.ts';

const webhook = { id: 'dasbor', url: 'http://127.0.0.1:9/', secret: 'rahasia-penerima-contoh', allowPrivate: true };
const desk = await givenDesk({ after }, { webhooks: [webhook] });
const path = '/api/v1/settings';
const asked = async (who: Person): Promise<SettingsAnswer> => json(await desk.get(who, path));

/** An account that is on, and of which nobody has opened the link yet. */
const invite = (id: string, role: Role, agencyId: string | null = null) =>
  desk.pool.query(
    `insert into officer (id, name, email, email_verified, role, agency_id) values ($1, 'Contoh', $1 || '@contoh.example', true, $2, $3)`,
    [id, role, agencyId],
  );

/** As somebody whom a provider knows: no password is needed. */
const comesIn = (id: string) =>
  desk.pool.query(
    `insert into officer_credential (id, account_id, provider_id, user_id) values ($1, $1, 'sso-kota', $1)`,
    [id],
  );

/** As the database was asked it, whichever way. */
const questionOf = ([what, values]: readonly unknown[]): { text: string; values?: unknown[] } =>
  typeof what === 'string'
    ? { text: what, values: Array.isArray(values) ? values : [] }
    : (what as { text: string; values?: unknown[] });

suite('each role', () => {
  test('gets its own parts', async () => {
    const kept = [
      'accounts',
      'agencies',
      'articles',
      'calendars',
      'categories',
      'holidays',
      'lanes',
      'log',
      'machine',
      'officers',
    ];
    const both = [...kept, 'outsideBodies', 'retention', 'roads', 'sops', 'ways', 'webhooks'];
    const partsOf = async (who: Person) => {
      const { unknown, ...parts } = await asked(who);
      assert.deepEqual(unknown, []);
      return Object.keys(parts).toSorted();
    };
    assert.deepEqual(await partsOf('ketua'), [...both, 'roster', 'templates'].toSorted());
    assert.deepEqual(await partsOf('operator'), both);
    assert.deepEqual(await partsOf('kabid'), ['log', 'retention', 'roster', 'sops']);
    for (const who of ['medsos', 'pusat'] as const)
      assert.deepEqual(await partsOf(who), ['articles', 'roster', 'sops', 'templates']);
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

  test('counts articles that are past their last day, and near it, but for those that rest', async () => {
    await desk.pool.query(
      `insert into article (id, question, answer, source, valid_until, state) values
         ('lama', 'A', 'a', 's', '2026-02-01', 'used'), ('dekat', 'B', 'b', 's', '2026-03-10', 'used'),
         ('baik', 'C', 'c', 's', '2027-03-10', 'used'), ('diam', 'D', 'd', 's', '2026-02-01', 'resting')`,
    );
    assert.deepEqual((await asked('operator')).articles, { of: 3, expired: 1, soon: 1 });
  });

  test('names agencies that have nobody who can sign in, but for those that take no cases', async () => {
    const { of = 0, withoutOfficer = [] } = (await asked('ketua')).agencies ?? {};
    await desk.pool.query(
      `insert into agency (id, name, short_name, resting_at, ended_at) values
         ('baru', 'Dinas Baru', 'BARU', null, null), ('diam', 'Dinas Diam', 'DIAM', now(), null),
         ('lama', 'Dinas Lama', 'LAMA', now(), now())`,
    );
    const { agencies } = await asked('ketua');
    assert.equal(agencies?.of, of + 1);
    const more = async () =>
      (await asked('ketua')).agencies?.withoutOfficer.filter((name) => !withoutOfficer.includes(name));
    assert.deepEqual(await more(), ['BARU']);
    await invite('admin-baru', 'admin-agency', 'baru');
    assert.deepEqual(await more(), ['BARU'], 'whoever never came answers nothing');
    await comesIn('admin-baru');
    assert.deepEqual(await more(), []);
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

  test('names roles that the desk needs and nobody who can sign in holds, and counts apart whoever waits', async () => {
    const { of = 0, waiting } = (await asked('ketua')).officers ?? {};
    assert.equal(waiting, 0);
    const { rowCount } = await desk.pool.query("update officer set disabled_at = now() where role = 'division-head'");
    const left = of - (rowCount ?? 0);
    await invite('kabid-baru', 'division-head');
    assert.deepEqual((await asked('ketua')).officers, { of: left, waiting: 1, missing: ['division-head'] });
    await comesIn('kabid-baru');
    assert.deepEqual((await asked('ketua')).officers, { of: left + 1, waiting: 0, missing: [] });
    await desk.pool.query("update officer set disabled_at = null where role = 'division-head'");
  });

  test('says that no roster is used, and else counts shifts without anybody from the one that runs on', async () => {
    // 13 March, 17.00: the morning is over, the evening runs.
    await desk.moveTo(24 * 11 + 9);
    assert.deepEqual((await asked('ketua')).roster, { days: 7, of: 21, gaps: 21, planned: false });
    await desk.pool.query(
      `insert into duty_roster (day, shift, officer_id)
       select s.day, s.shift, o.id from officer o, (values ('2026-03-13', 'morning'), ('2026-03-13', 'evening'),
         ('2026-03-13', 'night'), ('2026-03-20', 'morning'), ('2026-03-20', 'evening')) as s (day, shift)
       where o.email = 'medsos@demo.tanggap.example'`,
    );
    assert.deepEqual((await asked('ketua')).roster, { days: 7, of: 21, gaps: 18, planned: true });
    // 14 March, 02.00: the night that began the day before runs, and the week ends with the evening of the 20th.
    await desk.moveTo(24 * 11 + 18);
    assert.deepEqual((await asked('ketua')).roster, { days: 7, of: 21, gaps: 18, planned: true });
    // 07.00: that night is over.
    await desk.moveTo(24 * 11 + 23);
    assert.deepEqual((await asked('ketua')).roster, { days: 7, of: 21, gaps: 19, planned: true });
  });

  test('counts tellings that were given up along an index of them, and only of receivers that are named', async () => {
    await desk.pool.query(
      `insert into webhook_delivery (webhook_id, seq, event_id, complaint_id, type, body, status, since_at, not_before)
       select case when n = 1000 then 'lama' else 'dasbor' end, n, gen_random_uuid(), gen_random_uuid(), 'Opened', '{}',
         case when n % 500 = 0 then 'given-up' else 'delivered' end, now(), now() from generate_series(1, 2000) n`,
    );
    await desk.pool.query('analyze webhook_delivery');
    const heard = mock.method(pg.Client.prototype, 'query');
    const { webhooks } = await asked('operator').finally(() => heard.mock.restore());
    assert.deepEqual(webhooks, { of: 1, off: 0, givenUp: 3 });
    const counting = heard.mock.calls
      .map((call) => questionOf(call.arguments))
      .find(({ text }) => text.includes('webhook_delivery'));
    const plan = await desk.pool.query(`explain ${counting?.text ?? ''}`, counting?.values);
    assert.match(JSON.stringify(plan.rows), /webhook_delivery_given_up_idx/);
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
    await desk.moveTo(24 * 13 + 1);
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

test('a part that cannot be read is named and logged, and takes no other with it', async () => {
  await desk.pool.query('alter table road rename to road_away');
  const answer = await asked('operator');
  await desk.pool.query('alter table road_away rename to road');
  assert.deepEqual([answer.unknown, answer.roads, typeof answer.categories?.of], [['roads'], undefined, 'number']);
  const told = desk
    .logged()
    .split('\n')
    .find((line) => line.includes('setting not read'));
  assert.match(told ?? '', /"part":"roads"/);
  assert.match(told ?? '', /"code":"42P01"/);
  assert.deepEqual((await asked('kabid')).unknown, [], 'whoever is not shown it is not told of it');
});
