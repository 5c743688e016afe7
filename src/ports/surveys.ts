// Where answers to the survey of satisfaction are added up. Contains no code.
import type { Tally } from '#core/figures/satisfaction.ts';

/** Within a transaction. */
export type Surveys = {
  /** Adds what somebody answered to that month; false where this case's reporter had answered before, and nothing is added. */
  take: (complaintId: string, month: string, tallies: readonly Tally[]) => Promise<boolean>;
};
