// The same for a report that SP4N-LAPOR! passed to the city, which nobody asks for an identity and which is registered already.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, sp4nUpTo } from '#test/given/given.ts';
import { outcomesIn, type Outcomes } from '#test/given/outcomes.ts';

const states = sp4nUpTo;

/** In every open state alike. */
const inHand = {
  addWords: 'WordsAdded',
  withdraw: 'Withdrawn StepSkipped CaseClosed',
  setPriority: 'PrioritySet',
  toLane: 'MovedToLane',
  categorise: 'Categorised',
  locate: 'Located',
  ...{ claim: 'CaseClaimed', assign: 'CaseAssigned', remind: 'HolderReminded' },
};

/** Half an hour after what led there, by whoever usually does it. Every act stands in each state once. */
const expected: Record<keyof typeof states, Outcomes> = {
  coordination: {
    does: {
      receive: 'MessageReceived',
      edit: 'MessageEdited',
      remove: 'MessageDeleted',
      provide: 'IdentityProvided',
      choosePrivacy: 'PrivacyChosen',
      ...inHand,
      divert: 'DivertedToEmergency',
      classify: 'Classified',
      notComplaint: 'JudgedNotComplaint StepSkipped CaseClosed',
      refer: 'ReferredElsewhere StepSkipped CaseClosed',
      joinDuplicate: 'JoinedAsDuplicate StepSkipped CaseClosed',
      addDuplicate: 'DuplicateAdded',
      mergeInto: 'MergedInto StepSkipped CaseClosed',
      acceptMerge: 'CaseMerged',
      draft: 'ResponseDrafted',
      approve: 'InterimApproved StepMet StepOpened',
      answerDirectly: 'AnsweredDirectly StepMet StepSkipped StepOpened ResultWritten',
      delivered: 'MessageAccepted',
      undelivered: 'MessageRejected',
      note: 'NoteAdded',
      eraseTexts: 'TextsErased',
      joinReporter: 'ReporterJoined',
    },
    refused: {
      'case-exists': 'open',
      'unknown-message': 'splitOff',
      'wrong-step':
        'ask goWithout inform register dispose byLink grantPhone endPhone grant decline convey sendBack countOutside rate erase reopen',
      'identity-unknown': 'reveal',
      'no-draft': 'returnDraft',
      'not-your-agency':
        'acknowledge refuse progress makeLink endLink contact agreeVisit minutes askPhone openPhone part askExtension fieldResult',
      'nothing-due': 'tick releaseThreads',
      'not-joined': 'separateReporter',
      'not-held': 'release',
      'not-in-a-lane': 'outOfLane',
    },
  },
  followUp: {
    does: {
      receive: 'MessageReceived',
      edit: 'MessageEdited',
      remove: 'MessageDeleted',
      provide: 'IdentityProvided',
      choosePrivacy: 'PrivacyChosen',
      ...inHand,
      divert: 'DivertedToEmergency',
      refer: 'ReferredElsewhere StepSkipped CaseClosed',
      addDuplicate: 'DuplicateAdded',
      mergeInto: 'MergedInto StepSkipped CaseClosed',
      acceptMerge: 'CaseMerged',
      dispose: 'Disposed',
      delivered: 'MessageAccepted',
      undelivered: 'MessageRejected',
      note: 'NoteAdded',
      eraseTexts: 'TextsErased',
      joinReporter: 'ReporterJoined',
    },
    refused: {
      'link-ended': 'byLink',
      'case-exists': 'open',
      'unknown-message': 'splitOff',
      'wrong-step':
        'ask goWithout classify notComplaint inform joinDuplicate draft returnDraft approve answerDirectly register grantPhone convey sendBack countOutside rate erase reopen',
      'identity-unknown': 'reveal',
      'not-your-agency':
        'acknowledge refuse progress makeLink endLink contact agreeVisit minutes askPhone openPhone part askExtension fieldResult',
      'phone-not-granted': 'endPhone',
      'no-extension-asked': 'grant decline',
      'nothing-due': 'tick releaseThreads',
      'not-joined': 'separateReporter',
      'not-held': 'release',
      'not-in-a-lane': 'outOfLane',
    },
  },
  disposed: {
    does: {
      receive: 'MessageReceived',
      edit: 'MessageEdited',
      remove: 'MessageDeleted',
      provide: 'IdentityProvided',
      choosePrivacy: 'PrivacyChosen',
      ...inHand,
      divert: 'DivertedToEmergency',
      refer: 'ReferredElsewhere StepSkipped CaseClosed',
      addDuplicate: 'DuplicateAdded',
      mergeInto: 'MergedInto StepSkipped CaseClosed',
      acceptMerge: 'CaseMerged',
      dispose: 'Disposed',
      acknowledge: 'DispositionAcknowledged',
      refuse: 'DispositionRefused',
      progress: 'ProgressReported',
      makeLink: 'FieldLinkMade',
      contact: 'ContactTried',
      agreeVisit: 'VisitAgreed',
      minutes: 'VisitHeld',
      part: 'PartReported',
      fieldResult: 'FieldResultReported StepMet StepOpened',
      delivered: 'MessageAccepted',
      undelivered: 'MessageRejected',
      note: 'NoteAdded',
      eraseTexts: 'TextsErased',
      joinReporter: 'ReporterJoined',
    },
    refused: {
      'link-ended': 'endLink byLink',
      'case-exists': 'open',
      'unknown-message': 'splitOff',
      'wrong-step':
        'ask goWithout classify notComplaint inform joinDuplicate draft returnDraft approve answerDirectly register convey sendBack countOutside rate erase reopen',
      'identity-unknown': 'reveal',
      'deadline-not-later': 'askExtension',
      'phone-not-granted': 'endPhone',
      'phone-not-handed-on': 'askPhone openPhone grantPhone',
      'no-extension-asked': 'grant decline',
      'nothing-due': 'tick releaseThreads',
      'not-joined': 'separateReporter',
      'not-held': 'release',
      'not-in-a-lane': 'outOfLane',
    },
  },
  conveying: {
    does: {
      receive: 'MessageReceived',
      edit: 'MessageEdited',
      remove: 'MessageDeleted',
      provide: 'IdentityProvided',
      choosePrivacy: 'PrivacyChosen',
      ...inHand,
      divert: 'DivertedToEmergency',
      addDuplicate: 'DuplicateAdded',
      mergeInto: 'MergedInto StepSkipped CaseClosed',
      acceptMerge: 'CaseMerged',
      convey: 'ResultWritten',
      sendBack: 'ResultSentBack StepSkipped StepOpened',
      delivered: 'MessageAccepted',
      undelivered: 'MessageRejected',
      note: 'NoteAdded',
      eraseTexts: 'TextsErased',
      joinReporter: 'ReporterJoined',
    },
    refused: {
      'link-ended': 'endLink',
      'case-exists': 'open',
      'unknown-message': 'splitOff',
      'wrong-step':
        'ask goWithout classify notComplaint refer inform joinDuplicate draft returnDraft approve answerDirectly register dispose acknowledge refuse progress makeLink byLink contact agreeVisit minutes askPhone openPhone grantPhone endPhone part askExtension grant decline fieldResult countOutside rate erase reopen',
      'identity-unknown': 'reveal',
      'nothing-due': 'tick releaseThreads',
      'not-joined': 'separateReporter',
      'not-held': 'release',
      'not-in-a-lane': 'outOfLane',
    },
  },
  closed: {
    does: {
      edit: 'MessageEdited',
      remove: 'MessageDeleted',
      provide: 'IdentityProvided',
      choosePrivacy: 'PrivacyChosen',
      toLane: 'MovedToLane',
      note: 'NoteAdded',
      eraseTexts: 'TextsErased',
      erase: 'PersonErased',
      rate: 'Rated',
      joinReporter: 'ReporterJoined',
      reopen: 'CaseReopened StepOpened',
    },
    refused: {
      'link-ended': 'endLink',
      'case-exists': 'open',
      'case-closed':
        'receive splitOff ask goWithout setPriority categorise locate divert classify notComplaint refer inform joinDuplicate addDuplicate mergeInto acceptMerge draft returnDraft approve answerDirectly register dispose acknowledge refuse progress makeLink byLink contact agreeVisit minutes askPhone openPhone grantPhone endPhone part askExtension grant decline fieldResult convey sendBack countOutside addWords withdraw claim assign release remind',
      'identity-unknown': 'reveal',
      'already-recorded': 'delivered undelivered',
      'nothing-due': 'tick releaseThreads',
      'not-joined': 'separateReporter',
      'not-in-a-lane': 'outOfLane',
    },
  },
};

suite('what every act does in each state of a report that SP4N-LAPOR! passed on', () => {
  for (const [name, history] of Object.entries(states) as [keyof typeof states, (typeof states)[keyof typeof states]][])
    test(name, () => {
      assert.deepEqual(outcomesIn(history), expected[name]);
    });
});

test('every act stands in each state once', () => {
  for (const [name, { does, refused }] of Object.entries(expected)) {
    const written = [...Object.keys(does), ...Object.values(refused).flatMap((some) => some.split(' '))];
    assert.deepEqual(written.toSorted(), Object.keys(acts).toSorted(), name);
  }
});
