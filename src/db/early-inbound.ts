// What was told of a message before the message itself came: kept until it is there.
import type { Instant } from '#core/time.ts';
import type { Inbound } from '#ports/inbound.ts';
import type { EarlyNews } from '#ports/messages.ts';
import { keyOf, type InUnit } from './foreseen.ts';
import { hideInPayload } from './hidden-tokens.ts';
import { lockMessage } from './messages.ts';
import { storable } from './rows.ts';
import type { Queryable } from './queryable.ts';
import type { Unit } from './unit.ts';
import { noteArrived } from './unplaced.ts';

const externalIdOf = (inbound: Inbound): string => {
  if ('externalId' in inbound) return inbound.externalId;
  throw new Error('what is no message has no id');
};

/** Under an id of the caller’s choosing; tokens of ours in it are hidden first. */
export const keepEarlyUnder = async (
  db: Queryable,
  { channel, externalId }: { channel: string; externalId: string },
  inbound: Inbound,
  now: Instant,
): Promise<void> => {
  await db.query(
    'insert into early_inbound (channel, account_id, external_id, body, kept_at) values ($1, $2, $3, $4, $5)',
    [
      channel,
      inbound.accountId,
      externalId,
      await hideInPayload(
        db,
        JSON.stringify(inbound, (_key, value: unknown) => (typeof value === 'string' ? storable(value) : value)),
      ),
      new Date(now),
    ],
  );
};

const keepEarly = (db: Queryable, channel: string, inbound: Inbound, now: Instant): Promise<void> =>
  keepEarlyUnder(db, { channel, externalId: externalIdOf(inbound) }, inbound, now);

type Row = { body: Inbound; kept_at: Date; unplaced_id: string | null };

/** What waited for this message, in the order in which it came; it waits no longer. Whoever asks holds the message until the transaction ends. */
export const takeEarly = async (
  { apart, seeing }: Pick<Unit, 'apart' | 'seeing'>,
  { channel, accountId, externalId }: { channel: string; accountId: string; externalId: string },
  now: Instant,
): Promise<Inbound[]> => {
  await lockMessage(apart, channel, accountId, externalId);
  const { rows } = await apart.query<Row>(
    `delete from early_inbound where channel = $1 and account_id = $2 and external_id = $3
     returning body, kept_at, unplaced_id`,
    [channel, accountId, externalId],
  );
  const shown = rows.flatMap(({ unplaced_id: id }) => id ?? []);
  if (shown.length > 0) await noteArrived(seeing, shown, now);
  return rows.toSorted((a, b) => a.kept_at.getTime() - b.kept_at.getTime()).map(({ body }) => body);
};

/** The port, within one unit of work. */
export const earlyNewsIn = ({ unit, foreseen }: InUnit): EarlyNews => ({
  keep: (channel, inbound, now) => {
    foreseen.early.learn(keyOf({ channel, accountId: inbound.accountId }, externalIdOf(inbound)), true);
    return keepEarly(unit.apart, channel, inbound, now);
  },
  take: async (channel, accountId, externalId, now) => {
    const key = keyOf({ channel, accountId }, externalId);
    // Whoever would tell of it waits for the message's lock.
    if (foreseen.early.has(key) && foreseen.early.get(key) === undefined) return [];
    return takeEarly(unit, { channel, accountId, externalId }, now);
  },
  dropOf: async (unplacedId) => {
    await unit.db.query('delete from early_inbound where unplaced_id = $1', [unplacedId]);
  },
});
