// Why it is no complaint.
import { Type } from 'typebox';
import { toldWays } from '#core/complaint/told-ends.ts';
import { words } from '../fields.contract.ts';

export const JudgeNotComplaint = Type.Object({
  reason: Type.Enum(['praise', 'spam', 'out-of-scope', 'no-substance'] as const),
  note: words(),
  /** Whether the program writes to them, or the officer told them. */
  told: Type.Optional(Type.Enum(toldWays)),
});
