// POST /api/v1/posts: a post in which the city was not addressed, taken in by its link.
import { Type, type Static } from 'typebox';

const words = (max: number) => Type.String({ maxLength: max });

/** Unknown fields are refused; what is wrong with a field the route says in words. */
export const PostBody = Type.Object(
  {
    link: words(2000),
    /** As it stands there. */
    text: words(10_000),
    /** The account that wrote it; may be empty. */
    handle: words(100),
    postedAt: words(40),
    /** For officers only. */
    note: words(5000),
  },
  { additionalProperties: false },
);
export type PostBody = Static<typeof PostBody>;

/** `known`: the post was a case already, and nothing was taken in. */
export const PostDone = Type.Object({ number: Type.String(), known: Type.Boolean() });
export type PostDone = Static<typeof PostDone>;
