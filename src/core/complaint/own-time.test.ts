// An agency answers for its own time: what the desk took before it got the case is not missed by it, and nobody else's time is its own.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, at, given, knownTerms, people, played, sp4nUpTo, upTo } from '#test/given/given.ts';
import type { Command } from './command.ts';
import { initial, type Complaint } from './complaint.ts';
import { nextWakeAt } from './deadlines.ts';
import { evolve } from './evolve.ts';
import { standsWith, standsSince, ownTimeOf, type StandsWith } from './holder.ts';
import { react } from './react.ts';

/** Registered at hour 4, so that row 5 is due at 28; given to an agency at `hours`. */
const disposedAt = (hours: number): Command[] => [...upTo.followUp, acts.dispose(hours)];
const elsewhere = { leadAgencyId: 'dishub', helpingAgencyIds: [] };

/** Who hears the bell when the sweep looks at the last of these. */
const bells = (...commands: readonly Command[]): string[] => {
  let state: Complaint = initial;
  const before = played(commands.slice(0, -1)).events.length;
  return played(commands).events.flatMap((event, index) => {
    state = evolve(state, event);
    if (index < before) return [];
    return react(state, event, knownTerms).flatMap((effect) =>
      effect.kind === 'notify' ? [[effect.to, effect.agencyId, effect.what].filter(Boolean).join(' ')] : [],
    );
  });
};

const ownHour = (...commands: readonly Command[]): number | undefined => {
  const due = ownTimeOf(played(commands).state);
  return due === undefined ? undefined : (due - at(0)) / 3_600_000;
};

suite('by when an agency should be done', () => {
  /** At which hour it was given, and until which it has time of its own. */
  const given24: readonly (readonly [given: number, own: number | undefined])[] = [
    [4, undefined],
    [4.5, 28.5],
    [27, 51],
    [28, 52],
    [40, 64],
  ];
  for (const [hours, own] of given24)
    test(`given at hour ${String(hours)}: ${own === undefined ? 'the promise of the step' : `hour ${String(own)}`}`, () =>
      assert.equal(ownHour(...disposedAt(hours)), own));

  test('the second agency begins its own, the first one that gets it back begins again, and who has it keeps it', () => {
    assert.equal(ownHour(...disposedAt(5), acts.dispose(20, elsewhere)), 44);
    assert.equal(ownHour(...disposedAt(5), acts.refuse(10), acts.dispose(26, elsewhere)), 50);
    assert.equal(ownHour(...disposedAt(5), acts.dispose(10, elsewhere), acts.dispose(20)), 44);
    assert.equal(ownHour(...disposedAt(5), acts.dispose(20, { helpingAgencyIds: [] })), 29);
  });

  test('more time that was granted swallows it, and less of it does not', () => {
    const asked = (untilHours: number) => acts.askExtension(26, { untilAt: at(untilHours) });
    assert.equal(ownHour(...disposedAt(20), asked(72), acts.grant(27)), undefined);
    assert.equal(ownHour(...disposedAt(20), asked(30), acts.grant(27)), 44);
  });

  test('what comes back, is promised or is opened again has the time that it was given then', () => {
    assert.equal(ownHour(...disposedAt(20), acts.fieldResult(21), acts.sendBack(22)), undefined);
    assert.equal(
      ownHour(...disposedAt(20), acts.fieldResult(21), acts.convey(22), acts.delivered(23), acts.reopen(30)),
      undefined,
    );
  });

  test('of a report of SP4N-LAPOR! in working days, from when it was given', () => {
    const [late] = [ownTimeOf(played([...sp4nUpTo.followUp, acts.dispose(30)]).state)];
    assert.ok(late !== undefined && late > at(30));
  });

  test('a log of before knows none: the promise of the step is the agency’s', () => {
    const { events } = played(disposedAt(20));
    const old = events.map((event) => {
      if (event.type !== 'Disposed') return event;
      const { ownDueAt: _unknown, ...rest } = event;
      return rest;
    });
    assert.equal(ownTimeOf(old.reduce(evolve, initial)), undefined);
  });
});

suite('the bell', () => {
  test('of a promise that passed while the agency has time left rings at the desk, and for those who answer for it', () => {
    assert.deepEqual(bells(...disposedAt(27), acts.tick(28.1)), ['admin-pusat deadline-missed', 'team-lead escalated']);
    assert.deepEqual(bells(...disposedAt(4), acts.tick(28.1)), [
      'admin-agency dpupkp deadline-missed',
      'admin-agency dlh deadline-missed',
      'team-lead escalated',
    ]);
  });

  test('of the agency’s own time rings at the agency and at the desk, a millisecond after it, once', () => {
    const known = [...disposedAt(27), acts.tick(41)];
    given(...known)
      .when(acts.tick(51))
      .refused('nothing-due');
    given(...known)
      .when({ ...acts.tick(51), now: at(51) + 1 })
      .then({ type: 'OwnTimeMissed', agencyId: 'dpupkp', dueAt: at(51), by: people.sweep });
    assert.deepEqual(bells(...known, acts.tick(52)), [
      'admin-agency dpupkp own-time-missed',
      'admin-pusat own-time-missed',
    ]);
    given(...known, acts.tick(52))
      .when(acts.tick(200))
      .refused('nothing-due');
  });

  test('is never rung for what another agency kept: the second one has its own', () => {
    const moved = [...disposedAt(5), acts.dispose(28, elsewhere), acts.tick(41)];
    given(...moved)
      .when(acts.tick(51.9))
      .refused('nothing-due');
    given(...moved)
      .when(acts.tick(52.1))
      .then({ type: 'OwnTimeMissed', agencyId: 'dishub', dueAt: at(52) });
  });

  test('wakes at each of them, the earlier one first, and then no more', () => {
    const wake = (...commands: readonly Command[]) => nextWakeAt(played(commands).state, knownTerms);
    assert.equal(wake(...disposedAt(27), acts.tick(28.1)), at(40));
    assert.equal(wake(...disposedAt(27), acts.tick(40)), at(51) + 1);
    assert.equal(wake(...disposedAt(27), acts.tick(40), acts.tick(52)), undefined);
    assert.equal(wake(...disposedAt(4), acts.tick(41)), undefined);
  });
});

suite('who has it now, and since when', () => {
  /** Of each status: who, and the hour since when. */
  const stands: Record<string, readonly [readonly Command[], StandsWith | undefined, number]> = {
    triage: [upTo.triage, 'admin-medsos', 0],
    'waiting for the reporter': [upTo.awaiting, 'reporter', 1],
    'whose question never arrived': [
      [...upTo.awaiting, acts.undelivered(1.5, { purpose: 'ask-identity' })],
      'admin-medsos',
      1.5,
    ],
    coordination: [upTo.coordination, 'admin-pusat', 2],
    registration: [upTo.registration, 'admin-medsos', 3],
    'to be given': [upTo.followUp, 'admin-pusat', 4],
    'in the field': [upTo.disposed, 'agency', 5],
    'refused there': [[...upTo.disposed, acts.refuse(6)], 'admin-pusat', 6],
    'given to another': [[...upTo.disposed, acts.dispose(7, elsewhere)], 'agency', 7],
    'given again to the same': [[...upTo.disposed, acts.dispose(7)], 'agency', 5],
    conveying: [upTo.conveying, 'admin-pusat', 6],
    closed: [upTo.closed, undefined, 8],
  };
  for (const [name, [history, by, hours]] of Object.entries(stands))
    test(name, () => {
      const { state, events } = played(history);
      assert.ok(state.status !== 'none');
      assert.equal(standsWith(state), by);
      assert.equal(standsSince(initial, events), at(hours));
    });

  test('an append that moves it to nobody else says nothing of since when', () => {
    const { state, events } = played(upTo.disposed);
    const more = played([...upTo.disposed, acts.progress(6), acts.acknowledge(7)]).events.slice(events.length);
    assert.equal(standsSince(state, more), undefined);
  });

  test('of a report that we heard of late it is since the report', () => {
    const { events } = played([acts.open(3, { sentAt: at(0) })]);
    assert.equal(standsSince(initial, events), at(0));
  });
});
