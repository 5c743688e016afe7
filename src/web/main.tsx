// Starts the console: first the words of its language, then all that reads them.
import { speak } from '#words/console.ts';
import { chosenLanguage } from './language-choice.ts';
import { consoleWords } from './languages.ts';

const start = async (): Promise<void> => {
  const language = chosenLanguage();
  document.documentElement.lang = language;
  // What the city calls its desk stands in the page, so that nothing flashes.
  speak(language, { ...(await consoleWords(language)), brand: document.title });
  const { drawConsole } = await import('./console.tsx');
  drawConsole();
};

void start();
