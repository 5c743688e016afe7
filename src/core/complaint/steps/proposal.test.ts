// A question in a public reply, what anybody may answer to it, and the officer who decides whose it is.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, at, given, knownTerms, people, played, privateThread, publicThread, upTo } from '#test/given/given.ts';
import { proposalActs, proposed } from '#test/given/proposal.ts';
import type { Command } from '../command.ts';
import type { Complaint } from '../complaint.ts';
import { nextWakeAt } from '../deadlines.ts';
import { possibleCommands, primaryCommand } from '../possible.ts';
import { mostProposals } from '../proposals.ts';
import { react } from '../react.ts';

const { ask, propose, accept, refuse } = proposalActs;
const idOf = (n: number): string => `0199c7a0-2222-7000-8000-${String(n).padStart(12, '0')}`;
const other = (n: number, hours: number): Command => propose(hours, { proposalId: idOf(n) });

const waitingIn = (state: Complaint): string[] => {
  if (state.status === 'none') return assert.fail('no case');
  return (state.file.proposals ?? []).map(({ proposalId }) => proposalId);
};

suite('asking where everybody reads', () => {
  test('it meets the second step as every question does, and the third waits', () => {
    const after = given(...upTo.triage)
      .when(ask(1))
      .then(
        { type: 'IdentityAsked', mode: 'public-link', thread: publicThread },
        { type: 'StepMet', step: 'ask-identity', late: false },
        { type: 'StepOpened', step: 'coordinate' },
        { type: 'ClockPaused', step: 'coordinate' },
      );
    assert.equal(after.status, 'awaiting-identity');
  });

  test('the words stand in public, and those of the private link never do', () => {
    for (const [mode, visibility] of [
      ['public-link', 'public'],
      ['form-link', 'private'],
      ['private-message', 'private'],
    ] as const) {
      const { state, events } = played([...upTo.triage, ask(1, { mode })]);
      const asked = events.find(({ type }) => type === 'IdentityAsked') ?? assert.fail(mode);
      assert.deepEqual(
        react(state, asked, knownTerms).map((effect) => (effect.kind === 'send' ? effect.visibility : effect.what)),
        [visibility],
      );
    }
  });

  test('not of somebody who wrote in private, or came there', () => {
    const wrote = acts.receive(0.5, { thread: privateThread });
    given(...upTo.triage, wrote)
      .when(ask(1))
      .refused('private-way-exists');
    given(acts.open(0, { thread: privateThread }))
      .when(ask(1))
      .refused('private-way-exists');
  });

  test('never out of a lane', () => {
    given(...upTo.triage, acts.toLane(0.5))
      .when(ask(1))
      .refused('lane-is-private');
  });

  test('with nobody’s data in it, and no private link', () => {
    given(...upTo.triage)
      .when(ask(1, { text: 'Pak Budi, 0812-3456-7890, isi tautan' }))
      .refused('personal-data-in-public');
    given(...upTo.triage)
      .when(ask(1, { text: 'Isi https://kota.example/identitas/x' }))
      .refused('private-link-in-public');
    given(...upTo.triage)
      .when(ask(1, { text: ' ' }))
      .refused('text-missing');
  });

  test('a note beside it would say the same twice: it is left out', () => {
    const { state } = played([...upTo.triage, ask(1, { publicNote: 'Cek pesan pribadi' })]);
    assert.equal(state.status === 'none' ? undefined : state.file.notes, undefined);
  });
});

suite('what somebody gave', () => {
  test('is nobody’s identity, and sets our clock going', () => {
    const after = given(acts.open(0), ask(1))
      .when(propose(2))
      .then(
        { type: 'IdentityProposed', proposalId: '0199c7a0-2222-7000-8000-000000000001', untilAt: at(169) },
        { type: 'ClockResumed', step: 'coordinate' },
      );
    assert.equal(after.status, 'awaiting-identity');
    assert.equal(after.status === 'awaiting-identity' ? after.file.identity : '', undefined);
    assert.deepEqual(waitingIn(after), ['0199c7a0-2222-7000-8000-000000000001']);
    assert.equal(primaryCommand(after, people.medsos), 'SettleProposal');
  });

  test('calls the desk, with no word of it', () => {
    const { state, events } = played(proposed);
    const event = events.find(({ type }) => type === 'IdentityProposed') ?? assert.fail();
    assert.deepEqual(
      react(state, event, knownTerms).map((effect) =>
        effect.kind === 'notify' ? `${effect.to} ${effect.what}` : effect.kind,
      ),
      ['admin-medsos identity-proposed', 'admin-pusat identity-proposed'],
    );
    assert.doesNotMatch(JSON.stringify(event), /text|0812/);
  });

  test('counts once, whole, and while its link is good', () => {
    given(...proposed)
      .when(propose(3))
      .refused('already-recorded');
    given(...proposed)
      .when(other(2, 169))
      .refused('link-ended');
    given(...proposed)
      .when(other(2, 168.9))
      .then({ type: 'IdentityProposed' });
    given(...proposed)
      .when(propose(3, { proposalId: idOf(2), fields: ['name', 'phone'] }))
      .refused('identity-incomplete');
  });

  test('comes from the portal alone: no officer and no reporter proposes', () => {
    for (const by of [people.reporter, people.medsos, people.lead, people.operator])
      given(acts.open(0), ask(1)).when(propose(2, { by })).refused('not-allowed');
  });

  test('of strangers so many are kept and no more; one that is refused makes room', () => {
    const full = [acts.open(0), ask(1), ...Array.from({ length: mostProposals }, (_, n) => other(n + 1, 2))];
    given(...full)
      .when(other(99, 3))
      .refused('too-many-proposals');
    given(...full, refuse(3))
      .when(other(99, 3))
      .then({ type: 'IdentityProposed' });
  });

  test('is asked for no longer where it is known who reported', () => {
    given(...upTo.coordination)
      .when(propose(3))
      .refused('identity-known');
    given(...upTo.closed)
      .when(propose(9))
      .refused('case-closed');
    given(acts.open(0, { identityKnown: true }))
      .when(propose(1))
      .refused('identity-known');
  });

  test('completes a case that went on without an identity', () => {
    const after = given(acts.open(0), acts.goWithout(1), propose(2))
      .when(accept(3))
      .then({ type: 'ProposalSettled', outcome: 'accepted' }, { type: 'IdentityProvided', complete: true });
    assert.equal(after.status === 'coordination' ? after.file.withoutIdentity : '', undefined);
  });
});

suite('deciding on it', () => {
  test('accepted it is the identity, like any that was given, and every other one goes', () => {
    const after = given(...proposed, other(2, 2.5))
      .when(accept(3))
      .then(
        {
          type: 'ProposalSettled',
          proposalId: '0199c7a0-2222-7000-8000-000000000001',
          outcome: 'accepted',
          by: people.medsos,
        },
        { type: 'IdentityProvided', identityId: 'identity-1', fields: ['name', 'phone', 'kelurahan'], via: 'form' },
      );
    assert.equal(after.status, 'coordination');
    assert.deepEqual(waitingIn(after), []);
  });

  test('refused it leaves nothing but that it was, and the case waits', () => {
    const after = given(...proposed, other(2, 2.5))
      .when(refuse(3))
      .then({ type: 'ProposalSettled', proposalId: '0199c7a0-2222-7000-8000-000000000001', outcome: 'refused' });
    assert.equal(after.status, 'awaiting-identity');
    assert.deepEqual(waitingIn(after), [idOf(2)]);
  });

  test('once, of what is there, and only while the link is good', () => {
    given(...proposed, refuse(3))
      .when(accept(4))
      .refused('no-proposal');
    given(...proposed, other(2, 2), refuse(3))
      .when(accept(4))
      .refused('no-proposal');
    given(...proposed)
      .when(refuse(3, { proposalId: 'of-another-case' }))
      .refused('no-proposal');
    given(...proposed)
      .when(accept(169))
      .refused('no-proposal');
    given(...proposed)
      .when(refuse(3, { outcome: 'accepted' }))
      .refused('identity-incomplete');
    given(...upTo.awaiting)
      .when(accept(3))
      .refused('no-proposal');
  });

  test('is the desk’s alone', () => {
    for (const by of [people.medsos, people.pusat, people.teamLead])
      assert.ok(possibleCommands(played(proposed).state, by).includes('SettleProposal'), by.role);
    for (const by of [people.lead, people.divisionHead, people.operator, people.reporter, people.intake])
      given(...proposed)
        .when(refuse(3, { by }))
        .refused('not-allowed');
  });

  test('without any there is nothing to decide: no button', () => {
    assert.equal(possibleCommands(played(upTo.awaiting).state, people.medsos).includes('SettleProposal'), false);
  });
});

suite('what nobody decides on', () => {
  test('ends with its link, by the clock, and is told to nobody', () => {
    const { state } = played(proposed);
    assert.ok((nextWakeAt(state, knownTerms) ?? Infinity) <= at(169));
    const { state: after, events } = played([...proposed, acts.tick(169)]);
    const ended = events.filter(({ type }) => type === 'ProposalSettled');
    assert.deepEqual(
      ended.map((event) => ('outcome' in event ? event.outcome : '')),
      ['expired'],
    );
    assert.deepEqual(waitingIn(after), []);
    assert.deepEqual(
      ended.flatMap((event) => react(after, event, knownTerms)),
      [],
    );
  });

  test('not a moment before', () => {
    const { events } = played([...proposed, acts.tick(168.99)]);
    assert.equal(
      events.some(({ type }) => type === 'ProposalSettled'),
      false,
    );
  });

  test('wakes the case also where the step has no more to say', () => {
    const late = [acts.open(0), acts.goWithout(1), propose(2, { untilAt: at(3) })];
    assert.equal(nextWakeAt(played(late).state, knownTerms), at(3));
  });

  test('goes with the case, and does not come back when it is opened again', () => {
    const closed = [...proposed, acts.notComplaint(3)];
    assert.deepEqual(waitingIn(played(closed).state), []);
    const again = [...closed, acts.reopen(4)];
    assert.deepEqual(waitingIn(played(again).state), []);
  });

  test('stays where a part of an identity came by another way', () => {
    const part = acts.provide(3, { fields: ['name'] });
    assert.deepEqual(waitingIn(played([...proposed, part]).state), ['0199c7a0-2222-7000-8000-000000000001']);
    assert.deepEqual(waitingIn(played([...proposed, acts.provide(3)]).state), []);
  });
});
