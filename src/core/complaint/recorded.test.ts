// Which fields of events hold what people wrote, written down a second time; and that a case goes on the same without their words.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { eventOf, eventTypes, historyWith } from '#test/given/event-histories.ts';
import { acts, knownTerms, people, played, privateThread, publicThread, upTo } from '#test/given/given.ts';
import { allCommands, run } from '#test/given/random-command.ts';
import { withoutWords } from '#test/given/without-words.ts';
import { initial, type Complaint } from './complaint.ts';
import { nextWakeAt, priorityOf, warningsOf } from './deadlines.ts';
import type { ComplaintEvent, EventType } from './event.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { possibleCommands, turnOf } from './possible.ts';
import { react } from './react.ts';
import { wordFieldsOf, wordsIn, type RecordedEvent } from './recorded.ts';

const erased = { gone: 'erased' } as const;

/** Whatever a person types into a form, or says to an officer; ids, numbers and names of offices are not among it. */
const written: Partial<Record<EventType, readonly string[]>> = {
  IdentityAsked: ['text', 'note'],
  Located: ['text', 'landmark'],
  DivertedToEmergency: ['text'],
  MovedToLane: ['accusedPerson'],
  TakenOutOfLane: ['reason'],
  IdentityRevealed: ['reason'],
  PersonalDataPublished: ['reason'],
  JudgedNotComplaint: ['note'],
  ReferredElsewhere: ['text', 'note'],
  HandedOver: ['text'],
  PassedOn: ['text'],
  ElsewhereNoted: ['reference', 'text', 'note'],
  InformationAnswered: ['text', 'note'],
  RequestTaken: ['subject', 'reason'],
  RequestExtended: ['text', 'note'],
  RequestDecided: ['text', 'note'],
  IssueTold: ['text'],
  ResponseDrafted: ['text'],
  DraftReturned: ['reason'],
  InterimApproved: ['text'],
  Disposed: ['instruction'],
  DispositionRefused: ['reason'],
  ProgressReported: ['text', 'linkName'],
  ContactTried: ['text'],
  VisitHeld: ['found', 'agreed'],
  PhoneAsked: ['reason'],
  PhoneGranted: ['reason'],
  PartReported: ['text'],
  ExtensionAsked: ['reason'],
  ExtensionDeclined: ['reason'],
  DeadlineExtended: ['reason'],
  FieldResultReported: ['text'],
  ResultSentBack: ['reason'],
  ResultWritten: ['publicText', 'privateText', 'note'],
  NoteAdded: ['text'],
  CaseAssigned: ['note'],
  CaseReleased: ['note'],
  CaseReopened: ['reason'],
  JoiningUndone: ['reason'],
};

suite('what people write into an event', () => {
  for (const type of eventTypes)
    test(`of ${type} is ${(written[type] ?? ['nothing']).join(' and ')}`, () => {
      assert.deepEqual(wordFieldsOf(type), written[type] ?? []);
    });

  test('is none of an event that nobody knows, nor of one called like what every object has', () => {
    for (const type of ['IdentityShown', 'constructor', '__proto__', 'toString', ''])
      assert.deepEqual(wordFieldsOf(type), []);
  });

  test('is read from its fields, and from the note that goes with a message', () => {
    const note = { thread: publicThread, text: 'Kami sudah mengirim pesan pribadi.' };
    const asked = { ...eventOf('IdentityAsked'), text: 'Mohon lengkapi data.', note };
    assert.deepEqual(wordsIn(asked), ['Mohon lengkapi data.', 'Kami sudah mengirim pesan pribadi.']);
    const { note: _none, ...plain } = asked;
    assert.deepEqual(wordsIn(plain), ['Mohon lengkapi data.']);
    const written = { ...eventOf('ResultWritten'), publicText: 'Sudah.', privateText: 'Terima kasih, Bu.' };
    assert.deepEqual(wordsIn(written), ['Sudah.', 'Terima kasih, Bu.']);
  });

  test('is nothing where nothing was said, and nothing where it is gone', () => {
    assert.deepEqual(wordsIn({ ...eventOf('CaseReopened'), reason: '' }), []);
    assert.deepEqual(wordsIn({ ...eventOf('NoteAdded'), text: erased }), []);
    const note = { thread: publicThread, text: { gone: 'missing' } as const };
    assert.deepEqual(wordsIn({ ...eventOf('IdentityAsked'), text: 'Halo', note }), ['Halo']);
    for (const type of eventTypes) assert.deepEqual(wordsIn(withoutWords(eventOf(type))), [], type);
  });

  test('stands in every field that the list names, so that no name in it is a mistake', () => {
    for (const [type, names] of Object.entries(written) as [EventType, readonly string[]][]) {
      const event: Readonly<Record<string, unknown>> = eventOf(type);
      const there = names.filter((name) => event[name] !== undefined);
      const maybe = ['note', 'publicText', 'privateText', 'landmark'];
      assert.deepEqual(
        names.filter((name) => !there.includes(name) && !maybe.includes(name)),
        [],
        type,
      );
    }
  });

  test('is every text with a blank in it, but for what an office is called', () => {
    for (const type of eventTypes) {
      const spoken = wordsIn(eventOf(type));
      const texts = Object.entries(eventOf(type)).flatMap(([name, value]: [string, unknown]) =>
        typeof value === 'string' && value.includes(' ') && name !== 'bodyName' ? [value] : [],
      );
      assert.deepEqual(
        texts.filter((text) => !spoken.includes(text)),
        [],
        type,
      );
    }
  });
});

/** All that a desk sees and a clock asks of a case, but for its words. */
const standing = (state: Complaint): unknown => {
  if (state.status === 'none') return 'none';
  return {
    status: state.status,
    steps: state.file.steps,
    wakes: nextWakeAt(state, knownTerms),
    warns: warningsOf(state, knownTerms),
    turn: turnOf(state),
    priority: priorityOf(state),
    mayDo: Object.values(people).map((person) => possibleCommands(state, person)),
  };
};

const foldOf = (events: readonly RecordedEvent[]): Complaint => events.reduce(evolve, initial);

suite('a case whose words are gone', () => {
  for (const type of eventTypes)
    test(`stands as it did after ${type}, and offers the same`, () => {
      const { events } = played(historyWith[type]);
      assert.deepEqual(standing(foldOf(events.map((event) => withoutWords(event)))), standing(foldOf(events)));
    });

  test('stands as it did whatever happened to it, and whichever words went', () => {
    fc.assert(
      fc.property(allCommands, fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }), (commands, pattern) => {
        const { events } = run(commands, () => undefined);
        const some = events.map((event, index) =>
          pattern[index % pattern.length] === true ? withoutWords(event) : event,
        );
        assert.deepEqual(standing(foldOf(some)), standing(foldOf(events)));
      }),
      { numRuns: 60 },
    );
  });

  test('keeps the mark in each place where its words stood', () => {
    const { events } = played([...upTo.disposed, acts.askExtension(6)]);
    const state = foldOf(events.map((event) => withoutWords(event)));
    assert.equal(state.status, 'follow-up');
    if (state.status !== 'follow-up') return;
    assert.deepEqual(state.disposition?.instruction, erased);
    assert.deepEqual(state.extension?.reason, erased);
    assert.equal(state.disposition?.leadAgencyId, 'dpupkp');
  });

  test('keeps it in a draft, in what was returned, in a refusal and in a result', () => {
    const draft = foldOf(
      played([...upTo.coordination, acts.draft(3), acts.returnDraft(4)]).events.map((event) => withoutWords(event)),
    );
    assert.deepEqual(draft.status === 'coordination' && draft.draft, { text: erased, returned: erased });
    const refused = foldOf(played([...upTo.disposed, acts.refuse(6)]).events.map((event) => withoutWords(event)));
    assert.deepEqual(refused.status === 'none' ? [] : refused.file.refusals, [{ agencyId: 'dpupkp', reason: erased }]);
    const result = foldOf(played(upTo.conveying).events.map((event) => withoutWords(event)));
    assert.deepEqual(result.status === 'conveying' && result.result, {
      ...{ text: erased, outcome: 'done', agencyId: 'dpupkp' },
    });
  });

  test('is granted the time that was asked for, and says nothing of why where that is gone', () => {
    const { events } = played([...upTo.disposed, acts.askExtension(6)]);
    const granted = decide(foldOf(events.map((event) => withoutWords(event))), acts.grant(7), knownTerms);
    assert.ok(granted.ok);
    const [extended] = granted.events;
    assert.equal(extended?.type, 'DeadlineExtended');
    assert.equal(extended?.type === 'DeadlineExtended' ? extended.reason : 'none', '');
    const asBefore = decide(foldOf(events), acts.grant(7), knownTerms);
    assert.ok(asBefore.ok);
    assert.deepEqual(granted.events, [{ ...asBefore.events[0], reason: '' }]);
  });

  const noted = played([
    ...upTo.triage,
    acts.receive(0.5, { thread: privateThread }),
    acts.ask(1, { mode: 'private-message', publicNote: 'Kami sudah mengirim pesan pribadi.' }),
  ]).events;
  const accepted: ComplaintEvent = { ...eventOf('MessageAccepted'), purpose: 'ask-identity', effectKey: 'effect-4' };

  test('says in public what goes with a private message as long as the words are there', () => {
    const sent = react(foldOf([...noted, accepted]), accepted, knownTerms).filter(({ kind }) => kind === 'send');
    assert.equal(sent.length, 1);
  });

  test('says nothing in public once they are gone', () => {
    const state = foldOf([...noted.map((event) => withoutWords(event)), accepted]);
    assert.deepEqual(react(state, accepted, knownTerms), []);
  });
});
