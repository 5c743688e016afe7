// Sensitive lanes (UU 27/2022 art. 25; Perwali Yogyakarta 52/2023): who is moved there and back, and what is never said in public out of one.
// Who sees a lane is lane/lane.ts; that nobody else can read of it is the database's.
import { laneStandards, type Lane } from '../../lane/lane.ts';
import type { Instant } from '../../time.ts';
import type { Command, CommandOf } from '../command.ts';
import type { CaseFile, Complaint } from '../complaint.ts';
import type { ComplaintEvent } from '../event.ts';
import { accepted, isBlank, momentOf, refused, type Decision, type Moment } from '../decision.ts';
import type { StateFor } from '../act-table.ts';

/** Nobody answered yet: the case is as its reporter left it. */
const isUnanswered = ({ status, file }: StateFor<'MoveToLane'>): boolean =>
  status === 'triage' && !file.steps.some(({ step }) => step === 'ask-identity');

/** Reckoned from the report, whenever it was found to be one of these. */
const answerByOf = (state: StateFor<'MoveToLane'>, lane: Lane): Instant | undefined => {
  const { answerWithinMs } = laneStandards[lane];
  return answerWithinMs === undefined || !isUnanswered(state) ? undefined : state.file.reportedAt + answerWithinMs;
};

const saidOf = ({ accusedAgencyId, accusedPerson }: CommandOf<'MoveToLane'>) => ({
  ...(isBlank(accusedAgencyId) ? {} : { accusedAgencyId }),
  ...(isBlank(accusedPerson) ? {} : { accusedPerson: accusedPerson?.trim() }),
});

const isSame = ({ lane, accused }: CaseFile, wanted: Lane, said: ReturnType<typeof saidOf>): boolean =>
  lane === wanted && accused?.agencyId === said.accusedAgencyId && accused?.person === said.accusedPerson;

const moveToLane = (state: StateFor<'MoveToLane'>, command: CommandOf<'MoveToLane'>): Decision => {
  const { file } = state;
  const { lane } = command;
  const said = saidOf(command) as Pick<CommandOf<'MoveToLane'>, 'accusedAgencyId' | 'accusedPerson'>;
  if (isSame(file, lane, said)) return refused('already-recorded');
  const answerBy = file.lane === lane ? undefined : answerByOf(state, lane);
  return accepted({
    ...momentOf(file, command),
    ...{ type: 'MovedToLane', lane, ...said },
    ...(answerBy === undefined ? {} : { answerBy }),
  });
};

const takeOutOfLane = ({ file }: StateFor<'TakeOutOfLane'>, command: CommandOf<'TakeOutOfLane'>): Decision => {
  if (file.lane === undefined) return refused('not-in-a-lane');
  if (isBlank(command.reason)) return refused('reason-missing');
  return accepted({ ...momentOf(file, command), type: 'TakenOutOfLane', lane: file.lane, reason: command.reason });
};

/** By the names of their acts. */
export const rules = {
  MoveToLane: moveToLane,
  TakeOutOfLane: takeOutOfLane,
};

type SaidInPublic = { publicText?: string; publicNote?: string; photosInPublic?: true };

/** Whether an act would say or show something for everybody to read out of a lane: whichever act has such a field. */
export const publicInLane = (state: Complaint, command: Command): boolean => {
  if (state.status === 'none' || state.file.lane === undefined) return false;
  // Where nothing is public, these are what is read aloud, and what the reporter's own page shows.
  if (!state.file.threads.some(({ visibility }) => visibility === 'public')) return false;
  const { publicText, publicNote, photosInPublic }: SaidInPublic = command as SaidInPublic;
  return !isBlank(publicText) || !isBlank(publicNote) || photosInPublic === true;
};

/** The standard of a lane passed unanswered, once. */
export const missedInLane = ({ lane, laneDue }: CaseFile, moment: Moment, now: Instant): ComplaintEvent[] =>
  lane === undefined || laneDue === undefined || laneDue.missed === true || now <= laneDue.at
    ? []
    : [{ ...moment, type: 'LaneAnswerMissed', lane, dueAt: laneDue.at }];
