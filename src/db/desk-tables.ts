// What is the desk's own as rows: what officers are told, who is on duty when, and how new cases are shared out.
import type { Generated } from 'kysely';
import type { AlertTables } from './alert-tables.ts';
import type { Instant, Json, MaybeInstant, MaybeText } from './column-types.ts';
import type { FollowTables } from './follow-tables.ts';
import type { IssueTables } from './issue-tables.ts';
import type { WayTables } from './way-tables.ts';

/** A view of the list: `asked` and `roles` as they were kept, by whichever version of the program. */
export type KeptView = {
  name: string;
  pinned: boolean;
  asked: Readonly<Record<string, string>>;
  roles?: readonly string[];
};

/** Numbers of cases that stood open when a shift was handed over, by why they are named. */
export type OpenAtHandOver = Record<'held' | 'due' | 'promised' | 'drafts', string[]>;

/** By their names; a part of all tables. */
export type DeskTables = IssueTables &
  AlertTables &
  FollowTables &
  WayTables & {
    /** To a role, within one agency where named, or to one officer of it alone. */
    notice: {
      id: Generated<string>;
      effect_key: string;
      role: string;
      agency_id: MaybeText;
      user_id: MaybeText;
      complaint_id: MaybeText;
      account_channel: MaybeText;
      account_id: MaybeText;
      what: string;
      at: Instant;
      /** When the alerts looked at it. */
      considered_at: MaybeInstant;
    };
    /** Whom notes of a case call, and whether they opened it since. */
    mention: { user_id: string; complaint_id: string; at: Instant; opened_at: MaybeInstant };
    /** An officer's own under their id, the desk's under none. */
    list_views: { owner: string; version: number; views: Json<KeptView[]> };
    /** Empty where the officer has not chosen. */
    officer_setting: { officer_id: string; compact: boolean | null; hold_seconds: number | null };
    notice_seen: { user_id: string; notice_id: string };
    /** `day` as `YYYY-MM-DD`; a night belongs to the day on which it begins. */
    duty_roster: { day: string; shift: string; officer_id: string };
    /** What whoever goes writes for whoever comes. */
    shift_note: {
      id: string;
      day: string;
      shift: string;
      written_by: string;
      words: string;
      open: Json<OpenAtHandOver>;
      written_at: Instant;
      taken_by: MaybeText;
      taken_at: MaybeInstant;
    };
    /** What the office chose: without a row of that name what the program brings along holds. */
    desk_setting: { name: string; value: string };
    /** When a case was last given to each by the program. */
    share_out_turn: { officer_id: string; last_at: Instant };
  };
