// Of a case page: the case from whose message this one was broken off, and how the children of that message stand.
import { Type, type Static } from 'typebox';
import type { Status } from '#core/complaint/complaint.ts';

const ChildView = Type.Object({
  number: Type.String(),
  status: Type.Unsafe<Exclude<Status, 'none'>>({ type: 'string' }),
  /** Its category, else the beginning of its words; absent where it has neither, or they are not this officer's to read. */
  what: Type.Optional(Type.String()),
  agencyId: Type.Optional(Type.String()),
  /** While a clock runs. */
  dueAt: Type.Optional(Type.String()),
  late: Type.Optional(Type.Literal(true)),
});

/** Absent of a case that has neither parent nor children. */
export const FamilyView = Type.Object({
  isChild: Type.Boolean(),
  /** Absent of a case that is no child, and where the parent is not this officer's to see. */
  parent: Type.Optional(Type.Object({ number: Type.String(), status: Type.Unsafe<Status>({ type: 'string' }) })),
  /** It is there, and this officer does not see it. */
  parentHidden: Type.Optional(Type.Literal(true)),
  /** In the order in which they were opened; of a child its siblings. */
  children: Type.Array(ChildView),
  /** How many more there are that this officer does not see. */
  hidden: Type.Number(),
  /** Of all, this one among them: how many ended. */
  done: Type.Number(),
  all: Type.Number(),
});
export type FamilyView = Static<typeof FamilyView>;
