// Sentences stand in the words room: no other source says one in Indonesian, but for the rooms below, each for its reason.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..');

/** Words that hardly any Indonesian sentence does without, and that no name of ours is. */
const common =
  'yang|tidak|dan|untuk|sudah|belum|dengan|atau|Anda|ini|itu|dari|pada|harus|bukan|dapat|lagi|akan|ditampilkan';
const literal = new RegExp(
  String.raw`(['"\x60])(?:(?!\1)[^\\\n]|\\.)*(?<![\p{L}-])(?:${common})(?![\p{L}-])(?:(?!\1)[^\\\n]|\\.)*\1`,
  'gu',
);

/** Of three words and more; what is drawn by tags is looked into by the tests of pages. */
const sentencesIn = (source: string): string[] => {
  const bare = source.replaceAll(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
  return [...bare.matchAll(literal)]
    .map(([found]) => found.slice(1, -1).trim())
    .filter((found) => !found.startsWith('<') && found.split(/\s+/).length >= 3);
};

/** Whoever takes one out of these rooms takes its line out, too. */
const elsewhere: Readonly<Record<string, RegExp>> = {
  'sent to citizens, and theirs to change':
    /^src\/text\/(?:citizen|known-(?:bodies|categories))\.ts$|^src\/channels\/email\//,
  'told to programs of partners, by the city’s own interface': /^src\/(?:features|ports)\/open311/,
  'describes the interface to whoever programs against it':
    /^src\/features\/(?:routes|live\/live\.route|attachment\/attachment\.route)\.ts$/,
  'looked for in what people write, and never said': /^src\/core\//,
  'the name of the office': /^src\/http\/site\.ts$/,
};

const sources = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter(
  (path) => !/\.test\.ts$|contract-row\.ts$|^src\/(?:words|training)\//.test(path),
);
const saying = sources.filter((path) => sentencesIn(readFileSync(join(root, path), 'utf8')).length > 0);

test('a sentence is found in any quotes, and neither in remarks nor in names', () => {
  for (const quote of [`'`, '"', '`'])
    assert.equal(sentencesIn(`x = ${quote}Aduan ini ditutup.${quote};`).length, 1, quote);
  assert.equal(sentencesIn(`const a = { id: 'Nomor itu sudah ada.', en: 'It is there.' };`).length, 1);
  const none = ['// Aduan ini sudah ditutup.', `'buka-lagi'`, `'dan'`, `'case-closed by yanger'`, `'two words'`];
  for (const source of none) assert.deepEqual(sentencesIn(source), [], source);
});

test('no source but those of the named rooms says a sentence of its own', () => {
  assert.ok(sources.length > 700, String(sources.length));
  const named = Object.values(elsewhere);
  assert.deepEqual(
    saying.filter((path) => !named.some((room) => room.test(path))),
    [],
  );
});

test('each named room still says something', () => {
  for (const [why, room] of Object.entries(elsewhere))
    assert.ok(
      saying.some((path) => room.test(path)),
      why,
    );
});
