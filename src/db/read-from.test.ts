// Lists may be read from a replica: never older than what somebody has done, heard of or seen, and never in an officer's way when it fails.
// Against servers that stream to each other: those that the program brings, and Debian's packages where they are.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { sql } from 'kysely';
import type { QueryConfig } from 'pg';
import { givenLine } from '#test/beds/line-between.ts';
import type { Binaries } from '#test/beds/postgres-server.ts';
import {
  addReplica,
  countNews,
  givenReading,
  givenServers,
  isState,
  stateOf,
  tell,
  until,
} from '#test/beds/reading-bed.ts';
import { packagedBinaries } from '#test/beds/replica-server.ts';
import { mostBehindMs } from './read-from.ts';
import type { Askable } from './queryable.ts';
import { readerDatabase } from './reader-database.ts';
import { openReplica } from './replica.ts';
import { lineageOf, type Position } from './wal-position.ts';

const none = (): Promise<Position> => Promise.resolve(0n);

const packaged = await packagedBinaries();
const kinds: { name: string; binaries: Binaries | undefined; skip: string | false }[] = [
  { name: 'servers that the program brings', binaries: undefined, skip: false },
  {
    ...{ name: 'servers of Debian’s packages', binaries: packaged },
    skip: packaged === undefined && 'no packages of PostgreSQL under /usr/lib/postgresql',
  },
];

for (const { name, binaries, skip } of kinds)
  suite(name, { skip, timeout: 120_000 }, async () => {
    if (skip !== false) return;
    const all = await givenServers(binaries);
    const replica = await addReplica(all);
    const follows = replica.ask;

    test('a replica that follows is read, and what an officer did is in it or is read at the primary', async (t) => {
      const bed = givenReading(t, all, { urls: [replica.url] });
      await until(bed, isState(bed, 'used'));
      assert.equal((await bed.read()).replica, true);
      for (let round = 0; round < 20; round += 1) {
        await tell(all);
        const { news, seen } = await bed.read(await bed.position());
        assert.equal(news, await countNews(all));
        assert.ok(seen > 0n);
      }
      const [standing] = bed.standings();
      assert.match(standing?.name ?? '', /^1 \(\/.+\)$/);
      assert.match(bed.said.join(), /follows the primary/);
    });

    test('one that is ten seconds behind serves nobody who did, heard of or saw something later', async (t) => {
      const bed = givenReading(t, all, { urls: [replica.url] });
      await until(bed, isState(bed, 'used'));
      assert.equal((await bed.read()).replica, true);
      await follows(`alter system set recovery_min_apply_delay = '10s'`);
      await follows('select pg_reload_conf()');
      await follows('select pg_wal_replay_pause()');
      const before = await countNews(all);
      await tell(all);
      const position = await bed.position();
      assert.deepEqual(await bed.read(), { ...(await bed.read()), replica: true, news: before });
      const acted = await bed.read(position);
      assert.deepEqual([acted.replica, acted.news], [false, before + 1]);
      // Who saw it at the primary does not see it vanish.
      const again = await bed.read(acted.seen);
      assert.deepEqual([again.replica, again.news], [false, before + 1]);
      bed.heard();
      const heard = await bed.read();
      assert.deepEqual([heard.replica, heard.news], [false, before + 1]);
      await follows('select pg_wal_replay_resume()');
      // The ten seconds are not over.
      assert.equal((await bed.read(position)).news, before + 1);
      await follows('alter system reset recovery_min_apply_delay');
      await follows('select pg_reload_conf()');
      await until(bed, async () => (await bed.read(position)).replica);
      assert.equal((await bed.read(position)).news, before + 1);
    });

    test('one that stands still is not read at all once it is too old, is told of in bytes and seconds, and comes back', async (t) => {
      const bed = givenReading(t, all, { urls: [replica.url] });
      await until(bed, isState(bed, 'used'));
      await follows('select pg_wal_replay_pause()');
      // In a quiet city it has everything, however long ago that was.
      bed.pass(10 * mostBehindMs);
      await bed.look();
      assert.equal((await bed.read()).replica, true);
      await tell(all);
      bed.pass(1);
      await bed.look();
      bed.pass(mostBehindMs);
      await bed.look();
      const [standing] = bed.standings();
      assert.equal(standing?.state, 'behind');
      assert.ok((standing?.behindBytes ?? 0) > 0 && (standing?.behindMs ?? 0) > mostBehindMs, JSON.stringify(standing));
      assert.equal((await bed.read()).replica, false);
      await follows('select pg_wal_replay_resume()');
      await until(bed, isState(bed, 'used'));
      assert.equal((await bed.read()).replica, true);
    });

    test('while news do not arrive nobody knows what is too old, and the primary is read', async (t) => {
      let hears = true;
      const bed = givenReading(t, all, { urls: [replica.url], hears: () => hears });
      await until(bed, isState(bed, 'used'));
      hears = false;
      assert.equal((await bed.read()).replica, false);
      hears = true;
      assert.equal((await bed.read()).replica, true);
    });

    test('one that knows what its primary does not, as after an older copy was restored, is told of and not read until it follows again', async (t) => {
      let lost = 0n;
      const primary: Askable = {
        query: async (asked: string | QueryConfig, values?: unknown[]) => {
          const answer = await all.pool.query(asked, values);
          const [row] = answer.rows as { position?: string }[];
          if (!JSON.stringify(asked).includes('pg_current_wal') || row?.position === undefined) return answer;
          return { ...answer, rows: [{ position: String(BigInt(row.position) - lost) }] };
        },
      } as Askable;
      const bed = givenReading(t, all, { urls: [replica.url], primary });
      await until(bed, isState(bed, 'used'));
      assert.equal((await bed.read()).replica, true);
      lost = 1_048_576n;
      await bed.look();
      assert.equal(stateOf(bed), 'ahead');
      assert.equal((await bed.read()).replica, false);
      lost = 0n;
      await bed.look();
      assert.equal(stateOf(bed), 'ahead', 'what it holds is no better for the primary having come as far');
      await tell(all);
      await until(bed, isState(bed, 'used'));
      await until(bed, async () => (await bed.read()).replica);
    });

    test('of two, no list goes back to the one that stands still', async (t) => {
      const other = await addReplica(all);
      const bed = givenReading(t, all, { urls: [replica.url, other.url] });
      await until(bed, () => bed.standings().every(({ state }) => state === 'used'));
      await other.ask('select pg_wal_replay_pause()');
      await tell(all);
      const news = await countNews(all);
      await until(bed, async () => (await bed.read(await bed.position())).replica);
      const { seen } = await bed.read(await bed.position());
      for (let page = 0; page < 10; page += 1) assert.equal((await bed.read(seen)).news, news);
      const places = new Set<number>();
      for (let page = 0; page < 10; page += 1) places.add((await bed.read()).news);
      assert.deepEqual(places, new Set([news - 1, news]), 'both are read by who has seen nothing yet');
      await other.stop();
    });

    test('one that dies in the middle of a reading is nobody’s trouble, and one that falls silent is given up', async (t) => {
      const line = await givenLine(t, replica);
      const bed = givenReading(t, all, { urls: [line.url], answerMs: 300 });
      await until(bed, isState(bed, 'used'));
      for (const trouble of [line.cut, line.silence]) {
        const reader = bed.reader(none);
        const slowly = `select pg_is_in_recovery() as replica,
          pg_sleep(case when pg_is_in_recovery() then 600 else 0 end)::text as slept`;
        await reader.query('select 1');
        const answer = reader.query<{ replica: boolean }>(slowly);
        await until(
          bed,
          async () =>
            (await follows(
              `select count(*) from pg_stat_activity where query ~ 'slept' and state = 'active' and pid <> pg_backend_pid()`,
            )) !== '0',
        );
        trouble();
        await until(bed, isState(bed, 'unreachable'));
        assert.equal((await answer).rows[0]?.replica, false);
        assert.equal((await bed.read()).replica, false);
        await follows(
          `select pg_terminate_backend(pid) from pg_stat_activity where query ~ 'slept' and pid <> pg_backend_pid()`,
        );
        line.restore();
        await until(bed, isState(bed, 'used'));
        assert.equal((await bed.read()).replica, true);
      }
      assert.match(bed.said.join(), /cannot be reached.*follows the primary/);
    });

    test('what is always asked in the same words is planned once at a replica too', async (t) => {
      const bed = givenReading(t, all, { urls: [replica.url] });
      await until(bed, isState(bed, 'used'));
      const reader = bed.reader(none);
      const steady = readerDatabase(reader, 'steady');
      const look = sql<{ replica: boolean }>`select pg_is_in_recovery() as replica where ${1}::int = 1`;
      for (let round = 0; round < 3; round += 1)
        assert.deepEqual((await look.execute(steady)).rows, [{ replica: true }]);
      const { rows } = await reader.query('select statement from pg_prepared_statements');
      assert.equal(rows.length, 1);
    });

    test('what is wrong with the question the primary says, and a reading takes no transaction', async (t) => {
      const bed = givenReading(t, all, { urls: [replica.url] });
      await until(bed, isState(bed, 'used'));
      const reader = bed.reader(none);
      await assert.rejects(reader.query(`select 'rahasia'::int`), /invalid input syntax/);
      await assert.rejects(reader.query('begin'), /no transaction/);
      assert.doesNotMatch(bed.said.join(), /rahasia/);
      assert.match(bed.said.join(), /did not answer \(22P02\)/);
    });

    test('a copy of something else, an address that leads nowhere and a server that says nothing are told, and not read', async (t) => {
      await all.pool.query('create database elsewhere');
      await all.pool.query('create role guest login');
      const line = await givenLine(t, replica);
      line.silence();
      const urls = [
        replica.url.replace('/postgres?', '/elsewhere?'),
        'postgresql://somebody:rahasia@localhost/postgres?host=/nowhere',
        line.url,
        all.primary.url,
        replica.url.replace('postgres@', 'nobody@'),
        replica.url.replace('postgres@', 'guest@'),
      ];
      const bed = givenReading(t, all, { urls, answerMs: 200 });
      await until(bed, () => stateOf(bed) === 'other-database' && stateOf(bed, 5) === 'not-allowed');
      assert.deepEqual(
        bed.standings().map(({ state }) => state),
        ['other-database', 'unreachable', 'unreachable', 'not-a-replica', 'unproven', 'not-allowed'],
      );
      assert.equal((await bed.read()).replica, false);
      assert.doesNotMatch(bed.said.join() + JSON.stringify(bed.standings()), /rahasia/);
    });

    test('behind one address may stand several: only the one that was asked is read', async (t) => {
      const line = await givenLine(t, replica);
      const bed = givenReading(t, all, { urls: [line.url] });
      await until(bed, isState(bed, 'used'));
      assert.equal((await bed.read()).replica, true);
      const other = await addReplica(all);
      const first = openReplica({
        ...{ url: line.url, name: '1', lineage: () => lineageOf(all.pool), onEvent: () => undefined },
      });
      t.after(first.close);
      await first.ask();
      line.restore(other.folder);
      // Its own connection still speaks of the one before.
      await assert.rejects(first.query('select 1'), /another server/);
      await first.ask();
      await first.ask();
      assert.equal((await first.query('select 1')).rows.length, 1);
      await other.stop();
    });

    test('one that was promoted is noticed at once, is not read, and takes no write from here', async (t) => {
      const bed = givenReading(t, all, { urls: [replica.url] });
      await until(bed, isState(bed, 'used'));
      const kept = openReplica({
        ...{ url: replica.url, name: '1', lineage: () => lineageOf(all.pool), onEvent: () => undefined },
      });
      t.after(kept.close);
      await kept.ask();
      assert.equal(await follows('select pg_promote()'), true);
      await follows(`insert into news (what) values ('of another city') returning id`);
      const { replica: isReplica, news } = await bed.read();
      assert.deepEqual([isReplica, news], [false, await countNews(all)]);
      assert.equal(stateOf(bed), 'not-a-replica');
      assert.match(bed.said.join(), /is no replica: it takes writes of its own/);
      await assert.rejects(kept.query(`insert into news (what) values ('by mistake')`), { code: '25006' });
    });
  });
