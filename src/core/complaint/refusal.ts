// Why a command was refused, to be read after "refused:". Expected outcomes are values, never throws.

export const refusals = [
  'not-allowed',
  'no-such-case',
  'case-exists',
  'case-closed',
  'wrong-step',
  'not-your-agency',
  'not-the-lead-agency',
  'text-missing',
  'reason-missing',
  'identity-incomplete',
  'identity-unknown',
  'already-sending',
  'already-recorded',
  'already-rated',
  'already-reopened',
  'already-acknowledged',
  'no-draft',
  'no-extension-asked',
  'extension-pending',
  'deadline-not-later',
  'same-case',
  'unknown-message',
  'nothing-left',
  'public-text-missing',
  'personal-data-in-public',
  'too-late',
  'nothing-due',
] as const;

export type Refusal = (typeof refusals)[number];
