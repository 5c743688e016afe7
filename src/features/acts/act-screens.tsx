// The form of each act. A new one brings its folder and has a line here; one that asks for a reason alone is a line.
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import type { AnyActScreen } from '#web/acts/act-screen.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { ReasonField } from '#web/acts/ReasonField.tsx';
import { acknowledgeDisposition } from './acknowledge-disposition/acknowledge-disposition.form.tsx';
import { addNote } from './add-note/add-note.form.tsx';
import { agreeVisit } from './agree-visit/agree-visit.form.tsx';
import { answerDirectly } from './answer-directly/answer-directly.form.tsx';
import { answerInformation } from './answer-information/answer-information.form.tsx';
import { approveInterim } from './approve-interim/approve-interim.form.tsx';
import { assign } from './assign/assign.form.tsx';
import { askExtension } from './ask-extension/ask-extension.form.tsx';
import { askIdentity } from './ask-identity/ask-identity.form.tsx';
import { categorise } from './categorise/categorise.form.tsx';
import { choosePrivacy } from './choose-privacy/choose-privacy.form.tsx';
import { claim } from './claim/claim.form.tsx';
import { classify } from './classify/classify.form.tsx';
import { conveyResult } from './convey-result/convey-result.form.tsx';
import { decideRequest } from './decide-request/decide-request.form.tsx';
import { dispose } from './dispose/dispose.form.tsx';
import { divertToEmergency } from './divert-to-emergency/divert-to-emergency.form.tsx';
import { draftResponse } from './draft-response/draft-response.form.tsx';
import { extendRequest } from './extend-request/extend-request.form.tsx';
import { endPhone } from './end-phone/end-phone.form.tsx';
import { goWithoutIdentity } from './go-without-identity/go-without-identity.form.tsx';
import { grantExtension } from './grant-extension/grant-extension.form.tsx';
import { grantPhone } from './grant-phone/grant-phone.form.tsx';
import { joinAsDuplicate } from './join-as-duplicate/join-as-duplicate.form.tsx';
import { joinReporter } from './join-reporter/join-reporter.form.tsx';
import { judgeNotComplaint } from './judge-not-complaint/judge-not-complaint.form.tsx';
import { locate } from './locate/locate.form.tsx';
import { mergeIntoOther } from './merge-into/merge-into.form.tsx';
import { moveToLane } from './move-to-lane/move-to-lane.form.tsx';
import { noteElsewhere } from './note-elsewhere/note-elsewhere.form.tsx';
import { notePassedOn } from './note-passed-on/note-passed-on.form.tsx';
import { passOn } from './pass-on/pass-on.form.tsx';
import { provideIdentity } from './provide-identity/provide-identity.form.tsx';
import { recordContact } from './record-contact/record-contact.form.tsx';
import { recordMinutes } from './record-minutes/record-minutes.form.tsx';
import { referElsewhere } from './refer-elsewhere/refer-elsewhere.form.tsx';
import { refuseDisposition } from './refuse-disposition/refuse-disposition.form.tsx';
import { registerInUpik } from './register-in-upik/register-in-upik.form.tsx';
import { release } from './release/release.form.tsx';
import { remindHolder } from './remind-holder/remind-holder.form.tsx';
import { reportFieldResult } from './report-field-result/report-field-result.form.tsx';
import { reportPart } from './report-part/report-part.form.tsx';
import { reportProgress } from './report-progress/report-progress.form.tsx';
import { revealIdentity } from './reveal-identity/reveal-identity.form.tsx';
import { separateReporter } from './separate-reporter/separate-reporter.form.tsx';
import { setPriority } from './set-priority/set-priority.form.tsx';
import { settleProposal } from './settle-proposal/settle-proposal.form.tsx';
import { splitOff } from './split-off/split-off.form.tsx';
import { takeAsRequest } from './take-as-request/take-as-request.form.tsx';
import { Reason } from './fields.contract.ts';

export const actScreens: { [T in OfficerCommand]: AnyActScreen<T> } = {
  AskIdentity: askIdentity,
  ProvideIdentity: provideIdentity,
  SettleProposal: settleProposal,
  GoWithoutIdentity: goWithoutIdentity,
  ChoosePrivacy: choosePrivacy,
  SetPriority: setPriority,
  Categorise: categorise,
  Locate: locate,
  DivertToEmergency: divertToEmergency,
  MoveToLane: moveToLane,
  TakeOutOfLane: plainAct({ act: 'TakeOutOfLane', contract: Reason, heavy: true, Form: ReasonField }),
  RevealIdentity: revealIdentity,
  AnswerInformation: answerInformation,
  TakeAsRequest: takeAsRequest,
  ExtendRequest: extendRequest,
  DecideRequest: decideRequest,
  Classify: classify,
  JudgeNotComplaint: judgeNotComplaint,
  ReferElsewhere: referElsewhere,
  NoteElsewhere: noteElsewhere,
  JoinAsDuplicate: joinAsDuplicate,
  MergeInto: mergeIntoOther,
  UndoJoining: plainAct({ act: 'UndoJoining', contract: Reason, Form: ReasonField }),
  SplitOff: splitOff,
  DraftResponse: draftResponse,
  ReturnDraft: plainAct({ act: 'ReturnDraft', contract: Reason, Form: ReasonField }),
  ApproveInterim: approveInterim,
  AnswerDirectly: answerDirectly,
  RegisterInUpik: registerInUpik,
  Dispose: dispose,
  AcknowledgeDisposition: acknowledgeDisposition,
  RefuseDisposition: refuseDisposition,
  ReportProgress: reportProgress,
  ReportPart: reportPart,
  AskExtension: askExtension,
  GrantExtension: grantExtension,
  DeclineExtension: plainAct({ act: 'DeclineExtension', contract: Reason, heavy: true, Form: ReasonField }),
  ReportFieldResult: reportFieldResult,
  ConveyResult: conveyResult,
  SendBackResult: plainAct({ act: 'SendBackResult', contract: Reason, Form: ReasonField }),
  AddNote: addNote,
  RecordContact: recordContact,
  AgreeVisit: agreeVisit,
  RecordMinutes: recordMinutes,
  AskPhone: plainAct({ act: 'AskPhone', contract: Reason, Form: ReasonField }),
  OpenPhone: plainAct({ act: 'OpenPhone', contract: Reason, Form: ReasonField }),
  GrantPhone: grantPhone,
  EndPhone: endPhone,
  PassOn: passOn,
  NotePassedOn: notePassedOn,
  Claim: claim,
  Assign: assign,
  Release: release,
  RemindHolder: remindHolder,
  Reopen: plainAct({ act: 'Reopen', contract: Reason, Form: ReasonField }),
  JoinReporter: joinReporter,
  SeparateReporter: separateReporter,
};
