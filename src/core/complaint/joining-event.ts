// What happens to two cases that are bound to one another, in the past tense: one follows or goes over to the other, that is taken back, or one
// matter of the one goes on as the other.
import type { Instant } from '../time.ts';
import type { ThreadRef } from './complaint.ts';
import type { Pressing } from './priority.ts';

/** How pressing another case was whose report comes over. */
type Brought = { pressing?: Pick<Pressing, 'priority' | 'danger'> };

/** Each in the log of either case. */
export type JoiningEvent =
  /** `tellAt`: not before then is its reporter told, so that a slip can be taken back unsaid. */
  | { type: 'JoinedAsDuplicate'; of: string; ofNumber: string; tellAt?: Instant }
  | ({
      type: 'DuplicateAdded';
      complaintId: string;
      number: string;
      threads: ThreadRef[];
      sameReporter?: true;
    } & Brought)
  | { type: 'MergedInto'; into: string; intoNumber: string; tellAt?: Instant }
  | ({ type: 'CaseMerged'; from: string; fromNumber: string; threads: ThreadRef[]; messageIds: string[] } & Brought)
  /** It goes on by itself. `messageIds`: of those that it had, what is its own again; `unsaid`: its reporter was never told that it was joined. */
  | { type: 'JoiningUndone'; of: string; ofNumber: string; reason: string; messageIds: string[]; unsaid?: true }
  /** What had come with another case left with it: messages, conversations, and the cases that followed it before. */
  | {
      type: 'JoinedReturned';
      complaintId: string;
      number: string;
      messageIds: string[];
      threads: ThreadRef[];
      followerIds: string[];
    }
  /** One matter of a message goes on as a case of its own; the message stays. `thread`: where whoever wrote it is told. */
  | { type: 'ChildOpened'; complaintId: string; number: string; messageId: string; thread: ThreadRef };
