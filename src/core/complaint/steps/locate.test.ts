// Where the matter is: said by the desk while the procedure goes on, better by the agency that stands there, and never moving a step.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, at, given, people, played, sp4nUpTo, upTo, knownTerms } from '#test/given/given.ts';
import type { CasePlace, KeptPlace } from '../../place/case-place.ts';
import type { Command } from '../command.ts';
import { eventForAgency } from '../agency-event.ts';
import { react } from '../react.ts';
import { possibleCommands } from '../possible.ts';

const gowongan = '34.71.02.1003';
const bumijo = '34.71.02.1001';
const tugu = { lat: -7.7829, lon: 110.36707 };

const placeAfter = (...history: readonly Command[]): KeptPlace | undefined => {
  const { state } = played(history);
  assert.ok(state.status !== 'none');
  return state.file.place;
};

/** A place and nothing of the one that tests usually say. */
const says = (place: CasePlace, by: Command['by'] = people.medsos) => ({ text: '', kelurahan: '', ...place, by });

suite('the place of a case', () => {
  test('is what was said last, all of it: what is left out is no longer so', () => {
    const first = acts.locate(1, says({ text: 'Jalan Uji', kelurahan: gowongan, rt: '5', point: tugu }));
    assert.deepEqual(placeAfter(...upTo.triage, first), {
      ...{ text: 'Jalan Uji', kelurahan: gowongan, rt: '05' },
      point: tugu,
    });
    assert.deepEqual(placeAfter(...upTo.triage, first, acts.locate(2, says({ kelurahan: bumijo }))), {
      kelurahan: bumijo,
    });
  });

  test('is nowhere until somebody says it', () => {
    for (const history of Object.values(upTo)) assert.equal(placeAfter(...history), undefined);
  });

  test('stands in the event as it is kept, with who said it', () => {
    given(...upTo.triage)
      .when(acts.locate(1, says({ text: ' Jalan Uji ', rw: '2' })))
      .then({ type: 'Located', text: 'Jalan Uji', rw: '02', at: at(1), by: people.medsos });
  });

  test('said once more is no news', () => {
    const said = [...upTo.triage, acts.locate(1)];
    given(...said)
      .when(acts.locate(2))
      .refused('already-recorded');
    given(...said)
      .when(acts.locate(2, { text: ' Jalan Mangkubumi ', landmark: ' ' }))
      .refused('already-recorded');
    given(...said)
      .when(acts.locate(2, { landmark: 'depan halte' }))
      .then({ type: 'Located', landmark: 'depan halte' });
  });

  test('stays with a case that ends and is opened again', () => {
    const located = [...upTo.conveying, acts.locate(7), acts.convey(8), acts.delivered(8)];
    const usual = { text: 'Jalan Mangkubumi', kelurahan: gowongan };
    assert.deepEqual(placeAfter(...located), usual);
    assert.deepEqual(placeAfter(...located, acts.reopen(9)), usual);
  });

  test('moves no deadline, meets no step, and is told to nobody', () => {
    for (const history of [upTo.triage, upTo.awaiting, upTo.registration, upTo.disposed, sp4nUpTo.coordination]) {
      const before = played(history).state;
      const { state, events } = played([...history, acts.locate(9)]);
      assert.ok(before.status !== 'none' && before.status !== 'closed' && state.status === before.status);
      assert.deepEqual(state.clock, before.clock);
      const last = events.at(-1);
      assert.equal(last?.type, 'Located');
      assert.deepEqual(last === undefined ? [] : react(state, last, knownTerms), []);
    }
  });
});

suite('an agency says better where it is', () => {
  test('while the work is its own, lead or helper', () => {
    for (const by of [people.lead, people.helper])
      given(...upTo.disposed)
        .when(acts.locate(6, says({ point: tugu }, by)))
        .then({ type: 'Located', point: tugu, by });
  });

  test('and the desk may say it anew after it', () => {
    const said = [...upTo.disposed, acts.locate(6, says({ point: tugu }, people.lead))];
    assert.deepEqual(placeAfter(...said, acts.locate(7, says({ kelurahan: gowongan }))), { kelurahan: gowongan });
  });

  test('not before it has the case, nor once it brought its result', () => {
    for (const [history, why] of [
      [upTo.triage, 'not-your-agency'],
      [upTo.followUp, 'not-your-agency'],
      [upTo.conveying, 'wrong-step'],
      [upTo.closed, 'case-closed'],
      [[...upTo.disposed, acts.refuse(6)], 'not-your-agency'],
    ] as const)
      given(...history)
        .when(acts.locate(9, { by: people.lead }))
        .refused(why);
    given(...upTo.disposed)
      .when(acts.locate(6, { by: people.stranger }))
      .refused('not-your-agency');
  });

  test('has the button in follow-up alone', () => {
    const offered = (history: readonly Command[], by: typeof people.lead): boolean =>
      possibleCommands(played(history).state, by).includes('Locate');
    assert.ok(offered(upTo.disposed, people.lead) && offered(upTo.disposed, people.helper));
    assert.ok(!offered(upTo.conveying, people.lead) && !offered(upTo.closed, people.helper));
  });
});

suite('nobody else says it', () => {
  for (const who of ['divisionHead', 'operator', 'reporter', 'sweep', 'intake'] as const)
    test(who, () => {
      given(...upTo.disposed)
        .when(acts.locate(6, { by: people[who] }))
        .refused('not-allowed');
    });

  test('and nobody of a case that is closed, or of none', () => {
    given(...upTo.closed)
      .when(acts.locate(9))
      .refused('case-closed');
    given().when(acts.locate(0)).refused('no-such-case');
  });
});

test('an agency’s timeline has the area and the point as they are, and words without the people', () => {
  const { events } = played([
    ...upTo.triage,
    acts.locate(1, says({ text: 'rumah Siti', landmark: 'sebelah Siti', kelurahan: gowongan, rt: '01', point: tugu })),
  ]);
  const [located] = events.filter(({ type }) => type === 'Located');
  assert.ok(located !== undefined);
  const { text, landmark, kelurahan, rt, point } = eventForAgency(located, (words) =>
    words.replaceAll('Siti', '•••'),
  ) as unknown as CasePlace;
  assert.deepEqual(
    { text, landmark, kelurahan, rt, point },
    {
      ...{ text: 'rumah •••', landmark: 'sebelah •••', kelurahan: gowongan, rt: '01' },
      point: tugu,
    },
  );
});
