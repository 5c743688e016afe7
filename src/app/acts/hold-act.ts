// An officer's act that counts some seconds later: tried at once, so that what is wrong with it is said at once; kept; and done when its time has
// come, unless it was taken back. Until then nothing of it is on record: its step is open and its clock runs.
import type { HoldSeconds } from '#core/complaint/hold-seconds.ts';
import { holdingOf } from '#core/complaint/steps/held-back.ts';
import type { Refusal } from '#core/complaint/refusal.ts';
import type { Instant } from '#core/time.ts';
import type { HeldAct, HeldActs, OwnHeld } from '#ports/held-acts.ts';
import { handleCommand } from '../handle-command.ts';
import type { ActPorts, Declined, Officer, OfficerAct, SeenCase } from './officer-act.ts';
import { performAct, tryAct, type Asking, type Performed } from './perform-act.ts';

export type HoldPorts = ActPorts & { held: HeldActs };

/** Why an act that was to wait did not. */
export type AtOnce = 'danger' | 'deadline';

/** `held`: nothing has happened yet, and nothing does before `notBefore`. */
export type Sent =
  | (Extract<Performed, { ok: true }> & { held?: { id: string; until: Instant }; atOnce?: AtOnce })
  | Declined;

/** Does the act, or keeps it for so many seconds. */
export const sendAct = async (
  ports: HoldPorts,
  found: SeenCase,
  wanted: OfficerAct,
  { seconds, ...asking }: Asking & { seconds: HoldSeconds },
): Promise<Sent> => {
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
  const kept = await ports.held.add(held);
  return { ok: true, held: { id: kept.id, until: kept.notBefore } };
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

const release = async (ports: HoldPorts, held: HeldAct, now: Instant): Promise<void> => {
  const { state, version } = await ports.store.transact((tx) => tx.log.load(held.complaintId));
  if (state.status === 'none') return ports.held.forget(held);
  const found = { id: held.complaintId, version, state };
  // It counted on the case as its sender saw it; what came in the seconds since takes nothing back.
  const asking = { by: held.by, seen: undefined, key: held.key, now };
  const done = await performAct(ports, found, held.act as OfficerAct, asking);
  return done.ok ? ports.held.forget(held) : ports.held.refuse(held, done.refusal);
};

const atATime = 10;

/** How many were done or refused. Sent twice they count once: each bears the key of its form. */
export const releaseHeld = async (ports: HoldPorts, now: Instant): Promise<number> => {
  const due = await ports.held.claimDue(now, atATime);
  for (const held of due) await release(ports, held, now);
  return due.length;
};
