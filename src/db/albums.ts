// Pictures that were sent together and come one by one: of those without words it is not known at once whether they are meant for us.
// Must not keep what was not: neighbours' pictures go after some minutes.
import { minuteMs, type Instant } from '#core/time.ts';
import type { Albums } from '#ports/messages.ts';
import { keepEarlyUnder, takeEarly } from './early-inbound.ts';
import { lockMessage } from './messages.ts';
import type { Queryable } from './queryable.ts';
import type { Unit } from './unit.ts';

/** The one with the words comes within seconds. */
const keptMs = 10 * minuteMs;

/** As the id of a message that it waits for; no id of a message looks so. */
const keyOf = (album: string): string => `album:${album}`;

const isAlbumKnown = async (db: Queryable, channel: string, accountId: string, album: string): Promise<boolean> => {
  await lockMessage(db, channel, accountId, keyOf(album));
  const { rowCount } = await db.query(
    'select 1 from message where channel = $1 and account_id = $2 and album = $3 limit 1',
    [channel, accountId, album],
  );
  return (rowCount ?? 0) > 0;
};

/** The port, within one transaction. */
export const albumsIn = (unit: Pick<Unit, 'apart' | 'seeing'>): Albums => ({
  isKnown: (channel, accountId, album) => isAlbumKnown(unit.seeing, channel, accountId, album),
  keepPart: (channel, album, part, now) =>
    keepEarlyUnder(unit.seeing, { channel, externalId: keyOf(album) }, part, now),
  takeParts: (channel, accountId, album, now) => takeEarly(unit, { channel, accountId, externalId: keyOf(album) }, now),
});

/** Those that waited ten minutes for the picture with the words. */
export const forgetAlbumParts = async (db: Queryable, now: Instant): Promise<void> => {
  await db.query(`delete from early_inbound where external_id like 'album:%' and kept_at < $1`, [
    new Date(now - keptMs),
  ]);
};
