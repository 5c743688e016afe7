// Which HTTP status a refusal of the core becomes. Must be complete: a new refusal does not compile until it stands here.
import type { Refusal } from '#core/complaint/refusal.ts';

/** 404 where even the existence is nobody's business, 403 for the wrong hands, 409 for the wrong moment, 422 for what was typed. */
export const refusalStatus = {
  'not-allowed': 403,
  'no-such-case': 404,
  'case-exists': 409,
  'case-closed': 409,
  'wrong-step': 409,
  'not-your-agency': 404,
  'not-the-lead-agency': 403,
  'text-missing': 422,
  'reason-missing': 422,
  'identity-incomplete': 422,
  'identity-unknown': 409,
  'already-sending': 409,
  'already-recorded': 409,
  'already-rated': 409,
  'already-reopened': 409,
  'already-acknowledged': 409,
  'no-draft': 409,
  'no-extension-asked': 409,
  'extension-pending': 409,
  'deadline-not-later': 422,
  'same-case': 422,
  'unknown-message': 404,
  'nothing-left': 409,
  'public-text-missing': 422,
  'personal-data-in-public': 422,
  'too-late': 409,
  'nothing-due': 409,
} as const satisfies Record<Refusal, number>;
