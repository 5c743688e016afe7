// The roads that the list begins with: each once, roads alone, and of none is it said whose it is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownRoads } from './known-roads.ts';

test('each stands there once, by its name and by its id', () => {
  assert.ok(knownRoads.length > 80, String(knownRoads.length));
  for (const key of ['id', 'name'] as const) {
    const all = knownRoads.map((road) => road[key].toLowerCase());
    assert.deepEqual(
      all.filter((one, at) => all.indexOf(one) !== at),
      [],
    );
  }
});

test('each is a road: no alley, no kampung, no number of a house', () => {
  for (const { id, name } of knownRoads) {
    assert.match(id, /^[a-z0-9]+(?:-[a-z0-9]+)*$/, name);
    assert.match(name, /^Jl\. [A-Z]/, name);
    assert.doesNotMatch(name, /\b(?:Gg|Gang|Kampung|No)\b|\d|\s{2}|\s$/, name);
    assert.ok(name.length <= 60, name);
  }
});

test('of none does the list claim to know whose it is', () => {
  for (const { name, authority, source } of knownRoads) assert.deepEqual([authority, source], ['unknown', ''], name);
});
