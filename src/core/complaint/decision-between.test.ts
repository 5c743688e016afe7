// What every act comes to between the states of the great table: only what differs from the state beside it, and nothing else does.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, at, people, privateThread, sp4nUpTo, upTo } from '#test/given/given.ts';
import { otherwiseThan } from '#test/given/outcomes.ts';
import type { Command } from './command.ts';

type Row = {
  of: string;
  beside: readonly Command[];
  history: readonly Command[];
  /** By the names of acts, several parted by blanks. */
  differs: Readonly<Record<string, string>>;
};

const agencies =
  'acknowledge refuse progress contact agreeVisit minutes askPhone openPhone makeLink endLink part askExtension fieldResult';
const spread = (differs: Row['differs']): Record<string, string> =>
  Object.fromEntries(Object.entries(differs).flatMap(([names, to]) => names.split(' ').map((name) => [name, to])));

const check = (rows: readonly Row[]): void => {
  for (const { of, beside, history, differs } of rows)
    test(of, () => {
      assert.deepEqual(otherwiseThan(beside, history), spread(differs));
    });
};

suite('a case in triage, where', () => {
  const after = (of: string, act: Command, differs: Row['differs']): Row => ({
    of,
    beside: [...upTo.triage, acts.note(1)],
    history: [...upTo.triage, act],
    differs,
  });
  check([
    after('the reporter wrote again', acts.receive(1), {
      receive: 'refused: already-recorded',
      splitOff: 'MessagesSplitOff',
    }),
    after('the reporter wrote in private as well', acts.receive(1, { thread: privateThread }), {
      receive: 'refused: already-recorded',
      splitOff: 'MessagesSplitOff',
      releaseThreads: 'ThreadsReleased',
    }),
    after('the reporter said who they are before anybody asked', acts.provide(1), {
      goWithout: 'refused: identity-known',
      divert: 'DivertedToEmergency StepMet StepOpened',
      reveal: 'IdentityRevealed',
    }),
    after('an officer knew who it is, and went on', acts.provide(1, { by: people.medsos, via: 'known' }), {
      'ask inform goWithout': 'refused: wrong-step',
      divert: 'DivertedToEmergency',
      reveal: 'IdentityRevealed',
      draft: 'ResponseDrafted',
      approve: 'InterimApproved StepMet StepOpened',
      answerDirectly: 'AnsweredDirectly StepMet StepSkipped StepSkipped StepOpened ResultWritten',
      returnDraft: 'refused: no-draft',
      notComplaint: 'JudgedNotComplaint StepSkipped CaseClosed',
      refer: 'ReferredElsewhere StepSkipped CaseClosed',
      joinDuplicate: 'JoinedAsDuplicate StepSkipped CaseClosed',
      mergeInto: 'MergedInto StepSkipped CaseClosed',
      countOutside: 'refused: wrong-step',
      tick: 'refused: nothing-due',
    }),
    after('another case follows it', acts.addDuplicate(1), { addDuplicate: 'refused: already-recorded' }),
    after('its reporter is somebody on another channel', acts.joinReporter(1), {
      joinReporter: 'refused: already-recorded',
      separateReporter: 'ReporterSeparated',
      goWithout: 'refused: identity-known',
      divert: 'DivertedToEmergency StepMet StepOpened',
    }),
    after('the sweep has warned at half of the time', acts.tick(1), { tick: 'refused: nothing-due' }),
  ]);
});

suite('a case that waits for its reporter, where', () => {
  const after = (of: string, act: Command, differs: Row['differs']): Row => ({
    of,
    beside: upTo.awaiting,
    history: [...upTo.awaiting, act],
    differs,
  });
  // Our own clock runs: asking again lets it wait, and what was left of it is given back no second time.
  const ours = {
    addWords: 'WordsAdded',
    ...{ ask: 'IdentityAsked ClockPaused', provide: 'IdentityProvided' },
    ...{ goWithout: 'IdentityWaived', choosePrivacy: 'PrivacyChosen IdentityWaived' },
    ...{ divert: 'DivertedToEmergency IdentityWaived', remind: 'HolderReminded' },
  };
  check([
    after('something came in private that nobody has read', acts.receive(2, { thread: privateThread }), {
      ...ours,
      receive: 'refused: already-recorded',
      splitOff: 'MessagesSplitOff',
      releaseThreads: 'ThreadsReleased',
    }),
    after('something came in public', acts.receive(2), {
      receive: 'refused: already-recorded',
      splitOff: 'MessagesSplitOff',
    }),
    after('a part of the identity came', acts.provide(2, { fields: ['name'] }), { reveal: 'IdentityRevealed' }),
    after('the question never arrived', acts.undelivered(2, { purpose: 'ask-identity' }), {
      ...ours,
      'delivered undelivered': 'refused: already-recorded',
    }),
    after('the question arrived', acts.delivered(2, { purpose: 'ask-identity' }), {
      'delivered undelivered': 'refused: already-recorded',
    }),
    after('the reporter was reminded', acts.tick(22), {}),
  ]);
});

suite('a case in coordination, where', () => {
  const drafted = [...upTo.coordination, acts.draft(3)];
  const beside = upTo.coordination;
  check([
    { of: 'a draft waits', beside, history: drafted, differs: { returnDraft: 'DraftReturned' } },
    {
      of: 'the draft came back: it may come back again',
      beside,
      history: [...drafted, acts.returnDraft(4)],
      differs: { returnDraft: 'DraftReturned' },
    },
    { of: 'the promise is broken, and everybody knows', beside, history: [...beside, acts.tick(50)], differs: {} },
    {
      of: 'it was opened again after an answer that no agency worked for',
      beside,
      history: [...beside, acts.answerDirectly(3), acts.delivered(4), acts.reopen(9)],
      differs: { 'delivered undelivered': 'refused: already-recorded' },
    },
  ]);
});

suite('a case in the field, where', () => {
  const after = (of: string, then: readonly Command[], differs: Row['differs']): Row => ({
    of,
    beside: upTo.disposed,
    history: [...upTo.disposed, ...then],
    differs,
  });
  const outside = { [agencies]: 'refused: not-your-agency' };
  check([
    after('the lead has read it', [acts.acknowledge(6)], { acknowledge: 'refused: already-acknowledged' }),
    after('the helping one has read it', [acts.acknowledge(6, { by: people.helper })], {}),
    after('more time is asked', [acts.askExtension(6)], {
      askExtension: 'refused: extension-pending',
      grant: 'DeadlineExtended',
      decline: 'ExtensionDeclined',
    }),
    after('more time was granted: no more until the same moment', [acts.askExtension(6), acts.grant(7)], {
      askExtension: 'refused: deadline-not-later',
    }),
    after('more time was declined: it may be asked anew', [acts.askExtension(6), acts.decline(7)], {}),
    after('the lead refused', [acts.refuse(6)], { ...outside, grantPhone: 'refused: wrong-step' }),
    after('the helping one refused', [acts.refuse(6, { by: people.helper })], { part: 'refused: not-your-agency' }),
    after('the helping one did its part', [acts.part(6)], { part: 'refused: part-already-reported' }),
    after('another agency has it now', [acts.dispose(6, { leadAgencyId: 'dishub', helpingAgencyIds: [] })], {
      ...outside,
      grantPhone: 'refused: phone-not-handed-on',
    }),
    after('the lead became a helping one', [acts.dispose(6, { leadAgencyId: 'dlh', helpingAgencyIds: ['dpupkp'] })], {
      'askExtension fieldResult': 'refused: not-the-lead-agency',
      part: 'refused: not-a-helping-agency',
    }),
    after('the promise is broken, and everybody knows', [acts.tick(60)], { makeLink: 'refused: deadline-not-later' }),
  ]);
});

suite('a case whose result is to be told, where', () => {
  const sending = [...upTo.conveying, acts.convey(7)];
  const waits = {
    delivered: 'MessageAccepted StepMet CaseClosed',
    'addDuplicate acceptMerge mergeInto convey sendBack withdraw': 'refused: already-sending',
  };
  const ended = { 'delivered undelivered': 'refused: already-recorded' };
  check([
    { of: 'it is on its way', beside: upTo.conveying, history: sending, differs: waits },
    {
      of: 'it arrived nowhere: it can be written again',
      beside: upTo.conveying,
      history: [...sending, acts.undelivered(8)],
      differs: ended,
    },
    {
      of: 'the question of before failed meanwhile: that is another message',
      beside: sending,
      history: [...sending, acts.undelivered(8, { effectKey: 'effect-9', purpose: 'ask-identity' })],
      differs: {},
    },
    {
      of: 'it was given at once, without the field: no agency ever had it',
      beside: sending,
      history: [...upTo.coordination, acts.answerDirectly(3)],
      differs: { [agencies]: 'refused: not-your-agency', sendBack: 'refused: no-field-result' },
    },
  ]);
});

suite('a case that was closed', () => {
  const never = {
    reveal: 'refused: identity-unknown',
    delivered: 'MessageAccepted',
    undelivered: 'MessageRejected',
    [agencies]: 'refused: not-your-agency',
  };
  const beside = upTo.closed;
  const closed = (of: string, act: Command, differs: Row['differs']): Row => ({
    of,
    beside,
    history: [...upTo.triage, act],
    differs: { ...never, ...differs },
  });
  const livesOn = { rate: 'refused: wrong-step', reopen: 'refused: wrong-step' };
  check([
    { of: 'and was rated', beside, history: [...beside, acts.rate(9)], differs: { rate: 'refused: already-rated' } },
    closed('as praise', acts.notComplaint(1), { rate: 'refused: wrong-step' }),
    closed('as answered at once, which may be rated', acts.inform(1), {}),
    closed('as another case’s duplicate', acts.joinDuplicate(1), livesOn),
    closed('as a part of another one', acts.mergeInto(1), livesOn),
    {
      of: 'for want of an identity: every word of its reporter opens it',
      beside,
      history: [...upTo.awaiting, acts.tick(721)],
      differs: {
        ...never,
        rate: 'refused: wrong-step',
        receive: 'MessageReceived CaseReopened StepOpened',
        provide: 'CaseReopened IdentityProvided StepOpened',
        choosePrivacy: 'PrivacyChosen CaseReopened IdentityWaived StepOpened',
      },
    },
    {
      of: 'a year ago: its reporter rates it no more, an officer may open it still',
      beside,
      history: [...beside, acts.note(8 + 365 * 24)],
      differs: { rate: 'refused: too-late' },
    },
  ]);
});

suite('a report of SP4N-LAPOR!', () => {
  check([
    {
      of: 'in the field takes more time beyond its working days only',
      beside: sp4nUpTo.disposed,
      history: [...sp4nUpTo.disposed, acts.askExtension(3, { untilAt: at(24 * 60) })],
      differs: {
        askExtension: 'refused: extension-pending',
        grant: 'DeadlineExtended',
        decline: 'ExtensionDeclined',
      },
    },
    {
      of: 'of another class differs in nothing but its time',
      beside: [...sp4nUpTo.coordination, acts.note(1)],
      history: [...sp4nUpTo.coordination, acts.classify(1, { reportClass: 'aspiration' })],
      differs: {},
    },
    {
      of: 'of the class that the act would give it is not classed again',
      beside: sp4nUpTo.coordination,
      history: [...sp4nUpTo.coordination, acts.classify(1)],
      differs: { classify: 'refused: already-recorded' },
    },
  ]);
});
