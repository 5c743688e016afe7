// What other systems are told of each event: that it happened, and nothing that anybody wrote or is called.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { eventTypes, historyWith } from '#test/given/event-histories.ts';
import { played, upTo } from '#test/given/given.ts';
import { allCommands, run } from '#test/given/random-command.ts';
import { initial } from '#core/complaint/complaint.ts';
import type { EventType } from '#core/complaint/event.ts';
import { evolve } from '#core/complaint/evolve.ts';
import type { Happened } from '#ports/webhooks.ts';
import { toldBody, toldOutside } from './told-outside.ts';

/** The desk's inner affairs: what is drafted, noted, looked at, who is whom, and how words were changed. */
const kept: readonly EventType[] = [
  'MessageEdited',
  'MessageDeleted',
  'MessagesSplitOff',
  'MovedToLane',
  'IdentityRevealed',
  'LaneAnswerMissed',
  'PersonalDataPublished',
  'PrivacyChosen',
  'ResponseDrafted',
  'DraftReturned',
  'OutsideAnswerCounted',
  'NoteAdded',
  'CaseClaimed',
  'CaseAssigned',
  'CaseReleased',
  'ChildOpened',
  'SendingCalledBack',
  'HolderReminded',
  'ReporterJoined',
  'ReporterSeparated',
  'TakenOutOfLane',
  'ThreadsReleased',
  'TextsErased',
  'OwnTimeMissed',
  'Located',
  'WordsAdded',
  'IssueLinked',
  'IssueUnlinked',
  'ElsewhereDue',
  'PersonErased',
  'FieldLinkMade',
  'FieldLinkEnded',
  'ContactTried',
  'VisitAgreed',
  'VisitHeld',
  'VisitSettled',
  'PhoneAsked',
  'PhoneGranted',
  'PhoneEnded',
  'IdentityProposed',
  'ProposalSettled',
];

const happenedIn = (type: EventType): Happened => {
  const { events } = played(historyWith[type]);
  const index = events.findLastIndex((event) => event.type === type);
  const event = events[index];
  assert.ok(event !== undefined);
  const after = events.slice(0, index + 1).reduce(evolve, initial);
  return { event, after, eventId: 'event-1', seq: 7, version: index + 1 } as Happened;
};

test('everything is told but the desk’s inner affairs', () => {
  assert.deepEqual(eventTypes.filter((type) => !toldOutside[type]).toSorted(), kept.toSorted());
});

suite('of each event', () => {
  for (const type of eventTypes)
    test(`${type} ${kept.includes(type) ? 'nothing' : 'its name, its case, its moment and how the case stands'}`, () => {
      const body = toldBody(happenedIn(type));
      if (kept.includes(type)) return assert.equal(body, undefined);
      const told = JSON.parse(body ?? '') as Record<string, unknown>;
      assert.deepEqual(Object.keys(told), ['id', 'seq', 'type', 'case', 'version', 'at', 'status', 'step']);
      assert.deepEqual([told['id'], told['seq'], told['type']], ['event-1', 7, type]);
      assert.equal(told['case'], 'ADU-2026-000001-XX');
      assert.match(String(told['at']), /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      assert.equal(told['step'] === null, told['status'] === 'closed');
    });
});

test('a receiver that named its events gets those, and one that named none that exist gets none', () => {
  const happened = happenedIn('CaseClosed');
  assert.notEqual(toldBody(happened, ['CaseClosed', 'CaseOpened']), undefined);
  assert.equal(toldBody(happened, ['CaseOpened']), undefined);
  assert.equal(toldBody(happened, []), undefined);
  assert.equal(toldBody(happenedIn('NoteAdded'), ['NoteAdded']), undefined, 'asking for it does not open it');
});

test('of a case that is not there nothing is told', () => {
  assert.equal(toldBody({ ...happenedIn('CaseOpened'), after: initial }), undefined);
});

test('at every moment the state beside it is the one after the event', () => {
  const { events } = played(upTo.closed);
  const stands = events.map((event, index) => {
    const after = events.slice(0, index + 1).reduce(evolve, initial);
    const body = toldBody({ event, after, eventId: 'e', seq: index, version: index + 1 } as Happened);
    const { type, status, step } = JSON.parse(body ?? '') as Record<string, string | null>;
    return `${type ?? ''} ${status ?? ''} ${step ?? '-'}`;
  });
  assert.deepEqual(stands.slice(-4), [
    'ResultWritten conveying convey',
    'MessageAccepted conveying convey',
    'StepMet conveying convey',
    'CaseClosed closed -',
  ]);
});

test('whatever happens, no word, name, id of a person or conversation leaves by it', () => {
  const secrets = /reporter-|identity-|warga|message-|user-|0812|tambal|pelapor|Terima/;
  fc.assert(
    fc.property(allCommands, (commands) => {
      run(commands, (_before, { state }, fresh) => {
        for (const event of fresh) {
          const body = toldBody({ event, after: state, eventId: 'e', seq: 1, version: 1 } as Happened);
          if (body !== undefined) assert.doesNotMatch(body, secrets, event.type);
        }
      });
    }),
    { numRuns: 150 },
  );
});
