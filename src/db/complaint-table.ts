// A case as lists read it: what the core decides about it, projected (see projections.ts), so that queries only compare.
import type { ColumnType, Generated } from 'kysely';
import type { Complaint } from '#core/complaint/complaint.ts';
import type { StandsWith } from '#core/complaint/holder.ts';
import type { Visit } from '#core/complaint/inside.ts';
import type { Lane } from '#core/lane/lane.ts';
import type { PriorityLevel } from '#core/complaint/priority.ts';
import type { Priority } from '#core/complaint/deadlines.ts';
import type { Instant, Json, MaybeInstant, MaybeText } from './column-types.ts';

/** One row a case, written from its folded state by projections.ts; can be made again from the log. */
export type ComplaintTable = {
  id: string;
  number: string;
  version: number;
  status: Exclude<Complaint['status'], 'none'>;
  sop: string;
  step: MaybeText;
  step_opened_at: MaybeInstant;
  due_at: MaybeInstant;
  paused: boolean;
  limit_ms: ColumnType<string | null, number | null, number | null>;
  missed_at: MaybeInstant;
  escalated_to: MaybeText;
  wake_at: MaybeInstant;
  warn_at: MaybeInstant;
  near_at: MaybeInstant;
  /** Roles, and the id of the officer who holds it, as the core lists it. */
  turn: string[];
  held_by: MaybeText;
  held_at: MaybeInstant;
  priority: Priority;
  level: Generated<PriorityLevel>;
  danger_suspected: Generated<boolean>;
  /** An answer waits to be approved. */
  draft_waits: Generated<boolean>;
  /** `stands_since` and `own_due_at`: null where it is not known, or the step's promise says it. */
  stands_with: ColumnType<StandsWith | null, StandsWith | null | undefined, StandsWith | null>;
  stands_since: MaybeInstant;
  own_due_at: MaybeInstant;
  /** Where the matter is, by the code of the kelurahan. */
  kelurahan: MaybeText;
  /** Agreed and still to come; null where there are none, as nearly everywhere. */
  visits: ColumnType<Visit[] | null, readonly Visit[] | null | undefined, readonly Visit[] | null>;
  standing_version: ColumnType<number | null, number, number>;
  opened_at: Instant;
  reported_at: Instant;
  last_message_at: Instant;
  reporter_id: string;
  channel: string;
  account_id: string;
  visibility: 'public' | 'private';
  upik_number: MaybeText;
  lead_agency_id: MaybeText;
  category_id: MaybeText;
  issue_id: MaybeText;
  /** The case of whose message it is one matter. */
  parent_id: MaybeText;
  identity_id: MaybeText;
  close_reason: MaybeText;
  closed_at: MaybeInstant;
  rating: number | null;
  breach_count: number;
  undelivered_count: number;
  /** Kept by a trigger of `outbox`. */
  by_hand: Generated<boolean>;
  /** Absent here: whatever is in a lane stands in the table of sealed cases. */
  lane: Generated<Lane | null>;
  state: Json<Complaint>;
};

/** Of a case in a sensitive lane: read by whoever names this table, or both, and by nobody else. */
export type SealedComplaintTable = Omit<ComplaintTable, 'lane'> & { lane: Lane };

/** Behind its part stands what lists of the agency compare with: kept by triggers. */
export type ComplaintAgencyTable = {
  complaint_id: string;
  agency_id: string;
  part: 'lead' | 'helping' | 'told' | 'read' | 'former';
  status: Generated<string>;
  priority: Generated<number>;
  turn: Generated<string[]>;
  due_at: MaybeInstant;
  near_at: MaybeInstant;
  last_message_at: MaybeInstant;
  category_id: MaybeText;
  kelurahan: Generated<string | null>;
};

/** Every conversation that continues a case. */
export type ComplaintThreadTable = {
  channel: string;
  account_id: string;
  visibility: 'public' | 'private';
  thread_key: string;
  complaint_id: string;
};

/** Who sees a sensitive lane: holds once it was confirmed, until it ended. */
export type LaneSeatTable = {
  id: string;
  lane: string;
  officer_id: string;
  appointed_at: Instant;
  appointed_by: string;
  confirmed_at: MaybeInstant;
  confirmed_by: MaybeText;
  ended_at: MaybeInstant;
  ended_by: MaybeText;
};
