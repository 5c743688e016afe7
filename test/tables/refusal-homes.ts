// Where each reason of a refusal has its examples: complete by type, so that a new reason gets one.
import type { Refusal } from '#core/complaint/refusal.ts';

/** `words`: for what an act says; `facts`: for what it is about; `standing`: before its content is looked at; `outside`: by whoever knows more than the case. */
export type Home = 'words' | 'facts' | 'standing' | 'outside';

const homes = {
  'not-allowed': 'standing',
  'no-such-case': 'standing',
  'case-exists': 'standing',
  'case-closed': 'standing',
  'wrong-step': 'standing',
  'not-your-agency': 'standing',
  'not-the-lead-agency': 'standing',
  'not-a-helping-agency': 'standing',
  'part-already-reported': 'standing',
  'text-missing': 'words',
  'reason-missing': 'words',
  'reason-too-thin': 'words',
  'too-many-reveals': 'outside',
  'identity-incomplete': 'facts',
  'identity-unknown': 'standing',
  'identity-known': 'facts',
  'privacy-is-the-reporters': 'facts',
  'already-sending': 'standing',
  'already-recorded': 'facts',
  'already-rated': 'standing',
  'already-reopened': 'standing',
  'no-field-result': 'standing',
  'planned-date-missing': 'facts',
  'already-acknowledged': 'standing',
  'no-draft': 'standing',
  'no-extension-asked': 'standing',
  'extension-pending': 'standing',
  'deadline-not-later': 'facts',
  'same-case': 'facts',
  'unknown-message': 'facts',
  'nothing-left': 'facts',
  'public-text-missing': 'words',
  'no-public-thread': 'words',
  'personal-data-in-public': 'words',
  'personal-data-in-reason': 'words',
  'publishing-not-allowed': 'words',
  'private-link-in-public': 'words',
  'secret-report': 'outside',
  'same-reporter': 'facts',
  'not-joined': 'standing',
  'not-held': 'standing',
  'in-another-issue': 'facts',
  'not-in-issue': 'facts',
  'too-late': 'facts',
  'nothing-due': 'facts',
  'said-before-step': 'facts',
  'said-in-future': 'facts',
  'ask-in-private': 'facts',
  'followers-untold': 'facts',
} as const satisfies Record<Refusal, Home>;

/** Those that have their examples there, in alphabetical order. */
export const refusalsAt = (home: Home): Refusal[] =>
  (Object.keys(homes) as Refusal[]).filter((refusal) => homes[refusal] === home).toSorted();
