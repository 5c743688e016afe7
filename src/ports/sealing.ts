// Encrypts what is secret or personal before it is stored, bound to its purpose and its row.

export type SealedPurpose = 'identity' | 'account' | 'chain';

export type Sealing = {
  /** The sealed bytes open only with the same purpose and row id. */
  seal: (purpose: SealedPurpose, rowId: string, plain: string) => Buffer;
  /** Throws when the bytes were changed, belong to another row, or were sealed under an unknown key. */
  open: (purpose: SealedPurpose, rowId: string, sealed: Buffer) => string;
  /** Whether these bytes should be sealed anew: they stand under a former key. */
  isStale: (sealed: Buffer) => boolean;
};
