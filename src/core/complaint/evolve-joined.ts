// What a case keeps while it goes on in another one, and how it goes on by itself again. Must not decide whether it may.
import type { CloseReason, Complaint, Running, Stopped } from './complaint.ts';

type Existing = Exclude<Complaint, { status: 'none' }>;
type Closed = Extract<Complaint, { status: 'closed' }>;

const beside = ({ file: _file, ...stands }: Running): Stopped => stands;

/** Where it stood, of one that ends because another one goes on for it. */
export const stopped = (state: Running, reason: CloseReason): Pick<Closed, 'before'> =>
  reason === 'duplicate' || reason === 'merged' ? { before: beside(state) } : {};

/** Undefined of any other case: its step begins anew. */
export const resumed = (state: Existing): Running | undefined =>
  state.status === 'closed' && state.before !== undefined ? { ...state.before, file: state.file } : undefined;

/** What changes of where it stood while another one goes on for it. */
export const stoppedWith = (state: Closed, change: (running: Running) => Existing): Existing => {
  const running = resumed(state);
  const after = running === undefined ? state : change(running);
  return after.status === 'closed' ? state : { ...state, before: beside(after) };
};
