// In which language this device shows the console: as its address asks, or as the officer who sat here last has chosen. The browser's own language decides nothing.
import { language as spoken } from '#words/console.ts';
import type { Language } from '#words/same.ts';

const cookie = 'tanggap-bahasa';
const year = 365 * 24 * 3600;

const languageIn = (words: string | null | undefined): Language | undefined =>
  words === 'en' || words === 'id' ? words : undefined;

const kept = (): Language | undefined => languageIn(new RegExp(`(?:^|; )${cookie}=(\\w+)`).exec(document.cookie)?.[1]);

/** False where the browser keeps nothing: loading the page anew would not change its language. */
const keepLanguage = (language: Language): boolean => {
  document.cookie = `${cookie}=${language}; path=/; max-age=${String(year)}; samesite=lax`;
  return kept() === language;
};

/** Indonesian as long as nobody has chosen. */
export const chosenLanguage = (): Language => {
  const asked = languageIn(new URLSearchParams(location.search).get('lang'));
  if (asked !== undefined) keepLanguage(asked);
  return asked ?? kept() ?? 'id';
};

/** The address of a page in the language that is named, or in the one that the device keeps. */
export const addressIn = (href: string, language?: Language): string => {
  const address = new URL(href);
  if (language === undefined) address.searchParams.delete('lang');
  else address.searchParams.set('lang', language);
  return address.toString();
};

/** Loads the page anew where the console speaks another language, and says so: nothing may be drawn meanwhile. */
export const speakAgain = (language: Language): boolean => {
  if (language === spoken || !keepLanguage(language)) return false;
  location.replace(addressIn(location.href));
  return true;
};
