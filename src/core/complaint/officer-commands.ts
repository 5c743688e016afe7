// The commands that an officer presses a button for. AddDuplicate, AcceptMerge and ReleaseThreads follow from another case's act.
import type { CommandType } from './command.ts';

export const officerCommands = [
  'AskIdentity',
  'ProvideIdentity',
  'RevealIdentity',
  'AnswerInformation',
  'Classify',
  'JudgeNotComplaint',
  'JoinAsDuplicate',
  'MergeInto',
  'SplitOff',
  'DraftResponse',
  'ReturnDraft',
  'ApproveInterim',
  'AnswerDirectly',
  'RegisterInUpik',
  'Dispose',
  'AcknowledgeDisposition',
  'RefuseDisposition',
  'ReportProgress',
  'AskExtension',
  'GrantExtension',
  'DeclineExtension',
  'ReportFieldResult',
  'ConveyResult',
  'AddNote',
  'Reopen',
  'JoinReporter',
  'SeparateReporter',
] as const satisfies readonly CommandType[];

export type OfficerCommand = (typeof officerCommands)[number];
