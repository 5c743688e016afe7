// Encrypts what is secret or personal before it is stored, bound to its purpose and its row.

/** Each purpose has a key of its own: bytes sealed for one do not open for another. */
export type SealedPurpose = 'identity' | 'account' | 'chain' | 'kept' | 'token' | 'way' | 'draft' | 'follow';

/** Authenticated encryption under the installation's key, and under former ones for what they sealed. */
export type Sealing = {
  /** The sealed bytes open only with the same purpose and row id. */
  seal: (purpose: SealedPurpose, rowId: string, plain: string) => Buffer;
  /** Throws when the bytes were changed, belong to another row, or were sealed under an unknown key. */
  open: (purpose: SealedPurpose, rowId: string, sealed: Buffer) => string;
  /** With what all bytes begin that are sealed under the present key; those that begin otherwise should be sealed anew. */
  mark: Buffer;
  /** The same of each former key. */
  formerMarks: readonly Buffer[];
  /** Whether one of the keys, present or former, sealed these bytes. */
  knows: (sealed: Buffer) => boolean;
};
