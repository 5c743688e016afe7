// What a row of the acts says, in types, and the questions that rows ask of a case.
import type { Principal, Role } from '../access.ts';
import type { Complaint, Status } from './complaint.ts';
import { isReporterKnown } from './identity-known.ts';
import { passedOnTo } from './pass-on.ts';
import { isToBeDiverted } from './priority.ts';

type In<S extends Status> = Extract<Complaint, { status: S }>;

/** Where an act moves a case on: `rank` among those of the status, the best first; `turn`: whose work it is, whoever else may step in. */
export type Lead<S extends Status = Status> = {
  rank: number;
  turn?: Role;
  /** What must be so beside the status. */
  when?: (state: In<S>) => boolean;
  /** Whether the one whose work it is should do it now; absent: whenever they can. */
  isDue?: (state: In<S>) => boolean;
};

export type Row = {
  /** What is asked beside who and when. */
  asks?: object | undefined;
  /** Supervising roles may do what Admin Pusat may, so that a case never waits for a person. */
  by: readonly Principal[];
  in: readonly Status[];
  /** Only in the steps whose row of the procedure names it. */
  step?: true;
  /** An officer presses a button for it; other acts follow from one, or come from platforms, reporters and the clock. */
  button?: true;
  /** Its words go to the reporter as soon as it counts, and can be read by everybody. */
  outward?: true;
  /** It neither answers anybody nor moves the case on: it holds whatever happened meanwhile. */
  besideNews?: true;
  leads?: { [S in Status]?: Lead<S> };
};

/** While the procedure goes on. */
export const openStatus = [
  'triage',
  'awaiting-identity',
  'coordination',
  'registration',
  'follow-up',
  'conveying',
] as const;
/** Once there is a case. */
export const anyStatus = [...openStatus, 'closed'] as const;

/** The fields of a command, for the compiler: nothing of them is there when the program runs. */
export const fields = <Fields extends object>(): Fields | undefined => undefined;

export const isDangerous = ({ file }: In<'triage' | 'awaiting-identity'>): boolean => isToBeDiverted(file);
export const isKnown = ({ file }: In<'triage'>): boolean => isReporterKnown(file);
export const isOurs = ({ clock }: In<'awaiting-identity'>): boolean => clock.pausedWithMs === undefined;
/** Closed as praise or as a proposal, of which no agency was told. */
export const isUnpassed = ({ file }: In<'closed'>): boolean =>
  file.judgedAs !== undefined && passedOnTo(file) === undefined;
/** It goes on in another case. */
export const isJoined = ({ file }: In<'closed'>): boolean => file.joinedTo !== undefined;
export const isReferred = ({ reason }: In<'closed'>): boolean => reason === 'referred';
export const isUndrafted = ({ draft }: In<'coordination'>): boolean =>
  draft === undefined || draft.returned !== undefined;
/** Taken as a formal request for information. */
export const isRequest = ({ file }: In<'follow-up' | 'conveying'>): boolean => file.request !== undefined;
export const isUndisposed = ({ disposition }: In<'follow-up'>): boolean => disposition === undefined;
