// GET /api/v1/articles/asked-again: questions that came often and that no article answers. Tells of nobody: at least three people asked each.
import { Type, type Static } from 'typebox';

/** So many days are looked back. */
export const askedWithinDays = 90;
/** So many cases of each are named. */
export const mostNumbers = 5;

/** At most twenty. */
export const AskedAgainAnswer = Type.Object({
  groups: Type.Array(
    Type.Object({
      /** What the questions share, as most of them write it. */
      words: Type.Array(Type.String()),
      /** Absent where nobody said, and the words do not, what they are about. */
      categoryId: Type.Optional(Type.String()),
      category: Type.Optional(Type.Object({ name: Type.String(), nameEn: Type.String() })),
      people: Type.Integer(),
      cases: Type.Integer(),
      /** The latest question, without whoever asked it. */
      example: Type.String(),
      /** Numbers of the latest cases. */
      numbers: Type.Array(Type.String()),
    }),
  ),
});
/** What most people asked first. */
export type AskedAgainAnswer = Static<typeof AskedAgainAnswer>;
/** One of them. */
export type AskedGroup = AskedAgainAnswer['groups'][number];
