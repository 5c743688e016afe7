// /api/v1/upik/jss/…: a JSS export looked at before it counts, and taken in. The file travels each time; only entries are kept of it.
import { Type, type Static } from 'typebox';

/** What an officer may take a column for. */
export const chosenUses = ['number', 'date', 'category', 'matter', 'status', 'agency', 'reference', 'ignored'] as const;

/** `reporter` is not among them: nobody can choose to take such a column. */
export type ChosenUse = (typeof chosenUses)[number];

/** Columns about the reporter are known and never taken, nor are the faults that we wrote beside rows ourselves. */
export type ColumnUse = ChosenUse | 'reporter' | 'faults';

const Count = Type.Integer({ minimum: 0 });
const Day = Type.String();

const Column = Type.Object({
  heading: Type.String(),
  use: Type.Unsafe<ColumnUse>({ type: 'string' }),
  /** What stands in it first; of columns about the reporter nothing. */
  sample: Type.Optional(Type.String()),
});

const Faulty = Type.Object({
  /** As the spreadsheet counts. */
  row: Count,
  number: Type.String(),
  faults: Type.Array(Type.String()),
});

const Earlier = Type.Object({ at: Type.String(), by: Type.String() });

/** Counts and the first faults; of columns about reporters the heading alone. */
export const JssPreview = Type.Object({
  columns: Type.Array(Column),
  /** The row of the headings. */
  headingRow: Count,
  /** Without a column of numbers nothing can be told of the rows. */
  hasNumbers: Type.Boolean(),
  rows: Count,
  fresh: Count,
  changed: Count,
  known: Count,
  faulty: Count,
  /** The first of them. */
  faults: Type.Array(Faulty),
  firstDate: Type.Optional(Day),
  lastDate: Type.Optional(Day),
  /** Words for states and agencies that are shown as they are and compared with nothing. */
  unknownStatuses: Type.Array(Type.String()),
  unknownAgencies: Type.Array(Type.String()),
  /** The rows look like those that an earlier preview gave back for correction. */
  looksPartial: Type.Boolean(),
  /** The same file was taken in with the same columns. */
  earlier: Type.Optional(Earlier),
});

/** Nothing was kept for it: the same file may be looked at as often as one likes. */
export type JssPreview = Static<typeof JssPreview>;

/** With `earlier` nothing was added and nothing changed. */
export const JssImported = Type.Object({
  added: Count,
  changed: Count,
  known: Count,
  faulty: Count,
  /** Nothing was done, since this was done before. */
  earlier: Type.Optional(Earlier),
});

/** `faulty` rows were passed over; the others are in. */
export type JssImported = Static<typeof JssImported>;
