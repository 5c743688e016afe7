// What others did to a case while an officer was writing: they must see it before their own act counts.
import type { CommandType } from './command.ts';
import type { Actor, ComplaintEvent } from './complaint.ts';

/** Acts that neither answer anybody nor move the case on: they hold whatever happened meanwhile. */
const unmoved: readonly CommandType[] = ['AddNote', 'RevealIdentity', 'AcknowledgeDisposition'];

const isSame = (by: Actor, officer: Actor): boolean =>
  by.kind === 'officer' && officer.kind === 'officer' && by.userId === officer.userId;

/** Clocks and deliveries surprise nobody; what a reporter wrote comes in by the intake. */
const isByPerson = ({ by }: ComplaintEvent): boolean => by.kind !== 'system' || by.part === 'intake';

/** Those of `events` that stand in the way of this officer's act, oldest first. */
export const actsOfOthers = <Event extends ComplaintEvent>(
  events: readonly Event[],
  officer: Actor,
  command: CommandType,
): Event[] =>
  unmoved.includes(command)
    ? []
    : events.filter((event) => event.type !== 'IdentityRevealed' && isByPerson(event) && !isSame(event.by, officer));
