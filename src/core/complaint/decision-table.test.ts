// What every act does in each state of the procedure, or why it is refused: written out once, for whoever reads it and for whoever changes it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, upTo } from '#test/given/given.ts';
import { outcomesIn, type Outcomes } from '#test/given/outcomes.ts';

const states = { nothing: [], ...upTo };

/** In every open state alike. */
const heard = { receive: 'MessageReceived', edit: 'MessageEdited', remove: 'MessageDeleted' };
const inHand = {
  addWords: 'WordsAdded',
  withdraw: 'Withdrawn StepSkipped CaseClosed',
  setPriority: 'PrioritySet',
  toLane: 'MovedToLane',
  categorise: 'Categorised',
  locate: 'Located',
  ...{ claim: 'CaseClaimed', assign: 'CaseAssigned', remind: 'HolderReminded' },
  joinReporter: 'ReporterJoined',
  eraseTexts: 'TextsErased',
  note: 'NoteAdded',
};

const { remind: _nobody, ...waitedFor } = inHand;

/** What takes back something that was never done. */
const undoesNothing = { 'not-joined': 'separateReporter', 'not-held': 'release', 'not-in-a-lane': 'outOfLane' };

/** Half an hour after what led there, by whoever usually does it. Every act stands in each state once. */
const expected: Record<keyof typeof states, Outcomes> = {
  nothing: {
    does: { open: 'CaseOpened StepOpened MessageReceived' },
    refused: {
      'no-such-case':
        'receive edit remove splitOff ask provide goWithout choosePrivacy setPriority categorise locate divert toLane outOfLane reveal classify notComplaint refer inform joinDuplicate addDuplicate mergeInto acceptMerge draft returnDraft approve answerDirectly register dispose acknowledge refuse progress makeLink endLink byLink contact agreeVisit minutes askPhone openPhone grantPhone endPhone part askExtension grant decline fieldResult convey sendBack delivered undelivered countOutside note tick addWords withdraw rate joinReporter separateReporter releaseThreads claim assign release remind eraseTexts erase reopen',
    },
  },
  triage: {
    does: {
      ...heard,
      ask: 'IdentityAsked StepMet StepOpened ClockPaused',
      provide: 'IdentityProvided',
      goWithout: 'IdentityWaived StepMet StepOpened',
      choosePrivacy: 'PrivacyChosen',
      ...inHand,
      divert: 'DivertedToEmergency IdentityWaived StepMet StepOpened',
      notComplaint: 'JudgedNotComplaint StepMet CaseClosed',
      refer: 'ReferredElsewhere StepMet CaseClosed',
      inform: 'InformationAnswered StepMet CaseClosed',
      joinDuplicate: 'JoinedAsDuplicate StepMet CaseClosed',
      addDuplicate: 'DuplicateAdded',
      mergeInto: 'MergedInto StepMet CaseClosed',
      acceptMerge: 'CaseMerged',
      delivered: 'MessageAccepted',
      undelivered: 'MessageRejected',
      countOutside: 'OutsideAnswerCounted StepMet StepOpened ClockPaused',
    },
    refused: {
      'case-exists': 'open',
      'unknown-message': 'splitOff',
      'identity-unknown': 'reveal',
      'wrong-step':
        'classify draft returnDraft approve answerDirectly register dispose byLink grantPhone endPhone grant decline convey sendBack rate erase reopen',
      'not-your-agency':
        'acknowledge refuse progress makeLink endLink contact agreeVisit minutes askPhone openPhone part askExtension fieldResult',
      'nothing-due': 'tick releaseThreads',
      ...undoesNothing,
    },
  },
  awaiting: {
    does: {
      ...heard,
      ask: 'IdentityAsked',
      provide: 'ClockResumed IdentityProvided',
      goWithout: 'ClockResumed IdentityWaived',
      choosePrivacy: 'PrivacyChosen ClockResumed IdentityWaived',
      ...waitedFor,
      addWords: 'WordsAdded ClockResumed',
      divert: 'DivertedToEmergency ClockResumed IdentityWaived',
      notComplaint: 'JudgedNotComplaint StepSkipped CaseClosed',
      refer: 'ReferredElsewhere StepSkipped CaseClosed',
      inform: 'InformationAnswered StepSkipped CaseClosed',
      joinDuplicate: 'JoinedAsDuplicate StepSkipped CaseClosed',
      addDuplicate: 'DuplicateAdded',
      mergeInto: 'MergedInto StepSkipped CaseClosed',
      acceptMerge: 'CaseMerged',
      delivered: 'MessageAccepted',
      undelivered: 'MessageRejected',
    },
    refused: {
      'case-exists': 'open',
      'unknown-message': 'splitOff',
      'identity-unknown': 'reveal',
      'wrong-step':
        'classify draft returnDraft approve answerDirectly register dispose byLink grantPhone endPhone grant decline convey sendBack rate remind erase reopen',
      'not-your-agency':
        'acknowledge refuse progress makeLink endLink contact agreeVisit minutes askPhone openPhone part askExtension fieldResult',
      'said-before-step': 'countOutside',
      'nothing-due': 'tick releaseThreads',
      ...undoesNothing,
    },
  },
  coordination: {
    does: {
      ...heard,
      provide: 'IdentityProvided',
      choosePrivacy: 'PrivacyChosen',
      ...inHand,
      divert: 'DivertedToEmergency',
      reveal: 'IdentityRevealed',
      notComplaint: 'JudgedNotComplaint StepSkipped CaseClosed',
      refer: 'ReferredElsewhere StepSkipped CaseClosed',
      joinDuplicate: 'JoinedAsDuplicate StepSkipped CaseClosed',
      addDuplicate: 'DuplicateAdded',
      mergeInto: 'MergedInto StepSkipped CaseClosed',
      acceptMerge: 'CaseMerged',
      draft: 'ResponseDrafted',
      approve: 'InterimApproved StepMet StepOpened',
      answerDirectly: 'AnsweredDirectly StepMet StepSkipped StepSkipped StepOpened ResultWritten',
      delivered: 'MessageAccepted',
      undelivered: 'MessageRejected',
    },
    refused: {
      'case-exists': 'open',
      'unknown-message': 'splitOff',
      'wrong-step':
        'ask goWithout classify inform register dispose byLink grantPhone endPhone grant decline convey sendBack countOutside rate erase reopen',
      'no-draft': 'returnDraft',
      'not-your-agency':
        'acknowledge refuse progress makeLink endLink contact agreeVisit minutes askPhone openPhone part askExtension fieldResult',
      'nothing-due': 'tick releaseThreads',
      ...undoesNothing,
    },
  },
  registration: {
    does: {
      ...heard,
      provide: 'IdentityProvided',
      choosePrivacy: 'PrivacyChosen',
      ...inHand,
      divert: 'DivertedToEmergency',
      reveal: 'IdentityRevealed',
      joinDuplicate: 'JoinedAsDuplicate StepSkipped CaseClosed',
      refer: 'ReferredElsewhere StepSkipped CaseClosed',
      addDuplicate: 'DuplicateAdded',
      mergeInto: 'MergedInto StepSkipped CaseClosed',
      acceptMerge: 'CaseMerged',
      register: 'RegisteredInUpik StepMet StepOpened',
      delivered: 'MessageAccepted',
      undelivered: 'MessageRejected',
    },
    refused: {
      'case-exists': 'open',
      'unknown-message': 'splitOff',
      'wrong-step':
        'ask goWithout classify notComplaint inform draft returnDraft approve answerDirectly dispose byLink grantPhone endPhone grant decline convey sendBack countOutside rate erase reopen',
      'not-your-agency':
        'acknowledge refuse progress makeLink endLink contact agreeVisit minutes askPhone openPhone part askExtension fieldResult',
      'nothing-due': 'tick releaseThreads',
      ...undoesNothing,
    },
  },
  followUp: {
    does: {
      ...heard,
      provide: 'IdentityProvided',
      choosePrivacy: 'PrivacyChosen',
      ...inHand,
      divert: 'DivertedToEmergency',
      reveal: 'IdentityRevealed',
      refer: 'ReferredElsewhere StepSkipped CaseClosed',
      addDuplicate: 'DuplicateAdded',
      mergeInto: 'MergedInto StepSkipped CaseClosed',
      acceptMerge: 'CaseMerged',
      dispose: 'Disposed',
      delivered: 'MessageAccepted',
      undelivered: 'MessageRejected',
    },
    refused: {
      'link-ended': 'byLink',
      'case-exists': 'open',
      'unknown-message': 'splitOff',
      'wrong-step':
        'ask goWithout classify notComplaint inform joinDuplicate draft returnDraft approve answerDirectly register grantPhone convey sendBack countOutside rate erase reopen',
      'not-your-agency':
        'acknowledge refuse progress makeLink endLink contact agreeVisit minutes askPhone openPhone part askExtension fieldResult',
      'phone-not-granted': 'endPhone',
      'no-extension-asked': 'grant decline',
      'nothing-due': 'tick releaseThreads',
      ...undoesNothing,
    },
  },
  disposed: {
    does: {
      ...heard,
      provide: 'IdentityProvided',
      choosePrivacy: 'PrivacyChosen',
      ...inHand,
      divert: 'DivertedToEmergency',
      reveal: 'IdentityRevealed',
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
      askPhone: 'PhoneAsked',
      grantPhone: 'PhoneGranted',
      part: 'PartReported',
      askExtension: 'ExtensionAsked',
      fieldResult: 'FieldResultReported StepMet StepOpened',
      delivered: 'MessageAccepted',
      undelivered: 'MessageRejected',
    },
    refused: {
      'link-ended': 'endLink byLink',
      'case-exists': 'open',
      'unknown-message': 'splitOff',
      'wrong-step':
        'ask goWithout classify notComplaint inform joinDuplicate draft returnDraft approve answerDirectly register convey sendBack countOutside rate erase reopen',
      'phone-not-granted': 'openPhone endPhone',
      'no-extension-asked': 'grant decline',
      'nothing-due': 'tick releaseThreads',
      ...undoesNothing,
    },
  },
  conveying: {
    does: {
      ...heard,
      provide: 'IdentityProvided',
      choosePrivacy: 'PrivacyChosen',
      ...inHand,
      divert: 'DivertedToEmergency',
      reveal: 'IdentityRevealed',
      addDuplicate: 'DuplicateAdded',
      mergeInto: 'MergedInto StepSkipped CaseClosed',
      acceptMerge: 'CaseMerged',
      convey: 'ResultWritten',
      sendBack: 'ResultSentBack StepSkipped StepOpened',
      delivered: 'MessageAccepted',
      undelivered: 'MessageRejected',
    },
    refused: {
      'link-ended': 'endLink',
      'case-exists': 'open',
      'unknown-message': 'splitOff',
      'wrong-step':
        'ask goWithout classify notComplaint refer inform joinDuplicate draft returnDraft approve answerDirectly register dispose acknowledge refuse progress makeLink byLink contact agreeVisit minutes askPhone openPhone grantPhone endPhone part askExtension grant decline fieldResult countOutside rate erase reopen',
      'nothing-due': 'tick releaseThreads',
      ...undoesNothing,
    },
  },
  closed: {
    does: {
      edit: 'MessageEdited',
      remove: 'MessageDeleted',
      provide: 'IdentityProvided',
      choosePrivacy: 'PrivacyChosen',
      toLane: 'MovedToLane',
      reveal: 'IdentityRevealed',
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
      'already-recorded': 'delivered undelivered',
      'nothing-due': 'tick releaseThreads',
      'not-joined': 'separateReporter',
      'not-in-a-lane': 'outOfLane',
    },
  },
};

suite('what every act does in each state of the procedure', () => {
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
