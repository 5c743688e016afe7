// Another moment for words that wait for one: asked as if they were sent now for then. Must not change what they say.
import type { Refusal } from '#core/complaint/refusal.ts';
import { laterTrouble, type LaterTrouble } from '#core/complaint/steps/sent-later.ts';
import type { Instant } from '#core/time.ts';
import type { OwnHeld } from '#ports/held-acts.ts';
import type { HoldPorts } from './hold-act.ts';
import type { OfficerAct } from './officer-act.ts';

type Rescheduled = { ok: true; until: Instant } | { ok: false; refusal: Refusal | LaterTrouble };

const gone = { ok: false, refusal: 'already-recorded' } as const;

/** By whoever sent it, or leads. */
export const reschedule = async (
  { store, held }: HoldPorts,
  own: OwnHeld,
  { sendAt, now }: { sendAt: Instant; now: Instant },
): Promise<Rescheduled> => {
  const waiting = await held.findScheduled(own, now);
  if (waiting === undefined) return gone;
  const { state } = await store.transact((tx) => tx.log.load(own.complaintId));
  const trouble = laterTrouble(state, (waiting.act as OfficerAct).type, { now, sendAt });
  if (trouble !== undefined) return { ok: false, refusal: trouble };
  return (await held.move(own, sendAt, now)) ? { ok: true, until: sendAt } : gone;
};
