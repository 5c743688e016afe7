// One person is whoever joins lead to; taking one back leaves the others, in whatever order they were made.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { samePerson, type Join } from './same-person.ts';

const join = (joinId: string, reporterId: string, otherReporterId: string): Join => ({
  joinId,
  reporterId,
  otherReporterId,
});
const people = ['a', 'b', 'c', 'd', 'e'];

test('nobody but the reporter, without a join', () => {
  assert.deepEqual(samePerson('a', []), ['a']);
  assert.deepEqual(samePerson('a', [join('1', 'b', 'c')]), ['a']);
});

test('joins lead on, either way round', () => {
  const joins = [join('1', 'b', 'a'), join('2', 'b', 'c'), join('3', 'e', 'd')];
  assert.deepEqual(samePerson('a', joins), ['a', 'b', 'c']);
  assert.deepEqual(samePerson('c', joins), ['c', 'b', 'a']);
  assert.deepEqual(samePerson('d', joins), ['d', 'e']);
});

test('the first of several joins is taken back by itself: who was joined to whom later stays so', () => {
  const joins = [join('1', 'a', 'b'), join('2', 'b', 'c'), join('3', 'c', 'd')];
  const without = (joinId: string) => joins.filter((one) => one.joinId !== joinId);
  assert.deepEqual(samePerson('a', without('1')), ['a']);
  assert.deepEqual(samePerson('b', without('1')), ['b', 'c', 'd']);
  assert.deepEqual(samePerson('a', without('2')), ['a', 'b']);
});

const joinsOf = fc
  .array(fc.tuple(fc.constantFrom(...people), fc.constantFrom(...people)), { maxLength: 8 })
  .map((pairs) =>
    pairs.filter(([one, other]) => one !== other).map(([one, other], index) => join(String(index), one, other)),
  );

test('it is the same from everybody’s side, whatever rings there are, and a join taken back is as if never made', () => {
  fc.assert(
    fc.property(joinsOf, fc.constantFrom(...people), fc.constantFrom(...people), (joins, one, other) => {
      const person = samePerson(one, joins);
      assert.equal(new Set(person).size, person.length);
      assert.equal(person.includes(other), samePerson(other, joins).includes(one));
      const more = [...joins, join('more', 'a', 'b')];
      const taken = more.filter(({ joinId }) => joinId !== 'more');
      assert.deepEqual(samePerson(one, taken), person);
      assert.deepEqual(samePerson(one, joins.toReversed()).toSorted(), person.toSorted());
    }),
  );
});
