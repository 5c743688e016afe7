// Which words in braces a template may hold, and the title before a name that nobody knows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calledByTitle, templatePlaceholders, unknownPlaceholders } from './template-words.ts';

test('what the case fills and what an officer fills is known, each of them', () => {
  for (const name of templatePlaceholders) assert.deepEqual(unknownPlaceholders(`Halo {${name}}.`), [], name);
});

test('any other word in braces is unknown, also in other letters, with blanks, or misspelt', () => {
  const rows: readonly [string, readonly string[]][] = [
    ['Halo {nma}, {nomor}', ['{nma}']],
    ['{Nomor} {NOMOR} { nomor }', ['{Nomor}', '{NOMOR}', '{ nomor }']],
    ['{nama lengkap}', ['{nama lengkap}']],
    ['{1}', ['{1}']],
    ['{nma} dan {nma}', ['{nma}']],
    ['{toString} {constructor}', ['{toString}', '{constructor}']],
    ['{😀}', ['{😀}']],
  ];
  for (const [body, unknown] of rows) assert.deepEqual(unknownPlaceholders(body), unknown, body);
});

test('braces that hold no word are words like any other', () => {
  for (const body of ['', '{}', '{', '}{', '{satu\ndua}', 'a { b', `{${'x'.repeat(41)}}`])
    assert.deepEqual(unknownPlaceholders(body), [], body);
});

test('a title before the name is left alone, whatever its letters; any other word keeps the name', () => {
  const rows: readonly [string, string][] = [
    ['Kak {sapaan}, maaf', 'Kak, maaf'],
    ['Halo kak  {sapaan}!', 'Halo kak!'],
    ['Yth. Bapak/Ibu {sapaan}', 'Yth. Bapak/Ibu'],
    ['Bu {sapaan} dan Sdr. {sapaan}', 'Bu dan Sdr.'],
    ['MAS\n{sapaan}', 'MAS'],
    ['Halo {sapaan}', 'Halo {sapaan}'],
    ['Tapak {sapaan}, tabu {sapaan}', 'Tapak {sapaan}, tabu {sapaan}'],
    ['Kak, {sapaan}', 'Kak, {sapaan}'],
    ['Kak {nama}', 'Kak {nama}'],
    ['{sapaan} Kak', '{sapaan} Kak'],
  ];
  for (const [body, told] of rows) assert.equal(calledByTitle(body), told, body);
});
