// What each form starts from: the words of a template that fits, what is known of the case, or nothing.
import { anybody } from '#words/id/spoken.ts';
import { channelToCitizens, isSpoken } from '../ui/channel-name.ts';
import { momentToCitizens } from '../ui/time-words.ts';
import { fillTemplate, linkPlaceholder } from './act-body.ts';
import type { ActFacts } from './act-form.ts';
import type { FormValues, Noting, Publishing, ResultValues, SharedAct } from './act-values.ts';

type Mode = FormValues['AskIdentity']['mode'];

/** How a public answer calls somebody: by their account where the platform has them, else by the name that they write under. */
const greetingOf = ({ handle, reporterName }: ActFacts): string =>
  handle === undefined ? (reporterName ?? anybody) : `@${handle.replace(/^@/, '')}`;

export const knownOf = (facts: ActFacts): Record<string, string | undefined> => ({
  nomor: facts.number,
  nama: facts.reporterName,
  sapaan: greetingOf(facts),
  kanal: channelToCitizens(facts.channel),
  tenggat: facts.dueAt === undefined ? undefined : momentToCitizens(facts.dueAt),
  lacak: `${location.origin}/lacak/${facts.number}`,
  hasil: facts.agencyAnswer,
});

const askTemplates = (facts: ActFacts): { hasLink: boolean; filled: string }[] =>
  facts.templates
    .filter(({ purpose }) => purpose === 'ask-identity')
    .map(({ body }) => ({
      hasLink: body.includes(`{${linkPlaceholder}}`),
      filled: fillTemplate(body, knownOf(facts)),
    }));

/** The question that fits a way of asking; undefined where there is none, or somebody has already changed the words. */
export const questionFor = (facts: ActFacts, mode: Mode, typed: string): string | undefined => {
  const ready = askTemplates(facts);
  const untouched = typed.trim() === '' || ready.some(({ filled }) => filled === typed);
  return untouched ? ready.find(({ hasLink }) => hasLink === (mode === 'form-link'))?.filled : undefined;
};

const startingMode = ({ hasPublic, hasPrivate }: ActFacts): Mode =>
  hasPublic || !hasPrivate ? 'form-link' : 'private-message';

type NotePurpose = 'ask-note' | 'answer-note';

/** Platforms refuse the same words twice: which of the templates it is depends on the case. */
const startingNote = (purpose: NotePurpose, facts: ActFacts): Noting => {
  const fitting = facts.templates.filter((template) => template.purpose === purpose);
  const digits = Number.parseInt(facts.number.replaceAll(/\D/g, '').slice(-6), 10);
  const template = fitting[digits % fitting.length];
  const publicNote = template === undefined ? '' : fillTemplate(template.body, knownOf(facts));
  return { publicNote, withNote: true };
};

const quiet: Publishing = { publishAnyway: false, publishReason: '' };

/** The first template of its purpose. */
const startingText = (purpose: string, facts: ActFacts): string => {
  const template = facts.templates.find((one) => one.purpose === purpose);
  return template === undefined ? '' : fillTemplate(template.body, knownOf(facts));
};

const interim = (facts: ActFacts): { text: string } => ({ text: facts.draft ?? startingText('interim', facts) });

const untold = (facts: ActFacts): ResultValues => ({
  ...startingNote('answer-note', facts),
  ...quiet,
  ...{ publicText: '', privateText: '', attachmentIds: [], photosInPublic: false },
});

/** What is told by mouth stands on the tracking page too. */
const result = (facts: ActFacts): ResultValues => {
  const inPrivate = !facts.hasPublic && !isSpoken(facts.channel);
  const words = startingText('result', facts);
  return {
    ...untold(facts),
    ...(inPrivate ? { privateText: words } : { publicText: words }),
    attachmentIds: facts.photos.filter((one) => one.source === 'result').map(({ id }) => id),
  };
};

const question = (facts: ActFacts): FormValues['AskIdentity'] => {
  const mode = startingMode(facts);
  const words = questionFor(facts, mode, '') ?? startingText('ask-identity', facts);
  return { ...startingNote('ask-note', facts), ...quiet, mode, text: words };
};

const withoutReason = { reason: '' };
const withoutText = { text: '' };
const withoutOther = { otherNumber: '' };

const starts: { [T in SharedAct]: (facts: ActFacts) => FormValues[T] } = {
  AskIdentity: question,
  ProvideIdentity: ({ knownIdentity }) => ({
    ...{ name: '', phone: '', address: '', kelurahan: '' },
    useKnown: knownIdentity,
  }),
  RevealIdentity: ({ identityFields }) => ({ ...withoutReason, fields: [...identityFields] }),
  AnswerInformation: (facts) => ({
    ...startingNote('answer-note', facts),
    ...quiet,
    ...{ text: startingText('information', facts), privately: false },
  }),
  Classify: () => ({ reportClass: '' }),
  JudgeNotComplaint: () => ({ notComplaint: '', note: '' }),
  JoinAsDuplicate: () => withoutOther,
  MergeInto: () => withoutOther,
  SplitOff: () => ({ messageIds: [] }),
  DraftResponse: interim,
  ReturnDraft: () => withoutReason,
  ApproveInterim: (facts) => ({ ...interim(facts), ...quiet }),
  AnswerDirectly: untold,
  RegisterInUpik: () => ({ upikNumber: '' }),
  Dispose: () => ({ leadAgencyId: '', helpingAgencyIds: [], instruction: '' }),
  AcknowledgeDisposition: () => ({}),
  RefuseDisposition: () => ({ ...withoutReason, suggestedAgencyId: '' }),
  ReportProgress: () => ({ ...withoutText, attachmentIds: [] }),
  AskExtension: () => ({ ...withoutReason, untilAt: '' }),
  GrantExtension: () => ({}),
  DeclineExtension: () => withoutReason,
  ReportFieldResult: () => ({ ...withoutText, outcome: '', attachmentIds: [] }),
  ConveyResult: result,
  AddNote: () => withoutText,
  Reopen: () => withoutReason,
  JoinReporter: () => withoutOther,
  SeparateReporter: ({ joins }) => ({ joinId: joins[0]?.joinId ?? '' }),
};

export const startOf = <T extends SharedAct>(act: T, facts: ActFacts): FormValues[T] => starts[act](facts);
