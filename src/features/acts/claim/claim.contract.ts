// One press: nothing is asked. By the first key of an answer it says so.
import { Type } from 'typebox';

/** The act's own fields. */
export const Claim = Type.Object({ whileWriting: Type.Optional(Type.Literal(true)) });
