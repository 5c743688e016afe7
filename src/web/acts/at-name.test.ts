// Colleagues by an @: only where a word begins with it, by the beginnings of their names, and named for as long as the name stands there.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { nameAskedAt, namedUnread, namesBeginning, stillNamed, withName } from './at-name.ts';

/** The text with a bar where the caret stands. */
const at = (marked: string): [text: string, caret: number] => [marked.replace('|', ''), marked.indexOf('|')];

const people = [
  { userId: 'u-1', name: 'Sari Contoh' },
  { userId: 'u-2', name: 'Budi Contoh Santoso' },
  { userId: 'u-3', name: 'Sar' },
];

suite('an @ asks for a colleague', () => {
  const asked: readonly [string, string | undefined][] = [
    ['@|', ''],
    ['Tolong @sa|', 'sa'],
    ['Tolong @sari con|', 'sari con'],
    ['(@bu|', 'bu'],
    ['Halo\n@bu|\nlagi', 'bu'],
    ['@sa|ri', 'sa'],
    ['|@', undefined],
    ['warga@contoh|', undefined],
    ['@ sari|', undefined],
    ['@sari\n|', undefined],
    ['@sari  |', undefined],
    ['tanpa|', undefined],
    [`@${'a'.repeat(40)}|`, undefined],
  ];
  for (const [marked, query] of asked)
    test(JSON.stringify(marked), () => assert.equal(nameAskedAt(...at(marked))?.query, query));
});

test('each word that was typed begins one of the name', () => {
  const found = (query: string) => namesBeginning(people, query).map(({ userId }) => userId);
  assert.deepEqual(found(''), ['u-1', 'u-2', 'u-3']);
  assert.deepEqual(found('SAR'), ['u-1', 'u-3']);
  assert.deepEqual(found('san bu'), ['u-2']);
  assert.deepEqual(found('ari'), []);
});

test('after a whole name and a blank nobody is offered but whose name goes on from it', () => {
  const all = [...people, { userId: 'u-4', name: 'Sari Contoh Dewi' }];
  const found = (query: string) => namesBeginning(all, query).map(({ userId }) => userId);
  assert.deepEqual(found('Budi Contoh Santoso b'), []);
  assert.deepEqual(found('Budi Contoh Santoso '), []);
  assert.deepEqual(found('sari contoh'), ['u-1', 'u-4']);
  assert.deepEqual(found('sari contoh d'), ['u-4']);
  assert.deepEqual(found('sari contoh sudah'), []);
});

test('the name takes the place of what was typed, and the caret goes on after it', () => {
  const [text, caret] = at('Tolong @sa| ya');
  const asked = nameAskedAt(text, caret);
  assert.ok(asked);
  assert.deepEqual(withName(text, asked, 'Sari $& Contoh'), { text: 'Tolong @Sari $& Contoh ya', caret: 22 + 1 });
});

test('whose name was taken out of the words again is named no more, and nobody whom the case is not for', () => {
  assert.deepEqual(stillNamed(['u-1', 'u-2', 'u-9'], people, 'Halo @Sari Contoh dan Budi Contoh Santoso'), ['u-1']);
  assert.deepEqual(stillNamed(['u-2'], people, '@Budi Contoh Santoso'), ['u-2']);
});

test('a name that begins another is named where it stands itself, and never for the longer one', () => {
  const alike = [
    { userId: 'short', name: 'Sari' },
    { userId: 'long', name: 'Sari Dewi' },
  ];
  const named = (text: string) => stillNamed(['short', 'long'], alike, text);
  assert.deepEqual(named('@Sari Dewi tolong'), ['long']);
  assert.deepEqual(named('@Sari, tolong'), ['short']);
  assert.deepEqual(named('@Sari Dewi dan @Sari'), ['short', 'long']);
  assert.deepEqual(named('@Sarinah dan @Sari Dewinta'), ['short']);
});

test('before their names are known a changed @ names nobody, and other words change nothing', () => {
  const ids = ['u-1', 'u-2'];
  const before = 'Mohon @Sari Contoh';
  assert.deepEqual(namedUnread(ids, before, 'Mohon dilihat @Sari Contoh, terima kasih'), ids);
  for (const text of ['Mohon @Sari Con', 'Mohon ', '', 'Mohon Sari Contoh'])
    assert.deepEqual(namedUnread(ids, before, text), [], text);
});
