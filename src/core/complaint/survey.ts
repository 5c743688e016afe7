// Who may answer the survey of satisfaction: whoever was served to the end, as long as they may rate.
// Must not know whether they did: nothing of a survey stands in the record of a case.
import type { Terms } from '../sop/terms.ts';
import type { Instant } from '../time.ts';
import type { CloseReason, Complaint } from './complaint.ts';
import { isWithin } from './steps/convey.ts';

/** Ends that told the reporter something of their matter: what became of it, an answer, or whose it is. */
const served: readonly CloseReason[] = ['conveyed', 'information-answered', 'information-refused', 'referred'];

/** Whether their time for it has come, and not run out. */
export const mayBeSurveyed = (state: Complaint, now: Instant, terms: Terms): boolean =>
  state.status === 'closed' &&
  served.includes(state.reason) &&
  state.file.erased !== true &&
  isWithin(state, 'rate', now, terms);
