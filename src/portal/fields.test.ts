// What a form sent, as text that can be stored: whatever else was sent counts as nothing.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { fieldOf, lengthOf, shortened } from './fields.ts';

suite('a field', () => {
  test('is its text without the blanks around it, and the first of several', () => {
    assert.equal(fieldOf({ nama: '  Warga Contoh\n' }, 'nama'), 'Warga Contoh');
    assert.equal(fieldOf({ nama: ['Satu', 'Dua'] }, 'nama'), 'Satu');
    assert.equal(fieldOf({ nama: 'Satu  Dua' }, 'nama'), 'Satu  Dua', 'blanks within are the form’s own matter');
  });

  test('is nothing where it was not sent, or is no text', () => {
    for (const sent of [undefined, null, 'nama=x', 7, [], { lain: 'x' }, { nama: 7 }, { nama: null }, { nama: {} }])
      assert.equal(fieldOf(sent, 'nama'), '', JSON.stringify(sent));
    for (const nama of [[], [['x']], [{}], [7, 'x']]) assert.equal(fieldOf({ nama }, 'nama'), '', JSON.stringify(nama));
  });

  test('is never something that every object has', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
      assert.equal(fieldOf({ nama: 'x' }, name), '', name);
    assert.equal(fieldOf(Object.create({ nama: 'geerbt' }), 'nama'), '');
    assert.equal(fieldOf(Object.assign(Object.create(null), { nama: 'x' }), 'nama'), 'x');
  });

  test('holds no NUL and no half of a character, whatever was typed', () => {
    assert.equal(fieldOf({ nama: 'War\0ga\0' }, 'nama'), 'Warga');
    assert.equal(fieldOf({ nama: 'a\ud83db' }, 'nama'), 'a\ufffdb');
    assert.equal(fieldOf({ nama: '\0 \0' }, 'nama'), '');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (nama) => {
        const text = fieldOf({ nama }, 'nama');
        assert.ok(!text.includes('\0') && text.isWellFormed() && text === text.trim());
      }),
    );
  });
});

suite('a length', () => {
  test('is counted as a person counts: an emoji of two halves is one', () => {
    for (const [text, length] of [
      ['', 0],
      ['lampu', 5],
      ['🙏', 1],
      ['🙏🙏a', 3],
      ['ꦮꦂꦒ', 3],
      ['a\nb', 3],
    ] as const)
      assert.equal(lengthOf(text), length, text);
  });
});

suite('a text made shorter', () => {
  test('stays whole up to the very last character, and says beyond it that there was more', () => {
    assert.equal(shortened('x'.repeat(60), 60), 'x'.repeat(60));
    assert.equal(shortened('x'.repeat(61), 60), `${'x'.repeat(60)}…`);
    assert.equal(shortened('', 60), '');
  });

  test('is one line, with no blank before the sign', () => {
    assert.equal(shortened(' Lampu\n\n mati \t di\r\npasar ', 60), 'Lampu mati di pasar');
    assert.equal(shortened('Lampu mati', 6), 'Lampu…');
  });

  test('never breaks a character in two', () => {
    assert.equal(shortened('🙏'.repeat(5), 3), `${'🙏'.repeat(3)}…`);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, most) => {
        const short = shortened(text, most);
        assert.ok(short.isWellFormed());
        assert.ok(lengthOf(short) <= most + 1);
        assert.equal(shortened(short.replace(/…$/, ''), most), short.replace(/…$/, ''));
      }),
    );
  });
});
