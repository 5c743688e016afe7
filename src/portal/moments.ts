// Instants and spans in words, always in Yogyakarta's time. Must not read a clock.
import { minuteMs, type DurationMs, type Instant } from '#core/time.ts';
import { html, type Html } from './html.ts';
import type { Language } from './language.ts';

const timeZone = 'Asia/Jakarta';
/** As numbers and moments are written in a language of the pages. */
export const locales = { id: 'id-ID', en: 'en-GB' } as const;
const joined = { id: ' pukul ', en: ', ' } as const;

const partsIn = (language: Language) => ({
  day: new Intl.DateTimeFormat(locales[language], {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }),
  time: new Intl.DateTimeFormat(locales.id, { timeZone, hour: '2-digit', minute: '2-digit' }),
});
const formats = { id: partsIn('id'), en: partsIn('en') };

/** "Sel, 25 Nov 2026 pukul 08.14 WIB". */
export const momentWords = (at: Instant, language: Language): string => {
  const { day, time } = formats[language];
  return `${day.format(at)}${joined[language]}${time.format(at)} WIB`;
};

/** The same, readable for programs too. */
export const moment = (at: Instant, language: Language): Html =>
  html`<time datetime="${new Date(at).toISOString()}">${momentWords(at, language)}</time>`;

const hoursIn = {
  id: (hours: number): string => `${String(hours)} jam`,
  en: (hours: number): string => (hours === 1 ? '1 hour' : `${String(hours)} hours`),
} as const satisfies Record<Language, (count: number) => string>;
const minutesIn = {
  id: (minutes: number): string => `${String(minutes)} menit`,
  en: (minutes: number): string => (minutes === 1 ? '1 minute' : `${String(minutes)} minutes`),
} as const satisfies Record<Language, (count: number) => string>;

/** A time standard, to the minute: "2 jam", "1 jam 30 menit". */
export const hoursWords = (span: DurationMs, language: Language): string => {
  const minutes = Math.round(span / minuteMs);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const whole = hours > 0 || rest === 0 ? [hoursIn[language](hours)] : [];
  return [...whole, ...(rest === 0 ? [] : [minutesIn[language](rest)])].join(' ');
};

/** What happened, in the order that it is handed in: the newest first. */
export const historyList = (happened: readonly { at: Instant; text: string }[], language: Language): Html =>
  html`<ol class="history" reversed>
    ${happened.map(
      ({ at, text }) =>
        html`<li>
          <p class="when">${moment(at, language)}</p>
          <p>${text}</p>
        </li>`,
    )}
  </ol>`;
