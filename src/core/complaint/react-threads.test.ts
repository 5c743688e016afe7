// Where each word of the city goes, and who can read it there: every act that speaks, wherever its reporter came and whoever follows.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, followerThread, knownTerms, played, privateThread, publicThread } from '#test/given/given.ts';
import type { Command } from './command.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { react } from './react.ts';

const secondComment = { ...publicThread, key: 'post-2:warga-1' };
const followersPrivate = { ...privateThread, key: 'warga-2' };

/** How the reporter came, and who follows. */
const beginnings = {
  comment: [acts.open(0)],
  message: [acts.open(0, { thread: privateThread })],
  'comment, then message': [acts.open(0), acts.receive(0, { thread: privateThread })],
  'message, then comment': [acts.open(0, { thread: privateThread }), acts.receive(0)],
  'two comments': [acts.open(0), acts.receive(0, { thread: secondComment })],
  'comment, followed below it': [acts.open(0), acts.addDuplicate(0)],
  'message, followed in private': [
    acts.open(0, { thread: privateThread }),
    acts.addDuplicate(0, { threads: [followersPrivate, followerThread] }),
  ],
  'comment, followed by one with no conversation': [acts.open(0), acts.addDuplicate(0, { threads: [] })],
  'comment, with another case of the same reporter': [
    acts.open(0),
    acts.addDuplicate(0, { reporterId: 'reporter-1', threads: [privateThread] }),
  ],
  'comment, joined by another person’s message': [
    acts.open(0),
    acts.acceptMerge(0, { reporterId: 'reporter-2', threads: [followersPrivate] }),
    acts.receive(0, { thread: followersPrivate }),
  ],
} as const satisfies Record<string, readonly Command[]>;

type Beginning = keyof typeof beginnings;

const inCoordination = [acts.ask(1), acts.provide(2)];
const inConveying = [...inCoordination, acts.approve(3), acts.register(4), acts.dispose(5), acts.fieldResult(6)];

/** What is said, after which acts beside the beginning. */
const sayings = {
  question: { after: [], act: acts.ask(1) },
  'question asked again': { after: [acts.ask(1)], act: acts.ask(2) },
  reminder: { after: [acts.ask(1)], act: acts.tick(21) },
  answer: { after: [], act: acts.inform(1) },
  'answer to them alone': { after: [], act: acts.inform(1, { privately: true }) },
  interim: { after: inCoordination, act: acts.approve(3) },
  'result for everybody': { after: inConveying, act: acts.convey(7) },
  'result with private words': { after: inConveying, act: acts.convey(7, { privateText: 'rincian' }) },
  joined: { after: [], act: acts.joinDuplicate(1) },
} as const satisfies Record<string, { after: readonly Command[]; act: Command }>;

type Saying = keyof typeof sayings;

const sentBy = (history: readonly Command[], command: Command): string[] => {
  let { state } = played(history);
  const decision = decide(state, command, knownTerms);
  if (!decision.ok) assert.fail(decision.refusal);
  return decision.events.flatMap((event) => {
    state = evolve(state, event);
    return react(state, event, knownTerms).flatMap((effect) =>
      effect.kind === 'send' ? [`${effect.purpose} ${effect.visibility} ${effect.thread.key}`] : [],
    );
  });
};

/** In their order: for what, how visibly, and on which conversation. */
const expected: Record<Beginning, Record<Saying, string>> = {
  comment: {
    question: 'ask-identity private post-1:warga-1',
    'question asked again': 'ask-identity private post-1:warga-1',
    reminder: 'remind-identity public post-1:warga-1',
    answer: 'information public post-1:warga-1',
    'answer to them alone': 'information private post-1:warga-1',
    interim: 'interim public post-1:warga-1',
    'result for everybody': 'result public post-1:warga-1',
    'result with private words': 'result public post-1:warga-1, result private post-1:warga-1',
    joined: 'notice public post-1:warga-1',
  },
  message: {
    question: 'ask-identity private warga-1',
    'question asked again': 'ask-identity private warga-1',
    reminder: 'remind-identity private warga-1',
    answer: 'information private warga-1',
    'answer to them alone': 'information private warga-1',
    interim: 'interim private warga-1',
    'result for everybody': 'result private warga-1',
    'result with private words': 'result private warga-1',
    joined: 'notice private warga-1',
  },
  'comment, then message': {
    question: 'ask-identity private warga-1',
    'question asked again': 'ask-identity private warga-1',
    reminder: 'remind-identity private warga-1',
    answer: 'information public post-1:warga-1',
    'answer to them alone': 'information private warga-1',
    interim: 'interim public post-1:warga-1',
    'result for everybody': 'result public post-1:warga-1',
    'result with private words': 'result public post-1:warga-1, result private warga-1',
    joined: 'notice public post-1:warga-1',
  },
  'message, then comment': {
    question: 'ask-identity private warga-1',
    'question asked again': 'ask-identity private warga-1',
    reminder: 'remind-identity private warga-1',
    answer: 'information private warga-1',
    'answer to them alone': 'information private warga-1',
    interim: 'interim private warga-1',
    'result for everybody': 'result public post-1:warga-1',
    'result with private words': 'result public post-1:warga-1, result private warga-1',
    joined: 'notice private warga-1',
  },
  'two comments': {
    question: 'ask-identity private post-1:warga-1',
    'question asked again': 'ask-identity private post-1:warga-1',
    reminder: 'remind-identity public post-1:warga-1',
    answer: 'information public post-1:warga-1',
    'answer to them alone': 'information private post-1:warga-1',
    interim: 'interim public post-1:warga-1',
    'result for everybody': 'result public post-1:warga-1, result public post-2:warga-1',
    'result with private words':
      'result public post-1:warga-1, result public post-2:warga-1, result private post-1:warga-1',
    joined: 'notice public post-1:warga-1',
  },
  'comment, followed below it': {
    question: 'ask-identity private post-1:warga-1',
    'question asked again': 'ask-identity private post-1:warga-1',
    reminder: 'remind-identity public post-1:warga-1',
    answer: 'information public post-1:warga-1, notice public post-1:warga-2',
    'answer to them alone': 'information private post-1:warga-1, notice public post-1:warga-2',
    interim: 'interim public post-1:warga-1, notice public post-1:warga-2',
    'result for everybody': 'result public post-1:warga-1, notice public post-1:warga-2',
    'result with private words':
      'result public post-1:warga-1, result private post-1:warga-1, notice public post-1:warga-2',
    joined: 'notice public post-1:warga-1',
  },
  'message, followed in private': {
    question: 'ask-identity private warga-1',
    'question asked again': 'ask-identity private warga-1',
    reminder: 'remind-identity private warga-1',
    answer: 'information private warga-1, notice private warga-2',
    'answer to them alone': 'information private warga-1, notice private warga-2',
    interim: 'interim private warga-1, notice private warga-2',
    'result for everybody': 'result private warga-1, notice private warga-2',
    'result with private words': 'result private warga-1, notice private warga-2',
    joined: 'notice private warga-1',
  },
  'comment, followed by one with no conversation': {
    question: 'ask-identity private post-1:warga-1',
    'question asked again': 'ask-identity private post-1:warga-1',
    reminder: 'remind-identity public post-1:warga-1',
    answer: 'information public post-1:warga-1',
    'answer to them alone': 'information private post-1:warga-1',
    interim: 'interim public post-1:warga-1',
    'result for everybody': 'result public post-1:warga-1',
    'result with private words': 'result public post-1:warga-1, result private post-1:warga-1',
    joined: 'notice public post-1:warga-1',
  },
  'comment, with another case of the same reporter': {
    question: 'ask-identity private warga-1',
    'question asked again': 'ask-identity private warga-1',
    reminder: 'remind-identity private warga-1',
    answer: 'information public post-1:warga-1',
    'answer to them alone': 'information private warga-1',
    interim: 'interim public post-1:warga-1',
    'result for everybody': 'result public post-1:warga-1',
    'result with private words': 'result public post-1:warga-1, result private warga-1',
    joined: 'notice public post-1:warga-1',
  },
  'comment, joined by another person’s message': {
    question: 'ask-identity private post-1:warga-1',
    'question asked again': 'ask-identity private post-1:warga-1',
    reminder: 'remind-identity public post-1:warga-1',
    answer: 'information public post-1:warga-1, notice private warga-2',
    'answer to them alone': 'information private post-1:warga-1, notice private warga-2',
    interim: 'interim public post-1:warga-1, notice private warga-2',
    'result for everybody': 'result public post-1:warga-1, notice private warga-2',
    'result with private words': 'result public post-1:warga-1, result private post-1:warga-1, notice private warga-2',
    joined: 'notice public post-1:warga-1',
  },
};

for (const [beginning, said] of Object.entries(expected) as [Beginning, Record<Saying, string>][])
  suite(`who came by ${beginning} is told`, () => {
    for (const [saying, { after, act }] of Object.entries(sayings) as [Saying, (typeof sayings)[Saying]][])
      test(saying, () => {
        assert.equal(sentBy([...beginnings[beginning], ...after], act).join(', '), said[saying]);
      });
  });

test('what is for one person’s eyes never stands in public, whoever follows and wherever they wrote', () => {
  for (const history of Object.values(beginnings)) {
    const { state } = played(history);
    const own =
      state.status === 'none' ? [] : state.file.threads.map(({ key }) => key).filter((key) => !key.endsWith('-2'));
    for (const line of sentBy([...history, ...inConveying], acts.convey(7, { privateText: 'rincian' }))) {
      const [purpose = '', visibility = '', key = ''] = line.split(' ');
      if (purpose === 'result') assert.ok(own.includes(key), 'the result is the reporter’s own');
      if (purpose === 'notice') assert.ok(!own.includes(key), 'a notice is for those who follow');
      if (visibility === 'public') assert.match(key, /^post-/, 'in public below a post alone');
    }
  }
});

test('a conversation that an officer let go gets no word any more', () => {
  const history = [...beginnings['comment, then message'], acts.releaseThreads(0.5)];
  for (const { after, act } of Object.values(sayings))
    for (const line of sentBy([...history, ...after], act)) assert.doesNotMatch(line, / warga-1$/);
});
