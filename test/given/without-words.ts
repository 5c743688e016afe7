// Events as they are read once their words were erased, and words that a test knows to be there.
import assert from 'node:assert/strict';
import { wordFieldsOf, type RecordedEvent } from '#core/complaint/recorded.ts';
import type { Gone, Words } from '#core/kept-words.ts';

/** The event without a word in it; what said nothing still says nothing. */
export const withoutWords = (event: RecordedEvent, why: Gone['gone'] = 'erased'): RecordedEvent => {
  const values: Readonly<Record<string, unknown>> = event;
  const gone = wordFieldsOf(event.type).flatMap((name): [string, unknown][] => {
    const value = values[name];
    if (value === undefined || value === '') return [];
    return [[name, typeof value === 'object' ? { ...value, text: { gone: why } } : { gone: why }]];
  });
  return { ...event, ...Object.fromEntries(gone) } as RecordedEvent;
};

/** Fails where they are gone, or were never said. */
export const spoken = (words: Words | undefined): string => {
  if (typeof words !== 'string') assert.fail(`no words: ${JSON.stringify(words)}`);
  return words;
};
