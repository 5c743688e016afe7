// /api/v1/upik/jss/differences …: what has a number on one side only, what the sides say differently, and what officers did about it.
import { Type, type Static } from 'typebox';
import type { Status } from '#core/complaint/complaint.ts';

/** Each number stands in one of them at most. */
export const differenceLists = ['only-jss', 'only-here', 'differing'] as const;

/** Goes into addresses and into the marks that officers set. */
export type DifferenceList = (typeof differenceLists)[number];

const list = Type.Enum(differenceLists);

/** A list must be named; what else is left out does not narrow. */
export const DifferencesAsked = Type.Object({
  list,
  /** Those that were set aside, instead of those that stand. */
  marked: Type.Optional(Type.Boolean()),
  q: Type.Optional(Type.String({ maxLength: 100 })),
  /** From the answer before: `next`. */
  after: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
});

/** `after` is a place in the list, counted from its start. */
export type DifferencesAsked = Static<typeof DifferencesAsked>;

/** Either side's fields are missing where the number is not on it; no reporter on either. */
export const Difference = Type.Object({
  /** Names the row to the routes below: a number without capitals, blanks and dashes. */
  key: Type.String(),
  jssNumber: Type.String(),
  date: Type.Optional(Type.String()),
  matter: Type.Optional(Type.String()),
  category: Type.Optional(Type.String()),
  jssStatus: Type.Optional(Type.String()),
  jssAgency: Type.Optional(Type.String()),
  /** Our case, where there is one. */
  number: Type.Optional(Type.String()),
  status: Type.Optional(Type.Unsafe<Status>({ type: 'string' })),
  agency: Type.Optional(Type.String()),
  registeredAt: Type.Optional(Type.String()),
  statusDiffers: Type.Optional(Type.Boolean()),
  agencyDiffers: Type.Optional(Type.Boolean()),
  /** A case of ours that waits for its number, and is named by the row. */
  offered: Type.Optional(Type.String()),
  mark: Type.Optional(Type.Object({ reason: Type.String(), at: Type.String(), by: Type.String() })),
});

/** One row, whichever list it stands in. */
export type Difference = Static<typeof Difference>;

const Pair = Type.Object({ key: Type.String({ minLength: 1, maxLength: 40 }), number: Type.String({ maxLength: 40 }) });

/** A number of JSS, by its key, and the case that is to get it. */
export type Pair = Static<typeof Pair>;

/** What one press may hold. */
const most = 200;

/** One page of one list, with what stands around all three; `next` is missing on the last page. */
export const DifferencesAnswer = Type.Object({
  counts: Type.Object({ 'only-jss': Type.Integer(), 'only-here': Type.Integer(), differing: Type.Integer() }),
  /** Cases of ours that have no number yet; the book lists them. */
  waiting: Type.Integer(),
  /** The latest export that holds all of its days; without one there is nothing to compare. */
  latest: Type.Optional(
    Type.Object({
      fileName: Type.String(),
      at: Type.String(),
      by: Type.String(),
      firstDate: Type.Optional(Type.String()),
      lastDate: Type.Optional(Type.String()),
    }),
  ),
  rows: Type.Array(Difference),
  next: Type.Optional(Type.Integer()),
  /** Numbers of JSS for cases that wait for one, as the export names them: at most as many as one press may hold. */
  offers: Type.Array(Type.Object({ ...Pair.properties, jssNumber: Type.String() })),
});

/** `counts` are of what stands, not of what was set aside. */
export type DifferencesAnswer = Static<typeof DifferencesAnswer>;

/** At least one and at most two hundred pairs; unknown fields are refused. */
export const LinksBody = Type.Object(
  { pairs: Type.Array(Type.Object(Pair.properties, { additionalProperties: false }), { minItems: 1, maxItems: most }) },
  { additionalProperties: false },
);

/** Whether a case waits for a number is found out pair by pair. */
export type LinksBody = Static<typeof LinksBody>;

/** `why` is a sentence in the asker's language. */
export const LinksAnswer = Type.Object({
  taken: Type.Integer(),
  refused: Type.Array(Type.Object({ jssNumber: Type.String(), number: Type.String(), why: Type.String() })),
});

/** `taken` and `refused` together are all that were sent. */
export type LinksAnswer = Static<typeof LinksAnswer>;

const keys = Type.Array(Type.String({ minLength: 1, maxLength: 40 }), { minItems: 1, maxItems: most });

/** A reason of blanks alone is refused. */
export const MarkBody = Type.Object(
  { list, keys, reason: Type.String({ minLength: 1, maxLength: 300, pattern: '\\S' }) },
  { additionalProperties: false },
);

/** The reason stays beside the rows, for every officer who comes after. */
export type MarkBody = Static<typeof MarkBody>;

/** Rows by their keys; those that were not set aside are passed over. */
export const UnmarkBody = Type.Object({ list, keys }, { additionalProperties: false });

/** Brings rows back to the list that they stood in. */
export type UnmarkBody = Static<typeof UnmarkBody>;
