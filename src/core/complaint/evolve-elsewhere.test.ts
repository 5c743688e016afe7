// What events change beside the file in states that do not expect them: a log that was written otherwise is folded all the same.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { differences } from '#test/given/differences.ts';
import { eventOf, eventTypes } from '#test/given/event-histories.ts';
import { acts, played, start, upTo } from '#test/given/given.ts';
import type { Command } from './command.ts';
import type { EventType } from './event.ts';
import { evolve } from './evolve.ts';

/** `@1` is an hour after the start. Whatever stands in no row changes nothing beside the file. */
const elsewhere: Record<string, { history: readonly Command[]; changes: Partial<Record<EventType, string[]>> }> = {
  'while the reporter owes an answer': {
    history: upTo.awaiting,
    changes: {
      StepOpened: [
        'status: awaiting-identity → triage',
        'clock.step: coordinate → ask-identity',
        'clock.openedAt: @1 → @0',
        'clock.limitMs: 24 h → 2 h',
        'clock.dueAt: @25 → @2',
        'clock.pausedWithMs gone',
        'askedAt gone',
        'reminders gone',
      ],
      ClockPaused: ['askedAt: @1 → @0'],
      ClockResumed: ['clock.dueAt: @25 → @26', 'clock.pausedWithMs gone'],
      DeadlineWarned: ['clock.warnedPercent: 0 → 50'],
      DeadlineMissed: ['clock.missedAt = @0'],
      Escalated: ['clock.escalatedTo = team-lead'],
      IdentityReminded: ['reminders: 0 → 1'],
      IdentityProvided: ['status: awaiting-identity → coordination', 'askedAt gone', 'reminders gone'],
      IdentityWaived: ['status: awaiting-identity → coordination', 'askedAt gone', 'reminders gone'],
      DeadlineExtended: ['clock.limitMs: 24 h → 68 h', 'clock.dueAt: @25 → @72'],
      CaseClosed: [
        'status: awaiting-identity → closed',
        'clock gone',
        'reminders gone',
        'closedAt = @0',
        'reason = conveyed',
      ],
    },
  },
  'while a draft waits': {
    history: [...upTo.coordination, acts.draft(3)],
    changes: {
      StepOpened: [
        'status: coordination → triage',
        'clock.step: coordinate → ask-identity',
        'clock.openedAt: @1 → @0',
        'clock.limitMs: 24 h → 2 h',
        'clock.dueAt: @26 → @2',
        'draft gone',
      ],
      ClockPaused: [
        'status: coordination → awaiting-identity',
        'clock.pausedWithMs = 24 h',
        'draft gone',
        'askedAt = @0',
        'reminders = 0',
      ],
      DeadlineWarned: ['clock.warnedPercent: 0 → 50'],
      DeadlineMissed: ['clock.missedAt = @0'],
      Escalated: ['clock.escalatedTo = team-lead'],
      DraftReturned: ['draft.returned = sebutkan lokasinya'],
      DeadlineExtended: ['clock.limitMs: 24 h → 68 h', 'clock.dueAt: @26 → @72'],
      CaseClosed: ['status: coordination → closed', 'clock gone', 'draft gone', 'closedAt = @0', 'reason = conveyed'],
    },
  },
  'while an agency asks for more time': {
    history: [...upTo.disposed, acts.askExtension(6)],
    changes: {
      StepOpened: [
        'status: follow-up → triage',
        'clock.step: follow-up → ask-identity',
        'clock.openedAt: @4 → @0',
        'clock.limitMs: 24 h → 2 h',
        'clock.dueAt: @28 → @2',
        'disposition gone',
        'extension gone',
      ],
      ClockPaused: [
        'status: follow-up → awaiting-identity',
        'clock.pausedWithMs = 24 h',
        'disposition gone',
        'extension gone',
        'askedAt = @0',
        'reminders = 0',
      ],
      ClockResumed: ['clock.dueAt: @28 → @26'],
      DeadlineWarned: ['clock.warnedPercent: 0 → 50'],
      DeadlineMissed: ['clock.missedAt = @0'],
      Escalated: ['clock.escalatedTo = team-lead'],
      OwnTimeMissed: ['disposition.own.missedAt = @0'],
      DispositionAcknowledged: ['disposition.acknowledgedBy.0 = dpupkp'],
      PartReported: ['disposition.reportedBy = [dlh]'],
      DispositionRefused: ['disposition gone', 'extension gone'],
      ExtensionDeclined: ['extension gone'],
      DeadlineExtended: [
        'clock.limitMs: 24 h → 68 h',
        'clock.dueAt: @28 → @72',
        'disposition.own gone',
        'extension gone',
      ],
      CaseClosed: [
        'status: follow-up → closed',
        'clock gone',
        'disposition gone',
        'extension gone',
        'closedAt = @0',
        'reason = conveyed',
      ],
    },
  },
  'while the result is on its way': {
    history: [...upTo.conveying, acts.convey(7)],
    changes: {
      StepOpened: [
        'status: conveying → triage',
        'clock.step: convey → ask-identity',
        'clock.openedAt: @6 → @0',
        'clock.limitMs: 24 h → 2 h',
        'clock.dueAt: @30 → @2',
        'direct gone',
        'result gone',
        'disposition gone',
        'sends gone',
      ],
      ClockPaused: [
        'status: conveying → awaiting-identity',
        'clock.pausedWithMs = 24 h',
        'direct gone',
        'result gone',
        'disposition gone',
        'sends gone',
        'askedAt = @0',
        'reminders = 0',
      ],
      ClockResumed: ['clock.dueAt: @30 → @26'],
      DeadlineWarned: ['clock.warnedPercent: 0 → 50'],
      DeadlineMissed: ['clock.missedAt = @0'],
      Escalated: ['clock.escalatedTo = team-lead'],
      DeadlineExtended: ['clock.limitMs: 24 h → 68 h', 'clock.dueAt: @30 → @72'],
      MessageRejected: ['sends gone'],
      CaseClosed: [
        'status: conveying → closed',
        'clock gone',
        'direct gone',
        'result gone',
        'sends gone',
        'closedAt = @0',
        'reason = conveyed',
      ],
    },
  },
  'after the end': {
    history: upTo.closed,
    changes: {
      StepOpened: [
        'status: closed → triage',
        'closedAt gone',
        'reason gone',
        'disposition gone',
        'clock = step:ask-identity openedAt:@0 limitMs:2 h dueAt:@2 warnedPercent:0',
      ],
      Rated: ['rating = 5'],
    },
  },
};

suite('where nobody expects it', () => {
  for (const [name, { history, changes }] of Object.entries(elsewhere))
    test(name, () => {
      const { state } = played(history);
      for (const type of eventTypes) {
        const after = evolve(state, { ...eventOf(type), at: start });
        assert.deepEqual(
          differences(state, after).filter((line) => !line.startsWith('file.')),
          changes[type] ?? [],
          type,
        );
      }
    });
});
