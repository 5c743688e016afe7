// The one way in for every act: load, decide, append with what follows from it. Must not know who asks or how.
import { actsOfOthers } from '#core/complaint/acts-of-others.ts';
import type { Command } from '#core/complaint/command.ts';
import type { Complaint } from '#core/complaint/complaint.ts';
import type { ComplaintEvent } from '#core/complaint/event.ts';
import { decide } from '#core/complaint/decide.ts';
import { evolve } from '#core/complaint/evolve.ts';
import { react } from '#core/complaint/react.ts';
import type { RecordedEvent } from '#core/complaint/recorded.ts';
import type { Effect } from '#core/complaint/reactions.ts';
import type { Refusal } from '#core/complaint/refusal.ts';
import type { Terms } from '#core/sop/terms.ts';
import { KeyTaken } from '#ports/act-keys.ts';
import { VersionConflict } from '#ports/case-log.ts';
import type { ActOn, Store, Tx } from '#ports/store.ts';

export type Handled = { ok: true; state: Complaint; events: ComplaintEvent[] } | { ok: false; refusal: Refusal };

const attempts = 3;

export type Outcome =
  | { ok: true; state: Complaint; events: ComplaintEvent[]; effects: Effect[] }
  | { ok: false; refusal: Refusal };

/** What a command would cause on a state: its events, the state after them, and what must be told to whom. */
export const outcomeOf = (state: Complaint, command: Command, terms: Terms): Outcome => {
  const decision = decide(state, command, terms);
  if (!decision.ok) return decision;
  const effects: Effect[] = [];
  let after = state;
  for (const event of decision.events) {
    after = evolve(after, event);
    effects.push(...react(after, event, terms));
  }
  return { ok: true, state: after, events: decision.events, effects };
};

/** Others acted on the case since it was seen: what they did, and the version at which it is now. */
export type Moved = { ok: false; refusal: 'case-moved'; version: number; since: readonly RecordedEvent[] };

/** The version of the case that whoever acts has seen; undefined where nobody says. */
export type Seen = { seen: number | undefined };

/** What stands in the way of this act, of all that happened since the case was seen. */
export const movedSince = async (
  tx: Tx,
  complaintId: string,
  { by, type }: Pick<Command, 'by' | 'type'>,
  { seen }: Seen,
): Promise<Moved | undefined> => {
  if (seen === undefined) return undefined;
  const { events, version } = await tx.log.load(complaintId);
  const since = actsOfOthers(events.slice(seen), by, type);
  return since.length === 0 ? undefined : { ok: false, refusal: 'case-moved', version, since };
};

/** Decides and appends inside a transaction that the caller owns; with `seen`, on the case as it was seen. */
export async function handleIn(tx: Tx, complaintId: string, command: Command): Promise<Handled>;
export async function handleIn(tx: Tx, complaintId: string, command: Command, at: Seen): Promise<Handled | Moved>;
export async function handleIn(
  tx: Tx,
  complaintId: string,
  command: Command,
  at: Seen = { seen: undefined },
): Promise<Handled | Moved> {
  const moved = await movedSince(tx, complaintId, command, at);
  if (moved !== undefined) return moved;
  const { state, version } = await tx.log.load(complaintId);
  const outcome = outcomeOf(state, command, tx.log.terms);
  if (!outcome.ok) return outcome;
  await tx.log.append(complaintId, version, outcome);
  return { ok: true, state: outcome.state, events: outcome.events };
}

const retrying = async <T>(attemptOnce: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptOnce();
    } catch (error) {
      if (!(error instanceof VersionConflict) || attempt === attempts) throw error;
    }
  }
};

/**
 * Runs work in a transaction, again from the start when another append was quicker; with a claim it throws KeyTaken where the key is. Throws
 * VersionConflict after the third time.
 */
export type Begin = <T>(work: (tx: Tx) => Promise<T>, claim?: ActOn['claim']) => Promise<T>;

/** For work on any number of cases. */
export const anyCases =
  (store: Store): Begin =>
  (work, claim) =>
    retrying(() =>
      store.transact(async (tx) => {
        if (claim !== undefined && !(await tx.acts.claim(claim.key, claim.now)))
          throw new KeyTaken('this key was used');
        return work(tx);
      }),
    );

/** For work that reads and changes this case alone, and perhaps a message: it may share its transaction with others that wait. */
export const oneCase =
  (store: Store, complaintId: string, message?: NonNullable<ActOn['message']>): Begin =>
  (work, claim) =>
    retrying(() =>
      store.act(
        { complaintId, ...(claim === undefined ? {} : { claim }), ...(message === undefined ? {} : { message }) },
        work,
      ),
    );

/** Without a key. */
export const retryingConflicts = <T>(store: Store, work: (tx: Tx) => Promise<T>): Promise<T> => anyCases(store)(work);

/** The events of `command`, durably appended with their effects, or its refusal; with `seen`, or what others did since. */
export async function handleCommand(store: Store, complaintId: string, command: Command): Promise<Handled>;
export async function handleCommand(
  store: Store,
  complaintId: string,
  command: Command,
  at: Seen,
): Promise<Handled | Moved>;
export async function handleCommand(
  store: Store,
  complaintId: string,
  command: Command,
  at: Seen = { seen: undefined },
): Promise<Handled | Moved> {
  return oneCase(store, complaintId)((tx) => handleIn(tx, complaintId, command, at));
}
