// The console's words for papers of a case: they say of it what its page says.
import type { ProblemLanguage } from '#http/problem.ts';
import type { BundlePaper } from './bundle.sheet.ts';

/** Read when the first sheet is printed: nothing else of the server speaks with the console's words. */
export const consoleWords = async (language: ProblemLanguage): Promise<BundlePaper['console']> => {
  const [{ text }, { caseText }, { history }] = await (language === 'en'
    ? Promise.all([import('#words/en/console.ts'), import('#words/en/case.ts'), import('#words/en/history.ts')])
    : Promise.all([import('#words/id/console.ts'), import('#words/id/case.ts'), import('#words/id/history.ts')]));
  return { ...text, case: caseText, history };
};
