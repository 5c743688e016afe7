// GET /api/v1/offline-worklist: what a telephone keeps of its officer's open cases. Each sentence is ready, since the page that shows them without a
// network has no words of its own; nothing of any person is in it.
import { Type, type Static } from 'typebox';

const words = Type.Object({
  title: Type.String(),
  /** With the moment, and with the day beside it. */
  banner: Type.String(),
  bannerDated: Type.String(),
  lead: Type.String(),
  none: Type.String(),
  late: Type.String(),
  again: Type.String(),
});

const one = Type.Object({
  number: Type.String(),
  /** "Koordinasi", "Tenggat 2 Mar 2026, 08.00 WIB", "Jalan rusak · Demangan · DPUPKP". */
  state: Type.String(),
  due: Type.Optional(Type.String()),
  about: Type.String(),
  /** After it a deadline is told to be over; missing where none runs. */
  dueAt: Type.Optional(Type.String()),
  mine: Type.Optional(Type.String()),
});

export const OfflineAnswer = Type.Object({
  language: Type.Enum(['id', 'en']),
  madeAt: Type.String(),
  /** From then on it is thrown away unread: the session that asked for it has ended by itself. */
  until: Type.String(),
  words,
  cases: Type.Array(one),
});
export type OfflineAnswer = Static<typeof OfflineAnswer>;
