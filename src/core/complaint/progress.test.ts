// How a case goes on is told to its reporter: to whom it went, that it takes long, that it is late; each once, and where they can hear it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import {
  acts,
  at,
  given,
  knownTerms,
  people,
  played,
  privateThread,
  publicThread,
  sp4nUpTo,
  start,
  upTo,
} from '#test/given/given.ts';
import { allCommands } from '#test/given/random-command.ts';
import type { Command } from './command.ts';
import { initial, type Complaint } from './complaint.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { react } from './react.ts';
import type { Effect, SendEffect } from './reactions.ts';

type Words = Extract<SendEffect['text'], { kind: 'template' }>;
type Told = SendEffect & { text: Words };

const progress: readonly string[] = ['disposed', 'under-way', 'delayed'] satisfies Words['template'][];
const isProgress = (effect: Effect): effect is Told =>
  effect.kind === 'send' && effect.text.kind === 'template' && progress.includes(effect.text.template);

/** What all of a history tells of its progress, in order. */
const toldBy = (commands: readonly Command[]): Told[] => {
  let state: Complaint = initial;
  return played(commands).events.flatMap((event) => {
    state = evolve(state, event);
    return react(state, event, knownTerms).filter(isProgress);
  });
};

const hourOf = (instant: number | undefined): string =>
  instant === undefined ? '' : ` @${String(Math.round((instant - start) / 36_000) / 100)}`;
const said = ({ text: { template, agencyId, untilAt }, visibility }: Told): string =>
  `${template}${agencyId === undefined ? '' : ` ${agencyId}`}${hourOf(untilAt)} ${visibility}`;
const heard = (...commands: readonly Command[]): string[] => toldBy(commands).map(said);

/** The same beginnings of whoever wrote in private. */
const privately = (commands: readonly Command[]): Command[] =>
  commands.map((command) => (command.type === 'OpenCase' ? { ...command, thread: privateThread } : command));
const inPrivate = {
  disposed: privately(upTo.disposed),
  followUp: privately(upTo.followUp),
  conveying: privately(upTo.conveying),
};

suite('to whom it went', () => {
  test('is told in private with its number in UPIK, and nowhere where all can read: the page tells it', () => {
    assert.deepEqual(heard(...inPrivate.disposed), ['disposed dpupkp private']);
    assert.deepEqual(heard(...upTo.disposed), []);
    const [one] = toldBy(inPrivate.disposed);
    assert.deepEqual(one?.text, {
      ...{ kind: 'template', template: 'disposed', number: 'ADU-2026-000001-XX' },
      ...{ agencyId: 'dpupkp', upikNumber: 'UPIK-77' },
    });
    assert.deepEqual([one?.purpose, one?.thread], ['news', privateThread]);
  });

  test('is told in the private conversation of whoever began in public', () => {
    const both = [acts.open(0), acts.receive(0.2, { thread: privateThread }), ...upTo.disposed.slice(1)];
    assert.deepEqual(heard(...both), ['disposed dpupkp private']);
  });

  test('is told of each agency that comes to lead it, once, whoever else comes and goes', () => {
    const moved = [
      ...inPrivate.disposed,
      acts.dispose(6, { helpingAgencyIds: ['dishub'] }),
      acts.dispose(7, { leadAgencyId: 'dlh', helpingAgencyIds: [] }),
      acts.refuse(8, { by: people.helper }),
      acts.dispose(9, { helpingAgencyIds: [] }),
    ];
    assert.deepEqual(heard(...moved), ['disposed dpupkp private', 'disposed dlh private']);
  });

  test('is not told of what a register passed on, which hears the state', () => {
    assert.deepEqual(heard(...sp4nUpTo.disposed), []);
  });
});

suite('a long time', () => {
  const longer = (hours: number): Command[] => [
    ...inPrivate.disposed,
    acts.askExtension(6, { untilAt: at(hours) }),
    acts.grant(7),
  ];
  // The step began at hour 4; from then on its time is counted.
  const long = longer(4 + 120);

  test('of five days is told half-way, with its end, and once', () => {
    assert.deepEqual(heard(...long).slice(1), []);
    given(...long)
      .when(acts.tick(63.99))
      .refused('nothing-due');
    const told = ['under-way @124 private'];
    assert.deepEqual(heard(...long, acts.tick(64)).slice(1), told);
    assert.deepEqual(heard(...long, acts.tick(64), acts.tick(101)).slice(1), told);
  });

  test('that is shorter than that is not, nor one of which nobody looked before it was nearly over', () => {
    assert.deepEqual(heard(...longer(4 + 119.9), acts.tick(64)).slice(1), []);
    assert.deepEqual(heard(...long, acts.tick(101)).slice(1), []);
  });

  test('is told of promised work too, and not below a post', () => {
    const promised = (disposed: readonly Command[]): Command[] => [
      ...disposed,
      acts.fieldResult(6, { outcome: 'scheduled', plannedAt: at(208) }),
      acts.convey(7),
      acts.delivered(8),
      acts.tick(108),
    ];
    assert.deepEqual(heard(...promised(inPrivate.disposed)).slice(1), ['under-way @208 private']);
    assert.deepEqual(heard(...promised(upTo.disposed)), []);
  });
});

suite('a delay', () => {
  /** What the clock finds at an hour, by how far the case had come in public. */
  const late: readonly [name: string, history: readonly Command[], hour: number, tells: string[]][] = [
    ['before anybody answered', upTo.triage, 3, []],
    ['while its reporter is asked who they are', upTo.awaiting, 30, []],
    ['in coordination, on its last instant', upTo.coordination, 26, []],
    ['in coordination', upTo.coordination, 26.1, ['delayed @26 public']],
    ['before it is registered', upTo.registration, 27.1, ['delayed @27 public']],
    ['before it is given to anybody', upTo.followUp, 28.1, ['delayed @28 public']],
    ['with the agency', upTo.disposed, 28.1, ['delayed @28 public']],
    ['before its answer is written', upTo.conveying, 30.1, ['delayed @30 public']],
    ['while its answer is on its way', [...upTo.conveying, acts.convey(7)], 30.1, []],
  ];
  for (const [name, history, hour, tells] of late)
    test(`${name}: ${tells[0] ?? 'nothing'}`, () => assert.deepEqual(heard(...history, acts.tick(hour)), tells));

  test('is told in private where there is such a conversation', () => {
    assert.deepEqual(heard(...inPrivate.conveying, acts.tick(31)).slice(1), ['delayed @30 private']);
  });

  test('is told once for each day that was promised, however often the clock looks', () => {
    const story = [
      ...upTo.disposed,
      ...[acts.tick(28.1), acts.tick(41)],
      ...[acts.askExtension(61, { untilAt: at(80) }), acts.grant(62)],
      ...[acts.tick(81), acts.tick(99)],
    ];
    assert.deepEqual(heard(...story), ['delayed @28 public', 'delayed @80 public']);
  });

  test('is not told by what ends it: the answer, a withdrawal, another agency', () => {
    assert.deepEqual(heard(...upTo.disposed, acts.fieldResult(50), acts.convey(51), acts.delivered(52)), []);
    assert.deepEqual(heard(...upTo.disposed, acts.withdraw(50)), []);
    assert.deepEqual(heard(...upTo.disposed, acts.refuse(50)), []);
  });

  test('of a promised day has its own word', () => {
    const promised = [
      ...upTo.disposed,
      acts.fieldResult(6, { outcome: 'scheduled', plannedAt: at(60) }),
      acts.convey(7),
      acts.delivered(8),
    ];
    assert.deepEqual(heard(...promised, acts.tick(61)), []);
  });

  test('of what a register passed on is told there', () => {
    assert.deepEqual(heard(...sp4nUpTo.disposed, acts.tick(24 * 200)), []);
  });

  test('in a sensitive lane is told in private alone', () => {
    const sealed = [...upTo.disposed.slice(0, -1), acts.toLane(4.5), acts.tick(29)];
    assert.ok(toldBy(sealed).every(({ visibility }) => visibility === 'private'));
  });
});

test('news that did not arrive rings nobody’s bell and is nobody’s trouble; a delay that did not arrive is', () => {
  const after = (purpose: SendEffect['purpose']) => {
    const { state, events } = played([...inPrivate.disposed, acts.undelivered(6, { purpose })]);
    const event = events.at(-1);
    assert.ok(state.status !== 'none' && event?.type === 'MessageRejected');
    return [react(state, event, knownTerms).length, state.file.undelivered.length, state.file.settledEffects];
  };
  assert.deepEqual(after('news'), [0, 0, ['effect-1']]);
  assert.deepEqual(after('notice'), [2, 1, ['effect-1']]);
});

test('whatever happens, nobody is told the same sentence of progress twice, nor anything of it once the case is over', () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(allCommands, (commands) => {
      let state: Complaint = initial;
      const told: string[] = [];
      for (const command of commands) {
        const decision = decide(state, command, knownTerms);
        if (!decision.ok) continue;
        for (const event of decision.events) {
          state = evolve(state, event);
          const now = react(state, event, knownTerms).filter(isProgress);
          if (now.length > 0) assert.ok(state.status !== 'closed', event.type);
          told.push(...now.map((one) => `${said(one)} ${one.thread.key}`));
          for (const { text } of now) met.add(text.template);
        }
      }
      assert.equal(new Set(told).size, told.length, told.join(', '));
    }),
    { numRuns: 500 },
  );
  assert.ok(met.has('delayed'), [...met].join(' '));
});

test('a thread of the post itself never carries news', () => {
  assert.ok(toldBy(inPrivate.disposed).every(({ thread }) => thread.key !== publicThread.key));
});
