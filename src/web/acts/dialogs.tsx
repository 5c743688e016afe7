// The dialog of each act. A new one brings its form, what that starts from and what it becomes in files of its own, and has a line here.
import type { ReactNode } from 'react';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import type { ActForm } from './act-form.ts';
import { fieldsOfAct } from './act-body.ts';
import { ActFormDialog } from './ActFormDialog.tsx';
import type { ActDialogProps, ActScreen } from './act-screen.ts';
import { startOf } from './act-starts.ts';
import type { FormValues, SharedAct } from './act-values.ts';
import {
  AskIdentityForm,
  ClassifyForm,
  IdentityForm,
  InformationForm,
  NotComplaintForm,
  OtherCaseForm,
  ReasonField,
  RevealForm,
  SplitForm,
} from './forms-intake.tsx';
import {
  AcknowledgeForm,
  DisposeForm,
  DraftForm,
  ExtensionForm,
  FieldResultForm,
  GrantForm,
  InterimForm,
  NoteForm,
  ProgressForm,
  RefuseForm,
  ResultForm,
  UpikForm,
} from './forms-outcome.tsx';
import { JoinReporterForm, SeparateReporterForm } from './forms-person.tsx';

type ActDialogView = (props: ActDialogProps) => ReactNode;

/** The dialog of an act, which alone knows what its form holds. */
const dialogOf = <T extends OfficerCommand, Values extends object>(screen: ActScreen<T, Values>): ActDialogView =>
  function View(props) {
    return <ActFormDialog screen={screen} {...props} />;
  };

/** Of an act whose values stand in act-values.ts. */
const shared = <T extends SharedAct>(
  act: T,
  Form: (props: { form: ActForm<FormValues[T]> }) => ReactNode,
): ActDialogView =>
  dialogOf({
    act,
    start: (facts) => startOf(act, facts),
    body: (values: FormValues[T], outlet) => fieldsOfAct(act, values, outlet),
    Form,
  });

export const dialogs: Record<OfficerCommand, ActDialogView> = {
  AskIdentity: shared('AskIdentity', AskIdentityForm),
  ProvideIdentity: shared('ProvideIdentity', IdentityForm),
  RevealIdentity: shared('RevealIdentity', RevealForm),
  AnswerInformation: shared('AnswerInformation', InformationForm),
  Classify: shared('Classify', ClassifyForm),
  JudgeNotComplaint: shared('JudgeNotComplaint', NotComplaintForm),
  JoinAsDuplicate: shared('JoinAsDuplicate', OtherCaseForm),
  MergeInto: shared('MergeInto', OtherCaseForm),
  SplitOff: shared('SplitOff', SplitForm),
  DraftResponse: shared('DraftResponse', DraftForm),
  ReturnDraft: shared('ReturnDraft', ReasonField),
  ApproveInterim: shared('ApproveInterim', InterimForm),
  AnswerDirectly: shared('AnswerDirectly', ResultForm),
  RegisterInUpik: shared('RegisterInUpik', UpikForm),
  Dispose: shared('Dispose', DisposeForm),
  AcknowledgeDisposition: shared('AcknowledgeDisposition', AcknowledgeForm),
  RefuseDisposition: shared('RefuseDisposition', RefuseForm),
  ReportProgress: shared('ReportProgress', ProgressForm),
  AskExtension: shared('AskExtension', ExtensionForm),
  GrantExtension: shared('GrantExtension', GrantForm),
  DeclineExtension: shared('DeclineExtension', ReasonField),
  ReportFieldResult: shared('ReportFieldResult', FieldResultForm),
  ConveyResult: shared('ConveyResult', ResultForm),
  AddNote: shared('AddNote', NoteForm),
  Reopen: shared('Reopen', ReasonField),
  JoinReporter: shared('JoinReporter', JoinReporterForm),
  SeparateReporter: shared('SeparateReporter', SeparateReporterForm),
};
