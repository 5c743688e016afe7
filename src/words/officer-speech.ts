// Puts together what officers are told beside the console, each in their own language.
// Must not read anything of a case but what it is handed: kinds, numbers and moments.
import { gatheredKinds, type AlertWhat, type MorningCounts } from '#core/alert/alert.ts';
import type { Instant } from '#core/time.ts';
import type { AlertMessage } from '#ports/alerts.ts';
import type { OfficerSpeech, OfficerWords, Spoken } from '#ports/ways.ts';
import { noticeOf as bellEn } from './en/notices.ts';
import { officerSpeech as en } from './en/officer-speech.ts';
import { noticeOf as bellId } from './id/notices.ts';
import { officerSpeech as id } from './id/officer-speech.ts';

const words = { id, en } as const;
const bell = { id: bellId, en: bellEn } as const;
const tongues = { id: 'id-ID', en: 'en-GB' } as const;

/** Where officers change how they are told, and where their cases stand, below the public address. */
const settingsPath = '/meja/saya/pemberitahuan';
const inboxPath = '/meja/masuk';

/** A message that holds more lines than these is read by nobody on a telephone. */
const mostLines = 8;

const momentIn = (language: Spoken, at: Instant): string => {
  const options = {
    timeZone: 'Asia/Jakarta',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  return `${new Intl.DateTimeFormat(tongues[language], options).format(at)} WIB`;
};

const isGathered = (what: AlertWhat): what is (typeof gatheredKinds)[number] =>
  gatheredKinds.some((one) => one === what);

/** Of a case in a sensitive lane not even what it is about. */
const kindIn = (language: Spoken, { what, sealed }: AlertMessage): string => {
  if (sealed) return words[language].sealed;
  return isGathered(what) ? words[language].gathered[what] : bell[language][what];
};

const morningIn = (language: Spoken, counts: MorningCounts): string => {
  const own = words[language].morning;
  const said = (['open', 'dueToday', 'late', 'untaken', 'drafts'] as const).map((name) => own[name](counts[name]));
  return said.join(', ');
};

/** One alert in one line: what, which case, until when. */
const lineIn = (language: Spoken, alert: AlertMessage): string => {
  const { number, dueAt, count, details } = alert;
  const own = words[language];
  const kind = kindIn(language, alert);
  const parts = [
    count > 1 ? own.many(count, kind) : kind,
    number,
    dueAt === undefined ? undefined : own.due(momentIn(language, dueAt)),
    details?.morning === undefined ? undefined : morningIn(language, details.morning),
    details?.crowd === undefined ? undefined : own.crowd(details.crowd.count, details.crowd.usual),
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
};

type Said = {
  subject: string;
  text: string;
  push?: string;
  link?: string;
  number?: string;
  deadline?: string;
  button?: string;
};

/** The case where it is about one alone, and else the list. */
const alertsIn = (publicUrl: string, language: Spoken, alerts: readonly AlertMessage[]): Said => {
  const own = words[language];
  const lines = alerts.map((alert) => lineIn(language, alert));
  const [only, another] = alerts;
  const one = another === undefined ? only : undefined;
  const count = alerts.reduce((sum, alert) => sum + alert.count, 0);
  const path = one?.number === undefined ? inboxPath : `/meja/kasus/${one.number}`;
  const link = `${publicUrl}${path}`;
  const shown = lines.length > mostLines ? [...lines.slice(0, mostLines), '…'] : lines;
  const subject = one === undefined ? own.several(count) : kindIn(language, one);
  return {
    ...{ subject, link, text: [...shown, link].join('\n') },
    push: one === undefined ? (lines[0] ?? subject) : (lines[0]?.split(' · ').slice(1).join(' · ') ?? ''),
    number: one?.number ?? own.several(count),
    ...(one?.dueAt === undefined ? {} : { deadline: momentIn(language, one.dueAt) }),
    button: one?.number === undefined ? own.open : own.take,
  };
};

/** The program's own, where the city has chosen none. */
const ownName = 'Tanggap';

/** `publicUrl`: without a slash at its end; `nameOf`: what the city calls its desk at this moment. */
export const officerSpeech = (publicUrl: string, nameOf: () => string | undefined = () => undefined): OfficerSpeech => {
  const settings = `${publicUrl}${settingsPath}`;
  const said = (
    language: Spoken,
    { subject, text, push = text, number, deadline, link = settings, button }: Said,
  ): OfficerWords => {
    const own = words[language];
    const named = (words: string): string => words.replaceAll('{desk}', () => nameOf() ?? ownName);
    const places = { number: number ?? own.none, deadline: deadline ?? own.none, link };
    return {
      ...{ subject: named(subject), text: named(text), push: named(push), link },
      officer: { ...places, button: named(button ?? own.open), closing: own.closing, settings },
    };
  };
  return {
    code: (language, code) => {
      const { subject, text } = words[language].code;
      return said(language, { subject, text: text(code) });
    },
    linked: (language) => said(language, words[language].linked),
    trial: (language) => said(language, words[language].trial),
    alerts: (language, alerts) => said(language, alertsIn(publicUrl, language, alerts)),
  };
};
