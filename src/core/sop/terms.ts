// By what promises are reckoned at a moment: the holidays, and every version of every procedure with the instant from which new cases begin under it.
// Must not remember which are in force: whoever decides is handed them.
import type { Holidays, Instant } from '../time.ts';
import type { CalendarKey, Calendars } from './calendars.ts';
import type { SopKey } from './key.ts';
import type { Sop } from './shape.ts';

/** A version that new cases begin under from this instant on, until a later one of its family does. */
export type Enacted = { key: SopKey; from: Instant };

/** `known` holds each version that a case may run under, also those withdrawn or planned: none ever goes. `enacted` in any order. */
export type Sops = { known: Readonly<Record<SopKey, Sop>>; enacted: readonly Enacted[] };

/** `calendars`: those that steps and agencies name; absent where none does. `agencyCalendars`: by agency, of those that have one of their own. */
export type Terms = {
  holidays: Holidays;
  calendars?: Calendars;
  agencyCalendars?: Readonly<Record<string, CalendarKey>>;
  sops: Sops;
};
