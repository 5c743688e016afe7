// Messages as a channel's parser would hand them over, and their way into the store without any platform.
import type pg from 'pg';
import { drainInbound, type DrainPorts } from '#app/drain-inbound.ts';
import type { Inbound } from '#ports/channel.ts';
import type { Store } from '#ports/store.ts';
import { at } from './given.ts';
import { testIds } from '../beds/store.ts';

export type MessageIn = Extract<Inbound, { kind: 'message' }>;

export const account = '17841400000000001';

/** A comment of `who` below `post`. */
export const comment = (
  externalId: string,
  text: string,
  fields: Partial<MessageIn> & { who?: string; post?: string } = {},
): MessageIn => {
  const { who = 'warga-1', post = 'post-1', ...rest } = fields;
  return {
    kind: 'message',
    accountId: account,
    externalId,
    thread: { visibility: 'public', threadKey: `${post}:${who}` },
    author: { id: who, name: `Warga Demo ${who.slice(-1)}`, handle: who },
    text,
    sentAt: at(0),
    attachments: [],
    postId: post,
    ...rest,
  };
};

/** A private message of `who`. */
export const direct = (
  externalId: string,
  text: string,
  fields: Partial<MessageIn> & { who?: string } = {},
): MessageIn => {
  const { who = 'warga-1', ...rest } = fields;
  return { ...comment(externalId, text, { who }), thread: { visibility: 'private', threadKey: who }, ...rest };
};

export const edit = (externalId: string, text: string): Inbound => ({
  kind: 'edit',
  accountId: account,
  externalId,
  thread: { visibility: 'public', threadKey: 'post-1:warga-1' },
  text,
  editedAt: at(1),
});

export const deletion = (externalId: string): Inbound => ({
  kind: 'delete',
  accountId: account,
  externalId,
  thread: { visibility: 'public', threadKey: 'post-1:warga-1' },
  deletedAt: at(1),
});

/** Every account is one of the city's. */
export const anyAccount: DrainPorts['accountOf'] = (_channel, id) => Promise.resolve({ id, handle: '', otherIds: [] });

/** The payload of this stand-in parser is the list of inbounds itself; anything else is poison. */
export const drainPorts = (store: Store): DrainPorts => ({
  store,
  ids: testIds,
  parse: (_channel, payload) => {
    if (!Array.isArray(payload)) throw new Error('entry: missing');
    return payload as Inbound[];
  },
  accountOf: anyAccount,
});

/** When it was said, or somebody changed ids; nothing is told before. */
const momentOf = (told: unknown): number => {
  const { sentAt, at: changedAt } = (told ?? {}) as Record<string, unknown>;
  return Math.max(at(0), ...[sentAt, changedAt].filter((one) => typeof one === 'number'));
};

/** What a body tells; nothing where it is none. */
const partsIn = (body: string): unknown[] => {
  try {
    return [JSON.parse(body) as unknown].flat();
  } catch {
    return [];
  }
};

/** The latest of all that is told to have happened by then. */
const reachedAt = (body: string): number =>
  Math.max(
    ...partsIn(body).flatMap((told) => {
      const { editedAt, deletedAt } = (told ?? {}) as Record<string, unknown>;
      return [momentOf(told), ...[editedAt, deletedAt].filter((one) => typeof one === 'number')];
    }),
    at(0),
  );

export const put = async (pool: pg.Pool, ...payloads: unknown[]): Promise<void> => {
  const bodies = payloads.map((payload) => (typeof payload === 'string' ? payload : JSON.stringify(payload)));
  for (const body of bodies)
    await pool.query(`insert into inbound (channel, payload, received_at) values ('instagram', $1, $2)`, [
      body,
      new Date(reachedAt(body)),
    ]);
};

/** Stores and drains as soon as the last of it was said; each argument is one webhook. */
export const arrive = async (store: Store, pool: pg.Pool, ...webhooks: unknown[]): Promise<number> => {
  await put(pool, ...webhooks);
  const now = Math.max(at(0), ...webhooks.flat().map(momentOf));
  return drainInbound(drainPorts(store), () => now);
};

export const casesOf = async (pool: pg.Pool): Promise<{ id: string; number: string; status: string }[]> =>
  (
    await pool.query<{ id: string; number: string; status: string }>(
      'select id, number, status from complaint order by number',
    )
  ).rows;
