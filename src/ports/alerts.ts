// What is to be sent to a person: made by whoever decides who hears what, taken by whatever carries it to them.
import type { AlertDetails, AlertUrgency, AlertWhat } from '#core/alert/alert.ts';
import type { Instant } from '#core/time.ts';
import type { Way } from '#core/way/way.ts';

/** One message to one officer. It names a case by its number and never a person; of a sealed case not even what it is about. */
export type AlertMessage = {
  id: string;
  userId: string;
  what: AlertWhat;
  urgency: AlertUrgency;
  at: Instant;
  notBefore: Instant;
  /** The case, where it is about one alone. */
  number?: string;
  dueAt?: Instant;
  /** How many matters of its kind it tells of: 1, or so many that their list is opened and not a case. */
  count: number;
  sealed: boolean;
  details?: AlertDetails;
  /** By which it leaves whatever else takes it, of those that its receiver has. */
  ways?: readonly Way[];
};
