// Codes that prove an address: made from chance alone, known again however they are typed, and nobody's words.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { codeBytes, findSentCode, sentCode, typedCode, wayCode } from './way-code.ts';

suite('a code', () => {
  test('is base32 of its chance, as others write it (RFC 4648, section 10)', () => {
    assert.equal(wayCode(Buffer.from('fooba')), 'MZXW6YTB');
    assert.equal(wayCode(Buffer.alloc(codeBytes.typed, 0)), 'AAAAAAAA');
    assert.equal(wayCode(Buffer.alloc(codeBytes.sent, 255)), '7777777777777777');
  });

  test('is another for every chance', () => {
    const chance = fc.uint8Array({ minLength: codeBytes.sent, maxLength: codeBytes.sent });
    fc.assert(
      fc.property(chance, chance, (one, other) => {
        assert.equal(wayCode(one) === wayCode(other), Buffer.from(one).equals(Buffer.from(other)));
      }),
    );
  });

  test('is found in what carries it, as each platform does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: codeBytes.sent, maxLength: codeBytes.sent }), (chance) => {
        const code = wayCode(chance);
        const written = sentCode(code);
        const said = [written, ` ${written}\n`, `/start ${written}`, `/start@kota_bot ${written}`];
        for (const text of [...said, written.toLowerCase(), `${written}.`])
          assert.equal(findSentCode(text), code, text);
      }),
    );
  });

  test('is not found in anything that says more, or less', () => {
    const code = sentCode('ABCDEFGHIJKLMNOP');
    const others = [
      '',
      '/start',
      'TGP-',
      code.slice(0, -1),
      `${code}A`,
      `Kode saya ${code}`,
      `${code} lampu jalan mati`,
      `/start ${code} tolong`,
      `/mulai ${code}`,
      `TGP-ABCDEFGHIJKLMNO1`,
      'ABCDEFGHIJKLMNOP',
    ];
    for (const text of others) assert.equal(findSentCode(text), undefined, text);
  });

  test('is the same with blanks, hyphens and small letters', () => {
    for (const typed of ['MZXW6YTB', 'mzxw-6ytb', ' MZXW 6YTB ', 'm z x w 6 y t b'])
      assert.equal(typedCode(typed), 'MZXW6YTB');
  });
});
