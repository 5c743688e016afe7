// An officer's act that counts some seconds later: tried at once, so that what is wrong with it is said at once; kept; and done when its time has
// come, unless it was taken back. Until then nothing of it is on record: its step is open and its clock runs.
import { isOutward } from '#core/complaint/act-table.ts';
import { actsOfOthers } from '#core/complaint/acts-of-others.ts';
import type { HoldSeconds } from '#core/complaint/hold-seconds.ts';
import { holdingOf } from '#core/complaint/steps/held-back.ts';
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

/** Does the act, or keeps it for so many seconds. */
export const sendAct = async (
  ports: HoldPorts,
  found: SeenCase,
  wanted: OfficerAct,
  { seconds, ...asking }: Asking & { seconds: HoldSeconds },
): Promise<Sent> => {
  const waiting = await waitingOf(ports, found, wanted, asking);
  if (waiting !== undefined) return waiting;
  const holding = holdingOf(found.state, wanted.type, asking.now, seconds);
  if (!('until' in holding)) {
    const done = await performAct(ports, found, wanted, asking);
    const { atOnce } = holding;
    return done.ok && (atOnce === 'danger' || atOnce === 'deadline') ? { ...done, atOnce } : done;
  }
  const settled = await tryAct(ports, found, wanted, asking);
  if (settled !== undefined) return settled;
  const id = ports.ids.uuid();
  const { by, key = id, now } = asking;
  const held = { id, complaintId: found.id, by, key, act: wanted, heldAt: now, notBefore: holding.until };
  return sentOf(await ports.held.add(held));
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

/** What an officer did since, the sender included, as it would stand in the way of the same press now. What a reporter wrote takes nothing back. */
const isOvertaken = (events: readonly RecordedEvent[], { by, heldAt }: HeldAct, { type }: OfficerAct): boolean =>
  actsOfOthers(
    events.filter((event) => event.at > heldAt && event.by.kind === 'officer'),
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
  if (before === undefined && isOvertaken(events, held, act)) return ports.held.refuse(held, 'case-moved');
  const done = before ?? (await performAct(ports, found, act, asking));
  return done.ok ? ports.held.forget(held) : ports.held.refuse(held, done.refusal);
};

const atATime = 10;

/** How many were done or refused. Sent twice they count once: each bears the key of its form. */
export const releaseHeld = async (ports: HoldPorts, now: Instant): Promise<number> => {
  const due = await ports.held.claimDue(now, atATime);
  const ends: PromiseSettledResult<void>[] = [];
  for (const held of due) ends.push(...(await Promise.allSettled([release(ports, held, now)])));
  // When all have had their turn: one that fails, and fails again, keeps nobody else's words back.
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return due.length;
};
