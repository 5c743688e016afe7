// An officer's act that counts some seconds later: tried at once, so that what is wrong with it is said at once; kept; and done when its time has
// come, unless it was taken back. Until then nothing of it is on record: its step is open and its clock runs.
import { isOutward } from '#core/complaint/act-table.ts';
import { actsOfOthers } from '#core/complaint/acts-of-others.ts';
import type { HoldSeconds } from '#core/complaint/hold-seconds.ts';
import { holdingOf } from '#core/complaint/steps/held-back.ts';
import { laterTrouble } from '#core/complaint/steps/sent-later.ts';
import { soonestMs } from '#core/complaint/waiting.ts';
import type { RecordedEvent } from '#core/complaint/recorded.ts';
import type { Refusal } from '#core/complaint/refusal.ts';
import type { Instant } from '#core/time.ts';
import type { HeldAct, HeldActs, OwnHeld, Waiting } from '#ports/held-acts.ts';
import { handleCommand } from '../handle-command.ts';
import { declined, type ActPorts, type Declined, type Officer, type OfficerAct, type SeenCase } from './officer-act.ts';
import { doneBefore, performAct, tryAct, type Asking, type Performed } from './perform-act.ts';

export type HoldPorts = ActPorts & { held: HeldActs };

/** Why an act that was to wait did not. */
export type AtOnce = 'danger' | 'deadline';

/** `held`: nothing has happened yet, and nothing does before `notBefore`. */
export type Sent =
  | (Extract<Performed, { ok: true }> & { held?: { id: string; until: Instant }; atOnce?: AtOnce })
  | Declined;

const sentOf = (waiting: Waiting): Sent =>
  waiting === 'other' ? declined('key-used') : { ok: true, held: { id: waiting.id, until: waiting.notBefore } };

/** What this form has waiting: it is neither done beside that nor kept again, whatever is asked of it since. */
const waitingOf = async (
  { held }: HoldPorts,
  { id: complaintId }: SeenCase,
  act: OfficerAct,
  { by, key }: Asking,
): Promise<Sent | undefined> => {
  if (key === undefined || !isOutward(act.type)) return undefined;
  const waiting = await held.find({ complaintId, by, key, act });
  return waiting === undefined ? undefined : sentOf(waiting);
};

type Keeping = Asking & { until: Instant; scheduled?: { lookedAt: number } };

/** Tried first: what is wrong with it is said now, and not when its time has come. */
const keep = async (
  ports: HoldPorts,
  found: SeenCase,
  wanted: OfficerAct,
  { until, scheduled, ...asking }: Keeping,
): Promise<Sent> => {
  const settled = await tryAct(ports, found, wanted, asking);
  if (settled !== undefined) return settled;
  const id = ports.ids.uuid();
  const { by, key = id, now } = asking;
  const held: HeldAct = { id, complaintId: found.id, by, key, act: wanted, heldAt: now, notBefore: until };
  return sentOf(await ports.held.add({ ...held, ...(scheduled === undefined ? {} : { scheduled }) }));
};

/** Does the act, or keeps it for so many seconds, or for a moment that was chosen. */
export const sendAct = async (
  ports: HoldPorts,
  found: SeenCase,
  wanted: OfficerAct,
  { seconds, sendAt, ...asking }: Asking & { seconds: HoldSeconds; sendAt?: Instant | undefined },
): Promise<Sent> => {
  const waiting = await waitingOf(ports, found, wanted, asking);
  if (waiting !== undefined) return waiting;
  if (sendAt !== undefined) {
    const trouble = laterTrouble(found.state, wanted.type, { now: asking.now, sendAt });
    if (trouble !== undefined) return declined(trouble);
    return keep(ports, found, wanted, { ...asking, until: sendAt, scheduled: { lookedAt: found.version } });
  }
  const holding = holdingOf(found.state, wanted.type, asking.now, seconds);
  if (!('until' in holding)) {
    const tellAt = seconds === 0 ? {} : { tellAt: asking.now + seconds * 1_000 };
    const done = await performAct(ports, found, wanted, { ...asking, ...tellAt });
    const { atOnce } = holding;
    return done.ok && (atOnce === 'danger' || atOnce === 'deadline') ? { ...done, atOnce } : done;
  }
  return keep(ports, found, wanted, { ...asking, until: holding.until });
};

type CalledBack = { ok: true } | { ok: false; refusal: Refusal };

/** Before its words leave, by whoever sent it; one that could not be done is let go of. */
export const callBackAct = async (
  { store, held }: HoldPorts,
  own: Omit<OwnHeld, 'userId'>,
  { by, now }: { by: Officer; now: Instant },
): Promise<CalledBack> => {
  const came = await held.callBack({ ...own, userId: by.userId }, now);
  if (came === 'too-late') return { ok: false, refusal: 'already-recorded' };
  if (came === 'refused') return { ok: true };
  const noted = await handleCommand(store, own.complaintId, { type: 'CallBackSending', by, now });
  await held.forget(own);
  return noted.ok ? { ok: true } : noted;
};

/**
 * What an officer did since, the sender included, as it would stand in the way of the same press now. What a reporter wrote takes nothing back in
 * some seconds; in hours it may have made another answer of it.
 */
const isOvertaken = (
  events: readonly RecordedEvent[],
  { by, heldAt, scheduled }: HeldAct,
  { type }: OfficerAct,
): boolean =>
  actsOfOthers(
    events.filter((event) => event.at > heldAt && (scheduled !== undefined || event.by.kind === 'officer')),
    by,
    type,
  ).length > 0;

const release = async (ports: HoldPorts, held: HeldAct, now: Instant): Promise<void> => {
  const { state, version, events } = await ports.store.transact((tx) => tx.log.load(held.complaintId));
  if (state.status === 'none') return ports.held.forget(held);
  const [found, act] = [{ id: held.complaintId, version, state }, held.act as OfficerAct];
  const asking = { by: held.by, seen: undefined, key: held.key, now };
  // Where its process ended before it was let go of, what stands since is its own.
  const before = await doneBefore(ports, found, act, asking);
  if (before === undefined && isOvertaken(events, held, act)) return ports.held.refuse(held, 'case-moved', now);
  // In hours a lent role ends, and a seat in a lane.
  if (before === undefined && !(await ports.asks.maySay(held.by, held.complaintId, now)))
    return ports.held.refuse(held, 'not-allowed', now);
  const done = before ?? (await performAct(ports, found, act, asking));
  return done.ok ? ports.held.forget(held) : ports.held.refuse(held, done.refusal, now);
};

/** What waits for its moment is looked at as soon as its case goes on, while its sender has time to write anew. */
const lookAgain = async (ports: HoldPorts, held: HeldAct, now: Instant): Promise<void> => {
  const { state, events } = await ports.store.transact((tx) => tx.log.load(held.complaintId));
  const act = held.act as OfficerAct;
  if (isOvertaken(events, held, act)) return ports.held.refuse(held, 'case-moved', now);
  // A clock may run again, or have become a shorter one.
  const soonest = Math.min(now, held.notBefore - soonestMs);
  const trouble = laterTrouble(state, act.type, { now: soonest, sendAt: held.notBefore });
  if (trouble !== undefined) await ports.held.refuse(held, trouble, now);
};

const atATime = 10;

/** How many were done, refused or looked at. Sent twice they count once: each bears the key of its form. */
export const releaseHeld = async (ports: HoldPorts, now: Instant): Promise<number> => {
  const moved = await ports.held.claimMoved(now, atATime);
  const due = await ports.held.claimDue(now, atATime);
  const ends: PromiseSettledResult<void>[] = [];
  for (const held of moved) ends.push(...(await Promise.allSettled([lookAgain(ports, held, now)])));
  for (const held of due) ends.push(...(await Promise.allSettled([release(ports, held, now)])));
  // When all have had their turn: one that fails, and fails again, keeps nobody else's words back.
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return moved.length + due.length;
};
