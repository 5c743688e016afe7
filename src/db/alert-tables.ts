// Whom the program told of what: rows of matters, and of persons.
import type { Generated } from 'kysely';
import type { AlertDetails, AlertUrgency, AlertWhat } from '#core/alert/alert.ts';
import type { Role } from '#core/access.ts';
import type { Way } from '#core/way/way.ts';
import type { Instant, Json, MaybeInstant, MaybeText } from './column-types.ts';

/** By their names; a part of all tables. */
export type AlertTables = {
  /** What somebody must look at: it walks from person to person. */
  alert_matter: {
    key: string;
    what: AlertWhat;
    complaint_id: MaybeText;
    role: Role;
    agency_id: MaybeText;
    step: MaybeText;
    due_at: MaybeInstant;
    urgency: AlertUrgency;
    told_as: Generated<string>;
    waves: Generated<number>;
    opened_at: Instant;
    next_at: MaybeInstant;
    acknowledged_at: MaybeInstant;
    acknowledged_by: MaybeText;
    settled_at: MaybeInstant;
    look_at: Generated<Date | null>;
  };
  /** How far in the log matters were looked at; no row before the first look. */
  alert_look: { only_row: Generated<boolean>; seq: string };
  /** How many people wrote of what in an hour. */
  crowd_hour: { hour: Instant; category_id: string; kelurahan: string; people: number };
  /** One person and one matter. */
  alert: {
    id: Generated<string>;
    key: string;
    matter: MaybeText;
    user_id: string;
    instead_of: MaybeText;
    what: AlertWhat;
    complaint_id: MaybeText;
    agency_id: MaybeText;
    due_at: MaybeInstant;
    urgency: AlertUrgency;
    at: Instant;
    not_before: MaybeInstant;
    told_with: MaybeText;
    details: Json<AlertDetails> | null;
    ways: Way[] | null;
    acknowledged_at: MaybeInstant;
    acknowledged_by: MaybeText;
    stopped_at: MaybeInstant;
  };
};
