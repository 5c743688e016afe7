// Who sees what of people's data, written out: every role beside every activity. The list is made from what guards; this is what it must come to.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { roles, type Role } from '#core/access.ts';
import { retentionKinds } from '#core/retention.ts';
import type { ProcessingName } from '#ports/processing.ts';
import { processingNames, processingOf } from './activities.ts';

/** In the order of `roles`: W as it stands, h without the person, . not at all. */
const sights: Record<ProcessingName, string> = {
  //          medsos pusat agency lead head operator data examiner
  identity: '  W      W     .      W    W    .        .    .',
  links: '     .      .     .      .    .    .        .    .',
  accounts: '  W      W     h      W    W    .        h    h',
  words: '     W      W     h      W    W    .        h    h',
  files: '     W      W     h      W    W    .        h    h',
  payloads: '  .      .     .      .    .    .        .    .',
  answers: '   W      W     h      W    W    .        h    h',
  places: '    W      W     h      W    W    .        h    h',
  record: '    W      W     h      W    W    .        h    h',
  search: '    .      .     .      .    .    .        .    .',
  passed: '    W      W     .      W    .    .        .    .',
  field: '     .      .     W      .    .    .        .    .',
  requests: '  .      .     .      W    W    h        .    .',
  looks: '     .      .     .      W    W    W        .    .',
  subscribers: ' .      .     .      .    .    .        .    .',
  officers: '  .      .     .      W    .    W        .    .',
  visitors: '  .      .     .      .    .    .        .    .',
};

const sightOf = (name: ProcessingName, role: Role): string => {
  const { whole, hidden } = processingOf(name).readers;
  if (whole.includes(role)) return 'W';
  return hidden.includes(role) ? 'h' : '.';
};

suite('each role sees of an activity', () => {
  for (const name of processingNames)
    test(name, () => {
      const expected = sights[name].trim().split(/\s+/);
      assert.deepEqual(
        roles.map((role) => `${role} ${sightOf(name, role)}`),
        roles.map((role, at) => `${role} ${expected[at] ?? '?'}`),
      );
    });
});

test('nobody is told to see the same both whole and without the person', () => {
  for (const name of processingNames) {
    const { whole, hidden } = processingOf(name).readers;
    assert.deepEqual(
      whole.filter((role) => hidden.includes(role)),
      [],
      name,
    );
  }
});

test('every span that can be set ends some activity, and one alone', () => {
  const spans = processingNames.flatMap((name) => processingOf(name).spans);
  assert.deepEqual(spans.toSorted(), [...retentionKinds].toSorted());
});

test('what rests on a law is what proves, and the rest on the public task; nothing on consent', () => {
  const byLaw = processingNames.filter((name) => processingOf(name).basis === 'legal-duty');
  assert.deepEqual(byLaw, ['record', 'requests', 'looks']);
});

test('what is sealed, what came raw and what guards the doors goes to nobody outside', () => {
  for (const name of [
    'identity',
    'links',
    'payloads',
    'search',
    'requests',
    'looks',
    'subscribers',
    'officers',
    'visitors',
  ] as const)
    assert.deepEqual(processingOf(name).recipients, [], name);
});
