// GET /api/v1/upik and /api/v1/upik.csv: the register of what was entered in UPIK (JSS).
import { Type, type Static } from 'typebox';
import type { Status } from '#core/complaint/complaint.ts';
import { ClockView } from '../case/clock.contract.ts';

const q = Type.Optional(Type.String({ maxLength: 100 }));

/** No page: the file holds everything that is found. */
export const UpikFileAsked = Type.Object({ q });

/** `after` must have the shape of a `next`. */
export const UpikAsked = Type.Object({
  q,
  /** From the answer before: `next`. The file holds everything at once. */
  after: Type.Optional(Type.String({ pattern: '^\\d{1,15}\\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$' })),
});

/** `q` is looked for in both numbers and in the agency's name. */
export type UpikAsked = Static<typeof UpikAsked>;

/** No words of the case and no reporter. */
export const UpikEntry = Type.Object({
  number: Type.String(),
  upikNumber: Type.String(),
  registeredAt: Type.String(),
  registeredBy: Type.Optional(Type.String()),
  agency: Type.Optional(Type.String()),
  status: Type.Unsafe<Status>({ type: 'string' }),
});

/** One number of the book; `registeredBy` is an officer's name. */
export type UpikEntry = Static<typeof UpikEntry>;

/** A case that has no number of UPIK yet, and since when its step waits for it. */
export const UpikWaiting = Type.Object({
  number: Type.String(),
  excerpt: Type.String(),
  since: Type.String(),
  clock: ClockView,
});

/** `since` is when its step began. */
export type UpikWaiting = Static<typeof UpikWaiting>;

/** `next` is missing on the last page. */
export const UpikAnswer = Type.Object({
  entries: Type.Array(UpikEntry),
  next: Type.Optional(Type.String()),
  /** With the first page only, longest waiting first. */
  waiting: Type.Optional(Type.Array(UpikWaiting)),
});

/** A thousand entries at most, the latest first. */
export type UpikAnswer = Static<typeof UpikAnswer>;
