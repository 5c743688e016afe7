// What becomes of a hue, a name or an address that is none: nothing, and never a rule of somebody else's in our style sheet.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { brandId, brandTroublesIn, tidiedBrand, type Brand } from './brand.ts';
import { brandTokens } from './brand-colours.ts';
import { brandStyle, logoPath, lookIn, stylePath } from './brand-style.ts';
import { isHue } from './colour.ts';

const logo = '0c4f'.repeat(16);
const none: Brand = { id: brandId, name: '', office: '', shortName: '', hue: '', logo: '' };
/** Two sheets of one digest are one sheet, as far as a test goes. */
const digest = (text: string): string => {
  let sum = 7;
  for (const sign of text) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 0xffffffffffff;
  return sum.toString(16).padStart(12, '0');
};
const hues = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);
const noHues = [
  ...['red', '#fff', '#12345', '#1234567', '1b7f3b', ' #1b7f3b', '#1b7f3b ', '#1B7F3B', '#1b7f3g', '#１b7f3b'],
  ...['rgb(0,0,0)', 'var(--x)', '#1b7f3b;}body{display:none}', '#1b7f3b\n', 'url(//contoh.example/x)', 'NaN', '#'],
];

suite('what is no hue', () => {
  for (const wrong of noHues)
    test(`is none: ${JSON.stringify(wrong)}`, () => {
      assert.ok(!isHue(wrong));
      assert.equal(brandStyle({ hue: wrong, logo: '' }), '', 'the sheet says nothing of it');
      assert.equal(stylePath({ hue: wrong, logo: '' }, digest), undefined);
      assert.deepEqual(
        brandTroublesIn([{ ...none, name: 'Kota Contoh', hue: wrong }], new Set()).map(({ why }) => why),
        ['brand-hue'],
      );
    });

  test('takes nothing from the picture beside it, whose sheet is found at its address', () => {
    for (const wrong of noHues) {
      const path = stylePath({ hue: wrong, logo }, digest) ?? '';
      assert.deepEqual(lookIn(path.replace('/merek/', ''))?.look, { hue: '', logo: logo.slice(0, 24) }, wrong);
      assert.equal(brandStyle({ hue: wrong, logo }), brandStyle({ hue: '', logo }), wrong);
    }
  });

  test('is what the city typed, unless blanks and capitals are all that is wrong', () => {
    assert.equal(tidiedBrand({ ...none, hue: ' #1B7F3B\n' }).hue, '#1b7f3b');
    for (const wrong of ['red', '#fff', '#1b7f3b;']) assert.equal(tidiedBrand({ ...none, hue: wrong }).hue, wrong);
  });
});

suite('the sheet of any text at all', () => {
  test('is empty, or declares our own colours and nothing else', () => {
    const rule = /^[^{}]*\{(?:--[a-z0-9-]+:#[0-9a-f]{6};)+\}$/;
    fc.assert(
      fc.property(fc.oneof(hues, fc.string(), fc.constantFrom(...noHues)), (hue) => {
        const lines = brandStyle({ hue, logo: '' }).split('\n');
        if (!isHue(hue)) return assert.deepEqual(lines, ['']);
        assert.equal(lines.length, 5);
        for (const line of lines) assert.match(line.replace(/^@media \([^)]*\)\{(.*)\}$/, '$1'), rule);
      }),
    );
  });

  test('closes what it opens, names no place but our own, and holds every token', () => {
    fc.assert(
      fc.property(hues, fc.boolean(), (hue, hasLogo) => {
        const style = brandStyle({ hue, logo: hasLogo ? logo : '' });
        assert.equal(style.split('{').length, style.split('}').length);
        const places = [...style.matchAll(/url\(([^)]*)\)/g)].map(([, place]) => place);
        assert.deepEqual(places, hasLogo ? [logoPath(logo)] : []);
        for (const token of brandTokens) assert.ok(style.includes(`--${token}:#`), token);
      }),
    );
  });
});

suite('an address of a sheet', () => {
  test('that was made is read again as what it was made of', () => {
    fc.assert(
      fc.property(hues, fc.constantFrom('', logo), (hue, picture) => {
        const path = stylePath({ hue, logo: picture }, digest) ?? '';
        assert.match(path, /^\/merek\/[0-9a-z.-]+\.css$/);
        assert.deepEqual(lookIn(path.slice('/merek/'.length))?.look, { hue, logo: picture.slice(0, 24) });
      }),
    );
  });

  test('is another one for another hue, and the same one for the same', () => {
    fc.assert(
      fc.property(hues, hues, (one, other) => {
        const [here, there] = [one, other].map((hue) => stylePath({ hue, logo }, digest));
        assert.equal(here === there, one === other);
      }),
    );
  });

  test('that somebody made up leads nowhere, or to a sheet of ours', () => {
    const signs = fc.constantFrom(...'0123456789abcdefABCg-./\\%{};asli'.split(''), 'asli-', '.css', '../');
    const made = fc.array(signs, { maxLength: 60 }).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.oneof(made, fc.string()), (file) => {
        const look = lookIn(file)?.look;
        if (look === undefined) return;
        assert.ok(look.hue === '' || isHue(look.hue));
        assert.match(look.logo, /^(?:[0-9a-f]{24})?$/);
      }),
    );
    const right = `1b7f3b-${logo.slice(0, 24)}.0123456789ab.css`;
    assert.ok(lookIn(right) !== undefined);
    for (const near of [` ${right}`, `${right}\n`, `x/${right}`, right.toUpperCase(), right.slice(1), `${right}?x=1`])
      assert.equal(lookIn(near), undefined, near);
  });
});

suite('what is wrong with a city’s wish', () => {
  test('is all told at once, each beside its field', () => {
    const wrong = { ...none, office: 'Dinas', hue: 'red', logo };
    assert.deepEqual(brandTroublesIn([wrong], new Set()), [
      { id: brandId, field: 'name', why: 'brand-name' },
      { id: brandId, field: 'hue', why: 'brand-hue' },
      { id: brandId, field: 'logo', why: 'brand-logo' },
    ]);
  });

  test('is nothing once it is tidied and named, and tidying it again changes nothing', () => {
    const text = fc.string({ maxLength: 30 });
    const any = fc.record({
      name: text,
      office: text,
      shortName: text,
      hue: hues.map((hue) => ` ${hue.toUpperCase()}`),
    });
    fc.assert(
      fc.property(any, (typed) => {
        const kept = tidiedBrand({ ...none, ...typed });
        assert.deepEqual(tidiedBrand(kept), kept);
        const whys = brandTroublesIn([kept], new Set()).map(({ why }) => why);
        assert.deepEqual(whys, typed.name.trim() === '' ? ['brand-name'] : []);
      }),
    );
  });
});
