// /api/v1/cases/:number/hand-over: the text by which a referred matter is handed to the body outside the city, by which ways it went, and what was
// heard since.
import { Type, type Static } from 'typebox';
import { elsewhereOutcomes, handOverWays } from '#core/complaint/referral.ts';

/** Of the case; whether it was referred the route finds out. */
export const HandOverParams = Type.Object({ number: Type.String({ maxLength: 40 }) });
/** Its address has no other part. */
export type HandOverParams = Static<typeof HandOverParams>;

/** The number is encoded: it comes from an address. */
export const handOverPath = (number: string): string => `/api/v1/cases/${encodeURIComponent(number)}/hand-over`;

/** In signs; a letter holds far more, a form of another register often not. */
export const longestHandOver = 4000;

/** Unknown fields are refused. `text`: the matter, without a person in it. */
export const HandOverBody = Type.Object(
  {
    way: Type.Enum(handOverWays),
    text: Type.String({ minLength: 1, maxLength: longestHandOver, pattern: '\\S' }),
  },
  { additionalProperties: false },
);
/** One press: the way, and the words as they went. */
export type HandOverBody = Static<typeof HandOverBody>;

/** All that the card beside a referred case shows. */
export const HandOverAnswer = Type.Object({
  bodyName: Type.String(),
  /** How the body is reached, as its list has it. */
  contacts: Type.Array(Type.String()),
  /** What stands ready to be handed over; no person stands in it. */
  text: Type.String(),
  /** The address of the body, where the city has a mailbox from which it can be written to. */
  address: Type.Optional(Type.String()),
  ways: Type.Array(Type.Enum(handOverWays)),
  /** How the last letter fared. */
  letter: Type.Optional(Type.Enum(['waiting', 'sent', 'failed'] as const)),
  outcome: Type.Optional(Type.Enum(elsewhereOutcomes)),
  reference: Type.Optional(Type.String()),
  askAt: Type.Optional(Type.String()),
  /** That day has come. */
  due: Type.Boolean(),
  mayHandOver: Type.Boolean(),
});
/** For the desk alone. */
export type HandOverAnswer = Static<typeof HandOverAnswer>;
