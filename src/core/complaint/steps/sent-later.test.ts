// Words for a chosen moment: which acts wait for one, how far ahead, and that a promise and danger come first.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, at, played, upTo } from '#test/given/given.ts';
import { dayMs, hourMs, minuteMs } from '../../time.ts';
import { actTable, isOutward, type CommandType } from '../act-table.ts';
import type { Command } from '../command.ts';
import { initial, type Complaint } from '../complaint.ts';
import { latestMs } from '../waiting.ts';
import { laterTrouble } from './sent-later.ts';

const after = (...history: readonly Command[]): Complaint => played(history).state;
const triage = after(...upTo.triage);
const closed = after(...upTo.closed);
const later = (state: Complaint, now: number, sendAt: number, type: CommandType = 'AskIdentity') =>
  laterTrouble(state, type, { now, sendAt });

/** When the running clock of a case ends. */
const dueOf = (state: Complaint): number => {
  assert.ok(state.status !== 'none' && state.status !== 'closed');
  return state.clock.dueAt;
};

suite('words wait for a chosen moment', () => {
  test('where they go to the reporter, and in no other case', () => {
    for (const type of Object.keys(actTable) as CommandType[]) {
      const waits = isOutward(type) && type !== 'DivertToEmergency';
      const came = later(triage, at(1), at(1) + minuteMs, type);
      assert.equal(came, waits ? undefined : 'cannot-be-sent-later', type);
    }
    assert.equal(later(initial, at(1), at(1) + minuteMs), 'cannot-be-sent-later');
  });

  test('from a minute ahead to fourteen days', () => {
    const now = Math.max(...upTo.closed.map((command) => command.now)) + hourMs;
    const note = (sendAt: number) => later(closed, now, sendAt, 'NoteElsewhere');
    assert.deepEqual([note(now + minuteMs), note(now + latestMs)], [undefined, undefined]);
    for (const wrong of [now, now - dayMs, now + minuteMs - 1, now + latestMs + 1, Number.NaN])
      assert.equal(note(wrong), 'send-time-wrong', String(wrong));
  });
});

suite('the promise comes first', () => {
  test('a moment at the deadline, or past it, is refused, and one before it is not', () => {
    const dueAt = dueOf(triage);
    assert.equal(later(triage, at(1), dueAt - 1), undefined);
    for (const sendAt of [dueAt, dueAt + hourMs]) assert.equal(later(triage, at(1), sendAt), 'send-after-deadline');
  });

  test('what is late already does not get later', () => {
    const now = dueOf(triage) + hourMs;
    assert.equal(later(triage, now, now + hourMs), 'send-after-deadline');
  });

  test('a clock that stands sets no limit', () => {
    const waiting = after(...upTo.awaiting);
    assert.equal(later(waiting, at(2), at(2) + 3 * dayMs), undefined);
  });
});

test('nobody in danger waits for a moment', () => {
  const danger = after(...upTo.triage, acts.setPriority(0.1, { level: 'danger' }));
  assert.equal(later(danger, at(1), at(1) + minuteMs), 'cannot-be-sent-later');
});
