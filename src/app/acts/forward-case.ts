// An officer passes a case on to another city system: the row that goes there and what the record says of it, both or neither.
import { findPersonalData } from '#core/personal-data.ts';
import type { Complaint } from '#core/complaint/complaint.ts';
import { originOf } from '#core/complaint/decision.ts';
import type { Refusal } from '#core/complaint/refusal.ts';
import { obstacle } from '#core/complaint/standing.ts';
import type { Instant } from '#core/time.ts';
import type { RegisterName } from '#ports/forward-target.ts';
import type { ForwardNumber, ForwardState, NewForward, QueuedHow } from '#ports/forwards.ts';
import type { Store, Tx } from '#ports/store.ts';
import { handleIn, retryingConflicts } from '../handle-command.ts';

export type Forwarding = {
  forward: NewForward;
  how: QueuedHow;
  register?: RegisterName | undefined;
  note: string;
  now: Instant;
};

/** A secret report goes to the city's own register, or where it stays secret. */
const betrays = (state: Complaint, { forward, register }: Forwarding): boolean =>
  state.status !== 'none' &&
  state.file.privacy === 'secret' &&
  register !== 'upik' &&
  forward.fields.privacy !== 'secret';

/** What came from a register is not passed on to it: it would stand there twice. */
export const cameFrom = (state: Complaint, register: RegisterName | undefined): boolean =>
  state.status !== 'none' && register === 'sp4n-lapor' && originOf(state.file).channel === register;

/** Other systems are told nothing of whoever asked that; the city's own register is where the case is worked on. */
const isRestricted = async (tx: Tx, state: Complaint): Promise<boolean> =>
  state.status !== 'none' && tx.requests.isRestricted(state.file.reporterId);

type Done = { ok: true } | { ok: false; refusal: Refusal };

/** Inside a transaction that the caller owns. */
export const forwardCase = async (tx: Tx, forwarding: Forwarding): Promise<Done> => {
  const { forward, how, register, note, now } = forwarding;
  const { complaintId, askedBy: by, text, fields } = forward;
  // Another system shows what it is told to everybody.
  if ([text, ...Object.values(fields)].some((words) => findPersonalData(words) !== undefined))
    return { ok: false, refusal: 'personal-data-in-public' };
  const { state } = await tx.log.load(complaintId);
  const refusal = obstacle(state, by, register === 'upik' ? 'RegisterInUpik' : 'AddNote');
  if (refusal !== undefined) return { ok: false, refusal };
  if (cameFrom(state, register)) return { ok: false, refusal: 'already-recorded' };
  if (betrays(state, forwarding)) return { ok: false, refusal: 'secret-report' };
  if (register !== 'upik' && (await isRestricted(tx, state))) return { ok: false, refusal: 'processing-restricted' };
  if (!(await tx.forwards.queue(forward, how, now))) return { ok: false, refusal: 'already-recorded' };
  const noted = await handleIn(tx, complaintId, { type: 'AddNote', now, by, text: note });
  if (!noted.ok) throw new Error(`case ${forward.number} takes no note: ${noted.refusal}`);
  return { ok: true };
};

/** Who says it, and what the record says of it. */
type Said = { by: NewForward['askedBy']; note: string; now: Instant };

/** Changes the row and the record, both or neither. */
const noteOn = (
  store: Store,
  complaintId: string,
  { by, note, now }: Said,
  change: (tx: Tx) => Promise<boolean>,
): Promise<Done> =>
  retryingConflicts(store, async (tx) => {
    const refusal = obstacle((await tx.log.load(complaintId)).state, by, 'AddNote');
    if (refusal !== undefined) return { ok: false, refusal };
    if (!(await change(tx))) return { ok: false, refusal: 'already-recorded' };
    const done = await handleIn(tx, complaintId, { type: 'AddNote', now, by, text: note });
    if (!done.ok) throw new Error(`a case takes no note: ${done.refusal}`);
    return { ok: true };
  });

/** The number that an officer was given there, once. */
export const noteForwardNumber = (store: Store, { by, note, now, ...noted }: ForwardNumber & Said): Promise<Done> =>
  noteOn(store, noted.complaintId, { by, note, now }, (tx) => tx.forwards.noteNumber(noted, now));

/** What an officer saw there of a case that nobody else asks after. */
export const noteForwardState = (store: Store, { by, note, now, ...seen }: ForwardState & Said): Promise<Done> =>
  noteOn(store, seen.complaintId, { by, note, now }, (tx) => tx.forwards.noteState(seen));
