// Texts as Mastodon keeps them: HTML to words, who is named in front, and whether two texts are the same.
// Pure.
import { compile } from 'html-to-text';

const toWords = compile({ wordwrap: false, selectors: [{ selector: 'a', options: { ignoreHref: true } }] });

/** An instance writes a long address in three pieces, of which it hides two: together they are the address. */
export const wordsIn = (html: string): string => toWords(html).trim();

/** Whoever is not named does not hear of an answer. */
export const addressed = (acct: string, text: string): string => `@${acct} ${text}`;

/** Joins two signs without a gap; readers of HTML take other invisible ones for a space. */
const invisible = '\u2060';

/** A direct message goes to everybody whom it names: nobody but the person may be named in one. */
export const namingNobody = (text: string): string => text.replaceAll(/@(?=\w)/g, `@${invisible}`);

const bare = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(invisible, '')
    .replace(/^@\S+\s+/, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** `html` as the instance shows what we sent as `sent`. */
export const isSameText = (html: string, sent: string): boolean => bare(wordsIn(html)) === bare(sent);
