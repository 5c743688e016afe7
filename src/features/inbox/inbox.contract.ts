// GET /api/v1/cases: the folders of the inbox and the rows of one of them, most urgent first.
import { Type, type Static } from 'typebox';
import type { Status, Visibility } from '#core/complaint/complaint.ts';
import type { StandsWith } from '#core/complaint/holder.ts';
import { manyActs } from '#core/complaint/many-acts.ts';
import type { PriorityLevel } from '#core/complaint/priority.ts';
import { allKelurahan, kemantren } from '#core/place/kelurahan.ts';
import { listOrders } from '#core/complaint/list-order.ts';
import { narrowings } from '#core/complaint/narrowing.ts';
import { ClockView } from '../case/clock.contract.ts';
import { CategoryName } from '../category/category.contract.ts';

export const folders = [
  'mine',
  'mentioned',
  'triage',
  'awaiting-identity',
  'coordination',
  'registration',
  'follow-up',
  'conveying',
  'by-hand',
  'elsewhere',
  'passed-on',
  'drafts',
  'scheduled',
  'closed',
  'all',
] as const;
export type Folder = (typeof folders)[number];

const areas = [...kemantren, ...allKelurahan].map(({ code }) => code);

const day = Type.String({ pattern: '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$' });

export const InboxAsked = Type.Object({
  folder: Type.Optional(Type.Enum(folders)),
  urgency: Type.Optional(Type.Enum(narrowings)),
  /** A category, with those below it. */
  category: Type.Optional(Type.String({ maxLength: 64 })),
  /** An agency that leads the work; of an agency's own list nothing but its own. */
  agency: Type.Optional(Type.String({ maxLength: 64 })),
  /** Of open cases those that an officer looks after, or `nobody` does: for whoever sees all cases. */
  holder: Type.Optional(Type.String({ maxLength: 64 })),
  /** By which it came. */
  channel: Type.Optional(Type.String({ maxLength: 32 })),
  /** The days of the city on which it came, the last one included. */
  from: Type.Optional(day),
  to: Type.Optional(day),
  /** In place of the standard order; of what is searched for, nothing. */
  sort: Type.Optional(Type.Enum(listOrders)),
  q: Type.Optional(Type.String({ maxLength: 100 })),
  /** The code of a kelurahan or of a kemantren. */
  area: Type.Optional(Type.Enum(areas)),
  /** From the answer before: `next`. Rows that came or went since then shift nothing. */
  after: Type.Optional(
    Type.String({
      pattern:
        '^(?:(?:-[1-3]|[0-2])\\.\\d{1,15}\\.-?\\d{1,15}|s\\.[01]\\.[01]\\.-?\\d{1,15}|o\\.-?\\d{1,15})\\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
    }),
  ),
});
export type InboxAsked = Static<typeof InboxAsked>;

export const CaseRow = Type.Object({
  number: Type.String(),
  /** How far it was, for acts from the list. */
  version: Type.Number(),
  status: Type.Unsafe<Status>({ type: 'string' }),
  clock: Type.Optional(ClockView),
  channel: Type.String(),
  visibility: Type.Unsafe<Visibility>({ type: 'string' }),
  reporterName: Type.String(),
  excerpt: Type.String(),
  lastMessageAt: Type.String(),
  undelivered: Type.Number(),
  /** A message waits for an officer to bring it to the reporter. */
  byHand: Type.Boolean(),
  breaches: Type.Number(),
  level: Type.Unsafe<PriorityLevel>({ type: 'string' }),
  /** Words of danger, of which no officer has said yet whether it is one. */
  suspected: Type.Boolean(),
  /** Who has it: the desk by role, the agency that leads by its short name; absent of what is closed. */
  standsWith: Type.Optional(
    Type.Object({
      who: Type.Unsafe<StandsWith>({ type: 'string' }),
      agency: Type.Optional(Type.String()),
      since: Type.Optional(Type.String()),
      /** By when an agency should be done that got it too late for the deadline. */
      ownDueAt: Type.Optional(Type.String()),
    }),
  ),
  /** The code of the kelurahan that it lies in; absent where nobody said. */
  kelurahan: Type.Optional(Type.String()),
  /** Taken as a formal request for information. */
  request: Type.Optional(Type.Literal(true)),
  /** When somebody comes to the reporter next, as both agreed. */
  visitAt: Type.Optional(Type.String()),
  /** The body outside the city that the desk asks what became of it, and when: of whoever sees every case alone. */
  asked: Type.Optional(Type.Object({ body: Type.String(), askAt: Type.String() })),
  /** An answer waits to be approved, and when the next one leaves whose moment was chosen: of whoever sees every case alone. */
  draftWaits: Type.Optional(Type.Literal(true)),
  sendsAt: Type.Optional(Type.String()),
  mine: Type.Boolean(),
  /** What whoever asks may do with it together with others. */
  may: Type.Array(Type.Enum(manyActs)),
  /** Words that whoever asks has typed there and not sent. */
  draft: Type.Optional(Type.Literal(true)),
  /** A note names whoever asks, and they have not opened it since. */
  mentioned: Type.Optional(Type.Literal(true)),
  /** Who at the desk looks after it. */
  holder: Type.Optional(Type.Object({ userId: Type.String(), name: Type.String() })),
  /** What it is about; absent while nobody said. */
  category: Type.Optional(CategoryName),
  /** What a search found it by: a piece of a message, or a name or a number, and where in it. Absent where what was found is sealed. */
  match: Type.Optional(
    Type.Object({
      in: Type.Enum(['message', 'name', 'number']),
      text: Type.String(),
      marks: Type.Array(Type.Object({ from: Type.Number(), to: Type.Number() })),
    }),
  ),
});
export type CaseRow = Static<typeof CaseRow>;

export const InboxAnswer = Type.Object({
  cases: Type.Array(CaseRow),
  folders: Type.Array(
    Type.Object({ name: Type.String(), count: Type.Number(), late: Type.Number(), near: Type.Number() }),
  ),
  next: Type.Optional(Type.String()),
  /** Accounts from which no message can come now, and since when: of whoever speaks with reporters. */
  cutOff: Type.Optional(
    Type.Array(Type.Object({ channel: Type.String(), handle: Type.String(), since: Type.String() })),
  ),
  /** When the last message came; said where the page is empty. */
  lastCameAt: Type.Optional(Type.String()),
  /** The search is still being filled, as after an update of the program: more may be there than was found. */
  filling: Type.Optional(Type.Boolean()),
});
export type InboxAnswer = Static<typeof InboxAnswer>;
