// /api/v1/articles: what the city knows of questions that people ask, as the desk keeps it, and as officers are offered it while they answer.
import { Type, type Static } from 'typebox';
import { articleStates, type Validity } from '#core/knowledge/article.ts';

const line = (maxLength: number) => Type.String({ maxLength });
const someText = (maxLength: number) => Type.String({ maxLength, pattern: '\\S' });

const fields = {
  /** As people ask it. */
  question: someText(200),
  /** What the reporter is told, with placeholders in braces as templates have them. */
  answer: someText(3000),
  /** Other words that people use for it. */
  alsoCalled: line(500),
  categoryId: line(64),
  /** An agency's id; empty: the desk itself. */
  ownerId: line(64),
  /** An address or a regulation. */
  source: someText(300),
  /** The last day on which it may be said unchecked, `YYYY-MM-DD`. */
  validUntil: line(10),
  /** One that rests is offered to nobody. */
  state: Type.Enum(articleStates),
};

/** The whole article as it is to be. */
export const ArticleBody = Type.Object(fields, { additionalProperties: false });
/** Unknown fields are refused. */
export type ArticleBody = Static<typeof ArticleBody>;

/** By the id that the list gave it. */
export const ArticleParams = Type.Object({ id: line(64) });
/** Whether there is one the route finds out. */
export type ArticleParams = Static<typeof ArticleParams>;

/** What is looked for, in the words of whoever looks. */
export const ArticlesAsked = Type.Object({ find: Type.Optional(line(200)) });
/** Without `find` all of them. */
export type ArticlesAsked = Static<typeof ArticlesAsked>;

/** No more are shown at once: whoever looks for one types its words. */
export const mostListed = 100;

const validity = Type.Unsafe<Validity>({ type: 'string' });

/** Those that are due first; at most so many as are listed. */
export const ArticlesAnswer = Type.Object({
  /** Of those in use. */
  ...{ of: Type.Integer(), expired: Type.Integer(), soon: Type.Integer() },
  /** How many hold what was looked for; those that are due first. */
  found: Type.Integer(),
  articles: Type.Array(
    Type.Object({
      id: Type.String(),
      ...fields,
      validity,
      /** By their names; absent: the desk's own, and of no category. */
      owner: Type.Optional(Type.String()),
      category: Type.Optional(Type.Object({ name: Type.String(), nameEn: Type.String() })),
      /** Answers that began with it in this month and the two before. */
      uses: Type.Integer(),
      /** Who last said until when it holds, and when; the name is absent where no officer did. */
      checkedAt: Type.Optional(Type.String()),
      checkedBy: Type.Optional(Type.String()),
    }),
  ),
});
/** For whoever keeps them, and whoever answers. */
export type ArticlesAnswer = Static<typeof ArticlesAnswer>;
/** One row of that list. */
export type ArticleRow = ArticlesAnswer['articles'][number];

/** So many are offered below a text. */
export const mostOffered = 8;

/** Those in use alone. */
export const OfferedAnswer = Type.Object({
  articles: Type.Array(
    Type.Object({
      ...{ id: Type.String(), question: Type.String(), answer: Type.String(), source: Type.String() },
      ...{ validUntil: Type.String(), validity },
    }),
  ),
});
/** With nothing typed those that are used most. */
export type OfferedAnswer = Static<typeof OfferedAnswer>;
/** What stands under a text, and what enters it. */
export type OfferedArticle = OfferedAnswer['articles'][number];
