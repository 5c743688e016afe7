// What whoever opens the stream of changes says of what stands on their screen.
import { Type, type Static } from 'typebox';

/** `asked`: at most so many milliseconds ago the first of what is on the screen was asked for. Left out by whoever was cut off. */
export const LiveAsked = Type.Object({ asked: Type.Optional(Type.Integer({ minimum: 0 })) });
export type LiveAsked = Static<typeof LiveAsked>;
