// Citizens and officers see the same colours, each in the way that their browser understands; no token stands in two places.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { plainTokens } from './plain-tokens.ts';

const sheet = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const shared = sheet('../style/tokens.css');
const namesIn = (css: string): string[] => [...css.matchAll(/^\s+(--[\w-]+):/gm)].map(([, name = '']) => name);

test('a pair becomes a value, and another where the reader prefers the dark; what is no pair stays', () => {
  const css = ':root {\n  --text: light-dark(#111, #eee);\n  --radius: 8px;\n}\n';
  assert.equal(
    plainTokens(css).replaceAll(/\s+/g, ' '),
    ':root { --text: #111; --radius: 8px; } @media (prefers-color-scheme: dark) { :root { --text: #eee; } } ',
  );
});

test('a pair of anything but two plain values is refused', () => {
  assert.throws(() => plainTokens('  --shadow: light-dark(rgb(0 0 0 / 8%), none);'), /two plain values/);
  assert.throws(() => plainTokens('  --line: 1px solid light-dark(#111, #eee);'), /two plain values/);
});

test('what citizens get has every shared token once in the light, and every pair once in the dark', () => {
  const [light = '', dark = ''] = plainTokens(shared).split('@media (prefers-color-scheme: dark)');
  assert.deepEqual(namesIn(light), namesIn(shared));
  const pairs = shared.split('\n').filter((line) => line.includes('light-dark('));
  assert.deepEqual(namesIn(dark), namesIn(pairs.join('\n')));
  assert.ok(pairs.length > 15, String(pairs.length));
});

test('no token that both share stands in the own sheet of either, and neither repeats the other', () => {
  const [ours, console] = [namesIn(sheet('style/tokens.css')), namesIn(sheet('../web/ui/tokens.css'))].map(
    (names) => new Set(names),
  );
  assert.ok(ours !== undefined && console !== undefined && ours.size > 3 && console.size > 20);
  const twice = namesIn(shared).filter((name) => ours.has(name) || console.has(name));
  assert.deepEqual(twice, []);
  assert.deepEqual(
    [...ours].filter((name) => console.has(name)),
    [],
  );
});
