// For tests of what reads the console's words: import it first, before what reads them is loaded.
import { speak } from '#words/console.ts';
import { text } from '#words/id/console.ts';

speak('id', text);
