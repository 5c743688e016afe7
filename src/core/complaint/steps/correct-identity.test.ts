// An identity that was wrong is put right at its reporter's request, while the case stands where it stands.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acts, given, played, upTo } from '#test/given/given.ts';

test('a correction takes the place of what was given, wherever the case stands, and moves nothing but a wait for it', () => {
  for (const history of [upTo.triage, upTo.followUp, upTo.disposed, upTo.conveying, upTo.closed]) {
    const before = played(history).state;
    const after = given(...history)
      .when(acts.provide(60, { via: 'corrected', identityId: 'identity-7' }))
      .then({ type: 'IdentityProvided', via: 'corrected', identityId: 'identity-7' });
    assert.equal(after.status, before.status);
  }
  given(...upTo.awaiting)
    .when(acts.provide(30, { via: 'corrected' }))
    .then({ type: 'ClockResumed' }, { type: 'IdentityProvided', via: 'corrected' });
});
