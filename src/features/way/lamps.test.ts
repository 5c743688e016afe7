// The lamps of the ways: counted over whoever serves, of nobody’s address, and drawn in words.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { accountBook } from '#db/accounts.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { deskSealing, givenDesk, json } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { testIds, testRecording } from '#test/beds/store.ts';
import { peopleAt } from '#test/people/people.ts';
import type { LatenessAnswer } from '../lateness/lateness.contract.ts';
import type { LampsAnswer } from './way.contract.ts';

const desk = await givenDesk({ after });
const { given } = peopleAt(desk);
const accounts = accountBook({ ...desk.database, ...testRecording }, deskSealing);
const lamps = async (): Promise<LampsAnswer> => json(await desk.get('ketua', '/api/v1/way-lamps'));
/** What the board of lateness says of them unasked. */
const saidTo = async (who: 'ketua' | 'kabid' | 'pusat' | 'pupkp'): Promise<number | undefined> =>
  json<LatenessAnswer>(await desk.get(who, '/api/v1/lateness')).failingWays;
const lampOf = async (way: string) => (await lamps()).lamps.find((one) => one.way === way);

const proves = async (officerId: string, way: string, failingSince: string | null = null, arrivedAt = failingSince) => {
  await desk.pool.query(
    `insert into officer_way (officer_id, way, sealed_address, verified_at, failing_since, arrived_at)
     values ($1, $2, '\\x00', now(), $3, $4)`,
    [officerId, way, failingSince, arrivedAt],
  );
};
const browses = (officerId: string, failingSince: string | null) =>
  desk.pool.query(
    `insert into push_device (id, officer_id, sealed_target, endpoint_hash, name, added_at, failing_since)
     values ($1::uuid, $2, '\\x00', $3, '', now(), $4)`,
    [testIds.uuid(), officerId, Buffer.from(testIds.uuid()), failingSince],
  );

suite('lamps', () => {
  test('say what the city cannot send by, what nobody uses, and how many nothing reaches', async () => {
    const { lamps: all, out, of } = await lamps();
    assert.deepEqual(
      all.map(({ way, state }) => `${way} ${state}`),
      ['push unused', 'telegram missing', 'whatsapp missing', 'email missing'],
    );
    assert.equal(out, of);
  });

  test('count for whom a way fails, since when, and forget whoever left', async () => {
    const declared = { appSecret: 'a', verifyToken: 'b', accessToken: 'c', apiUrl: 'http://127.0.0.1:9' };
    await accounts.declare({ channel: 'telegram', id: '777000', handle: 'kota_contoh_bot', ...declared }, 'file');
    const [one, other, gone] = [await given('admin-pusat'), await given('admin-medsos'), await given('admin-medsos')];
    await proves(one.id, 'telegram', null, '2026-03-02T01:00:00Z');
    assert.deepEqual(await lampOf('telegram'), {
      ...{ way: 'telegram', state: 'well', connected: 1, failing: 0, arrivedAt: '2026-03-02T01:00:00.000Z' },
    });
    const before = (await lamps()).out;
    await proves(other.id, 'telegram', '2026-03-02T03:00:00Z');
    await proves(gone.id, 'telegram', '2026-03-01T03:00:00Z');
    await desk.pool.query('update officer set disabled_at = now() where id = $1', [gone.id]);
    const lamp = await lampOf('telegram');
    assert.deepEqual(
      [lamp?.state, lamp?.connected, lamp?.failing, lamp?.failingSince],
      ['partly', 2, 1, '2026-03-02T03:00:00.000Z'],
    );
    assert.equal(await saidTo('ketua'), undefined, 'of a way that still leads to somebody');
    assert.equal((await lamps()).out, before - 1, 'one who left, and one whose only way fails still counts');
    await desk.pool.query(`update officer_way set failing_since = '2026-03-02T04:00:00Z'`);
    assert.equal((await lampOf('telegram'))?.state, 'failing');
    assert.deepEqual([await saidTo('ketua'), await saidTo('kabid')], [1, 1]);
    assert.deepEqual([await saidTo('pusat'), await saidTo('pupkp')], [undefined, undefined]);
  });

  test('know a browser’s way as failing for whom every browser fails', async () => {
    const { id } = await given('data-officer');
    await browses(id, '2026-03-02T01:00:00Z');
    await browses(id, null);
    assert.deepEqual([(await lampOf('push'))?.state, (await lampOf('push'))?.connected], ['well', 1]);
    await desk.pool.query(`update push_device set failing_since = '2026-03-02T02:00:00Z' where failing_since is null`);
    assert.deepEqual([(await lampOf('push'))?.state, (await lampOf('push'))?.failing], ['failing', 1]);
    assert.equal(await saidTo('ketua'), 2);
  });

  test('fail for the city where its account is refused, whoever uses it', async () => {
    await desk.pool.query(`update officer_way set failing_since = null`);
    await accounts.noteProblem('telegram', '777000', 'token-expired', desk.now());
    const lamp = await lampOf('telegram');
    assert.deepEqual([lamp?.state, lamp?.trouble], ['failing', 'token-expired']);
    assert.equal(await saidTo('kabid'), 2);
    await accounts.noteProblem('telegram', '777000', undefined, desk.now());
    assert.equal((await lampOf('telegram'))?.state, 'well');
    assert.equal(await saidTo('kabid'), 1);
  });

  test('are for whoever leads and for the operator, and hold no address', async () => {
    for (const who of ['operator', 'ketua', 'kabid'] as const)
      assert.doesNotMatch((await desk.get(who, '/api/v1/way-lamps')).body, /@|kota_contoh/);
    for (const who of ['medsos', 'pusat', 'pupkp', 'data'] as const)
      refused(await desk.get(who, '/api/v1/way-lamps'), 403, 'not-allowed');
  });
});

suite('on screen', async () => {
  const [id, en] = [await consoleIn('id'), await consoleIn('en')];
  const answer: LampsAnswer = {
    ...{ out: 2, of: 9 },
    lamps: [
      { way: 'push', state: 'well', connected: 3, failing: 0 },
      { way: 'telegram', state: 'failing', connected: 3, failing: 0, trouble: 'token-expired' },
      {
        ...{ way: 'whatsapp', state: 'partly', connected: 4, failing: 1, failingSince: '2026-03-02T01:00:00Z' },
        arrivedAt: '2026-03-02T02:00:00Z',
      },
      { way: 'email', state: 'missing', connected: 0, failing: 0 },
    ],
  };
  const show = (given: LampsAnswer, language = id) =>
    language.show('features/way/WayLamps.tsx', 'WayLamps', {
      ...{ as: { role: 'operator' }, now: '2026-03-02T03:00:00Z' },
      answers: { 'GET /api/v1/way-lamps': given },
    });

  test('each says its state in words, why, and since when', async () => {
    const [push, telegram, whatsapp, email] = (await show(answer)).wordsOf('li.way-lamp');
    assert.match(push ?? '', /^Peramban baik belum pernah ada yang sampai/);
    assert.match(telegram ?? '', /^Telegram gagal akun kota: /);
    assert.doesNotMatch(telegram ?? '', /token-expired/);
    assert.match(whatsapp ?? '', /gagal bagi sebagian gagal bagi 1 dari 4 sejak .*08\.00 WIB terakhir sampai .*09\.00/);
    assert.match(email ?? '', /^Surel belum disambungkan$/);
    assert.match((await show(answer)).words, /2 dari 9 petugas tidak terjangkau sama sekali/);
  });

  test('say so where everybody is reached, in either language', async () => {
    assert.match((await show({ ...answer, out: 0 })).words, /Setiap petugas terjangkau/);
    assert.match((await show({ ...answer, out: 0 }, en)).words, /Every officer can be reached.*/);
  });
});
