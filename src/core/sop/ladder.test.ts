// A step may have a ladder of its own: when its officers are warned, who hears after its deadline, and how long a call waits.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, at, given, played, upTo } from '#test/given/given.ts';
import type { Command } from '../complaint/command.ts';
import { nextWakeAt } from '../complaint/deadlines.ts';
import { hourMs, minuteMs } from '../time.ts';
import { ladderOf, sopOf, sops } from './in-force.ts';
import type { SopKey } from './key.ts';
import { amended, type Ladder } from './shape.ts';

const key: SopKey = 'medsos@2';

/** The version in which this step alone climbs otherwise. */
const entered = (step: 'ask-identity' | 'coordinate', ladder: Partial<Ladder>): void => {
  Object.assign(sops, { [key]: amended(sopOf('medsos@1'), key, { steps: { [step]: { ladder } } }) });
};

const under = (history: readonly Command[]): Command[] => [acts.open(0, { sop: key }), ...history.slice(1)];

test('the enacted procedure has one ladder for all of its steps, and calls wait a quarter of an hour', () => {
  for (const { name } of sopOf('medsos@1').steps)
    assert.deepEqual(ladderOf('medsos@1', name), {
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
    entered('ask-identity', { warnAtPercent: [25] });
    given(...under(upTo.triage))
      .when(acts.tick(0.4))
      .refused('nothing-due');
    given(...under(upTo.triage))
      .when(acts.tick(0.5))
      .then({ type: 'DeadlineWarned', step: 'ask-identity', percent: 25 });
    given(...under(upTo.triage), acts.tick(0.5))
      .when(acts.tick(1.9))
      .refused('nothing-due');
    assert.equal(nextWakeAt(played(under(upTo.triage)).state, []), at(0.5));
    assert.deepEqual(ladderOf(key, 'coordinate').warnAtPercent, [50, 80]);
  });

  test('climbs as it says: the division head two hours after, and nobody at once', () => {
    entered('ask-identity', { escalation: [{ to: 'division-head', afterDueMs: 2 * hourMs }] });
    const late = [...under(upTo.triage), acts.tick(1), acts.tick(1.6), acts.tick(2.1)];
    const { state, events } = played(late);
    assert.deepEqual(
      events.flatMap((event) => (event.type === 'Escalated' ? [event.to] : [])),
      [],
    );
    assert.equal(nextWakeAt(state, []), at(4));
    given(...late)
      .when(acts.tick(4))
      .then({ type: 'Escalated', step: 'ask-identity', to: 'division-head' });
  });

  test('that climbs to nobody still records that it was late', () => {
    entered('ask-identity', { escalation: [], warnAtPercent: [] });
    given(...under(upTo.triage))
      .when(acts.tick(2.1))
      .then({ type: 'DeadlineMissed', step: 'ask-identity' });
    assert.equal(nextWakeAt(played([...under(upTo.triage), acts.tick(2.1)]).state, []), undefined);
  });

  test('keeps of the SOP what it does not say itself', () => {
    entered('coordinate', { nextCallAfterMs: hourMs });
    assert.deepEqual(ladderOf(key, 'coordinate'), { ...ladderOf('medsos@1', 'coordinate'), nextCallAfterMs: hourMs });
    assert.equal(ladderOf(key, 'ask-identity').nextCallAfterMs, 15 * minuteMs);
  });
});
