// What somebody fills in to report, page by page: which page a field stands on, what is wrong with it, and what the report says. Pure.
// Must not keep or log any of it.
import { fieldOf, lengthOf } from './fields.ts';
import { hasFaults, type Faults } from './forms.ts';
import { checkIdentity, typedIn, type Typed } from './identity.form.ts';
import type { Language } from './language.ts';
import { locales } from './moments.ts';
import { reportText } from './words.ts';

/** In the order in which they are asked. */
export const reportPages = ['apa', 'mana', 'foto', 'siapa', 'periksa'] as const;
export type ReportPage = (typeof reportPages)[number];

/** At most so many pictures, and no larger one. */
export const mostShown = { pictures: 4, bytes: 10 * 1024 * 1024 };

/** `key` tells this form from every other one; `person` also holds the place, under the names of the identity form. */
export type Draft = { key: string; what: string; person: Typed };

const most = 2000;
const least = 10;
/** Joiners, fillers and what turns a line: typed, and read by nobody. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu;

const ofPerson = ['nama', 'telepon', 'alamat', 'kelurahan'];

const isPage = (text: string): text is ReportPage => reportPages.some((one) => one === text);

/** The page that was sent or asked for; whatever else it is counts as the first. */
export const pageIn = (sent: unknown): ReportPage => {
  const text = fieldOf(sent, 'langkah');
  return isPage(text) ? text : 'apa';
};

/** Where a page stands. */
export const addressOf = (page: ReportPage): string => (page === 'apa' ? '/lapor' : `/lapor?langkah=${page}`);

/** Which page the pressed button leads to, without any check; undefined of the button that goes on. */
export const wantedIn = (sent: unknown): ReportPage | undefined => {
  const text = fieldOf(sent, 'ke');
  if (text === 'kembali') return reportPages[Math.max(0, reportPages.indexOf(pageIn(sent)) - 1)];
  return isPage(text) ? text : undefined;
};

/** The form's own key; undefined where none came, or one that we did not make: a weak one might be another reporter's, too. */
export const keyIn = (sent: unknown): string | undefined => {
  const key = fieldOf(sent, 'kunci');
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key) ? key : undefined;
};

/** What was typed so far, as the pages show it. */
export const draftIn = (typed: Readonly<Record<string, string>>, key: string): Draft => {
  const person = typedIn(typed);
  return {
    key,
    what: fieldOf(typed, 'apa').replaceAll('\r\n', '\n'),
    person: { ...person, privacy: person.privacy ?? 'public' },
  };
};

const fieldsOn: Readonly<Record<ReportPage, readonly string[]>> = {
  apa: ['apa'],
  mana: ['lokasi', 'lokasi_kelurahan'],
  foto: [],
  siapa: ['keterbukaan', 'nama', 'telepon', 'alamat', 'kelurahan'],
  periksa: [],
};

/** What was typed before, with what this page says now; of who stays unnamed nothing but the matter. */
export const typedOn = (page: ReportPage, sent: unknown, before: Readonly<Record<string, string>>) => {
  const typed: Record<string, string> = { ...before };
  for (const name of fieldsOn[page]) typed[name] = fieldOf(sent, name);
  if (typed['keterbukaan'] === 'anonymous') for (const name of ofPerson) delete typed[name];
  return typed;
};

const whatFault = (what: string, language: Language): string | undefined => {
  const { errors } = reportText[language];
  if (lengthOf(what.replaceAll(unseen, '')) < least) return errors.whatMissing;
  return lengthOf(what) > most ? errors.whatLong(most.toLocaleString(locales[language])) : undefined;
};

/** What is wrong on one page. */
export const faultsOn = (page: ReportPage, sent: unknown, draft: Draft, language: Language): Faults => {
  const checked = checkIdentity(sent, language);
  const all: Faults = { ...(checked.ok ? {} : checked.faults), apa: whatFault(draft.what, language) };
  return Object.fromEntries(fieldsOn[page].map((name) => [name, all[name]]));
};

/** The first page on which something is wrong. */
export const firstAtFault = (sent: unknown, draft: Draft, language: Language): ReportPage | undefined =>
  reportPages.find((page) => hasFaults(faultsOn(page, sent, draft, language)));

/** The place as the desk reads it; empty where none was given. */
export const placeOf = ({ person: { place, placeKelurahan } }: Draft): string =>
  [place, placeKelurahan === '' ? '' : `Kelurahan ${placeKelurahan}`].filter((part) => part !== '').join(', ');

/** What agencies read. Where it is, is part of the matter; who said it is not. */
export const messageOf = (draft: Draft): string => {
  const { person } = draft;
  // A point stands in a line of its own, as the desk finds it in what other programs report.
  const [behind = '', point] = /(?:; *)?(Titik: -?\d{1,3}\.\d+, -?\d{1,3}\.\d+)/.exec(person.place) ?? [];
  const where = placeOf({ ...draft, person: { ...person, place: person.place.replace(behind, '').trim() } });
  return [draft.what, ...(where === '' ? [] : [`Lokasi: ${where}`]), ...(point === undefined ? [] : [point])].join(
    '\n',
  );
};
