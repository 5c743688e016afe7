// From what an officer typed in a form to the fields of a command, or to what is still missing. Pure: no screen, no network.
import { parseCaseNumber } from '#core/case-number.ts';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { personalDataIn } from '#core/personal-data.ts';
import { isUpikNumber } from '#core/upik-number.ts';
import { hashtagCount, textLength } from '#core/text-length.ts';
import { fromLocalInput } from '../ui/time-words.ts';
import { isMoment } from '../ui/typed-time.ts';
import type {
  Checked,
  CheckedAct,
  FormValues,
  Noting,
  Outlet,
  Problem,
  Problems,
  Publishing,
  ResultValues,
  SharedAct,
  TextName,
} from './act-values.ts';
import { longerThanContract } from './fits-contract.ts';

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

const stopping = (found: { [Name in keyof Problems]?: Problem | undefined }): Problems =>
  Object.fromEntries(Object.entries(found).filter(([, problem]) => problem !== undefined));

const checked = <Body extends object>(
  found: { [Name in keyof Problems]?: Problem | undefined },
  body: Body,
): Checked<Body> => {
  const problems = stopping(found);
  return Object.keys(problems).length === 0 ? { ok: true, body } : { ok: false, problems };
};

const given = <Name extends string>(name: Name, value: string): Partial<Record<Name, string>> =>
  (blank(value) ? {} : { [name]: value.trim() }) as Partial<Record<Name, string>>;
const needed = (value: string): Problem | undefined => (blank(value) ? missing : undefined);

/** Whoever gives a reason has seen what was found. */
const looks = ({ publishAnyway }: Publishing): boolean => !publishAnyway;

type Noted = { problem: Problem | undefined; body: { publicNote?: string } };

const note = (values: Noting & Publishing, { note: hasPublic }: Outlet): Noted =>
  hasPublic === true && values.withNote
    ? { problem: textProblem(values.publicNote, looks(values)), body: given('publicNote', values.publicNote) }
    : { problem: undefined, body: {} };

type Sent = { attachmentIds?: string[]; photosInPublic?: true };

/** The pictures that were ticked, where they would go with these texts. */
const photos = (values: ResultValues, { note: hasPublic, photos: takes }: Outlet): Sent => {
  const { attachmentIds, photosInPublic } = values;
  const openly = takes?.openly === true && photosInPublic && !blank(values.publicText);
  const privately = takes?.privately === true && (hasPublic !== true || !blank(values.privateText));
  if (attachmentIds.length === 0 || !(openly || privately)) return {};
  return { attachmentIds, ...(openly ? { photosInPublic: true } : {}) };
};

/** Whoever lets personal data out says why. */
const reasoned = <Body extends object>(
  values: Publishing,
  result: Checked<Body>,
): Checked<Body & { publishAnyway?: { reason: string } }> => {
  const { publishAnyway, publishReason } = values;
  if (!publishAnyway) return result;
  if (blank(publishReason))
    return { ok: false, problems: { ...(result.ok ? {} : result.problems), publishReason: missing } };
  return result.ok ? { ok: true, body: { ...result.body, publishAnyway: { reason: publishReason.trim() } } } : result;
};

const resultTexts = (values: ResultValues, open: Outlet): CheckedAct<'ConveyResult'> => {
  const neither = blank(values.publicText) && blank(values.privateText);
  const inPublic = blank(values.publicText) ? undefined : textProblem(values.publicText, looks(values));
  const inPrivate = blank(values.privateText) ? undefined : textProblem(values.privateText, false);
  const alone = blank(values.publicText) && !blank(values.privateText);
  const beside = note(values, alone ? open : { ...open, note: false });
  const found = {
    publicText: neither && open.text ? missing : inPublic,
    privateText: neither && !open.text ? missing : inPrivate,
    publicNote: beside.problem,
  };
  const texts = { ...given('publicText', values.publicText), ...given('privateText', values.privateText) };
  return reasoned(values, checked(found, { ...texts, ...beside.body, ...photos(values, open) }));
};

const question = (values: FormValues['AskIdentity'], open: Outlet): CheckedAct<'AskIdentity'> => {
  const beside = note(values, open);
  const text = textProblem(values.text, false, [linkPlaceholder]);
  const body = { mode: values.mode, text: values.text.trim(), ...beside.body };
  return reasoned(values, checked({ text, publicNote: beside.problem }, body));
};

const information = (values: FormValues['AnswerInformation'], open: Outlet): CheckedAct<'AnswerInformation'> => {
  if (!values.privately) return reasoned(values, withText(values, open.text && looks(values)));
  const beside = note(values, open);
  const body = { text: values.text.trim(), privately: true as const, ...beside.body };
  return reasoned(values, checked({ text: textProblem(values.text, false), publicNote: beside.problem }, body));
};

const withText = ({ text }: { text: string }, open: boolean): Checked<{ text: string }> =>
  checked({ text: textProblem(text, open) }, { text: text.trim() });
const withReason = ({ reason }: { reason: string }): Checked<{ reason: string }> =>
  checked({ reason: needed(reason) }, { reason: reason.trim() });
const withNumber = ({ otherNumber }: { otherNumber: string }): Checked<{ number: string }> =>
  checked({ otherNumber: numberProblem(otherNumber) }, { number: numberIn(otherNumber) });
const nothing = (): Checked => ({ ok: true, body: {} });

const typedIdentity = (values: FormValues['ProvideIdentity']): CheckedAct<'ProvideIdentity'> =>
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

const notComplaint = ({
  notComplaint: reason,
  note: words,
}: FormValues['JudgeNotComplaint']): CheckedAct<'JudgeNotComplaint'> =>
  reason === ''
    ? { ok: false, problems: stopping({ notComplaint: missing, note: needed(words) }) }
    : checked({ note: needed(words) }, { reason, note: words.trim() });

const fieldResult = ({
  text,
  outcome,
  attachmentIds,
}: FormValues['ReportFieldResult']): CheckedAct<'ReportFieldResult'> =>
  outcome === ''
    ? { ok: false, problems: stopping({ text: needed(text), outcome: missing }) }
    : checked({ text: needed(text) }, { text: text.trim(), outcome, attachmentIds });

const disposition = ({ leadAgencyId, helpingAgencyIds, instruction }: FormValues['Dispose']): CheckedAct<'Dispose'> =>
  checked(
    { leadAgencyId: needed(leadAgencyId), instruction: needed(instruction) },
    {
      leadAgencyId,
      helpingAgencyIds: helpingAgencyIds.filter((id) => id !== leadAgencyId),
      instruction: instruction.trim(),
    },
  );

const bodies: { [T in SharedAct]: (values: FormValues[T], open: Outlet) => CheckedAct<T> } = {
  AskIdentity: question,
  ProvideIdentity: (values) => (values.useKnown ? nothing() : typedIdentity(values)),
  RevealIdentity: ({ reason, fields }) =>
    checked(
      { reason: needed(reason), fields: fields.length === 0 ? missing : undefined },
      { fields, reason: reason.trim() },
    ),
  AnswerInformation: information,
  Classify: ({ reportClass }) =>
    reportClass === '' ? { ok: false, problems: { reportClass: missing } } : { ok: true, body: { reportClass } },
  JudgeNotComplaint: notComplaint,
  JoinAsDuplicate: withNumber,
  MergeInto: withNumber,
  SplitOff: ({ messageIds }) => checked({ messageIds: messageIds.length === 0 ? missing : undefined }, { messageIds }),
  DraftResponse: (values, open) => withText(values, open.text),
  ReturnDraft: withReason,
  ApproveInterim: (values, open) => reasoned(values, withText(values, open.text && looks(values))),
  AnswerDirectly: resultTexts,
  RegisterInUpik: ({ upikNumber }) =>
    checked({ upikNumber: upikProblem(upikNumber) }, { upikNumber: upikNumber.trim() }),
  Dispose: disposition,
  AcknowledgeDisposition: nothing,
  RefuseDisposition: ({ reason, suggestedAgencyId }) =>
    checked({ reason: needed(reason) }, { reason: reason.trim(), ...given('suggestedAgencyId', suggestedAgencyId) }),
  ReportProgress: ({ text, attachmentIds }) => checked({ text: needed(text) }, { text: text.trim(), attachmentIds }),
  AskExtension: ({ reason, untilAt }) =>
    checked(
      { reason: needed(reason), untilAt: momentProblem(untilAt) },
      { reason: reason.trim(), untilAt: fromLocalInput(untilAt) },
    ),
  GrantExtension: nothing,
  DeclineExtension: withReason,
  ReportFieldResult: fieldResult,
  ConveyResult: resultTexts,
  AddNote: ({ text }) => checked({ text: needed(text) }, { text: text.trim() }),
  Reopen: withReason,
  JoinReporter: withNumber,
  SeparateReporter: ({ joinId }) => checked({ joinId: needed(joinId) }, { joinId }),
};

/** A template with its placeholders filled where the value is known; unknown ones stay visible. */
export const fillTemplate = (body: string, known: Readonly<Record<string, string | undefined>>): string =>
  body.replaceAll(/\{([a-z]+)\}/g, (whole, name: string) => known[name] ?? whole);

const textNames = ['text', 'publicText', 'privateText', 'publicNote'] as const satisfies readonly TextName[];

const tooMuch = (values: object, { limits }: Outlet): Problems =>
  Object.fromEntries(
    textNames.flatMap((name): [TextName, Problem][] => {
      const [limit, text = ''] = [limits[name], (values as Partial<Record<TextName, string>>)[name]];
      if (limit === undefined) return [];
      const over = textLength(text.trim(), limit.unit) - limit.max;
      if (over > 0) return [[name, { kind: 'too-long', over }]];
      const { hashtags: most = Infinity } = limit;
      return hashtagCount(text) > most ? [[name, { kind: 'too-many-hashtags', most }]] : [];
    }),
  );

/** What the act's channel and its contract say of the lengths, beside what the form found. */
export const withinLimits = <T extends OfficerCommand>(
  act: T,
  values: object,
  outlet: Outlet,
  result: CheckedAct<T>,
): CheckedAct<T> => {
  const long = { ...(result.ok ? longerThanContract(act, result.body) : {}), ...tooMuch(values, outlet) };
  if (result.ok) return Object.keys(long).length === 0 ? result : { ok: false, problems: long };
  return { ok: false, problems: { ...long, ...result.problems } };
};

/** The fields of an act, or which of the form's still need something; how long they are, the dialog asks of every act. */
export const fieldsOfAct = <T extends SharedAct>(act: T, values: FormValues[T], outlet: Outlet): CheckedAct<T> =>
  bodies[act](values, outlet);
