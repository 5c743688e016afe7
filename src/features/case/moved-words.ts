// What an officer reads whose act met a case that others had moved on meanwhile. Pure.
import { tellingEvents } from '#core/complaint/acts-of-others.ts';
import type { ProblemLanguage, ToldEvent } from '#http/problem.ts';
import { serverWords } from '#words/server.ts';

const zone = { timeZone: 'Asia/Jakarta' } as const;
const locales = { id: 'id-ID', en: 'en-GB' } as const satisfies Record<ProblemLanguage, string>;
const dayIn = (language: ProblemLanguage, at: string | number): string =>
  new Date(at).toLocaleDateString(locales[language], { ...zone, day: 'numeric', month: 'short' });
const clockIn = (language: ProblemLanguage, at: string): string =>
  new Date(at).toLocaleTimeString(locales[language], { ...zone, timeStyle: 'short' });

/** With its day where that is not today. */
const whenIn = (language: ProblemLanguage, at: string, now: number): string => {
  const day = dayIn(language, at);
  const { when } = serverWords[language].moved.framed;
  return when(day === dayIn(language, now) ? undefined : day, clockIn(language, at));
};

/** `fits`: whether the act is still possible on the case as the others left it. */
export type Looking = { language: ProblemLanguage; userId: string; now: number; fits: boolean };

const deedIn = ({ event }: ToldEvent, language: ProblemLanguage): string => {
  const deed = serverWords[language].moved.deeds[event.type] as string | ((event: ToldEvent['event']) => string);
  return typeof deed === 'string' ? deed : deed(event);
};

const subjectIn = ({ event, by }: ToldEvent, { language, userId }: Looking): string => {
  const { framed } = serverWords[language].moved;
  if (event.by.kind !== 'officer') return framed.reporter;
  return event.by.userId === userId ? framed.you : by;
};

const most = 3;

/** Who did what and when, oldest first, and what becomes of what was typed; undefined where nothing of it may be told. */
export const movedWords = (looking: Looking, shown: readonly ToldEvent[]): string | undefined => {
  const telling = tellingEvents(shown, ({ event }) => event);
  if (telling.length === 0) return undefined;
  const frame = serverWords[looking.language].moved.framed;
  const acts: { subject: string; when: string; deeds: string[] }[] = [];
  for (const told of telling.slice(-most)) {
    const subject = subjectIn(told, looking);
    const when = whenIn(looking.language, told.at, looking.now);
    const last = acts.at(-1);
    const deed = deedIn(told, looking.language);
    if (last?.subject !== subject || last.when !== when) acts.push({ subject, when, deeds: [deed] });
    else if (!last.deeds.includes(deed)) last.deeds.push(deed);
  }
  const sentences = acts.map((act) => `${act.subject} ${act.deeds.join(frame.then)} ${act.when}.`);
  return [...sentences, ...(telling.length > most ? [frame.more] : []), looking.fits ? frame.rest : frame.gone].join(
    ' ',
  );
};
