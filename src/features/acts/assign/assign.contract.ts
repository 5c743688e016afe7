// To whom a case is handed, and what they should know of it.
import { Type } from 'typebox';
import { id, words } from '../fields.contract.ts';

/** The act's own fields. */
export const Assign = Type.Object({ to: id, note: Type.Optional(words(1000)) });
