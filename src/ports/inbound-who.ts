// Who wrote, on which conversation, and how both are named from now on, as platforms tell it.
import type { Visibility } from '#core/complaint/complaint.ts';
import type { Instant } from '#core/time.ts';

/** Where a person's message stands: `threadKey` groups one reporter's messages; `targetId` is what a reply names. */
export type InboundThread = {
  visibility: Visibility;
  threadKey: string;
  /** Each conversation is about something of its own: it joins no other case of the same person. */
  apart?: true;
  /** Whom an answer in private names, where that is not the author's `id`. */
  answerTo?: string;
};

/** Who wrote, by every id that the platform tells with it. */
export type InboundAuthor = {
  /** The one that lasts longest: the person is matched by it first. */
  id: string;
  /** Other ids of the same person. */
  otherIds?: readonly string[];
  /** Of all these, those that may come to be another person's, as telephone numbers do. */
  passingIds?: readonly string[];
  name?: string;
  handle?: string;
};

/**
 * A person, or a group that talks, goes by other ids since `at`: nothing is sent to those in `from` any more, and their next holder is
 * somebody else. `to`: those that hold now, where answers go first; none where nobody says. A group's thread keys begin with its id.
 */
export type IdentityChange = {
  kind: 'identity-change';
  accountId: string;
  of: 'person' | 'group';
  from: readonly string[];
  to: readonly string[];
  /** Of both, those that pass. */
  passingIds?: readonly string[];
  at: Instant;
};
