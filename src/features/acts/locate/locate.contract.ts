// Where the matter is: any of it, not all. The core says what of it is no place.
import { Type } from 'typebox';
import { words } from '../fields.contract.ts';

/** Digits alone; what is left empty is not sent. */
const neighbourhood = Type.Optional(Type.String({ pattern: '^\\d{1,3}$' }));

export const Locate = Type.Object({
  text: Type.Optional(words(300)),
  /** By its code. */
  kelurahan: Type.Optional(words(13)),
  rt: neighbourhood,
  rw: neighbourhood,
  landmark: Type.Optional(words(200)),
  point: Type.Optional(Type.Object({ lat: Type.Number(), lon: Type.Number() }, { additionalProperties: false })),
});
