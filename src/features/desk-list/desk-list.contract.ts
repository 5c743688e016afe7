// What every list that the desk keeps answers beside itself: a file looked at before it counts, what came of it, and who changed what.
import { Type, type Static } from 'typebox';
import type { AdministrativeActor } from '#core/administration.ts';

const count = Type.Integer();
const difference = Type.Object({ label: Type.String(), before: Type.String(), after: Type.String() });

/** So many rows, faults and warnings are named; all of them are counted. */
export const mostNamed = 200;

/** What a file would do, row by row; nothing is kept yet. `seen` is handed back by whoever wants it so. */
export const ListPreview = Type.Object({
  ...{ seen: Type.String(), added: count, changed: count, same: count },
  /** Rows of the list of which the file says nothing: they stay as they are. */
  untouched: count,
  rows: Type.Array(
    Type.Object({
      ...{ line: count, name: Type.String(), isNew: Type.Boolean() },
      fields: Type.Array(difference),
    }),
  ),
  /** Whole sentences that name their rows; with one of them nothing can be kept. */
  faults: Type.Array(Type.String()),
  faultCount: count,
  /** What may be meant so, and is worth a look. */
  warnings: Type.Array(Type.String()),
});
export type ListPreview = Static<typeof ListPreview>;

/** From the look before. */
export const ListFileAsked = Type.Object({ seen: Type.Optional(Type.String({ maxLength: 64 })) });
/** Refused without it, and once the list or the file is another one. */
export type ListFileAsked = Static<typeof ListFileAsked>;

export const ListImported = Type.Object({ added: count, changed: count });
/** What a file did to the list. */
export type ListImported = Static<typeof ListImported>;

const seq = Type.String({ pattern: '^\\d{1,18}$' });
export const ListHistoryAsked = Type.Object({ before: Type.Optional(seq) });
/** `before` goes on where the last page ended. */
export type ListHistoryAsked = Static<typeof ListHistoryAsked>;
export const ListChangeParams = Type.Object({ seq: Type.String({ maxLength: 18 }) });
/** One change by its place in the history. */
export type ListChangeParams = Static<typeof ListChangeParams>;

export const ListHistory = Type.Object({
  changes: Type.Array(
    Type.Object({
      ...{ seq: Type.String(), at: Type.String(), name: Type.String() },
      by: Type.Unsafe<AdministrativeActor['kind']>({ type: 'string' }),
      /** Of an officer, also of one who left. */
      byName: Type.Optional(Type.String()),
      how: Type.Unsafe<'hand' | 'file' | 'taken-back'>({ type: 'string' }),
      what: Type.Unsafe<'added' | 'changed' | 'removed'>({ type: 'string' }),
      fields: Type.Array(difference),
    }),
  ),
  next: Type.Optional(Type.String()),
});
/** Newest first. */
export type ListHistory = Static<typeof ListHistory>;
/** One row of it. */
export type ListHistoryRow = ListHistory['changes'][number];
