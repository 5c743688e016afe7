// For tests of what reads the console's words in English: import it first, before what reads them is loaded.
import { speak } from '#words/console.ts';
import { text } from '#words/en/console.ts';

speak('en', text);
