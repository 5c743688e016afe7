// The judge is judged: it finds nothing in a clean history, and something in every spoiled one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsIn, type History } from './history.ts';

const clean: History = {
  acked: ['m1', 'm2', 'm2'],
  stored: [
    { externalId: 'm1', complaintId: 'c1' },
    { externalId: 'm2', complaintId: 'c2' },
    { externalId: 'taken-but-not-acknowledged', complaintId: 'c3' },
  ],
  cases: ['c1', 'c2', 'c3'],
  unread: [],
  answered: ['n1'],
  outbox: [
    { number: 'n1', status: 'sent', externalId: 'r1', targetId: 'm1', text: 'jawaban n1' },
    { number: 'n2', status: 'sent', externalId: 'r2', targetId: 'm2', text: 'jawaban n2' },
  ],
  received: [
    { id: 'r1', targetId: 'm1', text: 'jawaban n1' },
    { id: 'r2', targetId: 'm2', text: 'jawaban n2' },
  ],
};

const first = <Thing>(list: readonly Thing[]): Thing => {
  const [one] = list;
  assert.ok(one !== undefined);
  return one;
};

test('a history in which everything is there once has no fault', () => {
  assert.deepEqual(faultsIn(clean), []);
});

const spoiled: Record<string, History> = {
  'an acknowledged message is gone': { ...clean, stored: clean.stored.slice(1), cases: clean.cases.slice(1) },
  'a message stands twice': { ...clean, stored: [...clean.stored, { externalId: 'm1', complaintId: 'c1' }] },
  'one message opened two cases': { ...clean, cases: [...clean.cases, 'c4'] },
  'a message has no case': { ...clean, cases: clean.cases.slice(1) },
  'a payload was never read': { ...clean, unread: ['7 new'] },
  'an accepted act sent nothing': { ...clean, outbox: clean.outbox.slice(1), received: clean.received.slice(1) },
  'an act was carried out twice': { ...clean, outbox: [...clean.outbox, first(clean.outbox)] },
  'an answer never arrived': { ...clean, received: clean.received.slice(1) },
  'an answer arrived twice': { ...clean, received: [...clean.received, { ...first(clean.received), id: 'r9' }] },
  'an answer came from nowhere': { ...clean, received: [...clean.received, { id: 'r9', targetId: 'm9', text: 'x' }] },
  'an answer is stuck': {
    ...clean,
    outbox: [{ ...first(clean.outbox), status: 'sending', externalId: null }, ...clean.outbox.slice(1)],
  },
  'an answer is recorded under another id': {
    ...clean,
    outbox: [{ ...first(clean.outbox), externalId: 'r9' }, ...clean.outbox.slice(1)],
  },
};

for (const [what, history] of Object.entries(spoiled)) {
  test(`the judge sees that ${what}`, () => {
    assert.notDeepEqual(faultsIn(history), []);
  });
}
