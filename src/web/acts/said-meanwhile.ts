// What others wrote on a case since a form was opened, as the refusal of its act tells it. Pure.
import type { Words } from '#core/kept-words.ts';
import { tellingEvents } from '#core/complaint/acts-of-others.ts';
import type { RecordedEvent } from '#core/complaint/recorded.ts';

export type Said = { by: string; words: string };
type Told = { by: string; event: RecordedEvent };

/** The fields of events in which people write. */
const written = ['text', 'publicText', 'privateText', 'instruction', 'reason'] as const;

const most = 3;

/** Some reasons are names of ours, and no words. */
const isSentence = (value: unknown): value is string => typeof value === 'string' && /\S\s+\S/.test(value);

const wordsIn = (event: RecordedEvent): string[] => {
  const fields = event as Partial<Record<(typeof written)[number], Words>>;
  return [...new Set(written.map((name) => fields[name]))].filter(isSentence);
};

/** Newest last; nothing of what was erased, nor where nothing was written. */
export const saidMeanwhile = (since: readonly Told[]): Said[] =>
  tellingEvents(since, ({ event }) => event)
    .flatMap(({ by, event }) => wordsIn(event).map((words) => ({ by, words })))
    .slice(-most);
