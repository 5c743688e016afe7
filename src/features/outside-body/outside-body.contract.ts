// /api/v1/outside-bodies: whom a reporter is referred to whose matter is not the city's: what each is for and how it is reached.
import { Type, type Static } from 'typebox';

const someText = (maxLength: number) => Type.String({ maxLength, pattern: '\\S' });
const line = (maxLength: number) => Type.String({ maxLength });

const fields = {
  name: someText(100),
  serves: someText(300),
  phone: line(60),
  email: line(120),
  web: line(200),
  hours: line(120),
  /** What its reporters are told, with placeholders in braces; empty: the words of the program. */
  answer: line(2000),
  /** It is offered to nobody for now. */
  resting: Type.Boolean(),
};

/** The whole body as it is to be. An office's contacts alone: no person's. */
export const OutsideBodyBody = Type.Object(fields, { additionalProperties: false });
/** Unknown fields are refused. */
export type OutsideBodyBody = Static<typeof OutsideBodyBody>;

/** By the id that the list gave it. */
export const OutsideBodyParams = Type.Object({ id: Type.String({ maxLength: 64 }) });
/** Whether there is one the route finds out. */
export type OutsideBodyParams = Static<typeof OutsideBodyParams>;

/** All of them, by name; those that rest, too. */
export const OutsideBodiesAnswer = Type.Object({ bodies: Type.Array(Type.Object({ id: Type.String(), ...fields })) });
/** For whoever refers, and whoever keeps the list. */
export type OutsideBodiesAnswer = Static<typeof OutsideBodiesAnswer>;
/** One row of that list. */
export type OutsideBodyRow = OutsideBodiesAnswer['bodies'][number];
