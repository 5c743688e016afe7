// The reporter's telephone number, handed on to an agency for a time: who says so, until when, and everything that ends it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, at, given, people, played, sp4nUpTo, upTo, knownTerms } from '#test/given/given.ts';
import type { Command } from '../command.ts';
import { nextWakeAt } from '../deadlines.ts';
import { grantSpans } from '../inside.ts';
import { possibleCommands } from '../possible.ts';
import { isCallable, runningGrant } from '../reachable.ts';

const granted: readonly Command[] = [...upTo.disposed, acts.grantPhone(6)];

/** Until when this agency may open it now; undefined where it may not. */
const untilAt = (hours: number, agencyId: string, ...commands: readonly Command[]): number | undefined =>
  runningGrant(played(commands).state, agencyId, at(hours))?.untilAt;

/** Whether an opening at this hour would be recorded. */
const opens = (hours: number, ...commands: readonly Command[]): void =>
  void given(...commands)
    .when(acts.openPhone(hours))
    .then({ type: 'IdentityRevealed', fields: ['phone'], reason: 'menanyakan letak persisnya' });

suite('asking', () => {
  test('is for each agency that has the case, with a reason, and may be said anew', () => {
    for (const by of [people.lead, people.helper])
      given(...upTo.disposed)
        .when(acts.askPhone(6, { by }))
        .then({ type: 'PhoneAsked', agencyId: by.agencyId ?? '' });
    given(...upTo.disposed)
      .when(acts.askPhone(6, { reason: ' ' }))
      .refused('reason-missing');
    const { state } = played([...upTo.disposed, acts.askPhone(6), acts.askPhone(7, { reason: 'pagarnya terkunci' })]);
    assert.ok(state.status === 'follow-up');
    assert.deepEqual(state.file.phoneAsks, [{ agencyId: 'dpupkp', reason: 'pagarnya terkunci' }]);
  });

  test('is over while the number may be opened, and begins again after its time', () => {
    given(...granted)
      .when(acts.askPhone(7))
      .refused('already-recorded');
    given(...granted)
      .when(acts.askPhone(31))
      .then({ type: 'PhoneAsked' });
  });
});

suite('granting', () => {
  const spans = { 'half-day': 12, day: 24, 'three-days': 72 } as const;
  for (const span of grantSpans)
    test(`for ${span} holds until its last millisecond and no longer`, () => {
      const after = [...upTo.disposed, acts.grantPhone(6, { span })];
      const end = at(6 + spans[span]);
      assert.equal(untilAt(7, 'dpupkp', ...after), end);
      assert.ok(runningGrant(played(after).state, 'dpupkp', end - 1) !== undefined);
      assert.equal(runningGrant(played(after).state, 'dpupkp', end), undefined);
    });

  test('is for whoever decides, with a reason, to an agency of the case, asked or not', () => {
    for (const by of [people.pusat, people.teamLead])
      given(...upTo.disposed)
        .when(acts.grantPhone(6, { by }))
        .then({ type: 'PhoneGranted', agencyId: 'dpupkp', untilAt: at(30), reason: 'letaknya belum jelas' });
    for (const by of [people.medsos, people.lead, people.divisionHead, people.operator, people.reporter])
      given(...upTo.disposed)
        .when(acts.grantPhone(6, { by }))
        .refused('not-allowed');
    given(...upTo.disposed)
      .when(acts.grantPhone(6, { reason: '' }))
      .refused('reason-missing');
    for (const agencyId of ['dishub', ''])
      given(...upTo.disposed)
        .when(acts.grantPhone(6, { agencyId }))
        .refused('phone-not-handed-on');
  });

  test('is for that agency alone, answers what it asked, and again runs from then', () => {
    const asked = [...upTo.disposed, acts.askPhone(6), acts.askPhone(6, { by: people.helper }), acts.grantPhone(7)];
    const { state } = played(asked);
    assert.ok(state.status === 'follow-up');
    assert.deepEqual(
      state.file.phoneAsks?.map(({ agencyId }) => agencyId),
      ['dlh'],
    );
    assert.deepEqual([untilAt(8, 'dpupkp', ...asked), untilAt(8, 'dlh', ...asked)], [at(31), undefined]);
    assert.equal(untilAt(8, 'dpupkp', ...asked, acts.grantPhone(8, { span: 'half-day' })), at(20));
  });
});

suite('opening', () => {
  test('is a look at who the reporter is, each time with its reason', () => {
    opens(7, ...granted);
    opens(8, ...granted, acts.openPhone(7));
    given(...granted)
      .when(acts.openPhone(7, { reason: ' ' }))
      .refused('reason-missing');
    for (const reason of ['ok', 'aaaaaaaaaaaa', '12345678901'])
      given(...granted)
        .when(acts.openPhone(7, { reason }))
        .refused('reason-too-thin');
  });

  test('is not for whom it was not granted to, nor after its time, whether the clock noticed or not', () => {
    given(...granted)
      .when(acts.openPhone(7, { by: people.helper }))
      .refused('phone-not-granted');
    given(...granted)
      .when(acts.openPhone(7, { by: people.stranger }))
      .refused('not-your-agency');
    opens(29.99, ...granted);
    given(...granted)
      .when(acts.openPhone(30))
      .refused('phone-not-granted');
    given(...granted, acts.tick(31))
      .when(acts.openPhone(32))
      .refused('phone-not-granted');
  });

  test('is offered to whom it was granted to, and granting to nobody who may not', () => {
    const offered = (by: keyof typeof people, ...commands: readonly Command[]): string[] =>
      possibleCommands(played(commands).state, people[by]).filter((act) => act.includes('Phone'));
    assert.deepEqual(offered('lead', ...granted), ['AskPhone', 'OpenPhone']);
    assert.deepEqual(offered('helper', ...granted), ['AskPhone']);
    assert.deepEqual(offered('pusat', ...granted), ['GrantPhone', 'EndPhone']);
    assert.deepEqual(offered('pusat', ...upTo.disposed, acts.askPhone(6)), ['GrantPhone', 'EndPhone']);
    assert.deepEqual(offered('medsos', ...granted), []);
    assert.deepEqual(offered('divisionHead', ...granted), []);
  });
});

suite('its end', () => {
  test('by one press takes back what was granted and turns down what was asked', () => {
    given(...granted, acts.askPhone(7, { by: people.helper }))
      .when(acts.endPhone(8))
      .then(
        { type: 'PhoneEnded', agencyId: 'dpupkp', granted: true },
        { type: 'PhoneEnded', agencyId: 'dlh', granted: undefined },
      );
    given(...upTo.disposed)
      .when(acts.endPhone(6))
      .refused('phone-not-granted');
    given(...granted, acts.endPhone(7))
      .when(acts.openPhone(8))
      .refused('phone-not-granted');
  });

  test('comes by itself, at its moment, once, for each', () => {
    const both = [...granted, acts.grantPhone(6, { agencyId: 'dlh', span: 'half-day' })];
    assert.ok((nextWakeAt(played(both).state, knownTerms) ?? Infinity) <= at(18));
    const endedIn = (hours: number): string[] =>
      played([...both, acts.tick(hours)]).events.flatMap((event) =>
        event.type === 'PhoneEnded' ? [`${event.agencyId} ${String(event.granted)}`] : [],
      );
    assert.deepEqual(endedIn(17.9), []);
    assert.deepEqual(endedIn(18), ['dlh true']);
    assert.deepEqual(endedIn(31), ['dpupkp true', 'dlh true']);
  });

  /** Whatever happens, and what would let it begin again, does not. */
  const over: readonly (readonly [string, readonly Command[]])[] = [
    ['the reporter wants to be anonymous', [acts.choosePrivacy(7)]],
    ['the reporter wants it secret', [acts.choosePrivacy(7, { privacy: 'secret' })]],
    [
      'the reporter wanted it secret, and takes that back',
      [acts.choosePrivacy(7, { privacy: 'secret' }), acts.choosePrivacy(8, { privacy: 'public' })],
    ],
    ['the case is in a lane', [acts.toLane(7)]],
    ['the case was in a lane', [acts.toLane(7), acts.outOfLane(8)]],
    ['the agency is accused', [acts.toLane(7, { accusedAgencyId: 'dpupkp' })]],
    ['the agency refused it', [acts.refuse(7)]],
    ['the agency refused it, and got it again', [acts.refuse(7), acts.dispose(8)]],
    ['another agency has it', [acts.dispose(7, { leadAgencyId: 'dishub', helpingAgencyIds: [] })]],
    [
      'another agency had it meanwhile',
      [acts.dispose(7, { leadAgencyId: 'dishub', helpingAgencyIds: [] }), acts.dispose(8)],
    ],
    ['the result was reported', [acts.fieldResult(7)]],
    ['the result was sent back', [acts.fieldResult(7), acts.sendBack(8)]],
    ['the reporter took it back', [acts.withdraw(7)]],
    ['it is another body’s', [acts.refer(7)]],
  ];
  for (const [why, then] of over)
    test(`is there at once where ${why}`, () => {
      const after = [...granted, ...then];
      assert.equal(untilAt(9, 'dpupkp', ...after), undefined);
      const { state } = played(after);
      assert.ok(state.status !== 'none');
      const left = (state.file.phoneGrants ?? []).filter(({ agencyId }) => agencyId === 'dpupkp');
      assert.deepEqual(left, []);
    });

  test('does not come where the agency keeps its part', () => {
    for (const then of [
      acts.dispose(7, { helpingAgencyIds: [] }),
      acts.progress(7),
      acts.askExtension(7),
      acts.note(7),
    ])
      assert.equal(untilAt(8, 'dpupkp', ...granted, then), at(30), then.type);
    assert.equal(untilAt(8, 'dpupkp', ...granted, acts.refuse(7, { by: people.helper })), at(30));
  });
});

suite('of whom none is handed on', () => {
  const hidden: readonly (readonly [string, readonly Command[]])[] = [
    ['somebody anonymous', [...upTo.disposed, acts.choosePrivacy(6)]],
    ['somebody who asked for secrecy', [...upTo.disposed, acts.choosePrivacy(6, { privacy: 'secret' })]],
    ['a sensitive lane', [...upTo.disposed, acts.toLane(6)]],
    ['somebody whom nobody knows', sp4nUpTo.disposed],
    [
      'somebody who gave no number',
      [
        ...upTo.awaiting,
        acts.provide(2, { fields: ['name', 'kelurahan'] }),
        ...[acts.goWithout(2.5, { why: 'not-needed' }), acts.approve(3), acts.register(4), acts.dispose(5)],
      ],
    ],
  ];
  for (const [who, history] of hidden)
    test(who, () => {
      const { state } = played(history);
      assert.ok(state.status === 'follow-up');
      assert.equal(isCallable(state), false);
      given(...history)
        .when(acts.askPhone(9))
        .refused('phone-not-handed-on');
      given(...history)
        .when(acts.grantPhone(9))
        .refused('phone-not-handed-on');
      given(...history)
        .when(acts.openPhone(9))
        .refused('phone-not-handed-on');
    });

  test('and whoever does without an identity hides, whatever was given before', () => {
    const { state } = played(upTo.disposed);
    assert.ok(state.status === 'follow-up');
    assert.equal(isCallable(state), true);
    for (const hides of [
      { withoutIdentity: 'anonymous' },
      { privacy: 'secret' },
      { lane: 'misconduct' },
      { erased: true },
    ] as const)
      assert.equal(isCallable({ file: { ...state.file, ...hides } }), false, JSON.stringify(hides));
  });
});

test('a log of before knows nothing of it, and nothing is granted there', () => {
  const { state } = played(upTo.disposed);
  assert.ok(state.status === 'follow-up');
  assert.deepEqual(
    [state.file.phoneGrants, state.file.phoneAsks, state.file.visits],
    [undefined, undefined, undefined],
  );
  assert.equal(runningGrant(state, 'dpupkp', at(6)), undefined);
  assert.equal(runningGrant(state, undefined, at(6)), undefined);
});
