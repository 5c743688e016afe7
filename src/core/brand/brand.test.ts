// What a city may say of itself, and the style sheet that is made of it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { brandId, brandTroublesIn, tidiedBrand, type Brand } from './brand.ts';
import { brandTokens, themes } from './brand-colours.ts';
import { brandStyle, logoPath, lookIn, stylePath } from './brand-style.ts';

const none: Brand = { id: brandId, name: '', office: '', shortName: '', hue: '', logo: '' };
const named: Brand = { ...none, name: 'Pemerintah Kota Contoh' };
const logo = 'ab12'.repeat(16);
const whys = (brand: Brand, logos: readonly string[] = []): string[] =>
  brandTroublesIn([brand], new Set(logos)).map(({ field, why }) => `${field} ${why}`);

suite('what a city says of itself', () => {
  test('may be nothing, and needs a name as soon as it is anything', () => {
    assert.deepEqual(whys(none), []);
    assert.deepEqual(whys(named), []);
    for (const one of [{ office: 'Dinas' }, { shortName: 'Kota' }, { hue: '#1b7f3b' }])
      assert.deepEqual(whys({ ...none, ...one }), ['name brand-name']);
  });

  test('has a hue of six digits, and a picture that is kept', () => {
    assert.deepEqual(whys({ ...named, hue: 'red' }), ['hue brand-hue']);
    assert.deepEqual(whys({ ...named, logo }), ['logo brand-logo']);
    assert.deepEqual(whys({ ...named, hue: '#1b7f3b', logo }, [logo]), []);
  });

  test('is kept without blanks at its ends, its hue in small letters', () => {
    assert.deepEqual(tidiedBrand({ ...none, name: ' Kota ', hue: ' #1B7F3B' }), {
      ...none,
      name: 'Kota',
      hue: '#1b7f3b',
    });
  });
});

suite('the style sheet of a city', () => {
  const digest = (): string => '0123456789abcdef';

  test('says nothing where nothing was chosen', () => {
    assert.equal(brandStyle({ hue: '', logo: '' }), '');
    assert.equal(stylePath({ hue: '', logo: '' }, digest), undefined);
  });

  test('names every token once for the light, once for the dark, and once for each choice of the reader', () => {
    const style = brandStyle({ hue: '#1b7f3b', logo: '' });
    for (const token of brandTokens) assert.equal(style.split(`--${token}:`).length - 1, 4, token);
    for (const theme of themes) assert.ok(style.includes(`:root[data-theme='${theme}']`));
    assert.doesNotMatch(style, /light-dark|content:/);
  });

  test('shows the picture in the console’s heads', () => {
    assert.match(brandStyle({ hue: '', logo }), /^\.rail-brand img.*content:url\(\/merek\/(?:ab12){6}\.png\)/);
    assert.equal(logoPath(logo), `/merek/${'ab12'.repeat(6)}.png`);
  });

  test('has an address that says all of it, and nothing else is one', () => {
    for (const look of [
      { hue: '#1b7f3b', logo },
      { hue: '', logo },
      { hue: '#1b7f3b', logo: '' },
    ]) {
      const path = stylePath(look, digest) ?? '';
      const read = lookIn(path.replace('/merek/', ''));
      assert.deepEqual(read, { look: { ...look, logo: look.logo.slice(0, 24) }, digest: '0123456789ab' });
      assert.equal(brandStyle(read?.look ?? look), brandStyle(look), 'the sheet is the same by its address');
    }
    for (const other of ['x.css', '1b7f3b-asli.css', '1b7f3b-asli.0123456789ab.png', '../1b7f3b-asli.0123456789ab.css'])
      assert.equal(lookIn(other), undefined, other);
  });
});
