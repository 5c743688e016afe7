// Answers that wait in the outbox, and a platform that says whatever the test wants it to say.
import assert from 'node:assert/strict';
import type pg from 'pg';
import { handleCommand } from '#app/handle-command.ts';
import { runOutbox, type OutboxPorts } from '#jobs/outbox/run-outbox.ts';
import { instagram } from '#channels/instagram/instagram.channel.ts';
import type { Channel, Outgoing, Photo, RejectReason, SendOutcome, Usage } from '#ports/channel.ts';
import type { Store } from '#ports/store.ts';
import type { Cleanup } from '../beds/database.ts';
import { acts, at, people } from '../given/given.ts';
import { account, arrive, casesOf, comment } from '../given/intake.ts';
import { testStore } from '../beds/store.ts';

export type Answer = SendOutcome | { result: SendOutcome; usage?: Usage };

type Platform = {
  channel: Channel;
  sent: Outgoing[];
  looks: number;
  /** What it answers next; without any it accepts. */
  answers: (Answer | (() => Promise<Answer>))[];
  /** What a look into the thread finds. */
  found: () => string[];
  /** The pictures that are kept, by their ids. */
  kept: Map<string, Photo>;
};

export const outboxPlatform = (): Platform => {
  const secrets = { appSecret: 'a', verifyToken: 'b', accessToken: 'c', apiUrl: 'http://127.0.0.1:9' };
  const stand: Platform = {
    channel: {
      ...instagram({ channel: 'instagram', id: account, handle: 'pemkotjogja', ...secrets }),
      send: async (message) => {
        stand.sent.push(message);
        const next = stand.answers.shift() ?? { outcome: 'accepted', externalId: `sent-${String(stand.sent.length)}` };
        const answer = typeof next === 'function' ? await next() : next;
        return 'result' in answer ? answer : { result: answer };
      },
      findSent: async () => {
        stand.looks += 1;
        return stand.found();
      },
    },
    sent: [],
    looks: 0,
    answers: [],
    found: () => [],
    kept: new Map(),
  };
  return stand;
};

export type Scene = Platform & {
  store: Store;
  pool: pg.Pool;
  ports: OutboxPorts;
  noted: { problem?: RejectReason; usage?: Usage }[];
  run: (now: number) => Promise<number>;
  row: (who?: string) => Promise<Row>;
};

type Row = { status: string; attempts: number; reason: string | null; external_id: string | null; wait: number };

const rowOf = async (pool: pg.Pool, who: string): Promise<Row> => {
  const { rows } = await pool.query<Row & { not_before: Date }>(
    `select status, attempts, reason, external_id, not_before from outbox where thread_key like '%' || $1 order by created_at`,
    [who],
  );
  const [row] = rows;
  assert.ok(row);
  const { not_before: notBefore, ...rest } = row;
  return { ...rest, wait: notBefore.getTime() - now };
};

/** When the answers wait. */
export const now = at(1);

/** One answer waits for each of them. */
export const givenAnswers = async (t: Cleanup, whos: readonly string[] = ['warga-1']): Promise<Scene> => {
  const { store, pool } = await testStore(t);
  await pool.query(
    `insert into channel_account (channel, id, handle, api_url, sealed_secrets) values ('instagram', $1, 'pemkotjogja', '', '')`,
    [account],
  );
  await arrive(store, pool, ...whos.map((who) => [comment(`c-${who}`, 'kantor buka jam berapa min', { who })]));
  for (const { id } of await casesOf(pool)) {
    const handled = await handleCommand(store, id, acts.inform(1, { by: people.medsos }));
    assert.ok(handled.ok);
  }
  const stand = outboxPlatform();
  const noted: Scene['noted'] = [];
  const ports: OutboxPorts = {
    store,
    channelFor: () => stand.channel,
    photosOf: (_complaintId, ids) => Promise.resolve(ids.flatMap((id) => stand.kept.get(id) ?? [])),
    noteAccount: (_channel, _id, what) => Promise.resolve(void noted.push(what)),
  };
  const row = (who = 'warga-1'): Promise<Row> => rowOf(pool, who);
  return Object.assign(stand, { store, pool, ports, noted, row, run: (when: number) => runOutbox(ports, () => when) });
};

export const eventTypes = async (pool: pg.Pool): Promise<string[]> =>
  (await pool.query<{ type: string }>('select type from event order by seq')).rows.map(({ type }) => type);

export const later = (more: Partial<Extract<SendOutcome, { outcome: 'retry-later' }>> = {}): SendOutcome => ({
  outcome: 'retry-later',
  reason: 'temporary',
  detail: 'try again',
  unknown: false,
  ...more,
});
