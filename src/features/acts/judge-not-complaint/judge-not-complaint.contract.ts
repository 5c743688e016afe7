// Why it is no complaint.
import { Type } from 'typebox';
import { notComplaintReasons } from '#core/complaint/complaint.ts';
import { toldWays } from '#core/complaint/told-ends.ts';
import { words } from '../fields.contract.ts';

export const JudgeNotComplaint = Type.Object({
  reason: Type.Enum(notComplaintReasons),
  /** Asked for where the reason alone does not say enough. */
  note: Type.Optional(words()),
  /** Whether the program writes to them, or the officer told them. */
  told: Type.Optional(Type.Enum(toldWays)),
});
