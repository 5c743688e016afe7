// /api/v1/upik/jss/differences …: what has a number on one side only, what the sides say differently, and what officers did about it.
import { Type, type Static } from 'typebox';
import type { Status } from '#core/complaint/complaint.ts';

export const differenceLists = ['only-jss', 'only-here', 'differing'] as const;
export type DifferenceList = (typeof differenceLists)[number];

const list = Type.Enum(differenceLists);

export const DifferencesAsked = Type.Object({
  list,
  /** Those that were set aside, instead of those that stand. */
  marked: Type.Optional(Type.Boolean()),
  q: Type.Optional(Type.String({ maxLength: 100 })),
  /** From the answer before: `next`. */
  after: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
});
export type DifferencesAsked = Static<typeof DifferencesAsked>;

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
export type Difference = Static<typeof Difference>;

const Pair = Type.Object({ key: Type.String({ minLength: 1, maxLength: 40 }), number: Type.String({ maxLength: 40 }) });
export type Pair = Static<typeof Pair>;

/** What one press may hold. */
const most = 200;

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
export type DifferencesAnswer = Static<typeof DifferencesAnswer>;

export const LinksBody = Type.Object(
  { pairs: Type.Array(Type.Object(Pair.properties, { additionalProperties: false }), { minItems: 1, maxItems: most }) },
  { additionalProperties: false },
);
export type LinksBody = Static<typeof LinksBody>;

export const LinksAnswer = Type.Object({
  taken: Type.Integer(),
  refused: Type.Array(Type.Object({ jssNumber: Type.String(), number: Type.String(), why: Type.String() })),
});
export type LinksAnswer = Static<typeof LinksAnswer>;

const keys = Type.Array(Type.String({ minLength: 1, maxLength: 40 }), { minItems: 1, maxItems: most });

export const MarkBody = Type.Object(
  { list, keys, reason: Type.String({ minLength: 1, maxLength: 300, pattern: '\\S' }) },
  { additionalProperties: false },
);
export type MarkBody = Static<typeof MarkBody>;

export const UnmarkBody = Type.Object({ list, keys }, { additionalProperties: false });
export type UnmarkBody = Static<typeof UnmarkBody>;
