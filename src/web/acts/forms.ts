// The form of each act. A new one is a file of its own, and a line here.
import type { ReactNode } from 'react';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import type { ActForm } from './act-form.ts';
import type { FormValues } from './act-values.ts';
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

/** Holds what the act needs, and nothing of other acts. */
export type FormOf<T extends OfficerCommand> = (props: { form: ActForm<FormValues[T]> }) => ReactNode;

export const forms: { [T in OfficerCommand]: FormOf<T> } = {
  AskIdentity: AskIdentityForm,
  ProvideIdentity: IdentityForm,
  RevealIdentity: RevealForm,
  AnswerInformation: InformationForm,
  Classify: ClassifyForm,
  JudgeNotComplaint: NotComplaintForm,
  JoinAsDuplicate: OtherCaseForm,
  MergeInto: OtherCaseForm,
  SplitOff: SplitForm,
  DraftResponse: DraftForm,
  ReturnDraft: ReasonField,
  ApproveInterim: InterimForm,
  AnswerDirectly: ResultForm,
  RegisterInUpik: UpikForm,
  Dispose: DisposeForm,
  AcknowledgeDisposition: AcknowledgeForm,
  RefuseDisposition: RefuseForm,
  ReportProgress: ProgressForm,
  AskExtension: ExtensionForm,
  GrantExtension: GrantForm,
  DeclineExtension: ReasonField,
  ReportFieldResult: FieldResultForm,
  ConveyResult: ResultForm,
  AddNote: NoteForm,
  Reopen: ReasonField,
  JoinReporter: JoinReporterForm,
  SeparateReporter: SeparateReporterForm,
};
