// GET /api/v1/upik and /api/v1/upik.csv: the register of what was entered in UPIK (JSS).
import { Type, type Static } from 'typebox';
import type { Status } from '#core/complaint/complaint.ts';
import { ClockView } from '../case/clock.contract.ts';

const q = Type.Optional(Type.String({ maxLength: 100 }));

export const UpikFileAsked = Type.Object({ q });

export const UpikAsked = Type.Object({
  q,
  /** From the answer before: `next`. The file holds everything at once. */
  after: Type.Optional(Type.String({ pattern: '^\\d{1,15}\\.[0-9a-f-]{36}$' })),
});
export type UpikAsked = Static<typeof UpikAsked>;

export const UpikEntry = Type.Object({
  number: Type.String(),
  upikNumber: Type.String(),
  registeredAt: Type.String(),
  registeredBy: Type.Optional(Type.String()),
  agency: Type.Optional(Type.String()),
  status: Type.Unsafe<Status>({ type: 'string' }),
});
export type UpikEntry = Static<typeof UpikEntry>;

/** A case that has no number of UPIK yet, and since when its step waits for it. */
export const UpikWaiting = Type.Object({
  number: Type.String(),
  excerpt: Type.String(),
  since: Type.String(),
  clock: ClockView,
});
export type UpikWaiting = Static<typeof UpikWaiting>;

export const UpikAnswer = Type.Object({
  entries: Type.Array(UpikEntry),
  next: Type.Optional(Type.String()),
  /** With the first page only, longest waiting first. */
  waiting: Type.Optional(Type.Array(UpikWaiting)),
});
export type UpikAnswer = Static<typeof UpikAnswer>;
