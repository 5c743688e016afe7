// What an officer fills in to pass a case on: how it begins, what is wrong with it, and what of it is sent. Nothing typed is lost
// when the form is closed.
import { useState } from 'react';
import { findPersonalData } from '#core/personal-data.ts';
import type { Sp4nClass, Sp4nPrivacy } from '#core/sp4n.ts';
import { text } from '#web/text/id.ts';
import type { ForwardBody, ForwardFieldName, ForwardsAnswer, ForwardTargetView } from './forward.contract.ts';

export const longestText = 3900;
const longestTitle = 80;

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
};

export type ForwardProblems = Partial<Record<'target' | 'text' | ForwardFieldName, string>>;

/** The first sentence, as far as it fits on one line and nothing in it is masked. */
const titleFrom = (words: string): string =>
  (words.trim().split(/[\n.!?•]/, 1)[0] ?? '').slice(0, longestTitle).toWellFormed().trim();

const started = ({ draft, forwards }: ForwardsAnswer, target: string): ForwardValues => {
  // One that was refused begins with the words that went there.
  const before = forwards.find((one) => one.target === target);
  const { text: words, serviceCode } = before ?? draft;
  const usual: ForwardValues = {
    ...{ target, serviceCode, text: words, title: titleFrom(words), place: '' },
    ...{ happenedOn: draft.happenedOn, agency: '', class: 'complaint', privacy: draft.privacy },
  };
  return { ...usual, ...before?.fields };
};

/** By officer and case, as long as the page lives. */
const kept = new Map<string, ForwardValues>();

export type ForwardForm = {
  values: ForwardValues;
  set: (change: Partial<ForwardValues>) => void;
  forget: () => void;
};

export const useForwardForm = (key: string, answer: ForwardsAnswer, target: string): ForwardForm => {
  const [values, setValues] = useState(() => {
    const before = kept.get(key);
    return before === undefined ? started(answer, target) : { ...before, target };
  });
  return {
    values,
    set: (change) =>
      setValues((now) => {
        const next = { ...now, ...change };
        kept.set(key, next);
        return next;
      }),
    forget: () => kept.delete(key),
  };
};

const written = ['title', 'place', 'agency'] as const;

const wrongIn = (words: string, needed: boolean): string | undefined => {
  if (needed && words.trim() === '') return text.forms.missing;
  const pattern = findPersonalData(words);
  return pattern === undefined ? undefined : text.forms.personalData[pattern];
};

const asked = (target: ForwardTargetView, field: ForwardFieldName): boolean => target.fields.includes(field);

/** None: it may be sent. */
export const problemsOf = (values: ForwardValues, target: ForwardTargetView | undefined): ForwardProblems => {
  if (target === undefined) return { target: text.forms.missing };
  const over = values.text.trim().length - longestText;
  const wrong = over > 0 ? text.forms.tooLong(over) : wrongIn(values.text, true);
  const fields = written
    .filter((field) => asked(target, field))
    .map((field) => [field, wrongIn(values[field], field === 'title')] as const);
  const found = [['text', wrong] as const, ...fields].filter(([, words]) => words !== undefined);
  return Object.fromEntries(found);
};

/** Only what the system asks for. */
export const bodyFrom = (values: ForwardValues, target: ForwardTargetView): ForwardBody => {
  const fields = target.fields
    .map((field) => [field, values[field]] as const)
    .filter(([, words]) => words.trim() !== '');
  return {
    ...{ target: target.id, serviceCode: values.serviceCode, text: values.text.trim() },
    ...Object.fromEntries(fields),
  };
};
