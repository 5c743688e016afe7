// What the forms of acts hold as typed, what stops them, and what they become: each act's fields as its contract has them. Types only.
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import type { FieldOutcome, IdentityField, NotComplaintReason } from '#core/complaint/complaint.ts';
import type { PersonalFind } from '#core/personal-data.ts';
import type { ReportClass } from '#core/sp4n.ts';
import type { LengthUnit } from '#core/text-length.ts';
import type { ActFields } from '#features/case/act.contract.ts';

type Text = { text: string };
type Reason = { reason: string };
type OtherCase = { otherNumber: string };
type Photos = { attachmentIds: string[] };

/** Personal data goes out all the same, for `publishReason`. */
export type Publishing = { publishAnyway: boolean; publishReason: string };
/** The few words in public beside a private message, and whether they go out at all. */
export type Noting = { publicNote: string; withNote: boolean };
/** `photosInPublic`: everybody sees the pictures that go out. */
export type ResultValues = Noting &
  Publishing &
  Photos & { publicText: string; privateText: string; photosInPublic: boolean };

/** What the form of each act holds. */
export type FormValues = {
  AskIdentity: Text & Noting & Publishing & { mode: 'form-link' | 'private-message' };
  /** `useKnown`: take the identity that is complete from an earlier case instead of typing one. */
  ProvideIdentity: { name: string; phone: string; address: string; kelurahan: string; useKnown: boolean };
  RevealIdentity: Reason & { fields: IdentityField[] };
  /** `privately`: answer whoever asked in public alone. */
  AnswerInformation: Text & Noting & Publishing & { privately: boolean };
  Classify: { reportClass: ReportClass | '' };
  JudgeNotComplaint: { notComplaint: NotComplaintReason | ''; note: string };
  JoinAsDuplicate: OtherCase;
  MergeInto: OtherCase;
  SplitOff: { messageIds: string[] };
  DraftResponse: Text;
  ReturnDraft: Reason;
  ApproveInterim: Text & Publishing;
  AnswerDirectly: ResultValues;
  RegisterInUpik: { upikNumber: string };
  Dispose: { leadAgencyId: string; helpingAgencyIds: string[]; instruction: string };
  AcknowledgeDisposition: object;
  RefuseDisposition: Reason & { suggestedAgencyId: string };
  ReportProgress: Text & Photos;
  AskExtension: Reason & { untilAt: string };
  GrantExtension: object;
  DeclineExtension: Reason;
  ReportFieldResult: Text & Photos & { outcome: FieldOutcome | '' };
  ConveyResult: ResultValues;
  AddNote: Text;
  Reopen: Reason;
  JoinReporter: OtherCase;
  SeparateReporter: { joinId: string };
};

/** Acts whose forms stand beside each other in bodies and starts; a new one brings both in a file of its own. */
export type SharedAct = keyof FormValues;

type KeyOf<Values> = Values extends unknown ? keyof Values : never;
/** Every name under which some form holds something. */
export type FieldName = KeyOf<FormValues[SharedAct]>;

export type TextName = 'text' | 'publicText' | 'privateText' | 'publicNote';
/** What a field for words needs of its form: the texts that it holds, and what is said of publishing them. */
export type Wording = Partial<Record<TextName, string> & Noting & Publishing & { privately: boolean }>;

export type Limit = { max: number; unit: LengthUnit; hashtags?: number };
/** Whether the first text of an act is read by everybody, and how long the channel lets each text be. */
export type Outlet = {
  text: boolean;
  /** There is a public conversation beside which a note can stand. */
  note?: boolean;
  /** Where channels take pictures along with words. */
  photos?: { privately: boolean; openly: boolean };
  limits: Partial<Record<TextName, Limit>>;
};

export type Problem =
  | { kind: 'missing' }
  | { kind: 'typo' }
  | { kind: 'no-upik-number' }
  | { kind: 'no-moment' }
  /** `text`: in which it was found. */
  | { kind: 'personal-data'; text: string; finds: readonly PersonalFind[] }
  | { kind: 'placeholder'; name: string }
  | { kind: 'too-long'; over: number }
  | { kind: 'too-many-hashtags'; most: number };
export type Problems = Partial<Record<FieldName, Problem>>;
/** What is sent of an act, or which fields still need something. */
export type Checked<Body extends object = object> = { ok: true; body: Body } | { ok: false; problems: Problems };
export type CheckedAct<T extends OfficerCommand> = Checked<ActFields<T>>;
