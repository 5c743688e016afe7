// A step may have a ladder of its own: when its officers are warned, who hears after its deadline, and how long a call waits.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, at, givenOn, knownTerms, played, upTo } from '#test/given/given.ts';
import { sopsWith } from '#test/given/standards.ts';
import type { Command } from '../complaint/command.ts';
import { nextWakeAt } from '../complaint/deadlines.ts';
import { hourMs, minuteMs } from '../time.ts';
import { ladderOf, sopOf } from './in-force.ts';
import type { SopKey } from './key.ts';
import { amended, type Ladder } from './shape.ts';
import type { Terms } from './terms.ts';

const key: SopKey = 'medsos@2';
const first = sopOf(knownTerms, 'medsos@1');

/** With the version in which this step alone climbs otherwise. */
const withLadder = (step: 'ask-identity' | 'coordinate', ladder: Partial<Ladder>): Terms => ({
  ...knownTerms,
  sops: sopsWith(amended(first, key, { steps: { [step]: { ladder } } })),
});

const under = (history: readonly Command[]): Command[] => [acts.open(0, { sop: key }), ...history.slice(1)];

test('the enacted procedure has one ladder for all of its steps, and calls wait a quarter of an hour', () => {
  for (const { name } of first.steps)
    assert.deepEqual(ladderOf(first, name), {
      warnAtPercent: [50, 80],
      escalation: [
        { to: 'team-lead', afterDueMs: 0 },
        { to: 'division-head', afterDueMs: 12 * hourMs },
      ],
      nextCallAfterMs: 15 * minuteMs,
    });
});

suite('a step with a ladder of its own', () => {
  test('warns when it says, and the steps after it as before', () => {
    const terms = withLadder('ask-identity', { warnAtPercent: [25] });
    givenOn(terms, ...under(upTo.triage))
      .when(acts.tick(0.4))
      .refused('nothing-due');
    givenOn(terms, ...under(upTo.triage))
      .when(acts.tick(0.5))
      .then({ type: 'DeadlineWarned', step: 'ask-identity', percent: 25 });
    givenOn(terms, ...under(upTo.triage), acts.tick(0.5))
      .when(acts.tick(1.9))
      .refused('nothing-due');
    assert.equal(nextWakeAt(played(under(upTo.triage), terms).state, terms), at(0.5));
    assert.deepEqual(ladderOf(sopOf(terms, key), 'coordinate').warnAtPercent, [50, 80]);
  });

  test('climbs as it says: the division head two hours after, and nobody at once', () => {
    const terms = withLadder('ask-identity', { escalation: [{ to: 'division-head', afterDueMs: 2 * hourMs }] });
    const late = [...under(upTo.triage), acts.tick(1), acts.tick(1.6), acts.tick(2.1)];
    const { state, events } = played(late, terms);
    assert.deepEqual(
      events.flatMap((event) => (event.type === 'Escalated' ? [event.to] : [])),
      [],
    );
    assert.equal(nextWakeAt(state, terms), at(4));
    givenOn(terms, ...late)
      .when(acts.tick(4))
      .then({ type: 'Escalated', step: 'ask-identity', to: 'division-head' });
  });

  test('that climbs to nobody still records that it was late', () => {
    const terms = withLadder('ask-identity', { escalation: [], warnAtPercent: [] });
    givenOn(terms, ...under(upTo.triage))
      .when(acts.tick(2.1))
      .then({ type: 'DeadlineMissed', step: 'ask-identity' });
    assert.equal(nextWakeAt(played([...under(upTo.triage), acts.tick(2.1)], terms).state, terms), undefined);
  });

  test('keeps of the SOP what it does not say itself', () => {
    const terms = withLadder('coordinate', { nextCallAfterMs: hourMs });
    assert.deepEqual(ladderOf(sopOf(terms, key), 'coordinate'), {
      ...ladderOf(first, 'coordinate'),
      nextCallAfterMs: hourMs,
    });
    assert.equal(ladderOf(sopOf(terms, key), 'ask-identity').nextCallAfterMs, 15 * minuteMs);
  });
});
