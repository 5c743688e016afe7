// One event of a case as a sentence of the timeline, in the language whose sentences are handed in.
import type { ComplaintEvent, EventType } from '#core/complaint/event.ts';
import type { RecordedEvent } from '#core/complaint/recorded.ts';
import type { Gone, Words } from '#core/kept-words.ts';

/** Words that only the screen knows: names of steps, agencies and officers, and how a moment is written. */
export type Naming = {
  step(name: string): string;
  agency(id: string): string;
  officer(id: string): string;
  moment(at: number): string;
};

/** The event of one type. */
export type EventOf<T extends EventType> = Extract<ComplaintEvent, { type: T }>;

/** Whoever may not see the other case is not told its number. */
export type MaybeNumbered = { number?: string };

/** Complete by type: an event without a sentence does not compile. */
export type EventSentences = { [T in EventType]: (event: EventOf<T>, name: Naming) => string };

/** What somebody did, after their name: complete by type. */
export type Deeds = { [T in EventType]: string | ((event: EventOf<T>) => string) };

/** What stands in the place of words that are there no more. */
export type GoneWords = { gone: Record<Gone['gone'], string> };

/** Words that an officer or a reporter wrote, or why they are there no more. */
export const saidWords = ({ gone }: GoneWords, words: Words): string =>
  typeof words === 'string' ? words : gone[words.gone];

/** What somebody wrote, ended so that another sentence may follow. */
export const endedWords = (words: string): string => (/[.!?…]$/.test(words) ? words : `${words}.`);

const isGone = (value: unknown): value is Gone => typeof value === 'object' && value !== null && 'gone' in value;

const readable = (words: GoneWords, event: RecordedEvent): ComplaintEvent =>
  Object.fromEntries(
    Object.entries(event).map(([name, value]: [string, unknown]) => [
      name,
      isGone(value) ? saidWords(words, value) : value,
    ]),
  ) as ComplaintEvent;

/** The table is complete by type, so the lookup cannot miss. */
export const eventWords = (
  words: { sentences: EventSentences } & GoneWords,
  event: RecordedEvent,
  name: Naming,
): string => {
  const sentence = words.sentences[event.type] as (event: ComplaintEvent, name: Naming) => string;
  return sentence(readable(words, event), name);
};
