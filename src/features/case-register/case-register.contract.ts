// GET /api/v1/case-register, and the same rows as CSV and XLSX: buku register, every case in the order in which it came.
import { Type, type Static } from 'typebox';
import type { Status } from '#core/complaint/complaint.ts';

/** In the order in which they are offered. */
export const registerStatuses = [
  'triage',
  'awaiting-identity',
  'coordination',
  'registration',
  'follow-up',
  'conveying',
  'closed',
] as const satisfies readonly Exclude<Status, 'none'>[];

/** One that the database has, too: it knows no year nought. */
const Day = Type.String({ format: 'date', pattern: '^[1-9]' });

const filters = {
  /** Days of Yogyakarta, both included, by when the case came. */
  from: Type.Optional(Day),
  until: Type.Optional(Day),
  /** Leading now, or last. */
  agency: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
  channel: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
  status: Type.Optional(Type.Enum(registerStatuses)),
};

/** The file holds all rows that are found. */
export const RegisterFileAsked = Type.Object({
  ...filters,
  /** In frames that say how far it is, for our own page. */
  framed: Type.Optional(Type.Literal('yes')),
});
export type RegisterFileAsked = Static<typeof RegisterFileAsked>;

/** `after` is the `next` of the page before. */
export const RegisterAsked = Type.Object({
  ...filters,
  after: Type.Optional(Type.String({ pattern: '^\\d{1,17}\\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$' })),
});
export type RegisterAsked = Static<typeof RegisterAsked>;

/** No word of the case, and nobody's name. */
export const RegisterRow = Type.Object({
  number: Type.String(),
  upikNumber: Type.Optional(Type.String()),
  reportedAt: Type.String(),
  channel: Type.String(),
  category: Type.Optional(Type.String()),
  /** Its code. */
  kelurahan: Type.Optional(Type.String()),
  agency: Type.Optional(Type.String()),
  status: Type.Unsafe<Exclude<Status, 'none'>>({ type: 'string' }),
  /** Of the step that runs. */
  dueAt: Type.Optional(Type.String()),
  closedAt: Type.Optional(Type.String()),
  closeReason: Type.Optional(Type.String()),
  /** Steps of it that passed their deadline. */
  late: Type.Number(),
  rating: Type.Optional(Type.Number()),
});
export type RegisterRow = Static<typeof RegisterRow>;

/** `count` of all that are found comes with the first page. */
export const RegisterAnswer = Type.Object({
  rows: Type.Array(RegisterRow),
  next: Type.Optional(Type.String()),
  count: Type.Optional(Type.Number()),
});
export type RegisterAnswer = Static<typeof RegisterAnswer>;
