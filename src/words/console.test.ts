// Completeness is held by types; this holds the tone: nothing empty, no capitals that shout, sentences that end.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officerCommands } from '#core/complaint/act-table.ts';
import type { ComplaintEvent } from '#core/complaint/event.ts';
import { eventWords, type Naming } from './event-words.ts';
import { history } from './id/history.ts';
import { late } from './id/late.ts';
import { noticeOf } from './id/notices.ts';
import { reasonOf } from './id/reasons.ts';
import { text } from './id/console.ts';

const naming: Naming = {
  step: (name) => name,
  agency: (id) => id,
  officer: (id) => id,
  moment: () => 'Sel, 24 Nov 08.00 WIB',
};
const by = { kind: 'system', part: 'sweep' } as const;

const leaves = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leaves);
  return [];
};

test('every act has a button, a title, a way to send it, and a word when done', () => {
  for (const act of officerCommands) {
    const { button, title, send, done } = late.acts[act];
    for (const words of [button, title, send, done]) assert.match(words, /^[A-Z]/, act);
    assert.ok(button.length <= 26, `${act}: the button is too long for a phone`);
    assert.match(done, /\.$/, act);
  }
});

test('no word is empty but the one for a case that is not there', () => {
  const empty = leaves([text, late.acts, late.case]).filter((words) => words === '');
  assert.equal(empty.length, 1);
});

test('every event has a sentence', () => {
  const event: ComplaintEvent = { type: 'DeadlineMissed', step: 'ask-identity', dueAt: 0, at: 0, by };
  assert.equal(eventWords(history, event, naming), 'Tenggat ask-identity terlewat.');
  assert.ok(Object.keys(history.sentences).length >= 41);
});

test('a case reopened by its reporter says so without inventing a reason', () => {
  const event: ComplaintEvent = { type: 'CaseReopened', cause: 'reporter', reason: '', at: 0, by };
  assert.equal(eventWords(history, event, naming), 'Aduan dibuka kembali (diminta pelapor).');
});

test('a notice holds no placeholder for a person', () => {
  for (const words of Object.values(noticeOf)) assert.doesNotMatch(words, /[{}@]/);
});

test('a reason that nobody foresaw is shown as it came', () => {
  assert.equal(reasonOf('window-closed').includes('telepon'), true);
  assert.equal(reasonOf('something-new'), 'something-new');
});
