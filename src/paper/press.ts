// The press: a process of its own that is handed one sheet, says one PDF, and ends. What goes wrong here ends this process and nothing else.
import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Letterhead, PaperBox, PaperEntry, PaperPart, PaperPicture, Sheet } from '#ports/paper.ts';
import { codePicture } from './code-picture.ts';
import { signsOf } from './font-signs.ts';
import { readable } from './readable.ts';

/** Pictures and files travel as base64. */
export type SentSheet = { sheet: Sheet; pictures: readonly string[] };

const fontFiles = [
  'NotoSans-Regular',
  'NotoSans-Bold',
  'NotoSansJavanese-Regular',
  'NotoSansArabic-Regular',
  'NotoSansMath-Regular',
  'NotoEmoji-Regular',
];
const folder = fileURLToPath(new URL('.', import.meta.url));
const fonts = fontFiles.map((name) => readFileSync(`${folder}fonts/${name}.ttf`));
const drawn = fonts.map(signsOf);

const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: fonts }] });
let unshown = 0;
let pictures = 0;

const say = (text: string): string => {
  const shown = readable(text, drawn);
  unshown += shown.unshown;
  return shown.text;
};

const lay = (path: string, bytes: Buffer): string => {
  compiler.mapShadow(`${folder}${path}`, bytes);
  return path;
};

const pictureOf = ({ kind, alt }: PaperPicture, bytes: string) => {
  pictures += 1;
  return { path: lay(`picture-${String(pictures)}.${kind}`, Buffer.from(bytes, 'base64')), alt: say(alt) };
};

const entryOf = ({ head, text, pictures: shown = [] }: PaperEntry, sent: readonly string[]) => ({
  head: say(head),
  text: say(text),
  pictures: shown.map((one) => pictureOf(one, sent[pictures] ?? '')),
});

const boxOf = ({ head, lines }: PaperBox) => ({ head: say(head), lines: lines.map(say) });

const partOf = (part: PaperPart, sent: readonly string[]): object => {
  switch (part.kind) {
    case 'heading':
    case 'text':
      return { ...part, text: say(part.text) };
    case 'facts':
      return { ...part, facts: part.facts.map((fact) => fact.map(say)) };
    case 'entries':
      return { ...part, entries: part.entries.map((one) => entryOf(one, sent)) };
    case 'bars':
      return {
        ...part,
        bars: part.bars.map(({ name, part: of, said }) => ({ name: say(name), part: of, said: say(said) })),
      };
    case 'ruled':
      return part;
    case 'signs':
      return { ...part, signs: part.signs.map(({ as, name }) => ({ as: say(as), name: say(name) })) };
    case 'boxes':
      return { ...part, pairs: part.pairs.map((pair) => pair.map(boxOf)) };
    case 'lanes':
      return {
        ...{ kind: part.kind, head: part.head.map(say), groups: part.groups.map(say), lanes: part.lanes.map(say) },
        rows: part.rows.map(({ lane, shape, word, cells }) => ({
          lane,
          shape,
          word: say(word),
          cells: cells.map(say),
        })),
      };
    case 'table':
      return { ...part, head: part.head.map(say), rows: part.rows.map((row) => row.map(say)) };
  }
};

const letterheadOf = ({ letterhead }: Sheet, sent: readonly string[]): object | null => {
  if (letterhead === undefined) return null;
  const { lines, code, logo }: Letterhead = letterhead;
  const drawn = (words: string): string => lay('code.svg', Buffer.from(codePicture(words)));
  return {
    lines: lines.map(say),
    logo: logo === undefined ? null : pictureOf(logo, sent[pictures] ?? ''),
    code: code === undefined ? null : { path: drawn(code.words), alt: say(code.alt), caption: say(code.caption) },
  };
};

const enclosedOf = ({ enclosed }: Sheet): object | null =>
  enclosed === undefined
    ? null
    : { path: lay(enclosed.name, Buffer.from(enclosed.text)), type: enclosed.type, note: enclosed.note };

const { sheet, pictures: sent } = JSON.parse((await buffer(process.stdin)).toString('utf8')) as SentSheet;
const [title, foot] = [say(sheet.title), say(sheet.foot)];
const letterhead = letterheadOf(sheet, sent);
const parts = sheet.parts.map((part) => partOf(part, sent));
const note = unshown > 0 ? [{ kind: 'text', text: sheet.unshown.replace('{count}', String(unshown)) }] : [];
const cover = sheet.cover?.map(say) ?? null;
const beside = {
  enclosed: enclosedOf(sheet),
  letterhead,
  cover,
  onePage: sheet.onePage ?? false,
  landscape: sheet.landscape ?? false,
};
const told = { ...sheet, title, foot, parts: [...parts, ...note], ...beside };
const bytes = compiler.pdf(
  { mainFilePath: `${folder}sheet.typ`, inputs: { sheet: JSON.stringify(told) } },
  // PDF/UA-1: tagged, titled, in a language, and refused where a sign has no picture in any font.
  { pdfStandard: 'ua-1', creationTimestamp: Math.floor(sheet.madeAt / 1000) },
);
process.stdout.write(bytes);
