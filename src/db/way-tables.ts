// By which ways officers are reached: their addresses and devices, what they chose, and what goes to them about the ways themselves.
import type { Generated } from 'kysely';
import type { Role } from '#core/access.ts';
import type { ReportKind } from '#core/report-mail.ts';
import type { AddressedWay, Way } from '#core/way/way.ts';
import type { Instant, MaybeInstant, MaybeText } from './column-types.ts';

/** What the program sends about a way itself: the code that proves an address, a greeting once it is proven, a trial. */
export type ErrandKind = 'code' | 'linked' | 'trial';
/** How far such a message is; `refused` has a reason. */
export type ErrandStatus = 'waiting' | 'sent' | 'arrived' | 'refused' | 'unknown';

/** By their names; a part of all tables. */
export type WayTables = {
  officer_way: {
    officer_id: string;
    way: AddressedWay;
    account_id: Generated<string>;
    sealed_address: Buffer | null;
    verified_at: MaybeInstant;
    heard_at: MaybeInstant;
    arrived_at: MaybeInstant;
    failing_since: MaybeInstant;
    failure: MaybeText;
    sealed_asked: Buffer | null;
    code_hash: Buffer | null;
    code_ends_at: MaybeInstant;
    code_tries: Generated<number>;
  };
  push_device: {
    id: string;
    officer_id: string;
    sealed_target: Buffer | null;
    endpoint_hash: Buffer | null;
    name: string;
    added_at: Instant;
    arrived_at: MaybeInstant;
    failing_since: MaybeInstant;
    failure: MaybeText;
    ended_at: MaybeInstant;
  };
  alert_delivery: {
    alert_id: string;
    user_id: string;
    status: Generated<string>;
    rounds: Generated<number>;
    not_before: Instant;
    leased_until: MaybeInstant;
  };
  alert_attempt: {
    id: Generated<string>;
    alert_id: string;
    way: Way;
    device_id: MaybeText;
    state: string;
    detail: MaybeText;
    round: number;
    at: Instant;
    settled_at: MaybeInstant;
    receipt: string;
    channel: MaybeText;
    account_id: MaybeText;
    external_id: MaybeText;
  };
  way_choice: { officer_id: string; ways: Way[]; quiet_from: number | null; quiet_until: number | null };
  way_errand: {
    id: string;
    officer_id: string;
    way: Way;
    device_id: MaybeText;
    kind: ErrandKind;
    sealed_code: Buffer | null;
    status: Generated<ErrandStatus>;
    reason: MaybeText;
    at: Instant;
    not_before: Instant;
    attempts: Generated<number>;
    leased_until: MaybeInstant;
    external_id: MaybeText;
  };
  report_mailing: {
    kind: ReportKind;
    roles: Role[];
    sealed_outside: Buffer | null;
    since: Instant;
    set_by: MaybeText;
    set_at: MaybeInstant;
  };
  report_refusal: { officer_id: string; kind: ReportKind };
  report_issue: { kind: ReportKind; period: string; due_at: Instant; opened_at: Instant };
  report_mail: {
    id: string;
    kind: ReportKind;
    period: string;
    officer_id: MaybeText;
    sealed_address: Buffer | null;
    status: Generated<string>;
    reason: MaybeText;
    account_id: MaybeText;
    external_id: MaybeText;
    at: Instant;
    sent_at: MaybeInstant;
    not_before: Instant;
    attempts: Generated<number>;
    leased_until: MaybeInstant;
  };
};
