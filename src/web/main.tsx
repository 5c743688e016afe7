// Starts the console: first the words of its language, then all that reads them.
import { speak } from '#words/console.ts';
import { chosenLanguage } from './language-choice.ts';
import { consoleWords } from './languages.ts';

const start = async (): Promise<void> => {
  const language = chosenLanguage();
  document.documentElement.lang = language;
  speak(language, await consoleWords(language));
  const { drawConsole } = await import('./console.tsx');
  drawConsole();
};

void start();
