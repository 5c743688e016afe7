// A first answer that somebody wrote for somebody else to approve.
import type { Complaint } from './complaint.ts';

/** Until it is approved, returned, or the case was answered otherwise. */
export const isDraftWaiting = (state: Complaint): boolean =>
  state.status === 'coordination' && state.draft !== undefined && state.draft.returned === undefined;
