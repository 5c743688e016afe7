// POST /api/v1/cases/:number/commands: `type` names the act, `expectedVersion` the case as the officer saw it, the other fields
// are the act's own, by the contract in its folder. Unknown fields are refused.
import { Type, type Static } from 'typebox';
import { officerCommands, type OfficerCommand } from '#core/complaint/act-table.ts';
import { holdSeconds } from '#core/complaint/hold-seconds.ts';
import { AcknowledgeDisposition } from './acknowledge-disposition/acknowledge-disposition.contract.ts';
import { AddNote } from './add-note/add-note.contract.ts';
import { AgreeVisit } from './agree-visit/agree-visit.contract.ts';
import { AnswerDirectly } from './answer-directly/answer-directly.contract.ts';
import { AnswerInformation } from './answer-information/answer-information.contract.ts';
import { ApproveInterim } from './approve-interim/approve-interim.contract.ts';
import { Assign } from './assign/assign.contract.ts';
import { AskExtension } from './ask-extension/ask-extension.contract.ts';
import { AskIdentity } from './ask-identity/ask-identity.contract.ts';
import { Categorise } from './categorise/categorise.contract.ts';
import { ChoosePrivacy } from './choose-privacy/choose-privacy.contract.ts';
import { Claim } from './claim/claim.contract.ts';
import { Classify } from './classify/classify.contract.ts';
import { ConveyResult } from './convey-result/convey-result.contract.ts';
import { Dispose } from './dispose/dispose.contract.ts';
import { DecideRequest } from './decide-request/decide-request.contract.ts';
import { DivertToEmergency } from './divert-to-emergency/divert-to-emergency.contract.ts';
import { DraftResponse } from './draft-response/draft-response.contract.ts';
import { ExtendRequest } from './extend-request/extend-request.contract.ts';
import { EndPhone } from './end-phone/end-phone.contract.ts';
import { GoWithoutIdentity } from './go-without-identity/go-without-identity.contract.ts';
import { GrantExtension } from './grant-extension/grant-extension.contract.ts';
import { GrantPhone } from './grant-phone/grant-phone.contract.ts';
import { JoinAsDuplicate } from './join-as-duplicate/join-as-duplicate.contract.ts';
import { JoinReporter } from './join-reporter/join-reporter.contract.ts';
import { JudgeNotComplaint } from './judge-not-complaint/judge-not-complaint.contract.ts';
import { Locate } from './locate/locate.contract.ts';
import { MergeInto } from './merge-into/merge-into.contract.ts';
import { MoveToLane } from './move-to-lane/move-to-lane.contract.ts';
import { NoteElsewhere } from './note-elsewhere/note-elsewhere.contract.ts';
import { NotePassedOn } from './note-passed-on/note-passed-on.contract.ts';
import { PassOn } from './pass-on/pass-on.contract.ts';
import { ProvideIdentity } from './provide-identity/provide-identity.contract.ts';
import { RecordContact } from './record-contact/record-contact.contract.ts';
import { RecordMinutes } from './record-minutes/record-minutes.contract.ts';
import { ReferElsewhere } from './refer-elsewhere/refer-elsewhere.contract.ts';
import { RefuseDisposition } from './refuse-disposition/refuse-disposition.contract.ts';
import { RegisterInUpik } from './register-in-upik/register-in-upik.contract.ts';
import { Release } from './release/release.contract.ts';
import { RemindHolder } from './remind-holder/remind-holder.contract.ts';
import { ReportFieldResult } from './report-field-result/report-field-result.contract.ts';
import { ReportPart } from './report-part/report-part.contract.ts';
import { ReportProgress } from './report-progress/report-progress.contract.ts';
import { RevealIdentity } from './reveal-identity/reveal-identity.contract.ts';
import { SeparateReporter } from './separate-reporter/separate-reporter.contract.ts';
import { SetPriority } from './set-priority/set-priority.contract.ts';
import { SettleProposal } from './settle-proposal/settle-proposal.contract.ts';
import { SplitOff } from './split-off/split-off.contract.ts';
import { TakeAsRequest } from './take-as-request/take-as-request.contract.ts';
import { Reason } from './fields.contract.ts';

export const acts = {
  AskIdentity,
  ProvideIdentity,
  SettleProposal,
  GoWithoutIdentity,
  ChoosePrivacy,
  SetPriority,
  Categorise,
  Locate,
  DivertToEmergency,
  MoveToLane,
  TakeOutOfLane: Reason,
  RevealIdentity,
  AnswerInformation,
  TakeAsRequest,
  ExtendRequest,
  DecideRequest,
  Classify,
  JudgeNotComplaint,
  ReferElsewhere,
  NoteElsewhere,
  JoinAsDuplicate,
  MergeInto,
  UndoJoining: Reason,
  SplitOff,
  DraftResponse,
  ReturnDraft: Reason,
  ApproveInterim,
  AnswerDirectly,
  RegisterInUpik,
  Dispose,
  AcknowledgeDisposition,
  RefuseDisposition,
  ReportProgress,
  ReportPart,
  AskExtension,
  GrantExtension,
  DeclineExtension: Reason,
  ReportFieldResult,
  ConveyResult,
  SendBackResult: Reason,
  AddNote,
  RecordContact,
  AgreeVisit,
  RecordMinutes,
  AskPhone: Reason,
  OpenPhone: Reason,
  GrantPhone,
  EndPhone,
  PassOn,
  NotePassedOn,
  Claim,
  Assign,
  Release,
  RemindHolder,
  Reopen: Reason,
  JoinReporter,
  SeparateReporter,
} satisfies Record<OfficerCommand, unknown>;

/** What is sent of each act beside its name. */
export type ActFields<T extends OfficerCommand> = Static<(typeof acts)[T]>;

/** One act with its own fields. */
export type Act = { [T in OfficerCommand]: { type: T } & ActFields<T> }[OfficerCommand];

/** `version` of the case's page: others' acts since then are shown before this one counts. Without it the act counts at once. */
const expectedVersion = Type.Optional(Type.Integer({ minimum: 0 }));

/** Made when the form opens: the same form sent twice is one act, and the repeat gets the first one's answer. */
export const formKey = Type.Optional(Type.String({ pattern: '^[\\w-]{16,64}$' }));

/** For so many seconds words to the reporter wait, and can be called back. */
const holdFor = Type.Optional(Type.Enum(holdSeconds));

/** The moment at which words to the reporter leave, in place of seconds; until then they can be called back and moved. */
const sendAt = Type.Optional(Type.String({ format: 'date-time', maxLength: 40 }));

export const ActBody = Type.Object({
  type: Type.Enum(officerCommands),
  expectedVersion,
  key: formKey,
  holdFor,
  sendAt,
});
export type ActBody = Static<typeof ActBody>;

/** The whole body of one act. */
export const bodyOf = (type: OfficerCommand) =>
  Type.Object(
    { type: Type.Literal(type), expectedVersion, key: formKey, holdFor, sendAt, ...acts[type].properties },
    { additionalProperties: false },
  );
