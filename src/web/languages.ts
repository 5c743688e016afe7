// Fetches the words of one language: each is a file of its own, so that nobody carries the other.
import { language, type ConsoleWords } from '#words/console.ts';
import type { LateWords } from '#words/late.ts';
import type { Language } from '#words/same.ts';

const rooms: Readonly<
  Record<Language, { console: () => Promise<{ text: ConsoleWords }>; late: () => Promise<{ late: LateWords }> }>
> = {
  id: { console: () => import('#words/id/console.ts'), late: () => import('#words/id/late.ts') },
  en: { console: () => import('#words/en/console.ts'), late: () => import('#words/en/late.ts') },
};

/** For the start, before the console itself is loaded. */
export const consoleWords = async (chosen: Language): Promise<ConsoleWords> => (await rooms[chosen].console()).text;

/** In the language that the console speaks already. */
export const lateWords = async (): Promise<LateWords> => (await rooms[language].late()).late;
