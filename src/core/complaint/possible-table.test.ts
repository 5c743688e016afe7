// Everything that is offered to each person in each state, in order: the buttons of the case page, written out once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownTerms, acts, people, played, upTo } from '#test/given/given.ts';
import type { Command } from './command.ts';
import { decide } from './decide.ts';
import { possibleCommands, primaryCommand } from './possible.ts';

const histories = {
  ...upTo,
  asked: [...upTo.disposed, acts.askExtension(6)],
  sending: [...upTo.conveying, acts.convey(7)],
} as const;

type Person = 'medsos' | 'pusat' | 'teamLead' | 'lead' | 'helper' | 'divisionHead';

const expected: Record<keyof typeof histories, Record<Person, string>> = {
  triage: {
    medsos:
      'AskIdentity AnswerInformation JudgeNotComplaint JoinAsDuplicate ProvideIdentity GoWithoutIdentity ChoosePrivacy SetPriority Categorise Locate DivertToEmergency MoveToLane TakeAsRequest ReferElsewhere MergeInto SplitOff AddNote JoinReporter Claim Assign',
    pusat:
      'AskIdentity AnswerInformation JudgeNotComplaint JoinAsDuplicate ProvideIdentity GoWithoutIdentity ChoosePrivacy SetPriority Categorise Locate DivertToEmergency MoveToLane TakeAsRequest ReferElsewhere MergeInto SplitOff AddNote JoinReporter Claim Assign',
    teamLead:
      'AskIdentity AnswerInformation JudgeNotComplaint JoinAsDuplicate ProvideIdentity GoWithoutIdentity ChoosePrivacy SetPriority Categorise Locate DivertToEmergency MoveToLane TakeAsRequest ReferElsewhere MergeInto SplitOff AddNote JoinReporter Claim Assign RemindHolder',
    lead: '',
    helper: '',
    divisionHead: 'AddNote RemindHolder',
  },
  awaiting: {
    medsos:
      'ProvideIdentity AskIdentity GoWithoutIdentity ChoosePrivacy SetPriority Categorise Locate DivertToEmergency MoveToLane AnswerInformation JudgeNotComplaint ReferElsewhere JoinAsDuplicate MergeInto SplitOff AddNote JoinReporter Claim Assign',
    pusat:
      'ProvideIdentity AskIdentity GoWithoutIdentity ChoosePrivacy SetPriority Categorise Locate DivertToEmergency MoveToLane AnswerInformation JudgeNotComplaint ReferElsewhere JoinAsDuplicate MergeInto SplitOff AddNote JoinReporter Claim Assign',
    teamLead:
      'ProvideIdentity AskIdentity GoWithoutIdentity ChoosePrivacy SetPriority Categorise Locate DivertToEmergency MoveToLane AnswerInformation JudgeNotComplaint ReferElsewhere JoinAsDuplicate MergeInto SplitOff AddNote JoinReporter Claim Assign',
    lead: '',
    helper: '',
    divisionHead: 'AddNote',
  },
  coordination: {
    medsos:
      'DraftResponse ProvideIdentity ChoosePrivacy SetPriority Categorise Locate DivertToEmergency MoveToLane RevealIdentity TakeAsRequest JudgeNotComplaint ReferElsewhere JoinAsDuplicate MergeInto SplitOff AddNote JoinReporter Claim Assign',
    pusat:
      'ApproveInterim AnswerDirectly DraftResponse ProvideIdentity ChoosePrivacy SetPriority Categorise Locate DivertToEmergency MoveToLane RevealIdentity TakeAsRequest JudgeNotComplaint ReferElsewhere JoinAsDuplicate MergeInto SplitOff AddNote JoinReporter Claim Assign',
    teamLead:
      'ApproveInterim AnswerDirectly DraftResponse ProvideIdentity ChoosePrivacy SetPriority Categorise Locate DivertToEmergency MoveToLane RevealIdentity TakeAsRequest JudgeNotComplaint ReferElsewhere JoinAsDuplicate MergeInto SplitOff AddNote JoinReporter Claim Assign RemindHolder',
    lead: '',
    helper: '',
    divisionHead: 'AddNote RemindHolder',
  },
  registration: {
    medsos:
      'RegisterInUpik ProvideIdentity ChoosePrivacy SetPriority Categorise Locate DivertToEmergency MoveToLane RevealIdentity JoinAsDuplicate MergeInto SplitOff AddNote JoinReporter Claim Assign',
    pusat:
      'RegisterInUpik ProvideIdentity ChoosePrivacy SetPriority Categorise Locate DivertToEmergency MoveToLane RevealIdentity ReferElsewhere JoinAsDuplicate MergeInto SplitOff AddNote JoinReporter Claim Assign',
    teamLead:
      'RegisterInUpik ProvideIdentity ChoosePrivacy SetPriority Categorise Locate DivertToEmergency MoveToLane RevealIdentity ReferElsewhere JoinAsDuplicate MergeInto SplitOff AddNote JoinReporter Claim Assign RemindHolder',
    lead: '',
    helper: '',
    divisionHead: 'AddNote RemindHolder',
  },
  followUp: {
    medsos:
      'ProvideIdentity ChoosePrivacy SetPriority Categorise Locate DivertToEmergency MoveToLane RevealIdentity MergeInto SplitOff AddNote JoinReporter Claim Assign',
    pusat:
      'Dispose ProvideIdentity ChoosePrivacy SetPriority Categorise Locate DivertToEmergency MoveToLane RevealIdentity ReferElsewhere MergeInto SplitOff AddNote JoinReporter Claim Assign',
    teamLead:
      'Dispose ProvideIdentity ChoosePrivacy SetPriority Categorise Locate DivertToEmergency MoveToLane RevealIdentity ReferElsewhere MergeInto SplitOff AddNote JoinReporter Claim Assign RemindHolder',
    lead: '',
    helper: '',
    divisionHead: 'AddNote RemindHolder',
  },
  disposed: {
    medsos:
      'ProvideIdentity ChoosePrivacy SetPriority Categorise Locate DivertToEmergency MoveToLane RevealIdentity MergeInto SplitOff AddNote JoinReporter Claim Assign',
    pusat:
      'ProvideIdentity ChoosePrivacy SetPriority Categorise Locate DivertToEmergency MoveToLane RevealIdentity ReferElsewhere MergeInto SplitOff Dispose AddNote JoinReporter GrantPhone Claim Assign',
    teamLead:
      'ProvideIdentity ChoosePrivacy SetPriority Categorise Locate DivertToEmergency MoveToLane RevealIdentity ReferElsewhere MergeInto SplitOff Dispose AddNote JoinReporter GrantPhone Claim Assign RemindHolder',
    lead: 'AcknowledgeDisposition ReportFieldResult ReportProgress Locate RefuseDisposition AskExtension AddNote RecordContact AgreeVisit RecordMinutes AskPhone',
    helper:
      'AcknowledgeDisposition ReportPart ReportProgress Locate RefuseDisposition AddNote RecordContact AgreeVisit RecordMinutes AskPhone',
    divisionHead: 'AddNote RemindHolder',
  },
  conveying: {
    medsos:
      'ProvideIdentity ChoosePrivacy SetPriority Categorise Locate DivertToEmergency MoveToLane RevealIdentity MergeInto SplitOff AddNote JoinReporter Claim Assign',
    pusat:
      'ConveyResult ProvideIdentity ChoosePrivacy SetPriority Categorise Locate DivertToEmergency MoveToLane RevealIdentity MergeInto SplitOff SendBackResult AddNote JoinReporter Claim Assign',
    teamLead:
      'ConveyResult ProvideIdentity ChoosePrivacy SetPriority Categorise Locate DivertToEmergency MoveToLane RevealIdentity MergeInto SplitOff SendBackResult AddNote JoinReporter Claim Assign RemindHolder',
    lead: 'AddNote',
    helper: 'AddNote',
    divisionHead: 'AddNote RemindHolder',
  },
  closed: {
    medsos: 'ProvideIdentity ChoosePrivacy MoveToLane RevealIdentity AddNote JoinReporter',
    pusat: 'Reopen ProvideIdentity ChoosePrivacy MoveToLane RevealIdentity AddNote JoinReporter',
    teamLead: 'Reopen ProvideIdentity ChoosePrivacy MoveToLane RevealIdentity AddNote JoinReporter',
    lead: 'AddNote',
    helper: 'AddNote',
    divisionHead: 'AddNote',
  },
  asked: {
    medsos:
      'ProvideIdentity ChoosePrivacy SetPriority Categorise Locate DivertToEmergency MoveToLane RevealIdentity MergeInto SplitOff AddNote JoinReporter Claim Assign',
    pusat:
      'GrantExtension DeclineExtension ProvideIdentity ChoosePrivacy SetPriority Categorise Locate DivertToEmergency MoveToLane RevealIdentity ReferElsewhere MergeInto SplitOff Dispose AddNote JoinReporter GrantPhone Claim Assign',
    teamLead:
      'GrantExtension DeclineExtension ProvideIdentity ChoosePrivacy SetPriority Categorise Locate DivertToEmergency MoveToLane RevealIdentity ReferElsewhere MergeInto SplitOff Dispose AddNote JoinReporter GrantPhone Claim Assign RemindHolder',
    lead: 'AcknowledgeDisposition ReportFieldResult ReportProgress Locate RefuseDisposition AddNote RecordContact AgreeVisit RecordMinutes AskPhone',
    helper:
      'AcknowledgeDisposition ReportPart ReportProgress Locate RefuseDisposition AddNote RecordContact AgreeVisit RecordMinutes AskPhone',
    divisionHead: 'AddNote RemindHolder',
  },
  sending: {
    medsos:
      'ProvideIdentity ChoosePrivacy SetPriority Categorise Locate DivertToEmergency MoveToLane RevealIdentity SplitOff AddNote JoinReporter Claim Assign',
    pusat:
      'ProvideIdentity ChoosePrivacy SetPriority Categorise Locate DivertToEmergency MoveToLane RevealIdentity SplitOff AddNote JoinReporter Claim Assign',
    teamLead:
      'ProvideIdentity ChoosePrivacy SetPriority Categorise Locate DivertToEmergency MoveToLane RevealIdentity SplitOff AddNote JoinReporter Claim Assign RemindHolder',
    lead: 'AddNote',
    helper: 'AddNote',
    divisionHead: 'AddNote RemindHolder',
  },
};

const rows = Object.entries(expected) as [keyof typeof histories, Record<Person, string>][];

test('what is offered to whom, best first', () => {
  for (const [name, offers] of rows) {
    const { state } = played(histories[name]);
    for (const [person, offered] of Object.entries(offers) as [Person, string][])
      assert.equal(possibleCommands(state, people[person]).join(' '), offered, `${person} ${name}`);
  }
});

test('to the agency that is no party, to the operator, the reporter and the system nothing is offered on a fresh case', () => {
  for (const name of ['triage', 'awaiting', 'coordination', 'registration', 'followUp'] as const) {
    const { state } = played(histories[name]);
    for (const person of [people.stranger, people.operator]) assert.deepEqual(possibleCommands(state, person), []);
  }
});

test('what should be done next is the first of what may be done, or nothing', () => {
  for (const [name] of rows) {
    const { state } = played(histories[name]);
    for (const person of Object.values(people)) {
      const next = primaryCommand(state, person);
      if (next !== undefined) assert.equal(possibleCommands(state, person)[0], next);
    }
  }
});

/**
 * The second half of joining and merging follows from an act on the other case; what becomes of a message, from its row in
 * the outbox: app/acts/told-by-hand.ts asks that first; an answer from outside, and a link
 * for the field, are offered in places of their own.
 */
const follows: readonly string[] = [
  'AddDuplicate',
  'AcceptMerge',
  'ReleaseThreads',
  'EraseTexts',
  'ErasePerson',
  'CountOutsideAnswer',
  'MakeFieldLink',
  'EndFieldLink',
  'RecordAccepted',
  'RecordRejected',
];

test('what is not offered is refused, whatever it says', () => {
  const made = Object.values(acts).map((make) => make as (hours: number, fields: object) => Command);
  for (const [name] of rows) {
    const { state } = played(histories[name]);
    for (const by of Object.values(people)) {
      if (by.kind !== 'officer') continue;
      const offered: readonly string[] = possibleCommands(state, by);
      for (const make of made) {
        const command = make(9, { by });
        if (offered.includes(command.type) || follows.includes(command.type)) continue;
        assert.equal(decide(state, command, knownTerms).ok, false, `${by.role} ${command.type} ${name}`);
      }
    }
  }
});
