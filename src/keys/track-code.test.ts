// Codes, ids and tokens: what is derived is the same for ever in one installation, what is drawn is never the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ids } from './ids.ts';
import { trackCoder } from './track-code.ts';

const code = trackCoder(Buffer.alloc(32, 1));
const cases = Array.from({ length: 3000 }, () => ids.uuid());

test('a case has one code of six digits for ever, in one installation only', () => {
  const other = trackCoder(Buffer.alloc(32, 2));
  for (const id of cases.slice(0, 200)) {
    assert.match(code(id), /^\d{6}$/);
    assert.equal(code(id), trackCoder(Buffer.alloc(32, 1))(id));
  }
  assert.ok(cases.slice(0, 200).filter((id) => code(id) === other(id)).length < 5);
});

test('codes stand all over their range: each first digit as often as another, small ones with their noughts', () => {
  const firsts = new Map<string, number>();
  for (const id of cases) firsts.set(code(id).charAt(0), (firsts.get(code(id).charAt(0)) ?? 0) + 1);
  assert.equal(firsts.size, 10);
  for (const [digit, count] of firsts) assert.ok(count > 200 && count < 420, `${digit}: ${String(count)}`);
  assert.ok(new Set(cases.map(code)).size > 2950);
});

test('ids lie in the order of time, and tokens are drawn: 192 bits in letters that stand in an address', () => {
  for (const id of cases.slice(0, 100))
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.deepEqual(cases, cases.toSorted());
  const tokens = Array.from({ length: 500 }, () => ids.token());
  for (const token of tokens) assert.match(token, /^[\w-]{32}$/);
  assert.equal(new Set(tokens).size, tokens.length);
});
