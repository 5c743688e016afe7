// What an officer fills in to pass a case on: how it begins, what is wrong with it, and what of it is sent. Nothing typed is lost
// when the form is closed.
import { useState } from 'react';
import { cutText } from '#core/cut-text.ts';
import { findPersonalData } from '#core/personal-data.ts';
import type { Sp4nClass, Sp4nPrivacy } from '#core/sp4n.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { isDay } from '#web/ui/typed-time.ts';
import { answerTold, unreadOf } from '#web/acts/city-answer.ts';
import { findHeld, holdInMemory, letGo } from '#web/acts/kept-values.ts';
import type {
  ForwardBody,
  ForwardFieldName,
  ForwardQuestionView,
  ForwardsAnswer,
  ForwardTargetView,
} from './forward.contract.ts';

/** The server takes no more of the words; how much too long they are is said while they are typed. */
export const longestText = 3900;
const longestTitle = 80;

/** As typed: what the chosen system does not ask for stays here and is not sent. */
export type ForwardValues = {
  target: string;
  serviceCode: string;
  text: string;
  title: string;
  place: string;
  happenedOn: string;
  agency: string;
  class: Sp4nClass;
  privacy: Sp4nPrivacy;
  /** `-7.8012, 110.3649`, or nothing. */
  point: string;
  exact: boolean;
  /** By the code of the system's question. */
  answers: Readonly<Record<string, string[]>>;
};

/** Whole sentences by field; without any the form may be sent. */
export type ForwardProblems = Partial<Record<'target' | 'text' | 'point' | ForwardFieldName, string>> & {
  answers?: Readonly<Record<string, string>>;
};

/** The first sentence, as far as it fits on one line and nothing in it is masked. */
const titleFrom = (words: string): string => cutText(words.trim().split(/[\n.!?•]/, 1)[0] ?? '', longestTitle).trim();

/** How the form begins: with the words that went there before, else with the draft. */
export const started = ({ draft, forwards }: ForwardsAnswer, target: string): ForwardValues => {
  // One that was refused begins with the words that went there.
  const before = forwards.find((one) => one.target === target);
  const { text: words, serviceCode } = before ?? draft;
  const { point } = draft;
  const usual: ForwardValues = {
    ...{ point: point === undefined ? '' : `${String(point.lat)}, ${String(point.long)}`, exact: false, answers: {} },
    ...{ target, serviceCode, text: words, title: titleFrom(words), place: '' },
    ...{ happenedOn: draft.happenedOn, agency: '', class: 'complaint', privacy: draft.privacy },
  };
  return { ...usual, ...keptFields(before?.fields ?? {}) };
};

const textsIn = (json: string): string[] => [JSON.parse(json) as unknown].flat().map(String);

/** What was filled in before, as it stands in the row. */
const keptFields = (fields: Readonly<Record<string, string>>): Partial<ForwardValues> => {
  const { lat, long, ...rest } = fields;
  const answers = Object.entries(rest).filter(([name]) => name.startsWith('attribute:'));
  const plain = Object.entries(rest).filter(([name]) => !name.startsWith('attribute:'));
  return {
    ...Object.fromEntries(plain),
    ...(lat === undefined || long === undefined ? {} : { point: `${lat}, ${long}` }),
    ...(answers.length === 0
      ? {}
      : {
          answers: Object.fromEntries(answers.map(([name, json]) => [name.slice('attribute:'.length), textsIn(json)])),
        }),
  };
};

/** Latitude and longitude within their bounds; undefined where it is neither. */
export const pointIn = (words: string): { lat: number; long: number } | undefined => {
  const [, lat, long] =
    /^\s*([+-]?\d{1,2}(?:\.\d{1,15})?)\s*[,;\s]\s*([+-]?\d{1,3}(?:\.\d{1,15})?)\s*$/.exec(words) ?? [];
  const point = { lat: Number(lat ?? Number.NaN), long: Number(long ?? Number.NaN) };
  return Math.abs(point.lat) <= 90 && Math.abs(point.long) <= 180 ? point : undefined;
};

/** `forget` after it was sent, so that the next one begins anew. */
export type ForwardForm = {
  values: ForwardValues;
  set: (change: Partial<ForwardValues>) => void;
  forget: () => void;
};

/** Held in memory under `key`, by officer and case, until they leave; one that was refused begins with the words that went out. */
export const useForwardForm = (key: string, answer: ForwardsAnswer, target: string): ForwardForm => {
  const [values, setValues] = useState(() => {
    const before = findHeld<ForwardValues>(key);
    return before === undefined ? started(answer, target) : { ...before, target };
  });
  return {
    values,
    set: (change) =>
      setValues((now) => {
        const next = { ...now, ...change };
        holdInMemory(key, next);
        return next;
      }),
    forget: () => letGo(key),
  };
};

const written = ['title', 'place', 'agency'] as const;

const wrongIn = (words: string, needed: boolean): string | undefined => {
  if (needed && words.trim() === '') return text.forms.missing;
  const pattern = findPersonalData(words);
  return pattern === undefined ? undefined : text.forms.personalData[pattern];
};

const asked = (target: ForwardTargetView, field: ForwardFieldName): boolean => target.fields.includes(field);

/** Of the questions of the system's own category. */
const cityProblems = (values: ForwardValues, questions: readonly ForwardQuestionView[]): ForwardProblems => {
  const answers = questions.flatMap((question) => {
    const { code, required, variable } = question;
    const given = values.answers[code] ?? [];
    const unread = given.some((one) => answerTold(question, one) === undefined) ? unreadOf(question) : undefined;
    const wrong = variable ? (wrongIn(given.join('\n'), required) ?? unread) : undefined;
    return wrong === undefined ? [] : [[code, wrong] as const];
  });
  const isPlaced = values.point.trim() === '' || pointIn(values.point) !== undefined;
  return {
    ...(isPlaced ? {} : { point: late.forward.pointWrong }),
    ...(answers.length === 0 ? {} : { answers: Object.fromEntries(answers) }),
  };
};

/** None: it may be sent. */
export const problemsOf = (
  values: ForwardValues,
  target: ForwardTargetView | undefined,
  questions: readonly ForwardQuestionView[],
): ForwardProblems => {
  if (target === undefined) return { target: text.forms.missing };
  const over = values.text.trim().length - longestText;
  const wrong = over > 0 ? text.forms.tooLong(over) : wrongIn(values.text, true);
  const fields = written
    .filter((field) => asked(target, field))
    .map((field) => [field, wrongIn(values[field], field === 'title')] as const);
  const day = values.happenedOn.trim();
  const isUnread = asked(target, 'happenedOn') && day !== '' && !isDay(day);
  const when = ['happenedOn', isUnread ? text.moment.dayWrong : undefined] as const;
  const found = [['text', wrong] as const, when, ...fields].filter(([, words]) => words !== undefined);
  return { ...Object.fromEntries(found), ...(target.kind === 'open311' ? cityProblems(values, questions) : {}) };
};

const cityParts = (values: ForwardValues, questions: readonly ForwardQuestionView[]): Partial<ForwardBody> => {
  const point = pointIn(values.point);
  const answers = questions.flatMap((question) => {
    const { code, variable } = question;
    const given = (values.answers[code] ?? []).flatMap((value) => answerTold(question, value) ?? []).filter(Boolean);
    return variable && given.length > 0 ? [{ code, values: given }] : [];
  });
  return {
    ...(point === undefined ? {} : { point: { ...point, exact: values.exact } }),
    ...(answers.length === 0 ? {} : { answers }),
  };
};

/** Only what the system asks for. */
export const bodyFrom = (
  values: ForwardValues,
  target: ForwardTargetView,
  questions: readonly ForwardQuestionView[],
): ForwardBody => {
  const fields = target.fields
    .map((field) => [field, values[field]] as const)
    .filter(([, words]) => words.trim() !== '');
  return {
    ...{ target: target.id, serviceCode: values.serviceCode, text: values.text.trim() },
    ...Object.fromEntries(fields),
    ...(target.kind === 'open311' ? cityParts(values, questions) : {}),
  };
};
