// One event of a case as a sentence of the timeline, in the language whose sentences are handed in.
import type { ComplaintEvent, EventType } from '#core/complaint/event.ts';

/** Words that only the screen knows: names of steps, agencies and officers, and how a moment is written. */
export type Naming = {
  step(name: string): string;
  agency(id: string): string;
  officer(id: string): string;
  moment(at: number): string;
};

/** The event of one type. */
export type EventOf<T extends EventType> = Extract<ComplaintEvent, { type: T }>;

/** Complete by type: an event without a sentence does not compile. */
export type EventSentences = { [T in EventType]: (event: EventOf<T>, name: Naming) => string };

/** The table is complete by type, so the lookup cannot miss. */
export const eventWords = (words: { sentences: EventSentences }, event: ComplaintEvent, name: Naming): string => {
  const sentence = words.sentences[event.type] as (event: ComplaintEvent, name: Naming) => string;
  return sentence(event, name);
};
