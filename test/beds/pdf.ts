// What a PDF says to whoever opens it, read by Mozilla's reader: words by page, what it is called, how it is built, what travels in it.
import { getDocumentProxy } from 'unpdf';

type Node = { role?: string; children?: Node[] };

/** `roles`: what the parts of all pages are to a screen reader, in order, without those that only hold others. */
export type ReadPdf = {
  pages: string[];
  words: string;
  title: unknown;
  language: unknown;
  isTagged: boolean;
  roles: string[];
  enclosed: Record<string, string>;
};

const rolesIn = ({ role, children = [] }: Node): string[] => [
  ...(role === undefined ? [] : [role]),
  ...children.flatMap(rolesIn),
];

/** Words as they stand, one line a line of the page; signs that only let a word break are left out. */
export const readPdf = async (bytes: Uint8Array): Promise<ReadPdf> => {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pages = [];
  const roles = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const words = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    pages.push(words.replaceAll('\u200B', ''));
    roles.push(...rolesIn((await page.getStructTree()) as Node));
  }
  const { info } = await pdf.getMetadata();
  const facts = info as Record<string, unknown>;
  const files = ((await pdf.getAttachments()) ?? {}) as Record<string, { content: Uint8Array }>;
  return {
    ...{ pages, roles, words: pages.join('\n') },
    title: facts['Title'],
    language: facts['Language'],
    isTagged: (await pdf.getMarkInfo())?.Marked === true,
    enclosed: Object.fromEntries(
      Object.entries(files).map(([name, { content }]) => [name, Buffer.from(content).toString('utf8')]),
    ),
  };
};
