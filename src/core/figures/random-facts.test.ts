// Whatever happens in whatever order: facts against a slow reading of the same events that shares no code with the fold.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { knownTerms } from '#test/given/given.ts';
import { allCommands, run } from '#test/given/random-command.ts';
import type { Command } from '../complaint/command.ts';
import type { ComplaintEvent } from '../complaint/event.ts';
import { spansOf } from '../complaint/spans.ts';
import type { Instant } from '../time.ts';
import type { PromiseFact, PromiseKind } from './fact.ts';
import { factsOf, touchesFigures } from './facts.ts';

const eventsOf = (commands: readonly Command[]): readonly ComplaintEvent[] => run(commands, () => undefined).events;

const promisesIn = (events: readonly ComplaintEvent[], what: PromiseKind): PromiseFact[] =>
  factsOf(events, knownTerms)?.promises.filter((promise) => promise.what === what) ?? [];

const overEvents = (check: (events: readonly ComplaintEvent[]) => void, numRuns = 300): void => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      check(eventsOf(commands));
    }),
    { numRuns },
  );
};

/** As somebody would tell it who reads the log with a finger on each line. */
type Slow = { step: string; from: Instant; until?: Instant; how: string; broke?: Instant };

/** Without what ended a step by mistake, and what said that it goes on. */
const withoutMistakes = (events: readonly ComplaintEvent[]): ComplaintEvent[] => {
  const left: ComplaintEvent[] = [];
  for (const [index, event] of events.entries()) {
    if (event.type === 'JoiningUndone')
      left.splice(
        left.findLastIndex(({ type }) => type === 'StepMet' || type === 'StepSkipped'),
        1,
      );
    if (event.type === 'JoiningUndone')
      left.splice(
        left.findLastIndex(({ type }) => type === 'CaseClosed'),
        1,
      );
    if (event.type !== 'StepOpened' || events[index - 1]?.type !== 'JoiningUndone') left.push(event);
  }
  return left;
};

const readSlowly = (all: readonly ComplaintEvent[]): Slow[] => {
  const events = withoutMistakes(all);
  const found: Slow[] = [];
  events.forEach((event, index) => {
    if (event.type !== 'StepOpened') return;
    const rest = events.slice(index + 1);
    const ends = ['StepMet', 'StepSkipped', 'StepOpened', 'CaseClosed'];
    const endIndex = rest.findIndex(({ type }) => ends.includes(type));
    const end = endIndex === -1 ? undefined : rest[endIndex];
    const during = endIndex === -1 ? rest : rest.slice(0, endIndex);
    let missed = during.flatMap((one) => (one.type === 'DeadlineMissed' ? [one.dueAt] : []));
    if (end?.type === 'StepMet' && !end.late) missed = missed.filter((moment) => moment !== end.dueAt);
    if (end?.type === 'StepMet' && end.late && missed.length === 0) missed = [end.dueAt];
    const how = missed.length > 0 ? 'late' : end === undefined ? 'open' : end.type === 'StepMet' ? 'met' : 'skipped';
    found.push({
      ...{ step: event.step, from: event.at, how },
      ...(end === undefined ? {} : { until: end.at }),
      ...(missed[0] === undefined ? {} : { broke: missed[0] }),
    });
  });
  return found;
};

test('every opening of a step is one promise, and became what the log says', () => {
  overEvents((events) => {
    const slow = readSlowly(events);
    const facts = promisesIn(events, 'step');
    assert.deepEqual(
      facts.map(({ step, outcome, endedAt }) => [step, outcome, endedAt ?? undefined]),
      slow.map(({ step, how, until }) => [step, how, until]),
    );
    facts.forEach(({ outcome, decidedAt, endedAt }, index) => {
      if (outcome === 'late') assert.equal(decidedAt, slow[index]?.broke);
      else if (outcome === 'met') assert.ok(decidedAt !== null && endedAt !== null && decidedAt <= endedAt);
      else assert.equal(decidedAt, null);
    });
    facts.slice(1).forEach(({ startedAt }, index) => {
      assert.equal(startedAt, slow[index + 1]?.from);
    });
  }, 600);
});

test('what every breach on the record is of counts as late, unless it was met in time after all', () => {
  overEvents((events) => {
    const late = promisesIn(events, 'step').filter(({ outcome }) => outcome === 'late');
    const broken = new Set(events.flatMap((event) => (event.type === 'DeadlineMissed' ? [event.dueAt] : [])));
    const mended = events.flatMap((event) => (event.type === 'StepMet' && !event.late ? [event.dueAt] : []));
    for (const { dueAt } of late) assert.ok(broken.has(dueAt), 'late without a breach');
    for (const moment of broken)
      if (!mended.includes(moment))
        assert.ok(late.some(({ startedAt, endedAt }) => startedAt <= moment && moment <= (endedAt ?? Infinity)));
  });
});

test('pauses count on the wall, and in nobody’s own time', () => {
  overEvents((events) => {
    const pauses: { from: Instant; until: Instant }[] = [];
    let from: Instant | undefined;
    for (const { type, at } of events)
      if (type === 'ClockPaused') from = at;
      else if (
        from !== undefined &&
        ['ClockResumed', 'StepMet', 'StepSkipped', 'StepOpened', 'CaseClosed'].includes(type)
      ) {
        pauses.push({ from, until: at });
        from = undefined;
      }
    for (const { sop, startedAt, endedAt, ownMs, wallMs } of promisesIn(events, 'step')) {
      if (endedAt === null || ownMs === null) continue;
      assert.equal(wallMs, endedAt - startedAt);
      assert.ok(ownMs >= 0 && ownMs <= endedAt - startedAt);
      if (!sop.startsWith('medsos')) continue;
      const waited = pauses.reduce(
        (sum, one) => sum + Math.max(0, Math.min(one.until, endedAt) - Math.max(one.from, startedAt)),
        0,
      );
      assert.equal(ownMs, endedAt - startedAt - waited);
    }
  }, 500);
});

test('agencies held the case as long as its spans say, and each was charged for its own time alone', () => {
  overEvents((events) => {
    const sealed = factsOf(events, knownTerms)?.fact.sealed === true;
    if (sealed) return;
    const held = new Map<string, number>();
    for (const { holder, from, until } of spansOf(events, knownTerms))
      if (holder.kind === 'agency' && until !== undefined)
        held.set(holder.agencyId, (held.get(holder.agencyId) ?? 0) + until - from);
    const lasting = promisesIn(events, 'holder').filter(
      ({ agencyId, endedAt }) => agencyId !== null && endedAt !== null,
    );
    const counted = new Map<string, number>();
    for (const { agencyId, wallMs } of lasting)
      counted.set(agencyId ?? '', (counted.get(agencyId ?? '') ?? 0) + (wallMs ?? 0));
    const open = promisesIn(events, 'holder').find(({ agencyId, endedAt }) => agencyId !== null && endedAt === null);
    // What is still held may have been given again with the step: its spans are one, its parts two.
    if (open === undefined) assert.deepEqual(counted, held);
  });
});

test('parts follow each other, none of no length, and never two at once', () => {
  overEvents((events) => {
    const parts = promisesIn(events, 'holder');
    parts.forEach(({ startedAt, endedAt, wallMs, turn }, index) => {
      assert.equal(turn, index);
      if (endedAt !== null) assert.ok((wallMs ?? 0) > 0 && endedAt > startedAt);
      const next = parts[index + 1];
      if (next !== undefined) assert.ok(endedAt !== null && next.startedAt >= endedAt);
    });
  });
});

test('an agency that the record says overran its time is late', () => {
  overEvents((events) => {
    if (factsOf(events, knownTerms)?.fact.sealed === true) return;
    for (const event of events)
      if (event.type === 'OwnTimeMissed') {
        const late = promisesIn(events, 'holder').some(
          ({ agencyId, outcome, dueAt }) => agencyId === event.agencyId && outcome === 'late' && dueAt <= event.dueAt,
        );
        assert.ok(late);
      }
  }, 500);
});

test('days that were promised are kept as often as the record says', () => {
  overEvents((events) => {
    const settled = events.flatMap((event) => (event.type === 'PromiseSettled' ? [event.kept] : []));
    const promises = promisesIn(events, 'promise').filter(({ outcome }) => outcome === 'met' || outcome === 'late');
    assert.deepEqual(
      promises.map(({ outcome }) => outcome === 'met'),
      settled,
    );
  });
});

test('what changes no figure leaves every fact as it is', () => {
  overEvents((events) => {
    events.forEach((event, index) => {
      if (index === 0 || touchesFigures(event)) return;
      assert.deepEqual(
        factsOf(events.slice(0, index + 1), knownTerms),
        factsOf(events.slice(0, index), knownTerms),
        event.type,
      );
    });
  }, 60);
});

test('what is decided stays decided: no later event takes a broken promise back', () => {
  overEvents((events) => {
    const before = promisesIn(events.slice(0, Math.ceil(events.length / 2)), 'step');
    const after = promisesIn(events, 'step');
    const goesOn = events.slice(Math.ceil(events.length / 2)).some(({ type }) => type === 'JoiningUndone');
    before.forEach(({ outcome }, index) => {
      // The end of the last one may be found to have been a mistake.
      if (goesOn && index === before.length - 1) return;
      if (outcome === 'met') assert.equal(after[index]?.outcome, 'met');
      if (outcome === 'skipped') assert.equal(after[index]?.outcome, 'skipped');
    });
  }, 150);
});
