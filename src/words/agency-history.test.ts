// What agencies are told of an event lacks fields: its sentence stands all the same, in both languages, with no gap.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { eventForAgency } from '#core/complaint/agency-event.ts';
import { eventOf, eventTypes } from '#test/given/event-histories.ts';
import { history as english } from './en/history.ts';
import { eventWords, type Naming } from './event-words.ts';
import { history as indonesian } from './id/history.ts';

const naming: Naming = {
  step: (name) => `langkah ${name}`,
  agency: (id) => `dinas ${id}`,
  officer: (id) => `petugas ${id}`,
  moment: () => 'Sel, 24 Nov',
};

suite('an agency’s line of what happened', () => {
  for (const type of eventTypes)
    for (const [language, words] of Object.entries({ id: indonesian, en: english }))
      test(`${type} in ${language}`, () => {
        const told = eventForAgency(eventOf(type), (text) => text);
        if (told === undefined) return;
        const line = eventWords(words, told, naming);
        assert.ok(line.length > 3, line);
        assert.doesNotMatch(line, /undefined|null|NaN|\[object|,\s*\.|\(\)| {2}/, line);
      });
});
