// GET /api/v1/cases/:number/alike: cases that may be about the same thing, each with what they have in common.
import { Type, type Static } from 'typebox';
import type { Status } from '#core/complaint/complaint.ts';
import { CategoryName } from '../category/category.contract.ts';

export const AlikeParams = Type.Object({ number: Type.String({ maxLength: 40 }) });
/** The case that others are held against. */
export type AlikeParams = Static<typeof AlikeParams>;

export const AlikeAnswer = Type.Object({
  /** Not held against any other: it is in a sensitive lane. */
  sealed: Type.Optional(Type.Literal(true)),
  cases: Type.Array(
    Type.Object({
      number: Type.String(),
      status: Type.Unsafe<Exclude<Status, 'none'>>({ type: 'string' }),
      reportedAt: Type.String(),
      /** What was written first, as whoever asks may read it. */
      excerpt: Type.String(),
      category: Type.Optional(CategoryName),
      kelurahan: Type.Optional(Type.String()),
      /** By its short name. */
      agency: Type.Optional(Type.String()),
      /** That both say, as the other case writes them. */
      words: Type.Array(Type.String()),
      ofKind: Type.Boolean(),
      atPlace: Type.Boolean(),
    }),
  ),
});
/** The likest first; what one may not see is not among them. */
export type AlikeAnswer = Static<typeof AlikeAnswer>;

/** The number is encoded: it comes from an address. */
export const alikePath = (number: string): string => `/api/v1/cases/${encodeURIComponent(number)}/alike`;
