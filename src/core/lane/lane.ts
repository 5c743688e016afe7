// Sensitive lanes: what a case must be about to be seen by a few named officers alone, and who they are.
// Must not know how rows are kept apart: that is the database's.
import { rolesOf, sightOfAll, type Holding } from '../access.ts';
import type { Words } from '../kept-words.ts';
import { hourMs, type DurationMs } from '../time.ts';

/** They stand in the log for ever. */
export const lanes = ['women-and-children', 'misconduct'] as const;
/** Violence against women and children; corruption and misconduct of those who serve. */
export type Lane = (typeof lanes)[number];

/** Whom a report is about who serves the city: an office, a person, or both. */
export type Accused = { agencyId?: string; person?: Words };

/** What a lane promises beside the procedure. Yogyakarta's own standard: violence against women and children is answered within two hours. */
export const laneStandards: Readonly<Record<Lane, { answerWithinMs?: DurationMs }>> = {
  'women-and-children': { answerWithinMs: 2 * hourMs },
  misconduct: {},
};

/** Whom such a case is for: a word that the name of the agency holds, however a city calls it otherwise. */
export const laneAgencyWords: Readonly<Record<Lane, string>> = {
  'women-and-children': 'perempuan',
  misconduct: 'inspektorat',
};

/** One who was appointed to a lane and confirmed, by the roles that they hold now. */
export type LaneSeat = Holding & { lane: Lane };

/** Whether anybody of the desk sees it: an agency's officer alone could not carry it on. */
export const isStaffed = (lane: Lane, seats: readonly LaneSeat[]): boolean =>
  seats.some((seat) => seat.lane === lane && sightOfAll(seat).cases === 'all');

/**
 * Which lanes an officer sees: those that they hold a seat in themselves, whoever they stand in for; a lane that nobody of the desk sees
 * stays with the team lead. Everybody else sees none.
 */
export const lanesSeenBy = (held: Holding, own: readonly Lane[], seats: readonly LaneSeat[]): Lane[] =>
  lanes.filter((lane) => {
    if (sightOfAll(held).cases === 'none') return false;
    return own.includes(lane) || (rolesOf(held).includes('team-lead') && !isStaffed(lane, seats));
  });
