// Findings of lateness: where cases are stuck, who holds most of the delay, what will be late next.
import { dayMs, type Instant } from '../time.ts';
import { leastCounted } from '../figures/definitions.ts';
import type { Finding } from './finding.ts';
import { percentOf, tooFew } from './share.ts';

/** One step of the procedure, or whatever else cases lie in. */
export type Held = { name: string; open: number; late: number };
/** Somebody of whom `late` of `n` turns were late. */
export type Delayed = { name: string; n: number; late: number };

const sum = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((all, row) => all + of(row), 0);

/** One step is named only where it holds more than any other. */
export const findingOfStuck = (steps: readonly Held[]): Finding => {
  const open = sum(steps, (step) => step.open);
  if (open === 0) return { says: 'nothing-open' };
  const late = steps.filter((step) => step.late > 0).toSorted((a, b) => b.late - a.late);
  const [first, second] = late;
  if (first === undefined) return { says: 'all-within', open };
  const all = sum(late, (step) => step.late);
  if (second?.late === first.late) return { says: 'stuck-in-several', over: late.length, late: all };
  return { says: 'stuck', name: first.name, late: first.late, ofLate: all };
};

/** More than this many are no few, and nobody is named where the delay lies with so many. */
const mostNamed = 3;
/** The share of all delays that a few must hold to be named, in percent. */
const most = 60;

/** `late`: most delays first. */
const heldByFew = (late: readonly Delayed[], all: number, mostCount: number): readonly Delayed[] => {
  for (let count = 1; count <= mostCount && count <= late.length; count += 1) {
    const named = late.slice(0, count);
    // Who is named and who is not would be chance, where both were late as often.
    if (named.at(-1)?.late === late[count]?.late) continue;
    if ((percentOf({ part: sum(named, (row) => row.late), n: all }) ?? 0) >= most) return named;
  }
  return [];
};

/** Whoever had fewer turns than are judged counts in the sum and is never named; all of them together are no few. */
export const findingOfDelays = (agencies: readonly Delayed[]): Finding => {
  const n = sum(agencies, (agency) => agency.n);
  const all = sum(agencies, (agency) => agency.late);
  const late = agencies.filter((agency) => agency.late > 0).toSorted((a, b) => b.late - a.late);
  const stopped = tooFew('turns', n);
  if (stopped !== undefined) return stopped;
  if (all === 0) return { says: 'none-late', n };
  const few = all < leastCounted ? [] : heldByFew(late, all, Math.max(1, Math.min(mostNamed, agencies.length - 1)));
  if (few.length === 0 || few.some((agency) => agency.n < leastCounted))
    return { says: 'late-spread', over: late.length, late: all };
  const percent = percentOf({ part: sum(few, (row) => row.late), n: all }) ?? 0;
  return { says: 'few-cause-most', names: few.map(({ name }) => name), percent, late: all };
};

/** Of the next 24 hours; a deadline at this very moment is not yet past. */
export const findingOfComing = (dueAts: readonly Instant[], now: Instant): Finding => {
  const late = dueAts.filter((at) => at < now).length;
  const n = dueAts.filter((at) => at >= now && at < now + dayMs).length;
  return n === 0 ? { says: 'none-coming', late } : { says: 'coming', n, late };
};
