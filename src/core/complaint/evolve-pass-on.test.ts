// What the file keeps of praise that was passed on, also of events that are out of order or of a version that knew less.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { eventOf } from '#test/given/event-histories.ts';
import { acts, at, people, played, upTo } from '#test/given/given.ts';
import { passedOn, praised } from '#test/given/pass-on.ts';
import type { Command } from './command.ts';
import type { CaseFile } from './complaint.ts';
import { evolveFile } from './evolve-file.ts';
import { passedOnTo, type PassedOn } from './pass-on.ts';
import type { RecordedEvent } from './recorded.ts';

const fileOf = (history: readonly Command[]): CaseFile => {
  const { state } = played(history);
  assert.ok(state.status !== 'none');
  return state.file;
};
const after = (file: CaseFile, ...events: RecordedEvent[]): CaseFile => events.reduce(evolveFile, file);
const toldOf = (file: CaseFile, ...events: RecordedEvent[]): PassedOn | undefined => passedOnTo(after(file, ...events));

const told = eventOf('PassedOn');
const read = eventOf('PassedOnNoted');
const other = { ...told, agencyId: 'dpupkp' };
const judged = eventOf('JudgedNotComplaint');

suite('as what a case was judged', () => {
  const plain = fileOf(upTo.triage);
  test('stays where it may be passed on, and only there', () => {
    assert.equal(after(plain, { ...judged, reason: 'aspiration' }).judgedAs, 'aspiration');
    for (const reason of ['greeting', 'spam', 'abuse', 'no-substance', 'out-of-scope'] as const)
      assert.ok(!('judgedAs' in after(plain, { ...judged, reason })), reason);
  });

  test('is the last word on it', () => {
    assert.ok(!('judgedAs' in after(fileOf(praised), { ...judged, reason: 'spam' })));
  });

  test('goes with the judge once the case is opened again', () => {
    const file = fileOf([...praised, acts.reopen(20)]);
    assert.ok(!('judgedAs' in file) && !('judgedBy' in file));
  });

  test('by a platform or the clock leaves no judge', () => {
    const file = after(plain, { ...judged, by: people.sweep });
    assert.deepEqual([file.judgedAs, file.judgedBy], ['praise', undefined]);
  });
});

suite('whom it was passed on to', () => {
  test('is nobody in a file that knows of none, whoever says that they read it', () => {
    const file = after(fileOf(praised), read);
    assert.ok(!('passedOn' in file));
    assert.equal(toldOf(file), undefined);
  });

  test('is not another who says that they read it', () => {
    assert.deepEqual(toldOf(fileOf(passedOn), { ...read, agencyId: 'dpupkp' }), { agencyId: 'dlh' });
  });

  test('said again is said once, and is to be read again', () => {
    const file = after(fileOf(passedOn), read, told);
    assert.deepEqual(file.passedOn, [{ agencyId: 'dlh' }]);
  });

  test('stays known when it is over, apart from who is told since', () => {
    const again = fileOf([...passedOn, acts.reopen(20), acts.notComplaint(21)]);
    const file = after(again, other, { ...read, agencyId: 'dpupkp', at: at(30) });
    assert.deepEqual(file.passedOn, [
      { agencyId: 'dlh', over: true },
      { agencyId: 'dpupkp', readAt: at(30) },
    ]);
    assert.equal(passedOnTo(file)?.agencyId, 'dpupkp');
  });

  test('is nobody while the case is in a lane, whatever the order of the log', () => {
    const file = after(fileOf([...praised, acts.toLane(2)]), told);
    assert.equal(passedOnTo(file), undefined);
  });
});
