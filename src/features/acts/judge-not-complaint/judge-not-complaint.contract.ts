// Why it is no complaint.
import { Type } from 'typebox';
import { words } from '../fields.contract.ts';

export const JudgeNotComplaint = Type.Object({
  reason: Type.Enum(['praise', 'spam', 'out-of-scope', 'no-substance'] as const),
  note: words(),
});
