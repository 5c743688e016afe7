// Minutes of a visit: who was there by what they are, what was found, what both agreed on; when, unless just now.
import { Type } from 'typebox';
import { presentAt } from '#core/complaint/inside.ts';
import { words } from '../fields.contract.ts';

/** At least one was there, or it was no visit. */
export const RecordMinutes = Type.Object({
  heldAt: Type.Optional(words(40)),
  present: Type.Array(Type.Enum(presentAt), { minItems: 1, maxItems: presentAt.length }),
  found: words(),
  agreed: Type.Optional(words()),
});
