// What is wrong with an account and what its operator can do, in the language that is asked for.
import type { RejectReason } from '#ports/channel.ts';
import { accountProblems as en } from './en/account-problems.ts';
import { accountProblems as id } from './id/account-problems.ts';
import type { AccountWords, Language } from './same.ts';

const languages = { id, en } as const;

/** For every reason with which a platform refuses an account or a message. */
export const problemWords = (problem: RejectReason, language: Language = 'id'): AccountWords =>
  languages[language].problems[problem];

/** For an account that the platform accepts: nothing to do. */
export const wellWords = (language: Language): AccountWords => languages[language].well;

/** For a platform that gave no answer, which says nothing about the account. */
export const unreachableWords = (language: Language): AccountWords => languages[language].unreachable;
