// The acts by which an officer makes two cases one, or parts them, one row each.
import { desk } from '../access.ts';
import { fields, isJoined, openStatus, type Row } from './act-row.ts';
import type { Instant } from '../time.ts';
import type { ThreadRef } from './complaint.ts';

/** `tellAt`: not before then is the reporter told. */
type Telling = { tellAt?: Instant };

/** In the order in which their buttons stand. */
export const joiningActs = {
  JoinAsDuplicate: {
    asks: fields<{ of: string; ofNumber: string } & Telling>(),
    by: desk,
    in: ['triage', 'awaiting-identity', 'coordination', 'registration'],
    step: true,
    button: true,
    leads: { triage: { rank: 5, turn: 'admin-medsos' } },
  },
  MergeInto: {
    asks: fields<{ into: string; intoNumber: string } & Telling>(),
    by: desk,
    in: openStatus,
    button: true,
  },
  UndoJoining: {
    /** `messageIds`: what is its own of the messages that it had; `unsaid`: its reporter was not told yet, and is not any more. */
    asks: fields<{ reason: string; messageIds: string[]; unsaid?: true }>(),
    by: desk,
    in: ['closed'],
    button: true,
    leads: { closed: { rank: 4, when: isJoined } },
  },
  SplitOff: {
    /** `child`: the message stays, and one matter of it goes on under this number; `thread`: where its writer is told. */
    asks: fields<{ messageIds: string[]; into: string; child?: { number: string; thread: ThreadRef } }>(),
    by: desk,
    in: openStatus,
    button: true,
  },
} as const satisfies Record<string, Row>;
