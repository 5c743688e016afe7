// Who may know that a colleague has a case open, and what of several things somebody does there is said. Must not know how it is told.
import { caseRoles, holdsAny, sightOfAll, type Holding } from './access.ts';
import { isOutward, type OfficerCommand } from './complaint/act-table.ts';

/** What somebody does on a case that they have open, in the order in which it is said where they have it open twice. */
export const doings = ['answering', 'noting', 'filling-in', 'looking'] as const;
export type Doing = (typeof doings)[number];

/** Whoever writes may be about to do what somebody else is about to do. */
export const isWriting = (doing: Doing): boolean => doing !== 'looking';

/** What the keys in the form of an act are. */
export const doingIn = (act: OfficerCommand): Doing => {
  if (act === 'AddNote') return 'noting';
  return isOutward(act) || act === 'DraftResponse' ? 'answering' : 'filling-in';
};

/** Of several things the one that matters most to others. */
export const foremost = (all: readonly Doing[]): Doing => doings.find((one) => all.includes(one)) ?? 'looking';

/** Nothing is heard of them for so long, and they are taken to be gone. */
export const goneAfterMs = 25_000;
/** How often whoever is there says so. */
export const beatEveryMs = 10_000;
/** So long after the last key somebody still counts as writing. */
export const writingForMs = 60_000;

/** Somebody of whom it is asked who may know that they are there. */
export type Present = { userId: string; agencyId?: string | undefined };

/** Whether this officer is shown who else is on a case that they may read: those who work on cases alone. */
export const hearsOfOthers = (viewer: Holding): boolean => holdsAny(viewer, caseRoles);

/** Of others, and never of oneself: the desk of everybody, an agency of its own people alone. Whether the viewer may read the case is asked elsewhere. */
export const mayKnowOf = (viewer: Holding & Present, other: Present): boolean => {
  if (!hearsOfOthers(viewer) || viewer.userId === other.userId) return false;
  const { cases } = sightOfAll(viewer);
  if (cases === 'all') return true;
  return cases === 'own-agency' && viewer.agencyId !== undefined && viewer.agencyId === other.agencyId;
};
