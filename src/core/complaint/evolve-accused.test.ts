// Whoever is accused has a case no more: while it is worked on, while its result is to be told, once it was, and while it goes on in another case.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { acts, given, people, played, upTo } from '#test/given/given.ts';
import { partingActs } from '#test/given/parting.ts';
import { allCommands, run } from '#test/given/random-command.ts';
import type { Command } from './command.ts';
import type { Complaint, Disposition, Stopped } from './complaint.ts';
import { eventOf } from '#test/given/event-histories.ts';
import { withoutAccused } from './evolve-accused.ts';
import type { RecordedOf } from './recorded.ts';
import { isSeenBy } from './standing.ts';

type Known = Exclude<Complaint, { status: 'none' }>;
const accusing = (hours: number, accusedAgencyId: string): Command => acts.toLane(hours, { accusedAgencyId });

const after = (...commands: readonly Command[]): Known => {
  const { state } = played(commands);
  assert.ok(state.status !== 'none');
  return state;
};

const partOf = (state: Known | Stopped | undefined): Disposition | undefined =>
  state !== undefined && 'disposition' in state ? state.disposition : undefined;

/** Where it stood before it was joined. */
const stoppedIn = (state: Known): Stopped | undefined => (state.status === 'closed' ? state.before : undefined);

const asked = [...upTo.disposed, acts.askExtension(5.5)];

suite('an agency that is accused while it works', () => {
  test('takes its question for more time along, where it leads', () => {
    assert.ok('extension' in after(...asked));
    assert.ok(!('extension' in after(...asked, accusing(6, 'dpupkp'))));
    given(...asked, accusing(6, 'dpupkp'), acts.outOfLane(7))
      .when(acts.grant(8))
      .refused('no-extension-asked');
  });

  test('leaves the lead’s question standing, where it helps', () => {
    given(...asked, accusing(6, 'dlh'))
      .when(acts.decline(7))
      .then({ type: 'ExtensionDeclined' });
  });

  test('changes nothing of a case in which it has no part', () => {
    const [before, now] = [after(...asked), after(...asked, accusing(6, 'dishub'))];
    assert.deepEqual(partOf(now), partOf(before));
    assert.ok('extension' in now);
  });

  test('is not given it back when it is found to be no matter of a lane', () => {
    const state = after(...upTo.disposed, accusing(6, 'dpupkp'), acts.outOfLane(7));
    assert.equal(partOf(state), undefined);
    assert.equal(isSeenBy(state, people.lead), false);
    given(...upTo.disposed, accusing(6, 'dpupkp'), acts.outOfLane(7))
      .when(acts.dispose(8))
      .refused('accused-agency');
  });
});

test('nobody is accused: whoever has the case keeps it', () => {
  for (const history of [upTo.disposed, upTo.conveying, upTo.closed]) {
    const [before, now] = [after(...history), after(...history, acts.toLane(9))];
    assert.deepEqual(partOf(now), partOf(before));
    assert.ok(partOf(now) !== undefined, now.status);
  }
});

test('whoever helped is named no more of a result that is to be told, or was; whoever led it still is', () => {
  for (const history of [upTo.conveying, upTo.closed]) {
    const part = partOf(after(...history, accusing(9, 'dlh')));
    assert.deepEqual([part?.leadAgencyId, part?.helpingAgencyIds], ['dpupkp', []]);
    assert.equal(partOf(after(...history, accusing(9, 'dpupkp'))), undefined);
  }
});

suite('an agency that is accused while the case goes on in another one', () => {
  const merged = [...asked, acts.mergeInto(6)];

  test('is not among those who have it when that is taken back, nor is its question', () => {
    const state = after(...merged, accusing(7, 'dpupkp'), acts.outOfLane(8), partingActs.undo(9));
    assert.ok(state.status === 'follow-up');
    assert.deepEqual([state.disposition, state.extension], [undefined, undefined]);
    assert.equal(isSeenBy(state, people.lead), false);
  });

  test('helps no more, while the lead has it back with all that it asked', () => {
    const state = after(...merged, accusing(7, 'dlh'), acts.outOfLane(8), partingActs.undo(9));
    assert.ok(state.status === 'follow-up');
    assert.deepEqual([state.disposition?.leadAgencyId, state.disposition?.helpingAgencyIds], ['dpupkp', []]);
    assert.equal(state.extension?.agencyId, 'dpupkp');
    given(...merged, accusing(7, 'dlh'), acts.outOfLane(8), partingActs.undo(9))
      .when(acts.part(10))
      .refused('not-your-agency');
  });

  test('brought a result that is still to be told, and is not sent it back to work on', () => {
    const told = [...upTo.conveying, acts.mergeInto(7), accusing(8, 'dpupkp'), acts.outOfLane(9), partingActs.undo(10)];
    given(...told)
      .when(acts.sendBack(11))
      .refused('no-field-result');
    given(...told)
      .when(acts.convey(11))
      .then({ type: 'ResultWritten' });
  });

  test('accused twice of two, neither has it', () => {
    const both = [...merged, accusing(7, 'dlh'), accusing(8, 'dpupkp')];
    const stopped = stoppedIn(after(...both));
    assert.equal(stopped?.status, 'follow-up');
    assert.equal(partOf(stopped), undefined);
  });

  test('changes neither how nor when the case was closed, nor the step that waits', () => {
    const [before, now] = [after(...merged), after(...merged, accusing(7, 'dpupkp'))];
    assert.ok(before.status === 'closed' && now.status === 'closed');
    assert.deepEqual([now.closedAt, now.reason], [before.closedAt, before.reason]);
    assert.deepEqual(now.before?.clock, before.before?.clock);
  });
});

test('an older record, of before a joining kept where the case stood, holds nothing to take from anybody', () => {
  const { before: _unknown, ...old } = after(...asked, acts.mergeInto(6)) as Extract<Known, { status: 'closed' }>;
  const event: RecordedOf<'MovedToLane'> = { ...eventOf('MovedToLane'), accusedAgencyId: 'dpupkp' };
  assert.deepEqual(withoutAccused(old, event), old);
});

test('whatever happened, and wherever it stands, an accused agency has no part in the case', () => {
  let met = 0;
  fc.assert(
    fc.property(allCommands, fc.nat(20), fc.constantFrom('dpupkp', 'dlh'), (walk, length, agencyId) => {
      const commands = walk.slice(0, length);
      const { state: reached } = run(commands, () => undefined);
      if (reached.status === 'none') return;
      const joined = run([...commands, acts.mergeInto(9000), accusing(9001, agencyId)], () => undefined).state;
      assert.ok(joined.status !== 'none');
      if (joined.file.accused?.agencyId !== agencyId) return;
      for (const part of [partOf(joined), partOf(stoppedIn(joined))]) {
        assert.notEqual(part?.leadAgencyId, agencyId);
        assert.ok(part?.helpingAgencyIds.includes(agencyId) !== true);
      }
      const named = { kind: 'officer', userId: 'user-x', role: 'admin-agency', agencyId } as const;
      assert.equal(isSeenBy(joined, named), false);
      if (stoppedIn(joined) !== undefined) met += 1;
    }),
    { numRuns: 300 },
  );
  assert.ok(met > 5, String(met));
});
