import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, at, given, knownTerms, people, played, upTo } from '#test/given/given.ts';
import { nextWakeAt } from '../deadlines.ts';
import { possibleCommands } from '../possible.ts';
import { withoutIdentityReasons, type Complaint } from '../complaint.ts';

const fileOf = (state: Complaint) => (state.status === 'none' ? assert.fail('no case') : state.file);
const silent = [...upTo.awaiting, acts.tick(21), acts.tick(145), acts.tick(721)];

suite('a case goes on without an identity', () => {
  for (const why of withoutIdentityReasons)
    test(`because of ${why}: row 2 is met, and row 3 runs at once`, () => {
      const after = given(...upTo.triage)
        .when(acts.goWithout(1, { why }))
        .then(
          { type: 'IdentityWaived', why, by: people.medsos },
          { type: 'StepMet', step: 'ask-identity', late: false, dueAt: at(2) },
          { type: 'StepOpened', step: 'coordinate', dueAt: at(25) },
        );
      assert.equal(after.status, 'coordination');
      assert.equal(fileOf(after).withoutIdentity, why);
    });

  test('after two hours it is late, as the question would have been', () => {
    given(...upTo.triage)
      .when(acts.goWithout(2.5))
      .then(
        { type: 'IdentityWaived' },
        { type: 'DeadlineMissed', step: 'ask-identity', by: people.sweep },
        { type: 'StepMet', late: true },
        { type: 'StepOpened' },
      );
  });

  test('whoever is silent is waited for no longer: the clock runs on with what was left', () => {
    const after = given(...upTo.awaiting)
      .when(acts.goWithout(30))
      .then({ type: 'ClockResumed', step: 'coordinate', dueAt: at(54) }, { type: 'IdentityWaived' });
    assert.equal(after.status, 'coordination');
  });

  test('the whole way to the end, and the reporter is told the result', () => {
    const { state } = played([
      acts.open(0),
      acts.goWithout(1),
      acts.approve(2),
      acts.register(3),
      acts.dispose(4),
      acts.fieldResult(5),
      acts.convey(6),
      acts.delivered(7),
    ]);
    assert.equal(state.status === 'closed' && state.reason, 'conveyed');
  });

  test('nobody is reminded of it, and nothing closes for want of it', () => {
    const history = [acts.open(0), acts.goWithout(1)];
    for (const hours of [22, 150, 800]) {
      const { state } = played([...history, acts.tick(hours)]);
      assert.equal(state.status, 'coordination', String(hours));
    }
  });

  test('an identity that comes later completes it, and the reason is gone', () => {
    const { state } = played([acts.open(0), acts.goWithout(1), acts.provide(3)]);
    assert.deepEqual([state.status, fileOf(state).withoutIdentity], ['coordination', undefined]);
    assert.equal(fileOf(state).identity?.complete, true);
  });

  test('a part of one leaves it as it is', () => {
    const { state } = played([acts.open(0), acts.goWithout(1), acts.provide(3, { fields: ['name'] })]);
    assert.equal(fileOf(state).withoutIdentity, 'unreachable');
  });

  test('closed for want of identity, reopened by a letter, and then let go without', () => {
    const { state } = played([...silent, acts.receive(800), acts.goWithout(801)]);
    assert.equal(state.status, 'coordination');
  });

  test('closed later and reopened by an officer it asks for no identity again', () => {
    const closed = [acts.open(0), acts.goWithout(1), acts.notComplaint(2), acts.reopen(3), acts.goWithout(3.5)];
    assert.equal(played(closed).state.status, 'coordination');
  });

  test('asked after all, it is waited for: a part of it neither moves the case nor wakes it for nothing', () => {
    const asked = [
      acts.open(0),
      acts.goWithout(1, { why: 'anonymous' }),
      acts.notComplaint(2),
      acts.reopen(3),
      acts.ask(4),
    ];
    const partly = {
      given: acts.provide(5, { fields: ['name'] }),
      merged: acts.acceptMerge(5, { identity: { fields: ['name'], identityId: 'identity-9' } }),
    };
    for (const [how, act] of Object.entries(partly)) {
      const { state } = played([...asked, act]);
      assert.equal(state.status, 'awaiting-identity', how);
      assert.deepEqual([fileOf(state).withoutIdentity, fileOf(state).privacy], [undefined, 'anonymous'], how);
      assert.equal(nextWakeAt(state, knownTerms), at(24), how);
      given(...asked, act)
        .when(acts.tick(24))
        .then({ type: 'IdentityReminded', count: 1 });
      given(...asked, act)
        .when(acts.goWithout(30))
        .then({ type: 'ClockResumed', dueAt: at(54) }, { type: 'IdentityWaived' });
    }
  });

  test('asked after all and silent, it waits again when its reporter writes', () => {
    const asked = [acts.open(0), acts.goWithout(1), acts.notComplaint(2), acts.reopen(3), acts.ask(4)];
    const { state } = played([...asked, acts.tick(24), acts.tick(148), acts.tick(724), acts.receive(800)]);
    assert.equal(state.status, 'awaiting-identity');
  });

  test('nobody goes on without an identity that is there', () => {
    given(acts.open(0, { identityKnown: true }))
      .when(acts.goWithout(1))
      .refused('identity-known');
    given(acts.open(0), acts.provide(0.5)).when(acts.goWithout(1)).refused('identity-known');
    const { state } = played([acts.open(0, { identityKnown: true })]);
    assert.ok(!possibleCommands(state, people.medsos).includes('GoWithoutIdentity'));
  });

  test('agencies and leaders who do not speak with reporters may not', () => {
    for (const by of [people.lead, people.divisionHead, people.operator, people.reporter, people.intake])
      given(...upTo.triage)
        .when(acts.goWithout(1, { by }))
        .refused('not-allowed');
  });
});

suite('how far a report and its reporter are seen', () => {
  test('as the reporter wishes by staying unnamed, or by asking for secrecy', () => {
    const privacies = withoutIdentityReasons.map(
      (why) => fileOf(played([acts.open(0), acts.goWithout(1, { why })]).state).privacy,
    );
    assert.deepEqual(privacies, ['anonymous', 'secret', undefined, undefined, undefined]);
  });

  test('waiving for another reason takes back nothing that was asked for', () => {
    const { state } = played([acts.open(0, { privacy: 'secret' }), acts.goWithout(1, { why: 'danger' })]);
    assert.equal(fileOf(state).privacy, 'secret');
  });

  test('a reporter who wishes to stay unnamed is not asked any further', () => {
    const after = given(...upTo.awaiting)
      .when(acts.choosePrivacy(5))
      .then(
        { type: 'PrivacyChosen', privacy: 'anonymous', by: people.reporter },
        { type: 'ClockResumed', step: 'coordinate' },
        { type: 'IdentityWaived', why: 'anonymous', by: people.reporter },
      );
    assert.equal(after.status, 'coordination');
  });

  test('so does one whose report was anonymous already', () => {
    given(acts.open(0, { privacy: 'anonymous' }), acts.ask(1))
      .when(acts.choosePrivacy(5))
      .then({ type: 'ClockResumed' }, { type: 'IdentityWaived' });
  });

  test('a case that ended for want of identity goes on, as with an identity that came late', () => {
    const after = given(...silent)
      .when(acts.choosePrivacy(900))
      .then(
        { type: 'PrivacyChosen', privacy: 'anonymous' },
        { type: 'CaseReopened', cause: 'late-identity' },
        { type: 'IdentityWaived', why: 'anonymous' },
        { type: 'StepOpened', step: 'coordinate', dueAt: at(924) },
      );
    assert.equal(after.status, 'coordination');
  });

  test('secrecy still asks who they are: the city needs to know whom it answers', () => {
    const after = given(...upTo.awaiting)
      .when(acts.choosePrivacy(5, { privacy: 'secret' }))
      .then({ type: 'PrivacyChosen', privacy: 'secret' });
    assert.equal(after.status, 'awaiting-identity');
  });

  test('in triage an officer decides first whether it is a complaint at all', () => {
    const after = given(...upTo.triage)
      .when(acts.choosePrivacy(1))
      .then({ type: 'PrivacyChosen' });
    assert.equal(after.status, 'triage');
  });

  const wishes = ['public', 'anonymous', 'secret'] as const;
  for (const before of wishes)
    for (const privacy of wishes) {
      const history = [acts.open(0, before === 'public' ? {} : { privacy: before })];
      const officers = { ...acts.choosePrivacy(1, { privacy, by: people.medsos }) };
      if (before === privacy && before !== 'secret')
        test(`${before} to ${privacy} changes nothing`, () => {
          given(...history)
            .when(officers)
            .refused('already-recorded');
        });
      else if (before === 'secret' || privacy === 'public')
        test(`only the reporter opens ${before} to ${privacy}`, () => {
          given(...history)
            .when(officers)
            .refused('privacy-is-the-reporters');
          if (before === privacy) return;
          const { state } = played([...history, acts.choosePrivacy(1, { privacy })]);
          assert.equal(fileOf(state).privacy, privacy === 'public' ? undefined : privacy);
        });
      else
        test(`an officer closes ${before} to ${privacy}`, () => {
          assert.equal(fileOf(played([...history, officers]).state).privacy, privacy);
        });
    }

  test('it holds in every state, once closed too', () => {
    for (const history of Object.values(upTo)) {
      const { state } = played([...history, acts.choosePrivacy(30, { privacy: 'secret' })]);
      assert.equal(fileOf(state).privacy, 'secret');
    }
  });
});
