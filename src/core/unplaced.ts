// Why words that came in became no case by themselves, and what an officer must know of a message besides its words.
// Pure names: screens and channels bring the sentences.

/** Read after "this is no case by itself, since …". */
export const unplacedReasons = [
  /** A program wrote it: an answer to mail in absence, a newsletter, a receipt. */
  'automatic',
  /** A mail server's report about a letter that is none of ours. */
  'delivery-report',
  /** The words of a message were changed, and the message itself never came. */
  'edit-without-original',
  /** It stands under the account's own name, and the desk did not send it. */
  'own-name',
  /** Nobody can be told from it who wrote. */
  'no-writer',
  /** It speaks for a group, a channel or an unnamed administrator, not for one person. */
  'not-a-person',
  /** Written where the city is not addressed by itself: a review, a post in a group, a page of others. */
  'elsewhere',
  /** It came for an account that this desk does not serve. */
  'unknown-account',
  /** Only the platform's own app can show what it says. */
  'unreadable-here',
  /** The platform tells of something that this version does not know. */
  'unknown-kind',
  /** Part of it is not as the platform describes it. */
  'malformed',
  /** It was understood, and could not be taken in. */
  'not-taken',
  /** Its writer is blocked for a while, for spam or abuse. */
  'blocked-writer',
  /** Another reason, which the detail names. */
  'other',
] as const;
export type UnplacedReason = (typeof unplacedReasons)[number];

/** `arrived`: its message came after all. */
export type UnplacedState = 'open' | 'case' | 'dismissed' | 'arrived';

export const messageRemarks = [
  /** A mailing group passed it on: no program answers it. */
  'relayed',
  /** Its writer asks programs not to answer: none does. */
  'no-automatic-answer',
  /** The sender's address is a form's or a group's; the writer is named beside it. */
  'writer-named-beside',
  /** It bears an id that another message had already, and says something else. */
  'same-id',
  /** Its platform holds it back until the account's owner has looked at it: nobody else sees it, nor an answer below it. */
  'held-by-platform',
  /** An officer made it part of a case. */
  'placed-by-officer',
  /** An officer took it in by its link: no account of the city's is part of that conversation. */
  'by-link',
  /** Words of a message that stays in the case from which this one was broken off. */
  'passage',
] as const;
export type MessageRemark = (typeof messageRemarks)[number];

/** Nothing that time causes is sent into a conversation in which one of these stands. */
export const forbidAutomatic: readonly MessageRemark[] = ['relayed', 'no-automatic-answer'];
