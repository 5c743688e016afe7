// What was done to a case while an officer was writing.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { eventOf, eventTypes } from '#test/given/event-histories.ts';
import { people } from '#test/given/given.ts';
import { actsOfOthers, tellingEvents } from './acts-of-others.ts';
import type { Actor } from './complaint.ts';
import type { ComplaintEvent, EventType } from './event.ts';

const colleague: Actor = { kind: 'officer', userId: 'user-lain', role: 'admin-medsos' };
const by = (type: EventType, actor: Actor): ComplaintEvent => ({ ...eventOf(type), by: actor });
const typesOf = (events: readonly ComplaintEvent[]): EventType[] => events.map(({ type }) => type);

/** Nobody's act is the less right for these, and not everybody may know of them. */
const unseen: readonly EventType[] = [
  'IdentityRevealed',
  'PersonalDataPublished',
  'ReporterJoined',
  'ReporterSeparated',
  'ThreadsReleased',
  'CaseClaimed',
  'CaseAssigned',
  'CaseReleased',
  'SendingCalledBack',
  'HolderReminded',
  'TextsErased',
  'IssueLinked',
  'IssueUnlinked',
  'FieldLinkMade',
  'FieldLinkEnded',
  'ContactTried',
  'PhoneAsked',
  'PhoneGranted',
  'PhoneEnded',
];

suite('what stands in the way of an act', () => {
  for (const type of eventTypes)
    test(`${type} of a colleague ${unseen.includes(type) ? 'does not' : 'does'}`, () => {
      const found = actsOfOthers([by(type, colleague)], people.medsos, 'AskIdentity');
      assert.deepEqual(typesOf(found), unseen.includes(type) ? [] : [type]);
    });

  test('nothing stands in the way of what holds beside all news', () => {
    const news = eventTypes.map((type) => by(type, colleague));
    for (const command of ['AddNote', 'RevealIdentity'] as const)
      assert.deepEqual(actsOfOthers(news, people.medsos, command), [], command);
  });

  test('one’s own act does, or a second press would count twice; an own note and an own "seen" do not', () => {
    for (const type of eventTypes) {
      const expected = unseen.includes(type) || ['NoteAdded', 'DispositionAcknowledged'].includes(type) ? [] : [type];
      assert.deepEqual(typesOf(actsOfOthers([by(type, people.medsos)], people.medsos, 'AskIdentity')), expected, type);
    }
  });

  test('clocks and deliveries surprise nobody, what a reporter wrote or did does', () => {
    for (const actor of [people.sweep, people.outbox])
      assert.deepEqual(actsOfOthers([by('NoteAdded', actor)], people.medsos, 'AskIdentity'), []);
    for (const actor of [people.intake, people.reporter])
      assert.deepEqual(typesOf(actsOfOthers([by('MessageReceived', actor)], people.medsos, 'AskIdentity')), [
        'MessageReceived',
      ]);
  });

  test('a reporter is never the officer who acts, and two programs are not one person', () => {
    assert.equal(actsOfOthers([by('NoteAdded', people.reporter)], people.reporter, 'AskIdentity').length, 1);
    assert.equal(actsOfOthers([by('NoteAdded', people.intake)], people.intake, 'AskIdentity').length, 1);
  });

  test('they stand in the order in which they were done', () => {
    const news = [
      by('ResponseDrafted', colleague),
      by('DeadlineWarned', people.sweep),
      by('DraftReturned', people.pusat),
    ];
    assert.deepEqual(typesOf(actsOfOthers(news, people.medsos, 'ApproveInterim')), [
      'ResponseDrafted',
      'DraftReturned',
    ]);
    assert.deepEqual(actsOfOthers([], people.medsos, 'ApproveInterim'), []);
  });
});

suite('which of several events say what was done', () => {
  const itself = (event: ComplaintEvent): ComplaintEvent => event;

  /** What follows from an act or from the clock. */
  const following: readonly EventType[] = [
    'StepOpened',
    'StepMet',
    'StepSkipped',
    'ClockPaused',
    'ClockResumed',
    'DeadlineWarned',
    'DeadlineMissed',
    'OwnTimeMissed',
    'VisitSettled',
    'Escalated',
    'MessageAccepted',
    'MessageRejected',
    'IdentityReminded',
  ];

  for (const type of eventTypes)
    test(`${type} ${following.includes(type) ? 'follows from an act' : 'is an act'}`, () => {
      const act = by('InterimApproved', people.pusat);
      const told = tellingEvents([act, eventOf(type)], itself);
      assert.deepEqual(told, following.includes(type) ? [act] : [act, eventOf(type)]);
    });

  test('where nobody did anything, all of them tell', () => {
    const news = following.map((type) => eventOf(type));
    assert.deepEqual(tellingEvents(news, itself), news);
    assert.deepEqual(tellingEvents([], itself), []);
  });

  test('they may stand in something else', () => {
    const told = [
      { seq: 7, event: eventOf('StepMet') },
      { seq: 8, event: eventOf('NoteAdded') },
    ];
    assert.deepEqual(
      tellingEvents(told, ({ event }) => event).map(({ seq }) => seq),
      [8],
    );
  });
});
