// Puts markers in the place of one-time tokens in whatever is about to be stored: nobody may read one there, or in a back-up.
// What is no token that we gave out stays as it is.
import type { Pool } from 'pg';
import { hideLinkedCodes, markerOf, replaceTokens } from '#core/identity-token.ts';
import { withoutTrackCode } from '#core/track-link.ts';
import type { Sealing } from '#ports/sealing.ts';
import { sealToken, tokenHash } from './identity-requests.ts';
import { inTransaction, type Queryable } from './queryable.ts';
import { inPayload, type Change } from './stored-letter.ts';

const ours = async (db: Queryable, words: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (words.length === 0) return new Map();
  const hashes = new Map(words.map((word) => [tokenHash(word).toString('hex'), word]));
  const { rows } = await db.query<{ hash: string }>(
    `select encode(token_hash, 'hex') as hash from identity_request where token_hash = any($1::bytea[])`,
    [[...hashes.keys()].map((hash) => Buffer.from(hash, 'hex'))],
  );
  return new Map(
    rows.flatMap(({ hash }) => {
      const token = hashes.get(hash);
      return token === undefined ? [] : [[token, markerOf(hash)] as const];
    }),
  );
};

type Walk = (stored: string, change: Change) => string;

/** Which of the words are tokens of ours, each with its marker. */
const markersFor = (db: Queryable, stored: string, walk: Walk): Promise<ReadonlyMap<string, string>> => {
  const words = new Set<string>();
  walk(stored, (text) =>
    replaceTokens(text, (word) => {
      words.add(word);
      return undefined;
    }),
  );
  return ours(db, [...words]);
};

const inText: Walk = (text, change) => change(text);

/** Only what is a token that we gave out: words that look alike stay. */
export const hideTokens = async (db: Queryable, text: string): Promise<string> => {
  const markers = await markersFor(db, text, inText);
  return markers.size === 0 ? text : replaceTokens(text, (word) => markers.get(word));
};

/** As a message of ours is written down: so it is known again when it comes back. */
export const asWrittenDown = async (db: Queryable, text: string): Promise<string> =>
  withoutTrackCode(await hideTokens(db, text));

/** Of what is stored as it came, without tokens and codes; the very same signs where it quotes none. */
export const hideInPayload = async (db: Queryable, payload: string): Promise<string> => {
  const markers = await markersFor(db, payload, inPayload);
  return inPayload(payload, (text) => hideLinkedCodes(replaceTokens(text, (word) => markers.get(word))));
};

type Waiting = { id: string; text: string };

const sealIn = async (db: Queryable, sealing: Pick<Sealing, 'seal'>, { id, text }: Waiting): Promise<void> => {
  const markers = await markersFor(db, text, inText);
  for (const token of markers.keys())
    await db.query('update identity_request set sealed_token = $2 where token_hash = $1 and sealed_token is null', [
      tokenHash(token),
      sealToken(sealing, token),
    ]);
  await db.query('update outbox set text = $2 where id = $1', [id, replaceTokens(text, (word) => markers.get(word))]);
};

const batch = 200;

/** What versions before wrote down in clear, sent or still waiting to be. */
export const sealStoredTokens = async (pool: Pool, sealing: Pick<Sealing, 'seal'>): Promise<void> => {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const last = await inTransaction(pool, async (client) => {
      const { rows } = await client.query<Waiting>(
        `select id, text from outbox where text ~ '/identitas/[A-Za-z0-9_-]{32}' and id > $1 order by id limit ${String(batch)} for update`,
        [after],
      );
      for (const row of rows) await sealIn(client, sealing, row);
      return rows.at(-1)?.id;
    });
    if (last === undefined) return;
    after = last;
  }
};
