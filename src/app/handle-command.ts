// The one way in for every act: load, decide, append with what follows from it. Must not know who asks or how.
import type { Command } from '#core/complaint/command.ts';
import type { Complaint, ComplaintEvent } from '#core/complaint/complaint.ts';
import { decide } from '#core/complaint/decide.ts';
import { evolve } from '#core/complaint/evolve.ts';
import { react } from '#core/complaint/react.ts';
import type { Effect } from '#core/complaint/reactions.ts';
import type { Refusal } from '#core/complaint/refusal.ts';
import type { Holidays } from '#core/time.ts';
import { VersionConflict } from '#ports/case-log.ts';
import type { Store, Tx } from '#ports/store.ts';

export type Handled = { ok: true; state: Complaint; events: ComplaintEvent[] } | { ok: false; refusal: Refusal };

const attempts = 3;

export type Outcome =
  { ok: true; state: Complaint; events: ComplaintEvent[]; effects: Effect[] } | { ok: false; refusal: Refusal };

/** What a command would cause on a state: its events, the state after them, and what must be told to whom. */
export const outcomeOf = (state: Complaint, command: Command, holidays: Holidays): Outcome => {
  const decision = decide(state, command, holidays);
  if (!decision.ok) return decision;
  const effects: Effect[] = [];
  let after = state;
  for (const event of decision.events) {
    after = evolve(after, event);
    effects.push(...react(after, event));
  }
  return { ok: true, state: after, events: decision.events, effects };
};

/** Decides and appends inside a transaction that the caller owns. */
export const handleIn = async (tx: Tx, complaintId: string, command: Command): Promise<Handled> => {
  const { state, version } = await tx.log.load(complaintId);
  const outcome = outcomeOf(state, command, tx.log.holidays);
  if (!outcome.ok) return outcome;
  await tx.log.append(complaintId, version, outcome.events, outcome.effects);
  return { ok: true, state: outcome.state, events: outcome.events };
};

/** Runs `work` in a transaction, again from the start when another append was quicker. Throws VersionConflict after the third time. */
export const retryingConflicts = async <T>(store: Store, work: (tx: Tx) => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await store.transact(work);
    } catch (error) {
      if (!(error instanceof VersionConflict) || attempt === attempts) throw error;
    }
  }
};

/** The events of `command`, durably appended with their effects, or its refusal. */
export const handleCommand = async (store: Store, complaintId: string, command: Command): Promise<Handled> =>
  retryingConflicts(store, (tx) => handleIn(tx, complaintId, command));
