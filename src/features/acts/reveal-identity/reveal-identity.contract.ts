// Which parts of the reporter's identity are opened, and why.
import { Type } from 'typebox';
import { words } from '../fields.contract.ts';

export const RevealIdentity = Type.Object({
  fields: Type.Array(Type.Enum(['name', 'phone', 'address', 'kelurahan'] as const), { minItems: 1, maxItems: 4 }),
  reason: words(),
});
