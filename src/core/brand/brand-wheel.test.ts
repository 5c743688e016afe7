// Every hue of the wheel and every grey, held against contrast as WCAG 2.2 writes it, reckoned here slowly and on its own.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { brandColours, brandTokens, contrastsIn, grounds, looksLate, themes, type Theme } from './brand-colours.ts';
import { contrast, hexOf, isHue, oklchOf } from './colour.ts';

/** "Relative luminance" of WCAG 2.2, a line of the text for a line here. */
const luminance = (hex: string): number => {
  const parts = { red: hex.slice(1, 3), green: hex.slice(3, 5), blue: hex.slice(5, 7) };
  const weights = { red: 0.2126, green: 0.7152, blue: 0.0722 };
  let sum = 0;
  for (const name of ['red', 'green', 'blue'] as const) {
    const share = Number(`0x${parts[name]}`) / 255;
    const straight = share <= 0.04045 ? share / 12.92 : Math.exp(2.4 * Math.log((share + 0.055) / 1.055));
    sum += weights[name] * straight;
  }
  return sum;
};

const slowly = (one: string, other: string): number => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};

const hues = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);
const greys = Array.from({ length: 256 }, (_, level) => `#${level.toString(16).padStart(2, '0').repeat(3)}`);
/** All around the wheel, deep, middling and light. */
const wheel = [0.25, 0.5, 0.8].flatMap((l) =>
  Array.from({ length: 36 }, (_, tenth) => hexOf({ l, c: 0.16, h: (tenth * Math.PI) / 18 })),
);

/** What words are written in, on what, and what is drawn beside words: by what the pages do with each. */
const read = (
  hue: string,
  theme: Theme,
): readonly (readonly [name: string, one: string, on: string, least: number])[] => {
  const made = brandColours(hue)[theme];
  const { canvas, surface, sunken } = grounds[theme];
  return [
    ...[canvas, surface, sunken, made['brand-soft']].flatMap((on) => [
      [`brand on ${on}`, made.brand, on, 4.5] as const,
      [`link on ${on}`, made.link, on, 4.5] as const,
      [`focus on ${on}`, made.focus, on, 3] as const,
      [`chart on ${on}`, made['chart-1'], on, 3] as const,
    ]),
    ['label', made['brand-label'], made.brand, 4.5],
    ['label under the pointer', made['brand-label'], made['brand-hover'], 4.5],
    ['words on the soft ground', made['brand-soft-text'], made['brand-soft'], 4.5],
    ['words in the head', made['deep-text'], made.deep, 4.5],
    ['quiet words in the head', made['deep-muted'], made.deep, 4.5],
  ];
};

const passes = (hue: string): void => {
  for (const theme of themes)
    for (const [name, one, on, least] of read(hue, theme))
      assert.ok(slowly(one, on) >= least, `${hue} ${theme}: ${name}: ${slowly(one, on).toFixed(3)}`);
};

suite('contrast', () => {
  test('is what the slow formula says, for any two colours', () => {
    fc.assert(
      fc.property(hues, hues, (one, other) => assert.ok(Math.abs(contrast(one, other) - slowly(one, other)) < 1e-9)),
    );
  });

  test('of greys on white passes at #767676 and no longer at #777777, as tables of it say', () => {
    assert.ok(contrast('#767676', '#ffffff') >= 4.5);
    assert.ok(contrast('#777777', '#ffffff') < 4.5);
    assert.ok(contrast('#949494', '#ffffff') >= 3);
    assert.ok(contrast('#959595', '#ffffff') < 3);
  });

  test('grows as a grey grows lighter than black, each of 255 steps', () => {
    greys.slice(1).forEach((grey, index) => {
      assert.ok(contrast(grey, '#000000') > contrast(greys[index] ?? '', '#000000'), grey);
    });
  });

  test('that is reported for a pair is the contrast of that pair', () => {
    for (const theme of themes) {
      const made = { ...grounds[theme], ...brandColours('#5b2a86')[theme] };
      for (const { token, on, ratio } of contrastsIn(made, theme))
        assert.ok(Math.abs(ratio - slowly(made[token], made[on])) < 1e-9, `${token} on ${on}`);
    }
  });
});

suite('all that is made of a hue can be read by the slow formula', () => {
  test('all around the wheel, in the light and in the dark', () => wheel.forEach(passes));

  test('of every grey from black to white', () => greys.filter((_, level) => level % 5 === 0).forEach(passes));

  test('of the corners of what a screen shows', () => {
    for (const hue of ['#ff0000', '#00ff00', '#0000ff', '#ffff00', '#00ffff', '#ff00ff', '#000001', '#fffffe'])
      passes(hue);
  });

  test('of any other', () => fc.assert(fc.property(hues, passes)));
});

/** Whether it can be read wherever the city's colour stands, without being moved. */
const canStay = (hue: string, theme: Theme): boolean => {
  const { 'brand-soft': soft, 'brand-label': label } = brandColours(hue)[theme];
  return [...Object.values(grounds[theme]), soft, label].every((on) => slowly(hue, on) >= 4.5);
};

suite('a hue is left as it was chosen', () => {
  test('exactly where it can be read, and moved where it cannot: around the wheel', () => {
    for (const hue of wheel)
      for (const theme of themes)
        assert.equal(brandColours(hue)[theme].brand === hue, canStay(hue, theme), `${hue} ${theme}`);
  });

  test('of greys: all that are dark in the light, all that are light in the dark, with one border each', () => {
    for (const theme of themes) {
      const stays = greys.map((grey) => brandColours(grey)[theme].brand === grey);
      const changes = stays.flatMap((one, level) => (level > 0 && one !== stays[level - 1] ? [level] : []));
      assert.equal(changes.length, 1, theme);
      assert.deepEqual([stays[0], stays[255]], theme === 'light' ? [true, false] : [false, true]);
      const border = changes[0] ?? 0;
      for (const level of [border - 1, border])
        assert.equal(canStay(greys[level] ?? '', theme), stays[level], `${theme} ${String(level)}`);
    }
  });

  test('or only darkened in the light, only lightened in the dark', () => {
    fc.assert(
      fc.property(hues, (hue) => {
        const { light, dark } = brandColours(hue);
        assert.ok(luminance(light.brand) <= luminance(hue) + 1e-3, hue);
        assert.ok(luminance(dark.brand) >= luminance(hue) - 1e-3, hue);
      }),
    );
  });
});

suite('a palette', () => {
  test('is whole and of six digits each, whatever was chosen', () => {
    fc.assert(
      fc.property(hues, fc.constantFrom(...themes), (hue, theme) => {
        const made = brandColours(hue)[theme];
        assert.deepEqual(Object.keys(made).toSorted(), [...brandTokens].toSorted());
        for (const [token, colour] of Object.entries(made)) assert.ok(isHue(colour), `${hue} ${token} ${colour}`);
      }),
    );
  });

  test('of a grey is grey through and through: no screen turns rosy', () => {
    for (const grey of greys)
      for (const theme of themes)
        for (const [token, colour] of Object.entries(brandColours(grey)[theme]))
          assert.equal(new Set([colour.slice(1, 3), colour.slice(3, 5), colour.slice(5)]).size, 1, `${grey} ${token}`);
  });

  test('shows that the pointer is over a button: its colour is another', () => {
    for (const hue of [...wheel, ...greys.filter((_, level) => level % 15 === 0)])
      for (const theme of themes) {
        const { brand, 'brand-hover': hover } = brandColours(hue)[theme];
        assert.ok(slowly(brand, hover) > 1.1, `${hue} ${theme} ${brand} ${hover}`);
      }
  });

  test('keeps the head darker than the words in it, and no lamp in the dark', () => {
    for (const hue of [...wheel, ...greys.filter((_, level) => level % 15 === 0)])
      for (const theme of themes) {
        const { deep } = brandColours(hue)[theme];
        assert.ok(slowly(deep, '#ffffff') >= 7, `${hue} ${theme} ${deep}`);
      }
  });

  test('of two cities whose hues lie a third of the wheel apart is told apart', () => {
    for (let tenth = 0; tenth < 36; tenth += 1) {
      const [one = '', other = ''] = [wheel[36 + tenth], wheel[36 + ((tenth + 12) % 36)]];
      for (const theme of themes) {
        const [here, there] = [one, other].map((hue) => oklchOf(brandColours(hue)[theme].brand).h);
        assert.ok(Math.cos((here ?? 0) - (there ?? 0)) < 0, `${one} ${other} ${theme}`);
      }
    }
  });
});

suite('what looks like the mark of lateness', () => {
  test('lies in one stretch of the wheel, around red, less than an eighth of it wide', () => {
    const around = wheel.slice(36, 72).map(looksLate);
    const borders = around.filter((late, index) => late !== around.at(index - 1)).length;
    const late = around.filter(Boolean).length;
    assert.equal(borders, 2);
    assert.ok(late >= 2 && late <= 4, String(late));
  });

  test('is found on both sides of red, from wherever the wheel is counted', () => {
    const { l, c, h } = oklchOf('#d50b0b');
    for (const turn of [-2 * Math.PI, 0, 2 * Math.PI])
      for (const [aside, expected] of [
        [-0.5, false],
        [-0.25, true],
        [0, true],
        [0.25, true],
        [0.5, false],
      ] as const)
        assert.equal(looksLate(hexOf({ l, c: c * 0.7, h: h + turn + aside })), expected, String(aside));
  });

  test('is no grey, however dark or light, and no red that is as pale as skin', () => {
    for (const grey of greys) assert.ok(!looksLate(grey), grey);
    for (const pale of ['#f4d6d2', '#e8c4bd', '#c9a9a4']) assert.ok(!looksLate(pale), pale);
  });
});
