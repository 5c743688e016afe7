// What every sheet of the desk has alike: its language, the count of its pages, how moments are written on it. Must not know what it says.
import type { Organisation } from '#config/config-file.ts';
import type { Letterhead, Sheet } from '#ports/paper.ts';
import { serverWords } from '#words/server.ts';
import type { ProblemLanguage } from './problem.ts';
import type { Office } from './site.ts';

const locales = { id: 'id-ID', en: 'en-GB' } as const satisfies Record<ProblemLanguage, string>;
const moments = {
  id: new Intl.DateTimeFormat(locales.id, { timeZone: 'Asia/Jakarta', dateStyle: 'medium', timeStyle: 'medium' }),
  en: new Intl.DateTimeFormat(locales.en, { timeZone: 'Asia/Jakarta', dateStyle: 'medium', timeStyle: 'medium' }),
};

/** To the second, in Yogyakarta's time: "2 Mar 2026, 08.00.00 WIB". */
export const sheetMoment = (language: ProblemLanguage, at: string | number): string =>
  `${moments[language].format(new Date(at))} WIB`;

const minutes = {
  id: new Intl.DateTimeFormat(locales.id, { timeZone: 'Asia/Jakarta', dateStyle: 'medium', timeStyle: 'short' }),
  en: new Intl.DateTimeFormat(locales.en, { timeZone: 'Asia/Jakarta', dateStyle: 'medium', timeStyle: 'short' }),
};

/** To the minute: "2 Mar 2026, 08.00 WIB". */
export const sheetMinute = (language: ProblemLanguage, at: string | number): string =>
  `${minutes[language].format(new Date(at))} WIB`;

/** Whose sheet it is, as its letterhead names it. */
const officeLines = ({ name, office, address, phone, email }: Organisation): string[] =>
  [name, office, [address, phone, email].filter((one) => one !== undefined).join(' · ')].filter(
    (line) => line !== undefined && line !== '',
  ) as string[];

/** With the city's picture, where it chose one. */
export const letterheadOf = (office: Office): Pick<Letterhead, 'lines' | 'logo'> => ({
  lines: officeLines(office),
  ...(office.logo === undefined ? {} : { logo: { bytes: office.logo.bytes, kind: 'png', alt: office.name } }),
});

/** Spread into a sheet. */
export const sheetFrame = (language: ProblemLanguage): Pick<Sheet, 'language' | 'page' | 'unshown'> => {
  const { page, unshown } = serverWords[language].paper;
  return { language, page: page('{n}', '{of}'), unshown: unshown('{count}') };
};
