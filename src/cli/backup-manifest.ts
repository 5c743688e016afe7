// What a back-up file holds: a tar of these names, and the list that its contents are checked against.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';

const Digest = Type.String({ pattern: '^[0-9a-f]{64}$' });

/** What the rest of a back-up is checked against; names are bound to patterns, so that none leads out of its folder. */
export const Manifest = Type.Object({
  format: Type.Literal('tanggap-backup'),
  version: Type.Literal(1),
  takenAt: Type.String(),
  /** All that were applied, in order; the last one is the level of the tables. */
  migrations: Type.Array(Type.String({ pattern: '^\\d{4}_[a-z_]+\\.sql$' }), { minItems: 1 }),
  /** In an order in which they can be filled. */
  tables: Type.Array(
    Type.Object({
      name: Type.String({ pattern: '^[a-z_]+$' }),
      columns: Type.Array(Type.String()),
      rows: Type.Integer({ minimum: 0 }),
      sha256: Digest,
    }),
  ),
  sequences: Type.Array(Type.Object({ name: Type.String(), lastValue: Type.String({ pattern: '^\\d+$' }) })),
  /** Paths below DATA_DIR/attachments; no dot in them, so none leads out of it. */
  attachments: Type.Array(Type.Object({ path: Type.String({ pattern: '^[\\w-]+(/[\\w-]+)*$' }), sha256: Digest })),
});

/** A list of contents whose shape was checked, not yet its digests. */
export type Manifest = Static<typeof Manifest>;

/** The first entry of the tar, so that a reader can judge the rest by it. */
export const manifestName = 'manifest.json';

/** A table's entry in the tar: its rows as PostgreSQL's COPY writes them. */
export const tableFile = (name: string): string => `tables/${name}.copy`;

/** An attachment's entry in the tar; `path` as the object store names it. */
export const attachmentFile = (path: string): string => `attachments/${path}`;

/** Undefined for anything that is no manifest of this format. */
export const parseManifest = (text: string): Manifest | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return Value.Check(Manifest, value) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** SHA-256 in hexadecimal, read as a stream so that no file must fit into memory. */
export const digestOfFile = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
};
