// Openings of a step and those who had it, where something goes wrong: mistakes taken back, answers found later, cases that wander, years that end.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { born } from '#test/given/children.ts';
import { acts, at, knownTerms, people, played, privateThread, start, upTo } from '#test/given/given.ts';
import { partingActs } from '#test/given/parting.ts';
import { allCommands, run } from '#test/given/random-command.ts';
import type { Command } from '../complaint/command.ts';
import type { Terms } from '../sop/terms.ts';
import { dayMs, hourMs, minuteMs, type Instant } from '../time.ts';
import type { PromiseFact, PromiseKind } from './fact.ts';
import { promisesOf } from './turns.ts';

const hours = (moment: Instant | null): string => (moment === null ? '' : String((moment - start) / hourMs));

const line = ({ step, holder, agencyId, startedAt, endedAt, dueAt, outcome }: PromiseFact): string =>
  `${holder === null ? String(step) : (agencyId ?? holder)} ${hours(startedAt)}-${hours(endedAt)} <${hours(dueAt)} ${outcome}`;

const all = (commands: readonly Command[], terms: Terms = knownTerms): PromiseFact[] =>
  promisesOf(played(commands, terms).events, terms);
/** `who from-until <due outcome` */
const told = (what: PromiseKind, ...commands: readonly Command[]): string[] =>
  all(commands)
    .filter((promise) => promise.what === what)
    .map(line);

test('one matter of a message is in time or late from when it was broken off', () => {
  const child = [born(30, { sentAt: start }), acts.provide(30, { by: people.pusat, via: 'known' }), acts.approve(31)];
  assert.deepEqual(told('step', ...child).slice(0, 2), ['ask-identity 30-30 <32 met', 'coordinate 30-31 <54 met']);
});

suite('a case that was joined to another one by mistake', () => {
  const joined = [...upTo.coordination, acts.joinDuplicate(3), partingActs.undo(5)];

  test('goes on in the step that it was in, by its promise, and not by one anew', () => {
    assert.deepEqual(told('step', ...joined), ['ask-identity 0-1 <2 met', 'coordinate 1- <26 open']);
    assert.deepEqual(told('step', ...joined, acts.tick(27)).slice(1), ['coordinate 1- <26 late']);
  });

  test('was nobody’s but the desk’s until that was found, whoever had it before', () => {
    assert.deepEqual(told('holder', ...joined, acts.approve(6)).slice(1, 4), [
      'admin-pusat 2-3 <26 met',
      'admin-medsos 3-5 <26 met',
      'admin-pusat 5-6 <29 met',
    ]);
  });

  test('was the desk’s all along where it had it before, too, and is late if that took so long', () => {
    const found = [...upTo.triage, acts.joinDuplicate(1), partingActs.undo(30), acts.ask(31)];
    assert.deepEqual(told('step', ...found).slice(0, 1), ['ask-identity 0-31 <2 late']);
    assert.deepEqual(told('holder', ...found), ['admin-medsos 0-31 <2 late']);
  });

  test('is its agency’s again from when it was found, as long as it would have had it anyway', () => {
    const merged = [...upTo.disposed, acts.mergeInto(6), partingActs.undo(8), acts.dispose(9), acts.fieldResult(10)];
    assert.deepEqual(told('step', ...merged).slice(3), ['follow-up 4-10 <28 met', 'convey 10- <34 open']);
    assert.deepEqual(told('holder', ...merged).slice(4), [
      ...['dpupkp 5-6 <29 met', 'admin-medsos 6-8 <28 met', 'dpupkp 8-10 <29 met', 'admin-pusat 10- <34 open'],
    ]);
  });
});

suite('an answer that was given elsewhere and counted later', () => {
  const missed = [...upTo.triage, acts.tick(3)];

  test('keeps what was found broken, where it was said in time', () => {
    const counted = [...missed, acts.countOutside(4, { saidAt: at(1) })];
    assert.deepEqual(told('step', ...counted), ['ask-identity 0-4 <2 met', 'coordinate 4- <28 open']);
    assert.deepEqual(told('holder', ...counted), ['admin-medsos 0-4 <2 met']);
  });

  test('counts in the period in which its promise ended, not in that in which it was found', () => {
    const [step] = all([...missed, acts.countOutside(900, { saidAt: at(1) })]);
    assert.deepEqual([step?.decidedAt, step?.endedAt], [at(2), at(900)]);
  });

  test('does not where it was said late, by a millisecond as by a day', () => {
    for (const saidAt of [at(2) + 1, at(2.5)]) {
      const [step] = all([...missed, acts.countOutside(30, { saidAt })]);
      assert.deepEqual([step?.outcome, step?.decidedAt], ['late', at(2)]);
    }
  });
});

suite('a case that wanders', () => {
  test('from agency to agency is each one’s for its time, and the desk’s between them', () => {
    const toStranger = acts.dispose(9, { leadAgencyId: 'dishub', helpingAgencyIds: [] });
    const done = acts.fieldResult(10, { by: people.stranger });
    const wandering = [...upTo.disposed, acts.refuse(6), acts.dispose(7), acts.refuse(8), toStranger, done];
    assert.deepEqual(told('holder', ...wandering).slice(3), [
      ...['admin-pusat 4-5 <28 met', 'dpupkp 5-6 <29 met', 'admin-pusat 6-7 <30 met', 'dpupkp 7-8 <31 met'],
      ...['admin-pusat 8-9 <32 met', 'dishub 9-10 <33 met', 'admin-pusat 10- <34 open'],
    ]);
    assert.deepEqual(told('step', ...wandering).slice(3, 4), ['follow-up 4-10 <28 met']);
  });

  test('back to its agency counts no time twice', () => {
    const back = all([...upTo.conveying, acts.sendBack(29), acts.fieldResult(33)]);
    const ofAgency = back.filter(({ agencyId }) => agencyId === 'dpupkp');
    assert.deepEqual(
      ofAgency.map(({ wallMs }) => (wallMs ?? 0) / hourMs),
      [1, 4],
    );
    assert.deepEqual(told('step', ...upTo.conveying, acts.sendBack(29)).slice(4), [
      'convey 6-29 <30 skipped',
      'follow-up 29- <51 open',
    ]);
  });

  test('with an extension that came too late is late at the first day, and its agency at its own', () => {
    const late = [...upTo.disposed, acts.askExtension(6), acts.tick(29), acts.grant(30)];
    assert.deepEqual(told('step', ...late, acts.tick(80)).slice(3), ['follow-up 4- <28 late']);
    assert.deepEqual(told('holder', ...late).slice(4), ['dpupkp 5- <72 open']);
    assert.deepEqual(told('holder', ...late, acts.tick(80)).slice(4), ['dpupkp 5- <72 late']);
  });
});

suite('a case that opens again', () => {
  test('after its end begins a turn of its own, and leaves those before as they were', () => {
    const before = told('step', ...upTo.closed);
    const again = [...upTo.closed, acts.reopen(10)];
    assert.deepEqual(told('step', ...again), [...before, 'follow-up 10- <34 open']);
    assert.deepEqual(told('step', ...again, acts.tick(40)), [...before, 'follow-up 10- <34 late']);
    assert.deepEqual(told('holder', ...again).slice(-2), ['admin-pusat 6-8 <30 met', 'dpupkp 10- <34 open']);
  });

  test('by an identity that came late runs from then, and the time of waiting is nobody’s', () => {
    const waited = [...upTo.awaiting, acts.tick(721), acts.provide(722)];
    assert.deepEqual(told('step', ...waited).slice(1), ['coordinate 1-721 <25 skipped', 'coordinate 722- <746 open']);
    assert.deepEqual(told('holder', ...waited).slice(1), ['admin-pusat 722- <746 open']);
  });
});

suite('on the calendar', () => {
  const inYogyakarta = (moment: Instant | null | undefined): string =>
    moment === null || moment === undefined ? '' : new Date(moment + 7 * hourMs).toISOString().slice(0, 16);
  const opened = (clock: string, fields: Parameters<typeof acts.open>[1] = {}): PromiseFact[] => {
    const sentAt = Date.parse(`${clock}+07:00`);
    return all([acts.open((sentAt - start) / hourMs, { ...fields, sentAt })]);
  };
  const passedOn = { sop: 'sp4n-complaint@1', thread: { ...privateThread, channel: 'sp4n-lapor' } } as const;

  const rows: [string, string, Parameters<typeof acts.open>[1], string][] = [
    ['two hours end a year', '2026-12-31T23:00', {}, '2027-01-01T01:00'],
    ['two hours end in a leap day', '2028-02-28T22:30', {}, '2028-02-29T00:30'],
    ['two hours end a leap day', '2028-02-29T23:30', {}, '2028-03-01T01:30'],
    ['three working days go around New Year and Isra Mikraj', '2026-12-30T08:00', passedOn, '2027-01-06T08:00'],
    ['three working days count a leap day like any other', '2028-02-28T08:00', passedOn, '2028-03-02T08:00'],
  ];
  for (const [name, from, fields, due] of rows)
    test(name, () => {
      const [step, holder] = opened(from, fields);
      assert.deepEqual([inYogyakarta(step?.startedAt), inYogyakarta(step?.dueAt)], [from, due]);
      assert.equal(holder?.dueAt, step?.dueAt);
    });

  test('working days over a week-end took no time of whoever had them, and all of it on the wall', () => {
    const friday = start + 4 * dayMs + 12 * hourMs;
    const hour = (friday - start) / hourMs;
    const open = acts.open(hour, { ...passedOn, sentAt: friday });
    const [step] = all([open, acts.approve(hour + 60)]);
    assert.deepEqual([step?.outcome, step?.ownMs, step?.wallMs], ['met', 12 * hourMs, 60 * hourMs]);
  });
});

suite('whatever happens', () => {
  const eachStep = (check: (step: PromiseFact, parts: readonly PromiseFact[]) => void): void => {
    fc.assert(
      fc.property(allCommands, (commands) => {
        const found = promisesOf(run(commands, () => undefined).events, knownTerms);
        const parts = found.filter(({ what }) => what === 'holder');
        for (const step of found.filter(({ what }) => what === 'step'))
          check(
            step,
            parts.filter(
              ({ startedAt, step: of }) =>
                of === step.step && startedAt >= step.startedAt && startedAt < (step.endedAt ?? Infinity),
            ),
          );
      }),
      { numRuns: 200 },
    );
  };

  test('those who had a step had it within its time, and together no longer', () => {
    eachStep((step, parts) => {
      for (const { endedAt } of parts) assert.ok((endedAt ?? Infinity) <= (step.endedAt ?? Infinity));
      if (step.wallMs === null) return;
      const held = parts.reduce((sum, { wallMs }) => sum + (wallMs ?? 0), 0);
      assert.ok(held <= step.wallMs, `${String(step.step)} took ${String(step.wallMs / minuteMs)} minutes`);
    });
  });

  test('a step that was kept was broken by nobody who had it last, and nobody’s time ends before the promise', () => {
    eachStep((step, parts) => {
      const last = parts.at(-1);
      if (step.outcome === 'met' && last !== undefined && last.endedAt === step.endedAt)
        assert.equal(last.outcome, 'met');
      for (const { outcome, dueAt, endedAt } of parts)
        if (outcome === 'met' && endedAt !== null && endedAt !== step.endedAt) assert.ok(endedAt <= dueAt);
    });
  });

  test('each is decided exactly where it was kept or broken, and not before it began', () => {
    eachStep((step, parts) => {
      for (const { outcome, decidedAt, startedAt, dueAt } of [step, ...parts]) {
        assert.equal(decidedAt !== null, outcome === 'met' || outcome === 'late');
        if (decidedAt !== null) assert.ok(decidedAt <= dueAt && (decidedAt >= startedAt || outcome === 'late'));
      }
    });
  });
});
