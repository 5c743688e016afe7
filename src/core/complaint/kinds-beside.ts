// What stands beside complaints and is judged by one press: whether a reason says enough by its name, and what such a press sends.
import { kindsBeside, type KindBeside, type NotComplaintReason, type Status } from './complaint.ts';
import { endings, type ToldWay } from './told-ends.ts';

/** Whose authority it is, or what was looked for in vain, no name of a reason says. */
export const needsNote = (reason: NotComplaintReason): boolean => !(kindsBeside as readonly string[]).includes(reason);

/** Nobody is told of it, on purpose. */
export const isUnanswered = (reason: NotComplaintReason): boolean => endings[reason].by === 'nobody';

/** Until anything was promised, what is plainly no complaint goes by one press; later the form asks. */
export const isUnsorted = (status: Status): boolean => status === 'triage' || status === 'awaiting-identity';

type Pressed = { reason: KindBeside; told?: ToldWay };

/** `spoken`: officers speak with the reporter themselves, and have answered already. */
export const pressed = (kind: KindBeside, spoken: boolean): Pressed => ({
  reason: kind,
  ...(isUnanswered(kind) ? {} : { told: spoken ? 'directly' : 'message' }),
});
