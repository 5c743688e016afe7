// What a message says to its receiver and nowhere else: the one-time link, and the code that opens the tracking page.
// Must write nothing: what is opened here goes to the channel and is forgotten.
import { markersIn } from '#core/identity-token.ts';
import type { SendPurpose } from '#core/complaint/complaint.ts';
import { withTrackCode } from '#core/track-link.ts';
import type { Sealing } from '#ports/sealing.ts';
import type { OutboxRow } from '#ports/outbox.ts';
import type { Queryable } from './queryable.ts';

type OutgoingDeps = {
  pool: Queryable;
  sealing: Pick<Sealing, 'open'>;
  trackCodeOf: (complaintId: string) => string;
};

type Written = Pick<OutboxRow, 'id' | 'complaintId' | 'text'>;
type Found = { visibility: 'public' | 'private'; purpose: SendPurpose; number: string | null };

const findRow = async (db: Queryable, id: string): Promise<Found | undefined> => {
  const { rows } = await db.query<Found>(
    `select o.visibility, o.purpose, c.number from outbox o left join every_complaint c on c.id = o.complaint_id where o.id = $1`,
    [id],
  );
  return rows[0];
};

/** Only of the same case: a marker that somebody typed opens nothing. */
const withTokens = async ({ pool, sealing }: OutgoingDeps, { complaintId, text }: Written): Promise<string> => {
  const markers = markersIn(text);
  if (markers.length === 0) return text;
  const { rows } = await pool.query<{ marker: string; hash: string; sealed_token: Buffer | null }>(
    `select marker, encode(token_hash, 'hex') as hash, sealed_token from identity_request
     where complaint_id = $1 and marker = any($2)`,
    [complaintId, markers],
  );
  return rows.reduce((words, { marker, hash, sealed_token: sealed }) => {
    if (sealed === null) throw new Error('the token of a one-time link was not sealed');
    return words.replaceAll(marker, sealing.open('token', hash, sealed));
  }, text);
};

/** A private message to the case's own reporter opens its tracking page; whoever only follows gets neither code nor link. */
export const wordsToSend = async (deps: OutgoingDeps, row: Written): Promise<string> => {
  if (markersIn(row.text).length === 0 && !row.text.includes('/lacak/')) return row.text;
  const found = await findRow(deps.pool, row.id);
  // Whoever only follows is told by notices, and another body is no reporter.
  if (found?.visibility !== 'private' || found.purpose === 'notice' || found.purpose === 'hand-over') return row.text;
  const words = await withTokens(deps, row);
  if (found.number === null) return words;
  return withTrackCode(words, found.number, deps.trackCodeOf(row.complaintId));
};
