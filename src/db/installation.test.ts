// What a database says of itself: which mode made it, what of training lies in it, whom officers were told about, and what goes beside cases.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { dayMs } from '#core/time.ts';
import { testDatabase, type Cleanup } from '#test/beds/database.ts';
import { officeOn } from '#test/beds/office.ts';
import { storeOn, testIds } from '#test/beds/store.ts';
import { at } from '#test/given/given.ts';
import { beginPermission, takePermission } from './account-permissions.ts';
import { noteSpent, spendMonth } from './account-spend.ts';
import { findProxySeen, hasOfficer, markMadeIn, noteProxySeen, standingOf } from './installation.ts';
import { markNoticesSeen, noteCreditUsedUp, noteTokenEnds } from './notices.ts';
import { inTransaction } from './queryable.ts';
import { keepTrial, listChangedAt } from './service-requests.ts';
import { clearTraining, countTrainingCases, findTrainingRows, isAny } from './training-rows.ts';
import { addUpload, areUploads, findPhotos } from './uploads.ts';

const { pool } = await testDatabase({ after });

suite('which mode made a database', () => {
  const unmarked = async (t: Cleanup, sql: string) => {
    const { pool: own } = await testDatabase(t);
    await own.query(`delete from installation; ${sql}`);
    return own;
  };
  const officer = (email: string): string =>
    `insert into officer (id, name, email, email_verified, role) values ('${email}', 'x', '${email}', true, 'operator');`;
  const demo = officer('a@demo.tanggap.example');
  const someone = officer('a@kota.example');
  const inbound = `insert into inbound (channel, payload, received_at) values ('x', '{}', now());`;

  for (const [what, sql, standing] of [
    ['nothing but the tables', '', 'empty'],
    ['invented officers', demo, 'training'],
    ['an officer of the city among invented ones', demo + someone, 'production'],
    ['officers of the city', someone, 'production'],
    ['no officer, and what came in', inbound, 'production'],
    ['invented officers, and what came in', demo + inbound, 'training'],
    ['tables before there were officers', 'drop table officer cascade;', 'empty'],
    ['tables of somebody else', 'drop table migration; ', 'foreign'],
    ['no table at all', 'drop schema public cascade; create schema public;', 'empty'],
  ] as const)
    test(`of an earlier version with ${what}: ${standing}`, async (t) => {
      assert.equal(await standingOf(await unmarked(t, sql)), standing);
    });

  test('is said by its mark, whatever lies in it, and production takes over what training left', async (t) => {
    const own = await unmarked(t, demo);
    await markMadeIn(own, 'production');
    assert.equal(await standingOf(own), 'production');
    await markMadeIn(own, 'training');
    await markMadeIn(own, 'training');
    assert.equal(await standingOf(own), 'training');
    assert.equal((await own.query('select 1 from installation')).rowCount, 1);
  });
});

test('a proxy that was seen is remembered for a week', async () => {
  await markMadeIn(pool, 'production');
  assert.equal(await findProxySeen(pool), undefined);
  await noteProxySeen(pool);
  assert.ok((await findProxySeen(pool)) instanceof Date);
  await pool.query(`update installation set proxy_seen_at = now() - interval '7 days'`);
  assert.equal(await findProxySeen(pool), undefined);
});

test('somebody can sign in as long as one officer is not switched off', async () => {
  assert.equal(await hasOfficer(pool), false);
  const office = await officeOn(pool);
  const one = await office.hire('operator');
  assert.equal(await hasOfficer(pool), true);
  await pool.query('update officer set disabled_at = now() where id = $1', [one.id]);
  assert.equal(await hasOfficer(pool), false);
});

test('what training declared is found, taken away once, and nothing of the city’s with it', async (t) => {
  const { pool: own } = await testDatabase(t);
  const office = await officeOn(own);
  const [theirs, ours] = [await office.hire('admin-agency'), await office.hire('admin-pusat')];
  await office.opens(theirs);
  const session = await office.opens(ours);
  await own.query(`update officer set declared_by = 'training' where id = $1`, [theirs.id]);
  await own.query(
    `insert into agency (id, name, short_name, declared_by) values ('contoh', 'x', 'x', 'training');
     update agency set declared_by = 'training' where id = 'dlh';
     insert into channel_account (channel, id, handle, api_url, sealed_secrets, declared_by)
       values ('instagram', '1', 'x', '', '', 'training'), ('instagram', '2', 'x', '', '', 'file');
     insert into poll_cursor (channel, account_id, next_at) values ('instagram', '1', now()), ('instagram', '2', now());
     insert into forward (id, complaint_id, number, target_id, service_code, text, status, not_before, created_at)
       select gen_random_uuid(), gen_random_uuid(), 'n', target, '1', 'x', status, now(), now()
       from (values ('jss-simulasi', 'queued'), ('lapor-simulasi', 'by-hand'), ('jss-simulasi', 'rejected'), ('lain', 'queued')) as f (target, status)`,
  );
  const found = await findTrainingRows(own);
  assert.deepEqual(found, {
    officers: [theirs.email],
    accounts: ['instagram 1'],
    agencies: ['contoh', 'dlh'],
    forwards: 2,
  });
  assert.deepEqual([isAny(found), await countTrainingCases(own)], [true, 0]);
  await inTransaction(own, clearTraining);
  const left = await findTrainingRows(own);
  assert.deepEqual(left, { officers: [], accounts: [], agencies: [], forwards: 0 });
  assert.equal(isAny(left), false);
  assert.deepEqual([await office.sessionsOf(theirs), await office.sessionsOf(ours)], [[], [session]]);
  const { rows } = await own.query<{ what: string }>(
    `select 'agency ' || id as what from agency where declared_by = 'operator' and id in ('contoh', 'dlh')
     union all select 'cursor ' || account_id from poll_cursor union all select 'forward ' || status from forward order by 1`,
  );
  assert.deepEqual(
    rows.map(({ what }) => what),
    ['agency dlh', 'cursor 2', 'forward queued', 'forward rejected', 'forward withdrawn', 'forward withdrawn'],
  );
  await inTransaction(own, clearTraining);
});

const account = { channel: 'x', id: '7' };
const told = async (): Promise<string[]> =>
  (await pool.query<{ what: string }>(`select what || ' ' || role as what from notice order by id`)).rows.map(
    ({ what }) => what,
  );

suite('an operator is told', () => {
  test('of the end of a token from a week before on, once for each end', async () => {
    const end = new Date(at(0));
    for (const days of [8, 7.001, 7, 1, -1]) await noteTokenEnds(pool, account, end, at(0) - days * dayMs);
    await noteTokenEnds(pool, account, new Date(at(1)), at(0));
    assert.deepEqual(await told(), ['token-ends operator', 'token-ends operator']);
  });

  test('of used-up credit once a day of UTC, and of a withdrawn permission once, where the account is one of ours', async () => {
    await pool.query('delete from notice');
    for (const hours of [0, 1, 22.99, 23]) await noteCreditUsedUp(pool, account, at(hours));
    assert.deepEqual(await told(), ['credit-used-up operator', 'credit-used-up operator']);
    const withdrawn = (id: string) => storeOn(pool).transact((tx) => tx.notices.accessWithdrawn('x', id, at(0), at(1)));
    await withdrawn('7');
    assert.equal((await told()).length, 2);
    await pool.query(
      `insert into channel_account (channel, id, handle, api_url, sealed_secrets) values ('x', '7', 'x', '', '')`,
    );
    for (const _time of [1, 2]) await withdrawn('7');
    assert.equal((await told()).at(-1), 'access-withdrawn operator');
    assert.equal((await told()).length, 3);
    const { rows } = await pool.query<{ problem: string }>('select problem from channel_account');
    assert.deepEqual(rows, [{ problem: 'token-invalid' }]);
  });

  test('and has looked at what there is: never backward, and never past the last', async () => {
    const { rows } = await pool.query<{ id: string }>('select id from notice order by id');
    const [first, , last] = rows.map(({ id }) => id);
    const seen = async () =>
      (await pool.query<{ at: string }>(`select notice_id as at from notice_seen where user_id = 'u'`)).rows[0]?.at;
    for (const [upTo, now] of [
      [first, first],
      ['9000000000000000000', last],
      [first, last],
      ['0', last],
    ] as const) {
      await markNoticesSeen(pool, 'u', upTo ?? '');
      assert.equal(await seen(), now);
    }
  });
});

suite('a permission', () => {
  const officerId = 'u1';
  const begin = () => beginPermission(pool, { ...account, officerId }, at(0));

  test('is taken back once, by whoever began it, within ten minutes', async () => {
    const [mine, late] = [await begin(), await begin()];
    assert.equal(await takePermission(pool, { state: mine.state, officerId: 'u2' }, at(0)), undefined);
    assert.deepEqual(await takePermission(pool, { state: mine.state, officerId }, at(0)), {
      ...account,
      verifier: mine.verifier,
    });
    assert.equal(await takePermission(pool, { state: mine.state, officerId }, at(0)), undefined);
    assert.equal(await takePermission(pool, { state: late.state, officerId }, at(0) + 10 * 60_000), undefined);
    assert.notEqual(mine.state, late.state);
  });

  test('is kept as a digest, and what took too long is gone at the next beginning', async () => {
    const { state } = await begin();
    const { rows } = await pool.query<{ row: string }>('select p::text as row from account_permission p');
    assert.ok(rows.every(({ row }) => !row.includes(state)));
    await beginPermission(pool, { ...account, officerId }, at(1));
    assert.equal((await pool.query('select 1 from account_permission')).rowCount, 1);
  });
});

test('what is spent adds up by the month of UTC, of accounts that there are', async () => {
  const spent = { written: 2, withLink: 1, read: 5, usd: 0.25 };
  const may = Date.parse('2026-05-31T23:59:59.999Z');
  for (const when of [may, may, may + 1]) await noteSpent(pool, account, spent, when);
  await noteSpent(pool, { channel: 'x', id: 'tiada' }, spent, may);
  const { rows } = await pool.query(
    'select month, written, with_link, read, usd::float8 as usd from account_spend order by month',
  );
  assert.deepEqual(rows, [
    { month: '2026-05', written: 4, with_link: 2, read: 10, usd: 0.5 },
    { month: '2026-06', written: 2, with_link: 1, read: 5, usd: 0.25 },
  ]);
  assert.equal(spendMonth(may), '2026-05');
});

suite('beside cases', () => {
  test('a list has been as it is since it last became so', async () => {
    const [one, other] = [[{ code: 'a' }], [{ code: 'b' }]];
    assert.deepEqual(
      [
        await listChangedAt(pool, one, at(1)),
        await listChangedAt(pool, one, at(2)),
        await listChangedAt(pool, other, at(3)),
      ],
      [at(1), at(1), at(3)],
    );
    assert.equal(await listChangedAt(pool, one, at(4)), at(4));
  });

  test('a trial is kept for thirty days', async () => {
    const request = { partnerId: 'p', threadKey: 'k', serviceCode: 'umum' };
    await keepTrial(pool, 't1', request, at(0));
    await keepTrial(pool, 't2', { ...request, lat: -7.8, long: 110.4 }, at(0) + 30 * dayMs);
    await keepTrial(pool, 't3', request, at(0) + 30 * dayMs + 1);
    const { rows } = await pool.query<{ id: string }>('select id from service_request_trial order by id');
    assert.deepEqual(
      rows.map(({ id }) => id),
      ['t2', 't3'],
    );
  });

  test('a file that an officer added is theirs on that case; photos go out in the order that is asked for', async () => {
    const complaintId = testIds.uuid();
    const upload = async (uploadedBy: string, kind = 'image', on = complaintId): Promise<string> => {
      const id = testIds.uuid();
      await addUpload(pool, {
        id,
        complaintId: on,
        uploadedBy,
        kind,
        objectKey: `k-${id}`,
        contentType: 'image/png',
        bytes: Buffer.from('abc'),
      });
      return id;
    };
    const [one, two, letter, foreign] = [
      await upload('u1'),
      await upload('u1'),
      await upload('u1', 'file'),
      await upload('u1', 'image', testIds.uuid()),
    ];
    const hers = await upload('u2');
    const are = (...ids: string[]) => areUploads(pool, complaintId, 'u1', ids);
    assert.deepEqual(
      [
        await are(),
        await are(one),
        await are(one, one, letter),
        await are(one, hers),
        await are(foreign),
        await are('x'),
      ],
      [true, true, true, false, false, false],
    );
    const photos = await findPhotos(pool, complaintId, [two, 'x', hers, letter, foreign, one]);
    assert.deepEqual(
      photos.map(({ id }) => id),
      [two, hers, one],
    );
    assert.deepEqual(photos[0], { id: two, objectKey: `k-${two}`, contentType: 'image/png', byteLength: 3 });
    await pool.query(`update attachment set status = 'refused' where id = $1`, [one]);
    assert.deepEqual([await are(one), (await findPhotos(pool, complaintId, [one])).length], [false, 0]);
  });
});
