// Why a platform does not take a message. Contains no code.
/** Why a platform will not take a message until somebody acts; the console has words for each. */
export type RejectReason =
  | 'token-expired'
  | 'token-invalid'
  | 'permission-missing'
  /** Calls are paid for, and what was paid is used up, or the operator's own limit is. */
  | 'credit-used-up'
  /** The platform lets programs answer only those who named or quoted us. */
  | 'answer-uninvited'
  | 'window-closed'
  | 'private-reply-used'
  | 'message-too-long'
  /** The platform takes the same words once only. */
  | 'duplicate-text'
  /** The platform has no private messages, or lets no program send them. */
  | 'no-private-messages'
  | 'target-gone'
  | 'person-unavailable'
  /** Under this number or id somebody else may be reached by now. */
  | 'address-given-up'
  /** The platform lets us answer a person in private, and never begin. */
  | 'person-must-begin'
  /** The approved text with which a conversation is opened again cannot be used. */
  | 'template-refused'
  /** Taken by the platform, which said later that it did not arrive. */
  | 'undelivered'
  | 'bad-request'
  | 'unknown-account'
  /** Messages are to be brought to us, and the platform does not know where. */
  | 'webhook-missing'
  /** An officer tried again and again to tell the reporter. */
  | 'not-reached'
  /** Nobody knows whether an attempt arrived, and the platform cannot be asked: a person must look. */
  | 'unknown-end'
  /** A program would answer a group, or whoever asks that none does: an officer writes instead. */
  | 'automatic-unwanted';
