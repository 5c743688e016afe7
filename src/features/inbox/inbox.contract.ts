// GET /api/v1/cases: the folders of the inbox and the rows of one of them, most urgent first.
import { Type, type Static } from 'typebox';
import type { Status, Visibility } from '#core/complaint/complaint.ts';
import { ClockView } from '../case/clock.contract.ts';

export const folders = [
  'mine',
  'triage',
  'awaiting-identity',
  'coordination',
  'registration',
  'follow-up',
  'conveying',
  'closed',
  'all',
] as const;
export type Folder = (typeof folders)[number];

export const InboxAsked = Type.Object({
  folder: Type.Optional(Type.Enum(folders)),
  q: Type.Optional(Type.String({ maxLength: 100 })),
  /** From the answer before: `next`. */
  after: Type.Optional(Type.String({ pattern: '^[0-9]{1,6}$' })),
});
export type InboxAsked = Static<typeof InboxAsked>;

export const CaseRow = Type.Object({
  number: Type.String(),
  status: Type.Unsafe<Status>({ type: 'string' }),
  clock: Type.Optional(ClockView),
  channel: Type.String(),
  visibility: Type.Unsafe<Visibility>({ type: 'string' }),
  reporterName: Type.String(),
  excerpt: Type.String(),
  lastMessageAt: Type.String(),
  undelivered: Type.Number(),
  breaches: Type.Number(),
  mine: Type.Boolean(),
});
export type CaseRow = Static<typeof CaseRow>;

export const InboxAnswer = Type.Object({
  cases: Type.Array(CaseRow),
  folders: Type.Array(Type.Object({ name: Type.String(), count: Type.Number(), late: Type.Number() })),
  next: Type.Optional(Type.String()),
});
export type InboxAnswer = Static<typeof InboxAnswer>;
