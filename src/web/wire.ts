// The shapes that the screens read from /api/v1: types only. Instants are ISO strings with offset.
import type {
  ComplaintEvent,
  FieldOutcome,
  IdentityField,
  SendPurpose,
  Status,
  Visibility,
} from '#core/complaint/complaint.ts';
import type { OfficerCommand } from '#core/complaint/officer-commands.ts';
import type { StepName } from '#core/sop.ts';
import type { ClockView } from '#features/case/clock.contract.ts';
import type { NotifyEffect } from '#core/complaint/reactions.ts';

export type Message = {
  id: string;
  from: 'reporter' | 'city';
  authorName?: string;
  text: string;
  visibility: Visibility;
  sentAt: string;
  editedAt?: string;
  deleted?: boolean;
  attachments: { id: string; kind: string; status: string; url?: string; contentType?: string }[];
  delivery?: { state: 'waiting' | 'retrying' | 'sent' | 'failed'; reason?: string; purpose: SendPurpose };
};
export type StepView = {
  step: StepName;
  state: 'met' | 'late' | 'skipped' | 'now' | 'paused' | 'ahead';
  dueAt?: string;
  at?: string;
};
/** GET /cases/:number; acts: POST /cases/:number/commands `{ type, … }`, photos: POST /cases/:number/attachments → `{ id }`. */
export type CaseAnswer = {
  number: string;
  status: Status;
  clock?: ClockView;
  channel: string;
  visibility: Visibility;
  reportedAt: string;
  closedAt?: string;
  closeReason?: string;
  reporter: { name: string; handle?: string; identity?: { fields: IdentityField[]; complete: boolean } };
  steps: StepView[];
  messages: Message[];
  timeline: { at: string; by: string; event: ComplaintEvent }[];
  notes: { at: string; by: string; text: string }[];
  possible: OfficerCommand[];
  primary?: OfficerCommand;
  disposition?: { leadAgencyId: string; helpingAgencyIds: string[]; instruction: string; acknowledgedBy: string[] };
  extension?: { agencyId: string; reason: string; untilAt: string };
  draft?: { text: string; returned?: string };
  result?: { text: string; outcome: FieldOutcome; agencyId: string };
  upikNumber?: string;
  upikText: string;
  followers: { number: string }[];
  rating?: number;
};
/** GET /notices; POST /notices/seen `{ upTo }`. */
export type NoticesAnswer = {
  unseen: number;
  notices: { id: string; what: NotifyEffect['what']; number: string; at: string; seen: boolean }[];
};
/** GET /upik?q=; the same as a file: /upik.csv?q=. */
export type UpikAnswer = {
  entries: {
    number: string;
    upikNumber: string;
    registeredAt: string;
    registeredBy?: string;
    agency?: string;
    status: Status;
  }[];
};
export type LateCaseView = {
  number: string;
  clock: ClockView;
  excerpt: string;
  agency?: string;
  escalatedTo?: 'team-lead' | 'division-head';
};
/** GET /lateness. */
export type LatenessAnswer = {
  late: LateCaseView[];
  soon: LateCaseView[];
  steps: { step: StepName; open: number; late: number }[];
  breaches: { number: string; step: StepName; dueAt: string }[];
};
/** GET /operator; POST /operator/set-aside/:id/replay. */
export type OperatorAnswer = {
  accounts: { channel: string; id: string; handle: string; problem?: string }[];
  setAside: { id: string; channel: string; receivedAt: string; error: string; payload: string }[];
};
