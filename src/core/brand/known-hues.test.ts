// What became of some cities' colours: whoever changes how colours are derived sees here what every city of such a hue would see.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brandColours, contrastsIn, themes, type Palette, type Theme } from './brand-colours.ts';

/** By the hue that was chosen. */
const known: Readonly<Record<string, Record<Theme, Palette>>> = {
  // green
  '#1b7f3b': {
    light: {
      brand: '#1b7f3b',
      'brand-hover': '#06692c',
      'brand-label': '#ffffff',
      'brand-soft': '#ecf9ee',
      'brand-soft-text': '#1b7f3b',
      link: '#06692c',
      focus: '#1b7f3b',
      'chart-1': '#1b7f3b',
      deep: '#01511f',
      'deep-text': '#ffffff',
      'deep-muted': '#b5d4b9',
    },
    dark: {
      brand: '#44a05a',
      'brand-hover': '#5bb66f',
      'brand-label': '#141414',
      'brand-soft': '#152d1a',
      'brand-soft-text': '#5bb66f',
      link: '#5bb66f',
      focus: '#44a05a',
      'chart-1': '#44a05a',
      deep: '#062f12',
      'deep-text': '#f2f2f2',
      'deep-muted': '#b5d4b9',
    },
  },
  // maroon
  '#7a1f2b': {
    light: {
      brand: '#7a1f2b',
      'brand-hover': '#640419',
      'brand-label': '#ffffff',
      'brand-soft': '#fff1f1',
      'brand-soft-text': '#7a1f2b',
      link: '#640419',
      focus: '#7a1f2b',
      'chart-1': '#7a1f2b',
      deep: '#761b28',
      'deep-text': '#ffffff',
      'deep-muted': '#eabebe',
    },
    dark: {
      brand: '#d26f74',
      'brand-hover': '#ea8489',
      'brand-label': '#141414',
      'brand-soft': '#3a1d1e',
      'brand-soft-text': '#ea8489',
      link: '#ea8489',
      focus: '#d26f74',
      'chart-1': '#d26f74',
      deep: '#40181b',
      'deep-text': '#f2f2f2',
      'deep-muted': '#eabebe',
    },
  },
  // gold
  '#ffcc14': {
    light: {
      brand: '#876b0d',
      'brand-hover': '#705805',
      'brand-label': '#ffffff',
      'brand-soft': '#faf5e6',
      'brand-soft-text': '#876b0d',
      link: '#705805',
      focus: '#876b0d',
      'chart-1': '#876b0d',
      deep: '#524001',
      'deep-text': '#ffffff',
      'deep-muted': '#d7caa6',
    },
    dark: {
      brand: '#ffcc14',
      'brand-hover': '#fee8ac',
      'brand-label': '#141414',
      'brand-soft': '#2f2509',
      'brand-soft-text': '#fee8ac',
      link: '#fee8ac',
      focus: '#ffcc14',
      'chart-1': '#ffcc14',
      deep: '#312502',
      'deep-text': '#f2f2f2',
      'deep-muted': '#d7caa6',
    },
  },
  // navy
  '#0b2a5b': {
    light: {
      brand: '#0b2a5b',
      'brand-hover': '#001844',
      'brand-label': '#ffffff',
      'brand-soft': '#f0f6ff',
      'brand-soft-text': '#0b2a5b',
      link: '#001844',
      focus: '#0b2a5b',
      'chart-1': '#0b2a5b',
      deep: '#0b2a5b',
      'deep-text': '#ffffff',
      'deep-muted': '#b8ccec',
    },
    dark: {
      brand: '#6a8ec7',
      'brand-hover': '#7fa3de',
      'brand-label': '#141414',
      'brand-soft': '#1b2739',
      'brand-soft-text': '#7fa3de',
      link: '#7fa3de',
      focus: '#6a8ec7',
      'chart-1': '#6a8ec7',
      deep: '#18263e',
      'deep-text': '#f2f2f2',
      'deep-muted': '#b8ccec',
    },
  },
  // teal
  '#00897b': {
    light: {
      brand: '#047c6f',
      'brand-hover': '#08655a',
      'brand-label': '#ffffff',
      'brand-soft': '#ebf9f6',
      'brand-soft-text': '#047c6f',
      link: '#08655a',
      focus: '#047c6f',
      'chart-1': '#047c6f',
      deep: '#024e45',
      'deep-text': '#ffffff',
      'deep-muted': '#a7d6cd',
    },
    dark: {
      brand: '#2d9e8f',
      'brand-hover': '#48b4a5',
      'brand-label': '#141414',
      'brand-soft': '#0a2d28',
      'brand-soft-text': '#48b4a5',
      link: '#48b4a5',
      focus: '#2d9e8f',
      'chart-1': '#2d9e8f',
      deep: '#002e28',
      'deep-text': '#f2f2f2',
      'deep-muted': '#a7d6cd',
    },
  },
  // grey
  '#808080': {
    light: {
      brand: '#6e6e6e',
      'brand-hover': '#5b5b5b',
      'brand-label': '#ffffff',
      'brand-soft': '#f5f5f5',
      'brand-soft-text': '#6e6e6e',
      link: '#5b5b5b',
      focus: '#6e6e6e',
      'chart-1': '#6e6e6e',
      deep: '#424242',
      'deep-text': '#ffffff',
      'deep-muted': '#cacaca',
    },
    dark: {
      brand: '#8c8c8c',
      'brand-hover': '#a1a1a1',
      'brand-label': '#141414',
      'brand-soft': '#262626',
      'brand-soft-text': '#a1a1a1',
      link: '#a1a1a1',
      focus: '#8c8c8c',
      'chart-1': '#8c8c8c',
      deep: '#262626',
      'deep-text': '#f2f2f2',
      'deep-muted': '#cacaca',
    },
  },
};

test('each colour of a city is derived as it was', () => {
  for (const [hue, palettes] of Object.entries(known)) assert.deepEqual(brandColours(hue), palettes, hue);
});

test('hues that look apart stay apart', () => {
  const brands = Object.keys(known).map((hue) => brandColours(hue).light.brand);
  assert.equal(new Set(brands).size, brands.length);
});

test('each of them passes, and says by how much', () => {
  for (const palettes of Object.values(known))
    for (const theme of themes) {
      const checks = contrastsIn(palettes[theme], theme);
      assert.equal(checks.length, 15);
      for (const { token, on, ratio, least } of checks) assert.ok(ratio >= least && ratio <= 21, `${token} on ${on}`);
    }
});
