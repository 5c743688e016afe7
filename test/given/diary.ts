// A case as it is lived through: every act, every look of the sweep between them, and after each what happened, who heard, whose turn it is.
import assert from 'node:assert/strict';
import { knownTerms } from './given.ts';
import type { Command } from '#core/complaint/command.ts';
import { initial, type Complaint } from '#core/complaint/complaint.ts';
import type { ComplaintEvent } from '#core/complaint/event.ts';
import { nextWakeAt, priorityOf, urgencyAt } from '#core/complaint/deadlines.ts';
import { decide } from '#core/complaint/decide.ts';
import { evolve } from '#core/complaint/evolve.ts';
import { turnOf } from '#core/complaint/possible.ts';
import { react } from '#core/complaint/react.ts';
import type { Effect } from '#core/complaint/reactions.ts';
import type { Terms } from '#core/sop/terms.ts';
import { hourMs, type Instant } from '#core/time.ts';

/** On the wall in Yogyakarta: month, day, hour, minute, and what is beyond a minute. */
export const onWall = (instant: Instant): string =>
  new Date(instant + 7 * hourMs)
    .toISOString()
    .slice(5, 23)
    .replace('T', ' ')
    .replace(/:00\.000$/, '');

const happened = (event: ComplaintEvent): string => {
  const { type, step, percent, to, dueAt, late, reason, count } = event as Readonly<Record<string, unknown>>;
  const isPromise = type === 'StepOpened' || type === 'ClockResumed' || type === 'DeadlineExtended';
  const due = isPromise ? `until ${onWall(dueAt as Instant)}` : undefined;
  const ended = type === 'CaseClosed' ? reason : undefined;
  return [type, step, percent, to, count, due, late === true ? 'late' : undefined, ended]
    .filter((word) => word !== undefined)
    .map(String)
    .join(' ');
};

const words = ({ text }: Extract<Effect, { kind: 'send' }>): string => {
  switch (text.kind) {
    case 'given':
      return `“${text.text}”`;
    case 'template':
      return `${text.template} ${text.number}`;
    case 'status':
      return text.status;
  }
};

const heard = (effect: Effect): string =>
  effect.kind === 'send'
    ? `  → ${effect.purpose}, ${effect.visibility}, ${effect.thread.key}: ${words(effect)}`
    : `  → ${[effect.to, effect.agencyId].filter((part) => part !== undefined).join(' ')}: ${effect.what}`;

/** `triage, for admin-medsos`; how pressing, and what a list shows it as where that is not 0. */
const standing = (state: Complaint, now: Instant, terms: Terms): string => {
  const turns = turnOf(state);
  const urgency = urgencyAt(state, now, terms);
  const priority = priorityOf(state);
  return [
    state.status,
    turns.length === 0 ? undefined : `for ${turns.join(' ')}`,
    urgency,
    priority === 0 ? undefined : String(priority),
  ]
    .filter((part) => part !== undefined)
    .join(', ');
};

/**
 * Each act, and each look that the case asked for before it, as lines: when and what, what it led to, what was told to whom. The sweep looks until
 * `until` after the last act.
 */
export const diaryOf = (commands: readonly Command[], until: Instant = 0, terms = knownTerms): string[] => {
  const lines: string[] = [];
  let state: Complaint = initial;
  const act = (command: Command): void => {
    const decision = decide(state, command, terms);
    if (!decision.ok) assert.fail(`${onWall(command.now)} ${command.type}: refused: ${decision.refusal}`);
    const told: string[] = [];
    for (const event of decision.events) {
      state = evolve(state, event);
      told.push(...react(state, event, knownTerms).map(heard));
    }
    const after = standing(state, command.now, terms);
    lines.push(
      `${onWall(command.now)} ${command.type}: ${after}`,
      `  ${decision.events.map(happened).join(', ')}`,
      ...told,
    );
  };
  const sweepUntil = (end: Instant): void => {
    for (let wake = nextWakeAt(state, terms); wake !== undefined && wake < end; wake = nextWakeAt(state, terms)) {
      assert.ok(lines.length < 500, 'the clock keeps waking for ever');
      act({ type: 'NoteTime', now: wake, by: { kind: 'system', part: 'sweep' } });
    }
  };
  for (const command of commands) {
    sweepUntil(command.now);
    act(command);
  }
  sweepUntil(until);
  return lines;
};

/** `2026-03-02 08:00`, on the wall in Yogyakarta. */
export const wall = (moment: string): Instant => Date.parse(`${moment.replace(' ', 'T')}:00+07:00`);

/** The act at a moment on the wall, whatever hour it was made for. */
export const onDay = (moment: string, command: Command): Command => ({ ...command, now: wall(moment) });
