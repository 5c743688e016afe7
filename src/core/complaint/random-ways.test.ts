// Whatever happened before: every case can still be brought to its end, its time is all accounted for, and nobody's clock runs for nobody.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { acts, knownTerms, people, start } from '#test/given/given.ts';
import { allCommands, run } from '#test/given/random-command.ts';
import { hourMs, type Instant } from '../time.ts';
import type { OfficerCommand } from './act-table.ts';
import { requestActs } from '#test/given/request.ts';
import type { Command } from './command.ts';
import type { CloseReason, Complaint } from './complaint.ts';
import type { ComplaintEvent, EventType } from './event.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { holderOf } from './holder.ts';
import { isToBeDiverted } from './priority.ts';
import { possibleCommands, turnOf } from './possible.ts';

type Open = Exclude<Complaint, { status: 'none' | 'closed' }>;

const unaccused = ({ file }: Open): string => (file.accused?.agencyId === 'dpupkp' ? 'inspektorat' : 'dpupkp');

/** What the procedure does next on its plain way, by whoever does it. */
const nextOnTheWay = (state: Open, hours: number, count: number): Command => {
  switch (state.status) {
    case 'triage':
    case 'awaiting-identity':
      return acts.provide(hours, { by: people.medsos, via: 'officer' });
    case 'coordination':
      return acts.approve(hours, { by: people.pusat });
    case 'registration':
      return acts.register(hours);
    case 'follow-up':
      return state.disposition === undefined
        ? acts.dispose(hours, { leadAgencyId: unaccused(state), helpingAgencyIds: [] })
        : acts.fieldResult(hours, { by: { ...people.lead, agencyId: state.disposition.leadAgencyId } });
    case 'conveying':
      if (state.file.request !== undefined) return requestActs.decide(hours);
      return state.sends === undefined
        ? acts.convey(hours, state.file.lane === undefined ? {} : { publicText: '', privateText: 'Sudah beres.' })
        : acts.delivered(hours, { effectKey: `way-${String(count)}`, externalId: 'post' });
  }
};

const mostActs = 9;

test('from wherever a case stands the plain way leads to its answer, and every officer’s act on it is offered', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      let { state } = run(commands, () => undefined);
      for (let count = 0; state.status !== 'none' && state.status !== 'closed'; count += 1) {
        assert.ok(count < mostActs, `no end from ${state.status}`);
        const hours = (state.file.lastAt - start) / hourMs + 1;
        const command = nextOnTheWay(state, hours, count);
        if (command.type !== 'RecordAccepted')
          assert.ok(possibleCommands(state, command.by).includes(command.type as OfficerCommand), command.type);
        const decision = decide(state, command, knownTerms);
        if (!decision.ok) assert.fail(`${command.type} in ${state.status}: ${decision.refusal}`);
        state = decision.events.reduce(evolve, state);
        const end = state.status !== 'none' && state.file.request !== undefined ? 'information-answered' : 'conveyed';
        if (state.status === 'closed') assert.equal(state.reason, end);
      }
    }),
    { numRuns: 600 },
  );
});

test('a running clock is somebody’s: an officer has a turn, or a platform has the message', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      run(commands, (_before, { state }) => {
        if (state.status === 'none' || state.status === 'closed' || state.clock.pausedWithMs !== undefined) return;
        const isSending = state.status === 'conveying' && state.sends !== undefined;
        assert.ok(isSending || turnOf(state).length > 0, `nobody’s: ${state.status}`);
      });
    }),
    { numRuns: 600 },
  );
});

test('whoever has a case is whose turn it is, unless a platform has its message', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      run(commands, (_before, { state }) => {
        if (state.status === 'none') return;
        const holder = holderOf(state);
        // Whoever leads is called to what is late, whoever has it.
        const turns = turnOf(state).filter((role) => role !== 'team-lead' && role !== 'division-head');
        if (holder.kind === 'closed') return assert.deepEqual(turns, []);
        // Danger waits for nobody's answer: the desk says whom to call. What came by a public link waits for the desk, whoever is asked again.
        const isDesks = isToBeDiverted(state.file) || (state.file.proposals ?? []).length > 0;
        if (holder.kind === 'reporter') return assert.deepEqual(turns, isDesks ? ['admin-medsos'] : []);
        if (state.status === 'conveying' && state.sends !== undefined) return;
        assert.ok(turns.includes(holder.kind === 'desk' ? holder.role : 'admin-agency'), state.status);
      });
    }),
    { numRuns: 400 },
  );
});

test('a clock stands still only while the reporter owes an answer', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      run(commands, (_before, { state }) => {
        if (state.status === 'none' || state.status === 'closed') return;
        if (state.clock.pausedWithMs === undefined) return;
        assert.equal(state.status, 'awaiting-identity');
        assert.equal(state.clock.step, 'coordinate');
      });
    }),
    { numRuns: 300 },
  );
});

type Span = { of: string; from: Instant; to: Instant };

/** Each step from its opening to its end, and each time between an end of the case and its reopening. */
const spansOf = (events: readonly ComplaintEvent[], now: Instant): Span[] => {
  const spans: Span[] = [];
  let open: Omit<Span, 'to'> | undefined;
  const end = (at: Instant): void => {
    if (open !== undefined) spans.push({ ...open, to: at });
    open = undefined;
  };
  for (const event of events) {
    if (event.type === 'StepOpened') {
      end(event.at);
      open = { of: event.step, from: event.at };
    }
    if (event.type === 'StepMet' || (event.type === 'StepSkipped' && event.reason === 'closed')) end(event.at);
    if (event.type === 'CaseClosed') open = { of: 'closed', from: event.at };
  }
  end(now);
  return spans;
};

test('the time of a case is all accounted for: its steps and its rest follow one another without gap or overlap', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      const { state, events } = run(commands, () => undefined);
      if (state.status === 'none') return;
      const now = state.file.lastAt + hourMs;
      const spans = spansOf(events, now);
      assert.equal(spans[0]?.from, state.file.openedAt);
      for (const [index, { from, to, of }] of spans.entries()) {
        assert.ok(to >= from, of);
        assert.equal(spans[index + 1]?.from ?? now, to, `after ${of}`);
      }
      const sum = spans.reduce((total, { from, to }) => total + to - from, 0);
      assert.equal(sum, now - state.file.openedAt);
    }),
    { numRuns: 600 },
  );
});

/** What must have happened, in the same act, for a case to end as this. */
const causes: Record<CloseReason, readonly EventType[]> = {
  conveyed: ['MessageAccepted', 'OutsideAnswerCounted'],
  'not-a-complaint': ['JudgedNotComplaint'],
  referred: ['ReferredElsewhere'],
  withdrawn: ['Withdrawn'],
  'information-answered': ['InformationAnswered', 'RequestDecided'],
  'information-refused': ['RequestDecided'],
  'identity-not-completed': ['StepSkipped'],
  duplicate: ['JoinedAsDuplicate'],
  merged: ['MergedInto'],
};

test('no case ends without what its end says, and nothing happens after it in the same act', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      run(commands, (_before, { state }, fresh) => {
        const at = fresh.findIndex(({ type }) => type === 'CaseClosed');
        const closed = fresh[at];
        if (closed?.type !== 'CaseClosed') return;
        assert.equal(at, fresh.length - 1);
        assert.ok(state.status === 'closed' && state.reason === closed.reason && state.closedAt === closed.at);
        assert.ok(
          fresh.some(({ type }) => causes[closed.reason].includes(type)),
          closed.reason,
        );
      });
    }),
    { numRuns: 600 },
  );
});

test('what was left of a clock when it stopped is what it goes on with, never more', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      let left: { ms: number; dueAt: Instant } | undefined;
      let dueAt: Instant = 0;
      const { events } = run(commands, () => undefined);
      const isPlain = events.some((event) => event.type === 'CaseOpened' && event.sop === 'medsos@1');
      for (const event of isPlain ? events : []) {
        if (event.type === 'StepOpened' || event.type === 'DeadlineExtended') dueAt = event.dueAt;
        if (event.type === 'ClockPaused') left = { ms: event.remainingMs, dueAt };
        if (event.type !== 'ClockResumed') continue;
        assert.ok(left !== undefined, 'it had stopped');
        assert.ok(
          event.dueAt === left.dueAt || event.dueAt === event.at + left.ms,
          'as promised, or with what was left',
        );
        dueAt = event.dueAt;
      }
    }),
    { numRuns: 600 },
  );
});
