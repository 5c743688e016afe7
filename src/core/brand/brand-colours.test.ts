// Whatever hue a city chooses, all that is made of it can be read, in the light and in the dark.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { brandColours, contrastsIn, grounds, looksLate, needed, themes } from './brand-colours.ts';
import { contrast, hexOf, isHue, oklchOf } from './colour.ts';

const hues = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);

suite('a colour', () => {
  test('is told apart as WCAG 2.2 reckons: black on white is 21, a colour on itself 1, either way round', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.equal(contrast('#0956c3', '#0956c3'), 1);
    assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
    assert.equal(contrast('#ffffff', '#777777').toFixed(2), '4.48');
  });

  test('comes back as it went into lightness, chroma and hue', () => {
    fc.assert(
      fc.property(hues, (hue) => {
        const back = hexOf(oklchOf(hue));
        for (const at of [1, 3, 5])
          assert.ok(
            Math.abs(Number.parseInt(back.slice(at, at + 2), 16) - Number.parseInt(hue.slice(at, at + 2), 16)) <= 1,
            `${hue} ${back}`,
          );
      }),
    );
  });

  test('that no screen shows is drawn paler, and is a colour all the same', () => {
    assert.ok(isHue(hexOf({ l: 0.9, c: 0.4, h: 4.6 })));
    assert.deepEqual([hexOf({ l: 2, c: 0.1, h: 0 }), hexOf({ l: -1, c: 0.1, h: 0 })], ['#ffffff', '#000000']);
  });

  test('is six digits in small letters and nothing else', () => {
    assert.ok(isHue('#7a1f2b'));
    for (const none of ['', '7a1f2b', '#7A1F2B', '#fff', 'red', '#7a1f2b;', 'url(x)']) assert.ok(!isHue(none), none);
  });
});

suite('the city’s hue', () => {
  test('whatever it is, every pair of colours made of it passes', () => {
    fc.assert(
      fc.property(hues, fc.constantFrom(...themes), (hue, theme) => {
        for (const { token, on, ratio, least } of contrastsIn(brandColours(hue)[theme], theme))
          assert.ok(ratio >= least, `${hue} ${theme}: ${token} on ${on} ${ratio.toFixed(2)} of ${String(least)}`);
      }),
      {
        numRuns: 300,
        examples: [
          ['#ffffff', 'light'],
          ['#000000', 'dark'],
          ['#ffcc14', 'light'],
          ['#808080', 'dark'],
        ],
      },
    );
  });

  test('stays as it was chosen in the light where it can be read, and is darkened no further than it must', () => {
    assert.equal(brandColours('#7a1f2b').light.brand, '#7a1f2b');
    assert.equal(brandColours('#0956c3').light.brand, '#0956c3');
    const { brand } = brandColours('#ffcc14').light;
    assert.notEqual(brand, '#ffcc14');
    const worst = Math.min(
      ...contrastsIn(brandColours('#ffcc14').light, 'light').flatMap(({ token, ratio }) =>
        token === 'brand' ? [ratio] : [],
      ),
    );
    assert.ok(worst >= needed.words && worst < 4.75, String(worst));
  });

  test('keeps its look while it is moved', () => {
    for (const hue of ['#7a1f2b', '#1b7f3b', '#0956c3', '#c2185b']) {
      const [chosen, dark] = [oklchOf(hue), oklchOf(brandColours(hue).dark.brand)];
      assert.ok(Math.abs(Math.cos(chosen.h - dark.h)) > 0.99, hue);
    }
  });

  test('carries a white label in the light and a black one in the dark', () => {
    const { light, dark } = brandColours('#1b7f3b');
    assert.deepEqual([light['brand-label'], dark['brand-label']], ['#ffffff', '#141414']);
  });

  test('near the red of lateness is told, and no other is', () => {
    for (const red of ['#c1121f', '#d50b0b', '#b3261e']) assert.ok(looksLate(red), red);
    for (const other of ['#1b7f3b', '#0956c3', '#ffcc14', '#808080', '#5b2a86']) assert.ok(!looksLate(other), other);
  });

  test('stands on the grounds that the style sheets have', () => {
    const css = readFileSync(new URL('../../style/tokens.css', import.meta.url), 'utf8');
    for (const name of ['canvas', 'surface', 'sunken'] as const) {
      const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\);`).exec(css) ?? [];
      assert.deepEqual([light, dark], [grounds.light[name], grounds.dark[name]], name);
    }
  });
});
