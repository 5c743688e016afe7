// What a text document says to whoever opens it: its body as another reader makes HTML of it, and each of its parts, which must be well-formed.
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';

/** `words`: of the body, one space between them. `foot`: of all feet. `fields`: what programs fill in, such as the number of a page. */
export type ReadDocx = {
  html: string;
  words: string;
  /** The body as it is stored: for how it looks. */
  markup: string;
  title: unknown;
  language: string | undefined;
  sections: number;
  foot: string;
  fields: string[];
};

const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

const said = (markup: string): string =>
  markup
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(lt|gt|quot|#39|amp);/g, (_all, name: string) => signs[name] ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Throws where a part is no XML. */
export const readDocx = async (bytes: Uint8Array): Promise<ReadDocx> => {
  const files = Object.entries(unzipSync(new Uint8Array(bytes)));
  const parts = files
    .filter(([name]) => /\.(?:xml|rels)$/.test(name))
    .map(([name, raw]) => [name, strFromU8(raw)] as const);
  for (const [name, text] of parts) {
    const valid = XMLValidator.validate(text);
    // What XML 1.0 has no sign for, no program opens.
    if (valid !== true || /[\p{Cc}\uFFFE\uFFFF]/u.test(text.replaceAll(/[\t\n\r]/g, '')))
      throw new Error(`${name} is no XML`);
  }
  const textOf = (pattern: RegExp): string =>
    parts.flatMap(([name, text]) => (pattern.test(name) ? [text] : [])).join('\n');
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  const core = new XMLParser().parse(textOf(/core\.xml$/)) as Record<string, Record<string, unknown>>;
  const [document, feet] = [textOf(/word\/document\.xml$/), textOf(/word\/footer\d+\.xml$/)];
  return {
    ...{ html, words: said(html), markup: document, title: core['cp:coreProperties']?.['dc:title'] },
    language: /<w:lang [^>]*w:val="([^"]+)"/.exec(textOf(/styles\.xml$/))?.[1],
    sections: document.match(/<w:sectPr\b/g)?.length ?? 0,
    foot: said(feet),
    fields: [...feet.matchAll(/<w:instrText[^>]*>([^<]+)</g)].map(([, name = '']) => name.trim()),
  };
};
