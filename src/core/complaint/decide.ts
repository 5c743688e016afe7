// The procedure: which events a command causes, or why it is refused. Pure; the rules of each step stand in steps/.
import type { Command, CommandOf, CommandType } from './command.ts';
import type { Holidays } from '../time.ts';
import type { Complaint } from './complaint.ts';
import { accepted, isBlank, momentOf, refused, type Decision } from './decision.ts';
import { obstacle } from './standing.ts';
import type { StateFor } from './act-table.ts';
import * as identity from './steps/ask-identity.ts';
import * as convey from './steps/convey.ts';
import * as coordinate from './steps/coordinate.ts';
import * as followUp from './steps/follow-up.ts';
import * as joining from './steps/joining.ts';
import { countOutsideAnswer } from './steps/outside-answer.ts';
import { registerInUpik } from './steps/register.ts';
import * as persons from './steps/persons.ts';
import * as report from './steps/report.ts';
import { noteTime } from './steps/time-passing.ts';

export type { Decision } from './decision.ts';

const addNote = (state: StateFor<'AddNote'>, command: CommandOf<'AddNote'>): Decision =>
  isBlank(command.text)
    ? refused('text-missing')
    : accepted({ ...momentOf(state.file, command), type: 'NoteAdded', text: command.text });

type Rule<T extends CommandType> = (state: StateFor<T>, command: CommandOf<T>, holidays: Holidays) => Decision;

const rules: { [T in CommandType]: Rule<T> } = {
  OpenCase: report.openCase,
  ReceiveMessage: report.receiveMessage,
  EditMessage: report.editMessage,
  DeleteMessage: report.deleteMessage,
  SplitOff: report.splitOff,
  AskIdentity: identity.askIdentity,
  ProvideIdentity: identity.provideIdentity,
  RevealIdentity: identity.revealIdentity,
  Classify: coordinate.classify,
  JudgeNotComplaint: identity.judgeNotComplaint,
  AnswerInformation: identity.answerInformation,
  JoinAsDuplicate: joining.joinAsDuplicate,
  AddDuplicate: joining.addDuplicate,
  MergeInto: joining.mergeInto,
  AcceptMerge: joining.acceptMerge,
  DraftResponse: coordinate.draftResponse,
  ReturnDraft: coordinate.returnDraft,
  ApproveInterim: coordinate.approveInterim,
  AnswerDirectly: coordinate.answerDirectly,
  RegisterInUpik: registerInUpik,
  Dispose: followUp.dispose,
  AcknowledgeDisposition: followUp.acknowledgeDisposition,
  RefuseDisposition: followUp.refuseDisposition,
  ReportProgress: followUp.reportProgress,
  AskExtension: followUp.askExtension,
  GrantExtension: followUp.grantExtension,
  DeclineExtension: followUp.declineExtension,
  ReportFieldResult: followUp.reportFieldResult,
  ConveyResult: convey.conveyResult,
  RecordAccepted: convey.recordAccepted,
  RecordRejected: convey.recordRejected,
  CountOutsideAnswer: countOutsideAnswer,
  AddNote: addNote,
  NoteTime: noteTime,
  Rate: convey.rate,
  Reopen: convey.reopen,
  JoinReporter: persons.joinReporter,
  SeparateReporter: persons.separateReporter,
  ReleaseThreads: persons.releaseThreads,
};

/**
 * The events that `command` causes on `state`, or its refusal; `holidays` are those known at its moment.
 * Never throws on what a person or a platform can send.
 */
export const decide = (state: Complaint, command: Command, holidays: Holidays): Decision => {
  const stands = obstacle(state, command.by, command.type);
  if (stands !== undefined) return refused(stands);
  // `obstacle` has let only the states pass that `allowedIn` names for this command.
  const rule = rules[command.type] as (state: Complaint, command: Command, holidays: Holidays) => Decision;
  return rule(state, command, holidays);
};
