// The two languages of the citizen's pages, and how an address keeps the one that was chosen.
import type { ProblemLanguage } from '#http/problem.ts';

/** The same two in which problems are told, so that an error stays in the language of the page it came from. */
export type Language = ProblemLanguage;

/** An address of ours that stays in the language of the page it stands on. */
export const linkTo = (path: string, language: Language): string =>
  language === 'en' ? `${path}${path.includes('?') ? '&' : '?'}lang=en` : path;
