// A visit: tries to reach somebody, a date that both sides know, minutes; whether the date was kept, and that no clock of the procedure moves by it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, at, given, people, played, privateThread, sp4nUpTo, upTo, knownTerms } from '#test/given/given.ts';
import type { Command } from '../command.ts';
import type { CaseFile } from '../complaint.ts';
import { nextWakeAt } from '../deadlines.ts';
import { initial, type Complaint } from '../complaint.ts';
import { evolve } from '../evolve.ts';
import type { ContactOutcome, VisitOutcome } from '../inside.ts';
import { react } from '../react.ts';

const agreed: readonly Command[] = [...upTo.disposed, acts.agreeVisit(6, { visitAt: at(10) })];

const fileAfter = (...commands: readonly Command[]): CaseFile => {
  const { state } = played(commands);
  assert.ok(state.status !== 'none');
  return state.file;
};

/** What became of every visit, in order. */
const outcomesOf = (...commands: readonly Command[]): VisitOutcome[] =>
  played(commands).events.flatMap((event) => (event.type === 'VisitSettled' ? [event.outcome] : []));

/** What the last of these acts tells: whom, or by which words. */
const toldBy = (...commands: readonly Command[]): string[] => {
  const before = played(commands.slice(0, -1)).events.length;
  let state: Complaint = initial;
  return played(commands).events.flatMap((event, index) => {
    state = evolve(state, event);
    const effects = react(state, event, knownTerms);
    return index < before
      ? []
      : effects.map((effect) => {
          if (effect.kind === 'notify') return `${effect.to} ${effect.agencyId ?? ''} ${effect.what}`;
          return effect.text.kind === 'template' ? `${effect.text.template} ${effect.visibility}` : effect.text.kind;
        });
  });
};

suite('an attempt to reach the reporter', () => {
  test('is recorded with how, what came of it, and words where there are any', () => {
    given(...upTo.disposed)
      .when(acts.contact(6, { how: 'message', outcome: 'refused', text: 'tidak mau ditemui' }))
      .then({
        type: 'ContactTried',
        agencyId: 'dpupkp',
        how: 'message',
        outcome: 'refused',
        text: 'tidak mau ditemui',
      });
    for (const text of [undefined, '', ' \n'])
      given(...upTo.disposed)
        .when(acts.contact(6, text === undefined ? {} : { text }))
        .then({ type: 'ContactTried', text: undefined });
  });

  test('may be made again and again, by each agency that has the case, and by nobody else', () => {
    assert.equal(
      played([
        ...upTo.disposed,
        acts.contact(6),
        acts.contact(6),
        acts.contact(7, { by: people.helper }),
      ]).events.filter(({ type }) => type === 'ContactTried').length,
      3,
    );
    for (const [by, why] of [
      [people.stranger, 'not-your-agency'],
      [people.pusat, 'not-allowed'],
      [people.reporter, 'not-allowed'],
    ] as const)
      for (const make of [acts.contact, acts.agreeVisit, acts.minutes])
        given(...upTo.disposed)
          .when(make(6, { by }))
          .refused(why);
  });
});

suite('a date', () => {
  test('is still to come, and the same one is agreed once', () => {
    for (const hours of [5, 6])
      given(...upTo.disposed)
        .when(acts.agreeVisit(6, { visitAt: at(hours) }))
        .refused('deadline-not-later');
    given(...agreed)
      .when(acts.agreeVisit(7, { visitAt: at(10) }))
      .refused('already-recorded');
  });

  test('is told to the reporter, with the moment where they alone read it, and to nobody else', () => {
    assert.deepEqual(toldBy(...agreed), ['visit-agreed public']);
    const privately = [acts.open(0, { thread: privateThread }), ...agreed.slice(1)];
    assert.deepEqual(toldBy(...privately), ['visit-agreed private']);
    const { state, events } = played(privately);
    const last = events.at(-1);
    assert.ok(last !== undefined);
    const [sent] = react(state, last, knownTerms);
    assert.ok(sent?.kind === 'send' && sent.text.kind === 'template');
    assert.equal(sent.text.untilAt, at(10));
    assert.deepEqual(toldBy(...sp4nUpTo.disposed, acts.agreeVisit(3)), []);
  });

  test('of each agency is its own; another one of the same agency takes the place of the first', () => {
    const both = [...agreed, acts.agreeVisit(7, { by: people.helper, visitAt: at(20) })];
    assert.deepEqual(fileAfter(...both).visits, [
      { agencyId: 'dpupkp', visitAt: at(10) },
      { agencyId: 'dlh', visitAt: at(20) },
    ]);
    given(...both)
      .when(acts.agreeVisit(8, { visitAt: at(30) }))
      .then(
        { type: 'VisitSettled', agencyId: 'dpupkp', visitAt: at(10), outcome: 'moved' },
        { type: 'VisitAgreed', agencyId: 'dpupkp', visitAt: at(30) },
      );
  });

  test('that has passed before another one is agreed was missed, and not moved', () => {
    assert.deepEqual(outcomesOf(...agreed, acts.agreeVisit(11, { visitAt: at(40) })), ['missed']);
  });
});

suite('whether it was kept', () => {
  /** When they were there, in hours, agreed for ten: `undefined` where it is another visit. */
  const minutes: readonly (readonly [number, VisitOutcome | undefined])[] = [
    [-3, undefined],
    [-2, 'kept'],
    [9.9, 'kept'],
    [10, 'kept'],
    [12, 'kept'],
    [12.01, 'missed'],
    [20, 'missed'],
  ];
  for (const [held, outcome] of minutes)
    test(`by minutes of hour ${String(held)}: ${outcome ?? 'another visit'}`, () => {
      const written = [...agreed, acts.minutes(20, { heldAt: at(held) })];
      assert.deepEqual(outcomesOf(...written), outcome === undefined ? [] : [outcome]);
      assert.equal(fileAfter(...written).visits?.length, outcome === undefined ? 1 : 0);
    });

  const tries: readonly (readonly [ContactOutcome, number, VisitOutcome])[] = [
    ['met', 10, 'kept'],
    ['not-there', 10, 'not-met'],
    ['refused', 12, 'not-met'],
    ['no-answer', 11, 'not-met'],
    ['met', 13, 'missed'],
    ['not-there', 13, 'missed'],
  ];
  for (const [outcome, hours, becomes] of tries)
    test(`by a visit of hour ${String(hours)} that ended with ${outcome}: ${becomes}`, () => {
      assert.deepEqual(outcomesOf(...agreed, acts.contact(hours, { how: 'visit', outcome })), [becomes]);
    });

  test('by no call and no message, and by no other agency', () => {
    for (const how of ['call', 'message'] as const)
      assert.deepEqual(outcomesOf(...agreed, acts.contact(10, { how, outcome: 'met' })), []);
    assert.deepEqual(outcomesOf(...agreed, acts.contact(10, { by: people.helper, how: 'visit', outcome: 'met' })), []);
    assert.deepEqual(outcomesOf(...agreed, acts.minutes(10, { by: people.helper })), []);
  });

  test('by the clock, a day after the agreed moment and not before, once, and told to those who hold it', () => {
    const { state } = played(agreed);
    assert.ok((nextWakeAt(state, knownTerms) ?? Infinity) <= at(34));
    assert.deepEqual(outcomesOf(...agreed, acts.tick(33.99)), []);
    const late = [...agreed, acts.tick(34)];
    assert.deepEqual(outcomesOf(...late), ['missed']);
    given(...late)
      .when(acts.tick(34.5))
      .refused('nothing-due');
    assert.deepEqual(outcomesOf(...late, acts.tick(90)), ['missed']);
    const told = toldBy(...late).filter((one) => one.includes('visit'));
    assert.deepEqual(told, ['admin-agency dpupkp visit-missed', 'admin-pusat  visit-missed']);
  });

  test('the clock is woken for it where nothing else would', () => {
    const promised = [
      ...upTo.disposed,
      acts.fieldResult(6, { outcome: 'scheduled', plannedAt: at(2000) }),
      ...[acts.convey(7), acts.delivered(8), acts.agreeVisit(9, { visitAt: at(10) })],
    ];
    assert.equal(nextWakeAt(played(promised).state, knownTerms), at(34));
  });
});

suite('minutes', () => {
  test('say who was there, what was found, and what was agreed where something was', () => {
    given(...upTo.disposed)
      .when(acts.minutes(6, { present: ['reporter', 'rt-rw', 'reporter'], agreed: 'ditambal Kamis' }))
      .then({
        ...{ type: 'VisitHeld', agencyId: 'dpupkp', heldAt: at(6), present: ['reporter', 'rt-rw'] },
        ...{ found: 'lubang sedalam lutut', agreed: 'ditambal Kamis' },
      });
    given(...upTo.disposed)
      .when(acts.minutes(6, { agreed: ' ' }))
      .then({ type: 'VisitHeld', agreed: undefined });
  });

  test('need somebody who was there and something that was found, at a moment that has been', () => {
    for (const fields of [{ present: [] }, { found: ' ' }])
      given(...upTo.disposed)
        .when(acts.minutes(6, fields))
        .refused('text-missing');
    given(...upTo.disposed)
      .when(acts.minutes(6, { heldAt: at(6.1) }))
      .refused('said-in-future');
  });
});

suite('an agency that has the case no more', () => {
  const ends: readonly (readonly [string, Command])[] = [
    ['refused it', acts.refuse(7)],
    ['reported the result', acts.fieldResult(7)],
    ['lost it to another one', acts.dispose(7, { leadAgencyId: 'dishub', helpingAgencyIds: [] })],
    ['lost it to a body outside', acts.refer(7)],
    ['lost it to another case', acts.mergeInto(7)],
    ['is accused in it', acts.toLane(7, { accusedAgencyId: 'dpupkp' })],
    ['has nobody to come to, who took it back', acts.withdraw(7)],
  ];
  for (const [why, end] of ends)
    test(`comes no more: it ${why}`, () => {
      assert.deepEqual(outcomesOf(...agreed, end), ['off']);
      assert.deepEqual(fileAfter(...agreed, end).visits, []);
      assert.ok(
        toldBy(...agreed, end).some((one) => one.startsWith('visit-off ')) || end.type === 'MoveToLane',
        toldBy(...agreed, end).join(),
      );
    });

  test('after the agreed moment it is not called off: nothing was written down, and nobody is told that nobody comes', () => {
    const late = [...agreed, acts.refuse(11)];
    assert.deepEqual(outcomesOf(...late), ['missed']);
    assert.ok(!toldBy(...late).some((one) => one.startsWith('visit-off')));
  });

  test('takes no other agency’s visit along', () => {
    const both = [...agreed, acts.agreeVisit(6, { by: people.helper, visitAt: at(20) }), acts.refuse(7)];
    // Without its lead nobody has the case: the helping one waits for another disposition, as with everything it does.
    assert.deepEqual(outcomesOf(...both), ['off', 'off']);
    const helper = [...agreed, acts.agreeVisit(6, { by: people.helper, visitAt: at(20) })];
    const left = [...helper, acts.refuse(7, { by: people.helper })];
    assert.deepEqual(fileAfter(...left).visits, [{ agencyId: 'dpupkp', visitAt: at(10) }]);
  });

  test('given the case again with the same part, still comes', () => {
    const again = [...agreed, acts.dispose(7, { helpingAgencyIds: [] })];
    assert.deepEqual(outcomesOf(...again), []);
    assert.equal(fileAfter(...again).visits?.length, 1);
  });
});

test('no clock of the procedure moves by any of it', () => {
  const clockOf = (...commands: readonly Command[]) => {
    const { state } = played(commands);
    assert.ok(state.status === 'follow-up');
    return state.clock;
  };
  const before = clockOf(...upTo.disposed);
  assert.deepEqual(clockOf(...agreed), before);
  assert.deepEqual(
    clockOf(...agreed, acts.contact(7), acts.minutes(8), acts.agreeVisit(9, { visitAt: at(12) })),
    before,
  );
});

test('a visit in a lane is told to the reporter alone', () => {
  const sealed = [
    acts.open(0),
    acts.receive(0.2, { thread: privateThread }),
    ...upTo.disposed.slice(1),
    acts.toLane(6),
  ];
  assert.deepEqual(toldBy(...sealed, acts.agreeVisit(7)), ['visit-agreed private']);
});
