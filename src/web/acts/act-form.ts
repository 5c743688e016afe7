// What a form behind an act knows of its case, and how it holds what is typed. Nothing typed is lost when a form is closed.
import { useState } from 'react';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import type { IdentityField } from '#core/complaint/complaint.ts';
import type { PostPrices } from '#core/answer-cost.ts';
import type { PublicRefusal, ReplyWindows } from '#core/reply-window.ts';
import { useOfficer } from '../session.ts';
import { text } from '../text/id.ts';
import { channelName, isSpoken } from '../ui/channel-name.ts';
import { momentWords } from '../ui/time-words.ts';
import { fillTemplate, linkPlaceholder, type Limit, type Problem, type Problems, type Values } from './act-body.ts';
import { findKept, forgetKept, keepValues } from './kept-values.ts';

export type Agency = { id: string; name: string; shortName: string };
export type Template = { id: string; purpose: string; name: string; body: string };

/** The facts of one case that its forms show or start from. */
export type ActFacts = {
  number: string;
  /** How far the case was on the page: what others did since then is shown before an act counts. */
  version: number;
  channel: string;
  hasPublic: boolean;
  hasPrivate: boolean;
  publicLimit?: Limit;
  privateLimit?: Limit;
  /** Where public answers are paid by the post. */
  postPrices?: PostPrices;
  /** Until when a private text may leave; absent where officers speak with the reporter themselves. */
  windows?: ReplyWindows;
  /** Why a public answer would be refused, and where what it would answer can be opened. */
  publicRefusal?: { why: PublicRefusal; url?: string };
  /** Why nothing leaves through the city's account now. */
  held?: { untilAt?: string; reason?: string };
  agencies: readonly Agency[];
  templates: readonly Template[];
  messages: readonly { id: string; text: string }[];
  identityFields: readonly IdentityField[];
  upikText: string;
  jssUrl?: string;
  draft?: string;
  dueAt?: string;
  extension?: { agency: string; untilAt: string; reason: string };
  agencyAnswer?: string;
  /** Pictures of the field, and on which ways of a result they would go; those of the final report are ticked. */
  photos: readonly { id: string; url: string; source: 'result' | 'progress' | 'added' }[];
  photoWays: readonly { channel: string; visibility: 'public' | 'private'; takes: boolean }[];
  reporterName?: string;
  /** As the platform writes it, without its @. */
  handle?: string;
  /** The reporter's identity is complete from an earlier case. */
  knownIdentity: boolean;
  /** Joins of the reporter with those of other cases, the latest first. */
  joins: readonly { joinId: string; otherNumber: string; by: string; at: string }[];
};

export type ActForm = {
  facts: ActFacts;
  values: Values;
  problems: Problems;
  /** Where personal data was found last, in the words as they were then. */
  exposed: Problems;
  set: (change: Partial<Values>) => void;
};

const empty: Values = {
  text: '',
  reason: '',
  note: '',
  mode: 'form-link',
  name: '',
  phone: '',
  address: '',
  kelurahan: '',
  fields: [],
  reportClass: '',
  notComplaint: '',
  otherNumber: '',
  joinId: '',
  messageIds: [],
  publicText: '',
  privateText: '',
  publicNote: '',
  withNote: true,
  privately: false,
  publishAnyway: false,
  publishReason: '',
  upikNumber: '',
  leadAgencyId: '',
  helpingAgencyIds: [],
  instruction: '',
  suggestedAgencyId: '',
  untilAt: '',
  outcome: '',
  attachmentIds: [],
  photosInPublic: false,
  useKnown: false,
};

/** The purpose whose first template a form starts from, and the field that it fills. */
const startsFrom: Partial<Record<OfficerCommand, { purpose: string; field: 'text' | 'publicText' | 'privateText' }>> = {
  AskIdentity: { purpose: 'ask-identity', field: 'text' },
  AnswerInformation: { purpose: 'information', field: 'text' },
  DraftResponse: { purpose: 'interim', field: 'text' },
  ApproveInterim: { purpose: 'interim', field: 'text' },
  ConveyResult: { purpose: 'result', field: 'publicText' },
};

/** How a public answer calls somebody: by their account where the platform has them, else by the name that they write under. */
const greetingOf = ({ handle, reporterName }: ActFacts): string =>
  handle === undefined ? (reporterName ?? text.forms.anybody) : `@${handle.replace(/^@/, '')}`;

export const knownOf = (facts: ActFacts): Record<string, string | undefined> => ({
  nomor: facts.number,
  nama: facts.reporterName,
  sapaan: greetingOf(facts),
  kanal: channelName(facts.channel),
  tenggat: facts.dueAt === undefined ? undefined : momentWords(facts.dueAt),
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
export const questionFor = (facts: ActFacts, mode: Values['mode'], typed: string): string | undefined => {
  const ready = askTemplates(facts);
  const untouched = typed.trim() === '' || ready.some(({ filled }) => filled === typed);
  return untouched ? ready.find(({ hasLink }) => hasLink === (mode === 'form-link'))?.filled : undefined;
};

const startingMode = ({ hasPublic, hasPrivate }: ActFacts): Values['mode'] =>
  hasPublic || !hasPrivate ? 'form-link' : 'private-message';

const notePurpose: Partial<Record<OfficerCommand, string>> = {
  AskIdentity: 'ask-note',
  AnswerInformation: 'answer-note',
  AnswerDirectly: 'answer-note',
  ConveyResult: 'answer-note',
};

/** Platforms refuse the same words twice: which of the templates it is depends on the case. */
const startingNote = (act: OfficerCommand, facts: ActFacts): string => {
  const fitting = facts.templates.filter(({ purpose }) => purpose === notePurpose[act]);
  const digits = Number.parseInt(facts.number.replaceAll(/\D/g, '').slice(-6), 10);
  const template = fitting[digits % fitting.length];
  return template === undefined ? '' : fillTemplate(template.body, knownOf(facts));
};

const startingText = (act: OfficerCommand, facts: ActFacts): Partial<Values> => {
  const start = startsFrom[act];
  if (start === undefined) return {};
  const question = act === 'AskIdentity' ? questionFor(facts, startingMode(facts), '') : undefined;
  if (question !== undefined) return { text: question };
  if (start.purpose === 'interim' && facts.draft !== undefined) return { text: facts.draft };
  const template = facts.templates.find(({ purpose }) => purpose === start.purpose);
  if (template === undefined) return {};
  // What is told by mouth stands on the tracking page too.
  const inPrivate = !facts.hasPublic && !isSpoken(facts.channel);
  const field = act === 'ConveyResult' && inPrivate ? 'privateText' : start.field;
  return { [field]: fillTemplate(template.body, knownOf(facts)) };
};

const started = (act: OfficerCommand, facts: ActFacts): Values => ({
  ...empty,
  mode: startingMode(facts),
  fields: [...facts.identityFields],
  useKnown: facts.knownIdentity,
  joinId: facts.joins[0]?.joinId ?? '',
  publicNote: startingNote(act, facts),
  attachmentIds:
    act === 'ConveyResult' ? facts.photos.filter((one) => one.source === 'result').map(({ id }) => id) : [],
  ...startingText(act, facts),
});

export type Typed = {
  values: Values;
  set: (change: Partial<Values>) => void;
  /** After the act is done. */
  forget: () => void;
  /** What stands here was typed earlier and never sent. */
  restored: boolean;
  restart: () => void;
};

/** As it was left, by this version of the form or one before; what was to be published is looked at anew. */
const resumed = (kept: Values | undefined): Values | undefined =>
  kept === undefined ? undefined : { ...empty, ...kept, publishAnyway: false };

/** What one officer types into one form of one case, kept until the act is done. */
export const useValues = (act: OfficerCommand, facts: ActFacts): Typed => {
  const key = `${useOfficer().userId}:${facts.number}:${act}`;
  const [restored, setRestored] = useState(() => findKept(key) !== undefined);
  const [typed, setTyped] = useState(() => resumed(findKept(key)));
  // Until the templates are there, the form begins anew with whatever comes; then it stays as it began.
  if (typed === undefined && facts.templates.length > 0) setTyped(started(act, facts));
  const forget = (): void => forgetKept(key);
  return {
    values: typed ?? started(act, facts),
    set: (change) =>
      setTyped((now) => {
        const next = { ...(now ?? started(act, facts)), ...change };
        keepValues(key, next);
        return next;
      }),
    forget,
    restored,
    restart: () => {
      forget();
      setRestored(false);
      setTyped(started(act, facts));
    },
  };
};

export const problemWords = (problem: Problem | undefined): string | undefined => {
  if (problem === undefined) return undefined;
  switch (problem.kind) {
    case 'missing':
      return text.forms.missing;
    case 'typo':
      return text.forms.otherCaseWrong;
    case 'no-moment':
      return text.moment.dayWrong;
    case 'no-upik-number':
      return text.forms.noUpikNumber;
    case 'personal-data':
      return text.forms.personalDataIn(problem.finds.map(({ kind }) => kind));
    case 'placeholder':
      return text.forms.placeholderLeft(problem.name);
    case 'too-long':
      return text.forms.tooLong(problem.over);
    case 'too-many-hashtags':
      return text.forms.tooManyHashtags(problem.most);
  }
};
