// What came of the work in the field, with pictures.
import { Type } from 'typebox';
import { ids, words } from '../fields.contract.ts';

export const ReportFieldResult = Type.Object({
  text: words(),
  outcome: Type.Enum(['done', 'scheduled', 'cannot'] as const),
  attachmentIds: ids,
  /** Until when scheduled work will be done: demanded of that outcome alone. */
  plannedAt: Type.Optional(words(40)),
});
