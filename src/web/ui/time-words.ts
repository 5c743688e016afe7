// Instants and spans of time in the console's words, always in Jakarta's time. Must not read a clock: `now` is always handed in.
import { dayMs, hourMs, minuteMs } from '#core/time.ts';
import { language, text } from '#words/console.ts';
import type { Language } from '#words/same.ts';

const zone = 'Asia/Jakarta';

/** Intl's writing of each language: in Indonesian "08.14", in English "08:14". */
const written = (one: Language) => {
  const locale = one === 'en' ? 'en-GB' : 'id-ID';
  const format = (parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, ...parts });
  return {
    day: format({ weekday: 'short', day: 'numeric', month: 'short' }),
    time: format({ hour: '2-digit', minute: '2-digit' }),
    year: format({ day: 'numeric', month: 'short', year: 'numeric' }),
    number: new Intl.NumberFormat(locale),
  };
};

const own = written(language);
const citizens = written('id');
const dateKey = new Intl.DateTimeFormat('en-CA', { timeZone: zone });

/** "43 mnt" below two hours, "22 j" below two days, then "3 hr"; overdue spans below two days keep their minutes. */
export const spanWords = (spanMs: number, precise = false): string => {
  const minutes = Math.max(0, Math.floor(spanMs / minuteMs));
  if (minutes < 120 && !precise) return text.span.minutes(minutes);
  if (spanMs >= 2 * dayMs) return text.span.days(Math.floor(spanMs / dayMs));
  const hours = Math.floor(spanMs / hourMs);
  if (!precise) return text.span.hours(hours);
  return (
    [hours > 0 && text.span.hours(hours), minutes % 60 > 0 && text.span.minutes(minutes % 60)]
      .filter(Boolean)
      .join(' ') || text.span.minutes(0)
  );
};

/** The same span in whole words: for those who listen, and in sentences. `precise` keeps the minutes below two days. */
export const spokenSpan = (spanMs: number, precise = false): string => {
  const minutes = Math.max(0, Math.floor(spanMs / minuteMs));
  if (minutes < 120) return text.span.spokenMinutes(minutes);
  if (spanMs >= 2 * dayMs) return text.span.spokenDays(Math.floor(spanMs / dayMs));
  const hours = text.span.spokenHours(Math.floor(spanMs / hourMs));
  return precise && minutes % 60 > 0 ? `${hours} ${text.span.spokenMinutes(minutes % 60)}` : hours;
};

/** "08.14", in Jakarta's time wherever the browser is. */
export const clockTime = (iso: string): string => own.time.format(new Date(iso));

/** "Sel, 25 Nov 08.14 WIB". */
export const momentWords = (iso: string): string => {
  const at = new Date(iso);
  return `${own.day.format(at)} ${own.time.format(at)} ${text.span.zone}`;
};

/** The same in Indonesian, for what goes to citizens. */
export const momentToCitizens = (iso: string): string => {
  const at = new Date(iso);
  return `${citizens.day.format(at)} ${citizens.time.format(at)} WIB`;
};

/** "2.000" in Indonesian, "2,000" in English. */
export const numberWords = (n: number): string => own.number.format(n);

/** "25 Nov 2026 08.14 WIB": for what is looked up years later. */
export const datedMoment = (iso: string): string => {
  const at = new Date(iso);
  return `${own.year.format(at)} ${own.time.format(at)} ${text.span.zone}`;
};

/** Time alone for today, day and time for any other day. */
export const shortMoment = (iso: string, now: number): string => {
  const at = new Date(iso);
  if (dateKey.format(at) === dateKey.format(now)) return own.time.format(at);
  return `${own.day.format(at)} ${own.time.format(at)}`;
};

/** "Sel, 25 Nov", by the day in Jakarta. */
export const dayWords = (iso: string): string => own.day.format(new Date(iso));

/** Whether both are on one day in Jakarta. */
export const sameDay = (a: string, b: string): boolean => dateKey.format(new Date(a)) === dateKey.format(new Date(b));

const localShiftMs = 7 * hourMs;
/** A `datetime-local` value in Jakarta's time, from an instant. */
export const localInput = (at: number): string => new Date(at + localShiftMs).toISOString().slice(0, 16);
/** The ISO instant that a `datetime-local` value means in Jakarta. */
export const fromLocalInput = (value: string): string => `${value}:00+07:00`;
