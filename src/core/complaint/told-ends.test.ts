// No silent end: whatever ends a case or lets it wait says what its reporter is told, and does tell it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import {
  acts,
  at,
  followerThread,
  knownTerms,
  people,
  played,
  privateThread,
  sp4nUpTo,
  upTo,
} from '#test/given/given.ts';
import { grown } from '#test/given/children.ts';
import { elsewhereActs, referred } from '#test/given/elsewhere.ts';
import { partingActs } from '#test/given/parting.ts';
import { passedOn, passingActs } from '#test/given/pass-on.ts';
import { allCommands } from '#test/given/random-command.ts';
import { procedureOf } from '../sop/in-force.ts';
import type { SopKey } from '../sop/key.ts';
import { refusedRequest, requestActs, requestUpTo } from '#test/given/request.ts';
import type { Command } from './command.ts';
import { initial, type Complaint, type NotComplaintReason } from './complaint.ts';
import { decide } from './decide.ts';
import type { ComplaintEvent } from './event.ts';
import { evolve } from './evolve.ts';
import { react } from './react.ts';
import { automaticTemplates, endings, partings, passings, returns, waitings } from './told-ends.ts';

/** What the last act of a history sends to its reporter: the template or `officer`, and how visibly. */
const sentBy = (commands: readonly Command[]): string[] => {
  const before = played(commands.slice(0, -1)).events.length;
  let state: Complaint = initial;
  return played(commands).events.flatMap((event, at) => {
    state = evolve(state, event);
    const effects = react(state, event, knownTerms);
    if (at < before) return [];
    return effects.flatMap((effect) => {
      if (effect.kind !== 'send') return [];
      const words = effect.text.kind === 'template' ? effect.text.template : effect.text.kind;
      return [`${words} ${effect.visibility}`];
    });
  });
};

const judged = (reason: NotComplaintReason, told?: 'message' | 'directly') => [
  ...upTo.triage,
  acts.notComplaint(1, { reason, ...(told === undefined ? {} : { told }) }),
];
const promised = [
  ...upTo.disposed,
  acts.fieldResult(6, { outcome: 'scheduled', plannedAt: at(200) }),
  acts.convey(7),
  acts.delivered(8),
];
const extended = [...upTo.disposed, acts.askExtension(6), acts.grant(7)];
const inPrivate = [acts.open(0), acts.receive(0.5, { thread: privateThread }), acts.ask(1)];
const disposedInPrivate = [...inPrivate, ...upTo.disposed.slice(2)];
const longer = [...disposedInPrivate, acts.askExtension(6, { untilAt: at(200) }), acts.grant(7), acts.tick(103)];

suite('every way to an end', () => {
  const ends: Record<keyof typeof endings, { by: readonly Command[]; tells: string[] }> = {
    // Its words went out before: the platform's acceptance ends it.
    conveyed: { by: upTo.closed.slice(0, -1), tells: ['given public'] },
    withdrawn: { by: [...upTo.triage, acts.withdraw(1)], tells: [] },
    referred: { by: [...upTo.triage, acts.refer(1)], tells: ['given public'] },
    'information-answered': { by: [...upTo.triage, acts.inform(1)], tells: ['given public'] },
    'information-refused': {
      by: [...requestUpTo.taken, requestActs.decide(4, refusedRequest)],
      tells: ['given public'],
    },
    'identity-not-completed': { by: [...upTo.awaiting, acts.tick(721)], tells: ['closed-without-identity public'] },
    duplicate: { by: [...upTo.triage, acts.joinDuplicate(1)], tells: ['duplicate-joined public'] },
    merged: { by: [...upTo.triage, acts.mergeInto(1)], tells: ['merged public'] },
    greeting: { by: judged('greeting'), tells: ['greeted public'] },
    praise: { by: judged('praise'), tells: ['praise-thanked public'] },
    aspiration: { by: judged('aspiration'), tells: ['aspiration-noted public'] },
    spam: { by: judged('spam'), tells: [] },
    abuse: { by: judged('abuse'), tells: [] },
    'out-of-scope': { by: judged('out-of-scope'), tells: ['not-ours public'] },
    'no-substance': { by: judged('no-substance'), tells: ['no-substance public'] },
  };
  for (const [end, { by, tells }] of Object.entries(ends))
    test(`${end} tells ${tells.join(', ') || 'nobody, on purpose'}`, () => {
      assert.deepEqual(sentBy(by), tells);
      const row = endings[end as keyof typeof endings];
      assert.equal(row.by === 'nobody', tells.length === 0);
      if (row.by === 'program') assert.ok(tells[0]?.startsWith(row.template));
    });
});

suite('every wait', () => {
  const waits: Record<keyof typeof waitings, { by: readonly Command[]; tells: string[] }> = {
    identity: { by: upTo.awaiting, tells: ['given private'] },
    'identity-reminded': { by: [...upTo.awaiting, acts.tick(21)], tells: ['remind-identity public'] },
    agency: { by: upTo.registration, tells: ['given public'] },
    'body-outside': { by: [...referred, elsewhereActs.note(2)], tells: ['given public'] },
    promise: { by: promised.slice(0, -1), tells: ['given public'] },
    'promise-passed': { by: [...promised, acts.tick(201)], tells: ['promise-passed public'] },
    request: { by: requestUpTo.taken, tells: ['request-taken public'] },
    'more-time-for-request': { by: [...requestUpTo.taken, requestActs.extend(4)], tells: ['given public'] },
    'visit-agreed': { by: [...upTo.disposed, acts.agreeVisit(6)], tells: ['visit-agreed public'] },
    'visit-off': { by: [...upTo.disposed, acts.agreeVisit(6), acts.refuse(7)], tells: ['visit-off public'] },
    'more-time': { by: extended, tells: ['extended public'] },
    disposed: { by: disposedInPrivate, tells: ['disposed private'] },
    'under-way': { by: longer, tells: ['under-way private'] },
    delayed: { by: [...upTo.disposed, acts.tick(29)], tells: ['delayed public'] },
  };
  for (const [wait, { by, tells }] of Object.entries(waits))
    test(`${wait} tells ${tells.join(', ')}`, () => assert.deepEqual(sentBy(by), tells));
});

suite('what is passed on', () => {
  const inPrivateToo = acts.open(0, { thread: privateThread });
  const tells: Record<keyof typeof passings, readonly Command[]> = { 'passed-on': passedOn };
  for (const [what, by] of Object.entries(tells))
    test(`${what} is told once, where they came`, () => {
      assert.deepEqual(sentBy(by), [`${what} public`]);
      assert.deepEqual(sentBy([inPrivateToo, ...by.slice(1)]), [`${what} private`]);
      assert.deepEqual(sentBy([...by, passingActs.notePassedOn(3)]), []);
    });

  test('is told of a register’s own report by its register alone', () => {
    const report = [...sp4nUpTo.coordination, acts.notComplaint(1, { by: people.pusat }), passingActs.passOn(2)];
    assert.deepEqual(sentBy(report), []);
  });
});

suite('what was joined to another case by mistake', () => {
  const [joined, back] = [acts.joinDuplicate(3), partingActs.undo(4)];
  const tells: Record<keyof typeof returns, readonly Command[]> = {
    'joining-undone': [...upTo.triage, joined, back],
    'joining-undone-awaited': [...upTo.awaiting, joined, back],
  };
  for (const [what, by] of Object.entries(tells))
    test(`${what} is told once, where they came`, () => assert.deepEqual(sentBy(by), [`${what} public`]));

  test('is told of to nobody who had not heard that it was joined', () => {
    assert.deepEqual(sentBy([...upTo.triage, joined, partingActs.undo(4, { unsaid: true })]), []);
  });
});

test('what goes on as a case of its own is told once, where it was written', () => {
  for (const [template, by] of Object.entries({ 'child-opened': grown } satisfies Record<
    keyof typeof partings,
    readonly Command[]
  >))
    assert.deepEqual(sentBy(by), [`${template} public`]);
});

test('every template of the program has its row, and no other does', () => {
  const used = Object.values({ ...endings, ...waitings, ...passings, ...returns, ...partings }).flatMap((row) =>
    row.by === 'program' ? [row.template] : [],
  );
  assert.deepEqual(used.toSorted(), automaticTemplates.toSorted());
});

test('an end for want of identity is told in private where there is such a conversation', () => {
  assert.deepEqual(sentBy([...inPrivate, acts.tick(721)]), ['closed-without-identity private']);
});

test('the later moment is named', () => {
  const { state, events } = played(extended);
  const event = events.findLast(({ type }) => type === 'DeadlineExtended');
  assert.ok(event?.type === 'DeadlineExtended');
  const [sent] = react(state, event, knownTerms).filter(({ kind }) => kind === 'send');
  assert.ok(sent?.kind === 'send' && sent.text.kind === 'template');
  assert.equal(sent.text.untilAt, event.dueAt);
});

suite('nobody is told twice', () => {
  test('by the program, whom an officer told', () => {
    for (const reason of ['greeting', 'praise', 'aspiration', 'out-of-scope', 'no-substance'] as const) {
      assert.deepEqual(sentBy(judged(reason, 'directly')), []);
      assert.equal(sentBy(judged(reason, 'message')).length, 1);
    }
  });

  test('where a register is told the state of its own report', () => {
    const sent = sentBy([...sp4nUpTo.coordination, acts.notComplaint(1, { reason: 'out-of-scope' })]);
    assert.deepEqual(sent, ['status public']);
    const later = [...sp4nUpTo.disposed, acts.askExtension(3, { untilAt: acts.tick(2000).now }), acts.grant(4)];
    assert.deepEqual(sentBy(later), []);
  });

  test('who told it stands in the record only where no message did', () => {
    const told = (...commands: readonly Command[]): unknown =>
      played(commands).events.flatMap((event) => (event.type === 'JudgedNotComplaint' ? [event.told] : []));
    assert.deepEqual(told(...judged('praise')), [undefined]);
    assert.deepEqual(told(...judged('praise', 'message')), [undefined]);
    assert.deepEqual(told(...judged('praise', 'directly')), ['directly']);
  });
});

test('whoever follows an unanswered case is an officer’s to answer, as before', () => {
  const sent = sentBy([...upTo.triage, acts.addDuplicate(0.5, { threads: [followerThread] }), acts.notComplaint(1)]);
  assert.deepEqual(sent, ['praise-thanked public']);
});

/** On purpose, by mouth, or where a register is told its own state. */
const isSilentByRight = (events: readonly ComplaintEvent[], sop: SopKey): boolean =>
  procedureOf(sop).reportClass !== undefined ||
  events.some(
    (event) =>
      event.type === 'Withdrawn' ||
      (event.type === 'JudgedNotComplaint' && (['spam', 'abuse'].includes(event.reason) || event.told === 'directly')),
  );

/** The words of a result went out before a platform's acceptance ends the case, or a colleague's did outside. */
const isToldBefore = (log: readonly ComplaintEvent[]): boolean =>
  log.some(({ type }) => type === 'ResultWritten' || type === 'OutsideAnswerCounted');

test('whatever happened before it, no case ends without a word to its reporter', () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(allCommands, (commands) => {
      let state: Complaint = initial;
      const log: ComplaintEvent[] = [];
      for (const command of commands) {
        const decision = decide(state, command, knownTerms);
        if (!decision.ok) continue;
        const sent: string[] = [];
        for (const event of decision.events) {
          state = evolve(state, event);
          sent.push(
            ...react(state, event, knownTerms).flatMap((effect) => (effect.kind === 'send' ? [effect.purpose] : [])),
          );
        }
        log.push(...decision.events);
        const end = decision.events.find((event) => event.type === 'CaseClosed');
        if (end === undefined || state.status === 'none') continue;
        met.add(end.reason);
        if (isSilentByRight(decision.events, state.file.sop)) continue;
        assert.ok(end.reason === 'conveyed' ? isToldBefore(log) : sent.length > 0, `${end.reason}: ${command.type}`);
      }
    }),
    { numRuns: 1000 },
  );
  assert.ok(met.size >= 7, [...met].join(' '));
});
