// Who is asked how they were served: whoever heard the end of their matter, until their days to rate are over; nobody else.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, at, knownTerms, played, upTo } from '#test/given/given.ts';
import { initial, type CloseReason, type Complaint } from './complaint.ts';
import { rightEndsAt } from './steps/convey.ts';
import { mayBeSurveyed } from './survey.ts';

const { state: conveyed } = played(upTo.closed);
assert.ok(conveyed.status === 'closed');
const may = (state: Complaint, now = conveyed.closedAt): boolean => mayBeSurveyed(state, now, knownTerms);

suite('the survey', () => {
  const ends: Record<CloseReason, boolean> = {
    conveyed: true,
    'information-answered': true,
    'information-refused': true,
    referred: true,
    'not-a-complaint': false,
    withdrawn: false,
    'identity-not-completed': false,
    duplicate: false,
    merged: false,
  };
  for (const [reason, asked] of Object.entries(ends) as [CloseReason, boolean][])
    test(`is ${asked ? '' : 'not '}for whoever’s case ended as ${reason}`, () => {
      assert.equal(may({ ...conveyed, reason }), asked);
    });

  test('is for nobody before the end', () => {
    for (const [name, commands] of Object.entries(upTo)) {
      const { state } = played(commands);
      if (state.status !== 'closed') assert.ok(!may(state, at(2000)), name);
    }
    assert.ok(!may(initial));
  });

  test('is there to the last moment in which they may rate', () => {
    const last = rightEndsAt(conveyed, 'rate', knownTerms);
    assert.deepEqual([may(conveyed, last), may(conveyed, last + 1)], [true, false]);
  });

  test('is there beside a mark that was given, and gone with the person', () => {
    const rated = played([...upTo.closed, acts.rate(9)]).state;
    assert.ok(rated.status === 'closed' && rated.rating !== undefined);
    assert.ok(may(rated));
    assert.ok(!may({ ...conveyed, file: { ...conveyed.file, erased: true } }));
  });
});
