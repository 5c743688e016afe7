// The shape of every table as the migrations make it, for typed queries. Times are Dates; `bigint` columns arrive as strings.
import type { ColumnType, Generated } from 'kysely';
import type { MessageRemark, UnplacedReason, UnplacedState } from '#core/unplaced.ts';
import type { Readable, SendTarget } from '#ports/channel.ts';
import type { AttachmentTable, PictureTable } from './attachment-table.ts';
import type { Instant, Json, MaybeInstant, MaybeText } from './column-types.ts';
import type {
  ComplaintAgencyTable,
  ComplaintTable,
  ComplaintThreadTable,
  LaneSeatTable,
  SealedComplaintTable,
} from './complaint-table.ts';
import type { DeskTables } from './desk-tables.ts';
import type { FactTables } from './fact-tables.ts';
import type { ListTables } from './list-tables.ts';
import type { AdministrativeEventTable, EventTable, EventTextTable } from './log-tables.ts';
import type { RetentionKind } from '#core/retention.ts';
import type { PersonRequestTable } from './person-request-table.ts';

/** What citizens wrote; `salt` and the digest in the event tell whether a text is still what came. */
export type MessageTable = {
  id: string;
  complaint_id: string;
  channel: string;
  account_id: string;
  visibility: 'public' | 'private';
  thread_key: string;
  external_id: string;
  reporter_id: string;
  author_name: MaybeText;
  text: string;
  salt: Buffer;
  sent_at: Instant;
  edited_at: MaybeInstant;
  deleted_at: MaybeInstant;
  reply_target: Json<SendTarget> | null;
  permalink: MaybeText;
  remarks: ColumnType<MessageRemark[], MessageRemark[] | undefined, MessageRemark[]>;
  content_digest: MaybeText;
  album: MaybeText;
  erased_at: MaybeInstant;
  /** The message whose words these are, where they stand in a case of their own besides. */
  quoted_id: MaybeText;
};

/** What must go out: one row an effect, claimed under a lease. */
export type OutboxTable = {
  id: string;
  effect_key: string;
  complaint_id: string;
  purpose: string;
  channel: string;
  account_id: string;
  visibility: 'public' | 'private';
  thread_key: string;
  target: Json<SendTarget> | null;
  text: string;
  attachment_ids: string[] | null;
  photos_reason: MaybeText;
  status: 'queued' | 'sending' | 'sent' | 'rejected' | 'by-hand' | 'withdrawn';
  attempts: Generated<number>;
  not_before: Instant;
  leased_until: MaybeInstant;
  claimed_at: MaybeInstant;
  uncertain_since: MaybeInstant;
  detail: MaybeText;
  reason: MaybeText;
  external_id: MaybeText;
  seen_at: MaybeInstant;
  arrived_at: MaybeInstant;
  read_at: MaybeInstant;
  created_at: Instant;
  settled_at: MaybeInstant;
};

/** What platforms brought, as it came, before anybody read it. */
export type InboundTable = {
  id: Generated<string>;
  channel: string;
  account_id: MaybeText;
  payload: string;
  raw: Buffer | null;
  received_at: Instant;
  status: 'new' | 'done' | 'poison';
  attempts: Generated<number>;
  error: MaybeText;
  drained_at: MaybeInstant;
};

/** Every table by its name; tables.test.ts holds it against what the migrations make. */
export type Tables = DeskTables &
  FactTables &
  ListTables & {
    event: EventTable;
    event_text: EventTextTable;
    log_head: { only_row: Generated<boolean>; seq: string; hash: Buffer; key_version: Generated<number> };
    administrative_event: AdministrativeEventTable;
    case_counter: { year: number; last: number };
    agency: {
      id: string;
      name: string;
      short_name: string;
      declared_by: Generated<'operator' | 'training'>;
      resting_at: MaybeInstant;
      ended_at: MaybeInstant;
      phone: Generated<string>;
      email: Generated<string>;
      address: Generated<string>;
      calendar: Generated<string>;
    };
    channel_account: {
      channel: string;
      id: string;
      handle: string;
      api_url: string;
      sealed_secrets: Buffer;
      problem: MaybeText;
      problem_at: MaybeInstant;
      usage_percent: Generated<number>;
      not_before: MaybeInstant;
      resting_at: MaybeInstant;
      checked_at: MaybeInstant;
      expires_at: MaybeInstant;
      declared_by: Generated<'file' | 'training' | 'console'>;
    };
    reporter: { id: string; created_at: Instant; restricted_at: MaybeInstant; consent_withdrawn_at: MaybeInstant };
    person_request: PersonRequestTable;
    retention: { kind: RetentionKind; days: number };
    doomed_object: { object_key: string; doomed_at: Instant };
    reporter_join: {
      id: string;
      reporter_id: string;
      other_reporter_id: string;
      number: string;
      other_number: string;
      joined_at: Instant;
      joined_by: MaybeText;
      separated_at: MaybeInstant;
    };
    reporter_handle: {
      channel: string;
      account_id: string;
      external_id: string;
      reporter_id: string;
      name: MaybeText;
      handle: MaybeText;
      name_asked_at: MaybeInstant;
      passing: Generated<boolean>;
    };
    reporter_same: { reporter_id: string; other_reporter_id: string };
    given_up_id: {
      channel: string;
      account_id: string;
      external_id: string;
      given_up_at: Instant;
      became: MaybeText;
    };
    outside_answer: {
      channel: string;
      account_id: string;
      external_id: string;
      id: string;
      complaint_id: string;
      visibility: 'public' | 'private';
      text: string;
      said_at: Instant;
    };
    thread_alias: { channel: string; account_id: string; alias_key: string; thread_key: string };
    identity: {
      id: string;
      reporter_id: string;
      sealed: Buffer;
      fields: string[];
      given_at: Instant;
      replaced_at: MaybeInstant;
      corrected_by: MaybeText;
    };
    identity_request: {
      token_hash: Buffer;
      complaint_id: string;
      reporter_id: string;
      created_at: Instant;
      expires_at: Instant;
      used_at: MaybeInstant;
      claimed_until: MaybeInstant;
      sealed_token: Buffer | null;
      marker: string;
    };
    public_link: { token_hash: Buffer; complaint_id: string; created_at: Instant; expires_at: Instant };
    identity_proposal: { id: string; complaint_id: string; sealed: Buffer; fields: string[]; given_at: Instant };
    referral: {
      complaint_id: string;
      body_id: string;
      body_name: string;
      outcome: MaybeText;
      ask_at: MaybeInstant;
    };
    wall_link: {
      id: string;
      token_hash: Buffer;
      place: string;
      made_at: Instant;
      made_by: string;
      ended_at: MaybeInstant;
      ended_by: MaybeText;
    };
    field_link: {
      id: string;
      token_hash: Buffer;
      complaint_id: string;
      agency_id: string;
      task: string;
      made_by: string;
      made_at: Instant;
    };
    complaint: ComplaintTable;
    /** Those of sensitive lanes, which stand nowhere else. */
    sealed_complaint: SealedComplaintTable;
    /** Both: for what carries cases on, and for screens that ask by `readableCasesOf`. */
    every_complaint: ComplaintTable;
    lane_seat: LaneSeatTable;
    complaint_agency: ComplaintAgencyTable;
    complaint_thread: ComplaintThreadTable;
    poll_cursor: {
      channel: string;
      account_id: string;
      cursor: MaybeText;
      next_at: Instant;
      leased_until: MaybeInstant;
    };
    register_entry: { complaint_id: string; upik_number: string; registered_at: Instant; registered_by: MaybeText };
    breach: { complaint_id: string; step: string; due_at: Instant; noted_at: Instant; met_at: MaybeInstant };
    message: MessageTable;
    message_version: { message_id: string; text: string; until_at: Instant };
    attachment: AttachmentTable;
    picture: PictureTable;
    inbound: InboundTable;
    early_inbound: {
      channel: string;
      account_id: string;
      external_id: string;
      body: Json<unknown>;
      kept_at: Generated<Date>;
      unplaced_id: MaybeText;
    };
    unplaced: {
      id: string;
      item_key: string;
      inbound_id: MaybeText;
      channel: string;
      account_id: string;
      reason: UnplacedReason;
      detail: string;
      readable: Json<Readable>;
      received_at: Instant;
      state: UnplacedState;
      complaint_id: MaybeText;
      settled_at: MaybeInstant;
      settled_by: MaybeText;
    };
    passed_over: { channel: string; account_id: string; what: string; times: string; last_at: Instant };
    outbox: OutboxTable;
    reply_template: { id: string; purpose: string; name: string; body: string };
    track_attempt: { subject: string; at: Instant };
    officer: {
      id: string;
      name: string;
      email: string;
      role: string;
      agency_id: MaybeText;
      disabled_at: MaybeInstant;
    };
  };
