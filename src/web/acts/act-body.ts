// From what an officer typed in a form to the body of a command, or to what is still missing. Pure: no screen, no network.
import { parseCaseNumber } from '#core/case-number.ts';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import type { FieldOutcome, IdentityField, NotComplaintReason } from '#core/complaint/complaint.ts';
import type { ReportClass } from '#core/sp4n.ts';
import { personalDataIn, type PersonalFind } from '#core/personal-data.ts';
import { isUpikNumber } from '#core/upik-number.ts';
import { hashtagCount, textLength, type LengthUnit } from '#core/text-length.ts';
import { fromLocalInput } from '../ui/time-words.ts';
import { isMoment } from '../ui/typed-time.ts';

/** Everything that any form can hold, as typed. */
export type Values = {
  text: string;
  reason: string;
  note: string;
  mode: 'form-link' | 'private-message';
  name: string;
  phone: string;
  address: string;
  kelurahan: string;
  fields: IdentityField[];
  reportClass: ReportClass | '';
  notComplaint: NotComplaintReason | '';
  otherNumber: string;
  joinId: string;
  messageIds: string[];
  publicText: string;
  privateText: string;
  /** The few words in public beside a private message, and whether they go out at all. */
  publicNote: string;
  withNote: boolean;
  /** Answer whoever asked in public alone. */
  privately: boolean;
  /** Personal data goes out all the same, for `publishReason`. */
  publishAnyway: boolean;
  publishReason: string;
  upikNumber: string;
  leadAgencyId: string;
  helpingAgencyIds: string[];
  instruction: string;
  suggestedAgencyId: string;
  untilAt: string;
  outcome: FieldOutcome | '';
  attachmentIds: string[];
  /** Everybody sees the pictures that go out. */
  photosInPublic: boolean;
  /** Take the identity that is complete from an earlier case instead of typing one. */
  useKnown: boolean;
};

export type TextName = 'text' | 'publicText' | 'privateText' | 'publicNote';
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
export type Problems = Partial<Record<keyof Values, Problem>>;
export type ActBody = Record<string, unknown>;
export type Checked = { ok: true; body: ActBody } | { ok: false; problems: Problems };

/** Stands for the one-time form's address; the server puts the link there. */
export const linkPlaceholder = 'tautan';

const leftOver = (text: string, kept: readonly string[]): string | undefined =>
  [...text.matchAll(/\{([a-z]+)\}/g)].map((match) => match[1] ?? '').find((name) => !kept.includes(name));

const missing: Problem = { kind: 'missing' };
const blank = (text: string): boolean => text.trim() === '';

const textProblem = (text: string, open: boolean, kept: readonly string[] = []): Problem | undefined => {
  if (blank(text)) return missing;
  const name = leftOver(text, kept);
  if (name !== undefined) return { kind: 'placeholder', name };
  const finds = open ? personalDataIn(text.trim()) : [];
  return finds.length === 0 ? undefined : { kind: 'personal-data', text: text.trim(), finds };
};

const momentProblem = (typed: string): Problem | undefined => {
  if (blank(typed)) return missing;
  return isMoment(typed) ? undefined : { kind: 'no-moment' };
};

const numberProblem = (typed: string): Problem | undefined => {
  if (blank(typed)) return missing;
  return parseCaseNumber(typed).ok ? undefined : { kind: 'typo' };
};

const numberIn = (typed: string): string => {
  const parsed = parseCaseNumber(typed);
  return parsed.ok ? parsed.number : typed.trim();
};

const checked = (found: Record<string, Problem | undefined>, body: ActBody): Checked => {
  const problems = Object.fromEntries(Object.entries(found).filter(([, problem]) => problem !== undefined)) as Problems;
  return Object.keys(problems).length === 0 ? { ok: true, body } : { ok: false, problems };
};

const given = (name: string, value: string): ActBody => (blank(value) ? {} : { [name]: value.trim() });
const needed = (value: string): Problem | undefined => (blank(value) ? missing : undefined);

/** Whoever gives a reason has seen what was found. */
const looks = ({ publishAnyway }: Values): boolean => !publishAnyway;

type Noted = { problem: Problem | undefined; body: ActBody };

const note = (values: Values, { note: hasPublic }: Outlet): Noted =>
  hasPublic === true && values.withNote
    ? { problem: textProblem(values.publicNote, looks(values)), body: given('publicNote', values.publicNote) }
    : { problem: undefined, body: {} };

/** The pictures that were ticked, where they would go with these texts. */
const photos = (values: Values, { note: hasPublic, photos: takes }: Outlet): ActBody => {
  const { attachmentIds, photosInPublic } = values;
  const openly = takes?.openly === true && photosInPublic && !blank(values.publicText);
  const privately = takes?.privately === true && (hasPublic !== true || !blank(values.privateText));
  if (attachmentIds.length === 0 || !(openly || privately)) return {};
  return { attachmentIds, ...(openly ? { photosInPublic: true } : {}) };
};

const resultTexts = (values: Values, open: Outlet): Checked => {
  const neither = blank(values.publicText) && blank(values.privateText);
  const inPublic = blank(values.publicText) ? undefined : textProblem(values.publicText, looks(values));
  const inPrivate = blank(values.privateText) ? undefined : textProblem(values.privateText, false);
  const alone = blank(values.publicText) && !blank(values.privateText);
  const beside = note(values, alone ? open : { ...open, note: false });
  return checked(
    {
      publicText: neither && open.text ? missing : inPublic,
      privateText: neither && !open.text ? missing : inPrivate,
      publicNote: beside.problem,
    },
    {
      ...given('publicText', values.publicText),
      ...given('privateText', values.privateText),
      ...beside.body,
      ...photos(values, open),
    },
  );
};

const question = (values: Values, open: Outlet): Checked => {
  const beside = note(values, open);
  const text = textProblem(values.text, false, [linkPlaceholder]);
  const body = { mode: values.mode, text: values.text.trim(), ...beside.body };
  return checked({ text, publicNote: beside.problem }, body);
};

const information = (values: Values, open: Outlet): Checked => {
  if (!values.privately) return withText(values, open.text && looks(values));
  const beside = note(values, open);
  const body = { text: values.text.trim(), privately: true, ...beside.body };
  return checked({ text: textProblem(values.text, false), publicNote: beside.problem }, body);
};

const withText = (values: Values, open: boolean): Checked =>
  checked({ text: textProblem(values.text, open) }, { text: values.text.trim() });
const withReason = (values: Values): Checked =>
  checked({ reason: needed(values.reason) }, { reason: values.reason.trim() });
const withNumber = (values: Values): Checked =>
  checked({ otherNumber: numberProblem(values.otherNumber) }, { number: numberIn(values.otherNumber) });
const nothing = (): Checked => ({ ok: true, body: {} });

const typedIdentity = (values: Values): Checked =>
  checked(
    {
      name: needed(values.name),
      phone: needed(values.phone),
      address: blank(values.address) && blank(values.kelurahan) ? missing : undefined,
    },
    {
      identity: {
        ...given('name', values.name),
        ...given('phone', values.phone),
        ...given('address', values.address),
        ...given('kelurahan', values.kelurahan),
      },
    },
  );

const upikProblem = (number: string): Problem | undefined => {
  if (blank(number)) return missing;
  return isUpikNumber(number) ? undefined : { kind: 'no-upik-number' };
};

const bodies: Record<OfficerCommand, (values: Values, open: Outlet) => Checked> = {
  AskIdentity: question,
  ProvideIdentity: (values) => (values.useKnown ? nothing() : typedIdentity(values)),
  RevealIdentity: (values) =>
    checked(
      { reason: needed(values.reason), fields: values.fields.length === 0 ? missing : undefined },
      { fields: values.fields, reason: values.reason.trim() },
    ),
  AnswerInformation: information,
  Classify: (values) => checked({ reportClass: needed(values.reportClass) }, { reportClass: values.reportClass }),
  JudgeNotComplaint: (values) =>
    checked(
      { notComplaint: needed(values.notComplaint), note: needed(values.note) },
      { reason: values.notComplaint, note: values.note.trim() },
    ),
  JoinAsDuplicate: withNumber,
  MergeInto: withNumber,
  SplitOff: (values) =>
    checked({ messageIds: values.messageIds.length === 0 ? missing : undefined }, { messageIds: values.messageIds }),
  DraftResponse: (values, open) => withText(values, open.text),
  ReturnDraft: withReason,
  ApproveInterim: (values, open) => withText(values, open.text && looks(values)),
  AnswerDirectly: resultTexts,
  RegisterInUpik: (values) =>
    checked({ upikNumber: upikProblem(values.upikNumber) }, { upikNumber: values.upikNumber.trim() }),
  Dispose: (values) =>
    checked(
      { leadAgencyId: needed(values.leadAgencyId), instruction: needed(values.instruction) },
      {
        leadAgencyId: values.leadAgencyId,
        helpingAgencyIds: values.helpingAgencyIds.filter((id) => id !== values.leadAgencyId),
        instruction: values.instruction.trim(),
      },
    ),
  AcknowledgeDisposition: nothing,
  RefuseDisposition: (values) =>
    checked(
      { reason: needed(values.reason) },
      { reason: values.reason.trim(), ...given('suggestedAgencyId', values.suggestedAgencyId) },
    ),
  ReportProgress: (values) =>
    checked({ text: needed(values.text) }, { text: values.text.trim(), attachmentIds: values.attachmentIds }),
  AskExtension: (values) =>
    checked(
      { reason: needed(values.reason), untilAt: momentProblem(values.untilAt) },
      { reason: values.reason.trim(), untilAt: fromLocalInput(values.untilAt) },
    ),
  GrantExtension: nothing,
  DeclineExtension: withReason,
  ReportFieldResult: (values) =>
    checked(
      { text: needed(values.text), outcome: needed(values.outcome) },
      { text: values.text.trim(), outcome: values.outcome, attachmentIds: values.attachmentIds },
    ),
  ConveyResult: resultTexts,
  AddNote: (values) => checked({ text: needed(values.text) }, { text: values.text.trim() }),
  Reopen: withReason,
  JoinReporter: withNumber,
  SeparateReporter: (values) => checked({ joinId: needed(values.joinId) }, { joinId: values.joinId }),
};

/** A template with its placeholders filled where the value is known; unknown ones stay visible. */
export const fillTemplate = (body: string, known: Readonly<Record<string, string | undefined>>): string =>
  body.replaceAll(/\{([a-z]+)\}/g, (whole, name: string) => known[name] ?? whole);

const textNames = ['text', 'publicText', 'privateText', 'publicNote'] as const satisfies readonly TextName[];

const tooMuch = (values: Values, { limits }: Outlet): Problems =>
  Object.fromEntries(
    textNames.flatMap((name): [TextName, Problem][] => {
      const limit = limits[name];
      if (limit === undefined) return [];
      const over = textLength(values[name].trim(), limit.unit) - limit.max;
      if (over > 0) return [[name, { kind: 'too-long', over }]];
      const { hashtags: most = Infinity } = limit;
      return hashtagCount(values[name]) > most ? [[name, { kind: 'too-many-hashtags', most }]] : [];
    }),
  );

const withReasonToPublish = (result: Checked, { publishAnyway, publishReason }: Values): Checked => {
  if (!publishAnyway) return result;
  if (blank(publishReason))
    return { ok: false, problems: { ...(result.ok ? {} : result.problems), publishReason: missing } };
  return result.ok ? { ok: true, body: { ...result.body, publishAnyway: { reason: publishReason.trim() } } } : result;
};

/** The body of a command, or which fields still need something. */
export const bodyOfAct = (act: OfficerCommand, values: Values, outlet: Outlet): Checked => {
  const result = withReasonToPublish(bodies[act](values, outlet), values);
  const long = tooMuch(values, outlet);
  if (result.ok) return Object.keys(long).length === 0 ? result : { ok: false, problems: long };
  return { ok: false, problems: { ...long, ...result.problems } };
};
