// What the weeks before would have foretold: everything as it was then, but that cases come as they came of late.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hourMs } from '#core/time.ts';
import { knownTerms, start } from '#test/given/given.ts';
import { measuredDesk } from '#test/given/whole-desk.ts';
import { monthsBy } from './months.ts';
import type { Measured } from './what-if.contract.ts';

const none = measuredDesk(0);
const lasting = (hours: number): Partial<Measured> => ({
  lasts: { ...none.lasts, coordinate: [hours * hourMs] },
  pause: { share: hours / 10, lasts: [hours * hourMs] },
  begin: { coordinate: 1 },
});
const measuredBy = (families: Readonly<Record<string, Measured>>) => (family: string) => families[family] ?? none;

const months = monthsBy(
  {
    ...{ from: start, until: start },
    before: measuredBy({ medsos: measuredDesk(1, lasting(1)), email: measuredDesk(2, lasting(2)) }),
    last: measuredBy({
      ...{ medsos: measuredDesk(3, lasting(3)), phone: measuredDesk(5, lasting(5)) },
      email: measuredDesk(4, lasting(4)),
    }),
  },
  knownTerms,
  start,
);

test('the cases of others last, pause and go as in the weeks before, and come as of late', () => {
  const { before, last, foretelling } = months('medsos');
  const [earlier, lately] = [before.beside?.[0], last.beside?.[0]];
  assert.deepEqual(foretelling.beside, [{ ...earlier, arrivals: lately?.arrivals }]);
  assert.deepEqual(
    [earlier?.arrivals[0], lately?.arrivals[0], foretelling.beside?.[0]?.lasts.coordinate],
    [2, 4, [2 * hourMs]],
  );
  assert.deepEqual(foretelling, { ...before, arrivals: last.arrivals, beside: foretelling.beside });
});

test('others are told apart by their procedure: one of which the weeks before knew nothing is not played', () => {
  const others = months('email');
  assert.deepEqual(
    others.foretelling.beside?.map(({ arrivals }) => arrivals[0]),
    [3],
  );
  assert.deepEqual(others.last.beside?.map(({ arrivals }) => arrivals[0]).toSorted(), [3, 5]);
  assert.equal(months('email'), others, 'the same values again');
});
