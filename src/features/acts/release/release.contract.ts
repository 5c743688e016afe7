// Gives a case back to everybody whose work it is, with what they should know of it.
import { Type } from 'typebox';
import { words } from '../fields.contract.ts';

/** The act's own fields. */
export const Release = Type.Object({ note: Type.Optional(words(1000)) });
