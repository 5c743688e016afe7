// A desk's first days, lived through the real store: on time, late, refused, joined, merged, split, silent, reopened.
// For tests that need rows of every kind rather than one kind of row.
import assert from 'node:assert/strict';
import type pg from 'pg';
import { handleCommand, type Handled, type Moved } from '#app/handle-command.ts';
import { bothOrNeither, joinAsDuplicate, mergeCases, splitCase } from '#app/acts/join-cases.ts';
import { joinReporters, separateReporters } from '#app/acts/join-persons.ts';
import { runOutbox } from '#jobs/outbox/run-outbox.ts';
import { sweepDeadlines } from '#app/sweep-deadlines.ts';
import { instagram } from '#channels/instagram/instagram.channel.ts';
import type { Command } from '#core/complaint/command.ts';
import type { Channel } from '#ports/channel.ts';
import type { Store } from '#ports/store.ts';
import { acts, at, people } from './given.ts';
import { arrive, casesOf, comment, deletion, direct, edit } from './intake.ts';
import { testIds } from '../beds/store.ts';

type Side = { id: string; number: string };

const accepted = (handled: Handled | Moved, what: string): void => {
  if (!handled.ok) assert.fail(`${what}: refused: ${handled.refusal}`);
};

const does = async (store: Store, { id }: Side, ...commands: readonly Command[]): Promise<void> => {
  for (const command of commands) accepted(await handleCommand(store, id, command), command.type);
};

const opened = async (store: Store, pool: pg.Pool, ...webhooks: unknown[]): Promise<Side> => {
  await arrive(store, pool, ...webhooks);
  const latest = (await casesOf(pool)).at(-1);
  assert.ok(latest);
  return latest;
};

const someAccount = {
  id: '1',
  handle: '',
  appSecret: '',
  verifyToken: '',
  accessToken: '',
  apiUrl: 'http://127.0.0.1:9',
};

/** Every message but the first is refused by the platform, so that both ends are on the record. */
const deliver = async (store: Store, hours: number): Promise<void> => {
  let sent = 0;
  const channel: Channel = {
    ...instagram({ ...someAccount, channel: 'instagram' }),
    send: () => {
      sent += 1;
      return Promise.resolve({
        result:
          sent === 1
            ? ({ outcome: 'accepted', externalId: `sent-${testIds.uuid()}` } as const)
            : ({ outcome: 'rejected', reason: 'window-closed', detail: 'too late' } as const),
      });
    },
    findSent: () => Promise.resolve([]),
  };
  await runOutbox(
    { store, channelFor: () => channel, photosOf: () => Promise.resolve([]), noteAccount: () => Promise.resolve() },
    () => at(hours),
  );
};

const carriedThrough = async (store: Store, pool: pg.Pool): Promise<void> => {
  const one = await opened(store, pool, [comment('a1', 'lampu mati di Jl. Contoh\tRT 03\n\\N bukan kosong')]);
  await arrive(store, pool, [comment('a2', 'wis tak foto')], [edit('a2', 'wis tak foto 🙏')], [deletion('a2')]);
  const identityId = testIds.uuid();
  await does(store, one, acts.ask(1), acts.provide(2, { identityId }), acts.approve(3), acts.register(4));
  await does(store, one, acts.dispose(5), acts.acknowledge(5), acts.progress(6), acts.fieldResult(6), acts.convey(7));
  await deliver(store, 8);
  await does(store, one, acts.note(9));
};

const lateAndRefused = async (store: Store, pool: pg.Pool): Promise<Side> => {
  const two = await opened(store, pool, [comment('b1', 'jalan berlubang', { who: 'warga-2' })]);
  for (const hours of [1, 2, 3, 30]) await sweepDeadlines({ store }, at(hours));
  await does(store, two, acts.ask(31), acts.provide(32, { identityId: testIds.uuid() }), acts.approve(60));
  await does(store, two, acts.register(90, { upikNumber: 'UPIK-88' }), acts.dispose(91), acts.refuse(92));
  await does(store, two, acts.dispose(93, { leadAgencyId: 'dlh', helpingAgencyIds: ['dishub'] }));
  for (const hours of [130, 200]) await sweepDeadlines({ store }, at(hours));
  return two;
};

const joinedMergedSplit = async (store: Store, pool: pg.Pool, two: Side): Promise<void> => {
  const asked = { now: at(201), by: people.medsos };
  const same = await opened(store, pool, [comment('c1', 'podo, bolong jero', { who: 'warga-3' })]);
  accepted(await bothOrNeither(store, (tx) => joinAsDuplicate(tx, same, two, asked)), 'joinAsDuplicate');
  const into = await opened(store, pool, [comment('d1', 'sampah menumpuk', { who: 'warga-4' })]);
  const from = await opened(store, pool, [comment('d2', 'sampah lagi', { who: 'warga-4', post: 'post-2' })]);
  accepted(await bothOrNeither(store, (tx) => mergeCases(tx, from, into, asked)), 'mergeCases');
  const both = await opened(store, pool, [direct('e1', 'saluran mampet', { who: 'warga-5' })]);
  await arrive(store, pool, [direct('e2', 'dan pohon tumbang', { who: 'warga-5' })]);
  const { rows } = await pool.query<{ id: string; reporter_id: string }>(
    `select id, reporter_id from message where external_id = 'e2'`,
  );
  const [leaving] = rows;
  assert.ok(leaving);
  const thread = {
    channel: 'instagram',
    accountId: '17841400000000001',
    visibility: 'private',
    key: 'warga-5',
  } as const;
  const message = { messageId: leaving.id, digest: 'digest-e2' };
  const side = { ...both, reporterId: leaving.reporter_id };
  accepted(
    await bothOrNeither(store, (tx) =>
      splitCase(tx, testIds, { from: side, leaving: [{ message, thread, sentAt: at(0) }], staying: [] }, asked),
    ),
    'splitCase',
  );
};

const joinedAndSeparated = async (store: Store, pool: pg.Pool, two: Side): Promise<void> => {
  const asked = { now: at(201), by: people.medsos };
  const other = await opened(store, pool, [comment('h1', 'lampu mati', { who: 'warga-tetangga' })]);
  const third = await opened(store, pool, [comment('h2', 'lampu mati', { who: 'warga-seberang' })]);
  accepted(await bothOrNeither(store, (tx) => joinReporters(tx, testIds, { own: two, other }, asked)), 'joinReporters');
  const joined = await bothOrNeither(store, (tx) => joinReporters(tx, testIds, { own: other, other: third }, asked));
  accepted(joined, 'joinReporters');
  const join = joined.ok && joined.state.status !== 'none' ? joined.state.file.joins?.at(-1) : undefined;
  accepted(
    await bothOrNeither(store, (tx) => separateReporters(tx, other, join?.joinId ?? '', asked)),
    'separateReporters',
  );
};

const shortOnes = async (store: Store, pool: pg.Pool): Promise<void> => {
  const praise = await opened(store, pool, [comment('f1', 'matur nuwun', { who: 'warga-6' })]);
  await does(store, praise, acts.notComplaint(202), acts.reopen(203));
  const silent = await opened(store, pool, [comment('g1', 'tolong dicek', { who: 'warga-7' })]);
  await does(store, silent, acts.ask(204));
  for (const hours of [240, 300, 500, 1000]) await sweepDeadlines({ store }, at(hours));
  await arrive(store, pool, 'bukan json');
};

export const liveThrough = async (store: Store, pool: pg.Pool): Promise<void> => {
  await carriedThrough(store, pool);
  const two = await lateAndRefused(store, pool);
  await joinedMergedSplit(store, pool, two);
  await joinedAndSeparated(store, pool, two);
  await shortOnes(store, pool);
};
