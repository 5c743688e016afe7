// The words of one statement for one of many who asked: which of several wordings, how they are called, their own number. Pure.
import type { Visibility } from './complaint/complaint.ts';
import { calledByTitle } from './template-words.ts';

/** What may stand in braces in a wording: the case's number, and how whoever asked is called. */
export const placeholders = ['nomor', 'sapaan'] as const;
type Filled = Record<(typeof placeholders)[number], string>;

/** Whoever asked, as far as a sentence to them needs it. */
export type Asker = {
  number: string;
  visibility: Visibility;
  name?: string | undefined;
  handle?: string | undefined;
  /** Others get the same words, or they asked not to be seen: nobody is called by name. */
  unnamed: boolean;
};

/** How somebody is called of whom no name may be said. */
export type Anybody = Record<Visibility, string>;

const filled = (body: string, known: Filled): string =>
  body.replaceAll(/\{(nomor|sapaan)\}/g, (_whole, name: keyof Filled) => known[name]);

/** In public by their account, in private by the name that they write under. */
const calledAs = ({ visibility, name, handle, unnamed }: Asker): string | undefined => {
  if (unnamed) return undefined;
  const known = visibility === 'public' ? handle && `@${handle.replace(/^@/, '')}` : name;
  return known === '' ? undefined : known;
};

/** Platforms refuse the same words over and over: neighbours in number get different ones, and the same case always the same. */
const wordingFor = (wordings: readonly string[], number: string): string => {
  const sequence = Number(/(\d+)-?[0-9A-Z]{2}$/.exec(number)?.[1] ?? 0);
  return wordings[sequence % wordings.length] ?? '';
};

/** What this one would be sent; empty where there is no wording. */
export const statementFor = (wordings: readonly string[], asker: Asker, anybody: Anybody): string => {
  const called = calledAs(asker);
  const wording = wordingFor(wordings, asker.number);
  const sapaan = called ?? anybody[asker.visibility];
  return filled(called === undefined ? calledByTitle(wording) : wording, { nomor: asker.number, sapaan }).trim();
};
