// A sheet as a text document: real headings, tables whose first row is their head, the same words as in the PDF. Pure.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  HeightRule,
  PageNumber,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import type { PlainPart, PlainSheet } from '#ports/paper.ts';
import { legible } from './readable.ts';

/** In twentieths of a point: A4 with two centimetres at each side. */
const page = { size: { width: 11_906, height: 16_838 }, margin: { top: 1134, right: 1134, bottom: 1361, left: 1134 } };
const wide = page.size.width - page.margin.left - page.margin.right;
const [brand, grey, lineGrey] = ['1E3A5F', '52525B', 'D4D4D8'];
const tongues = { id: 'id-ID', en: 'en-GB' } as const;

type Look = Pick<IRunOptions, 'bold' | 'color' | 'size'>;
type Block = Paragraph | Table;
/** What is read as it stands, and what no reader shows as its number. */
type Say = (text: string) => string;

const runs = (text: string, look: Look = {}): TextRun[] =>
  text.split('\n').map((line, nth) => new TextRun({ ...look, text: line, ...(nth === 0 ? {} : { break: 1 }) }));

const paragraph = (text: string, look: Look = {}, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...options, children: runs(text, look) });

const line = (size: number, color = lineGrey) => ({ style: BorderStyle.SINGLE, size, color });
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const borders = {
  all: { top: line(4), bottom: line(4), left: line(4), right: line(4) },
  below: { top: none, bottom: line(4, grey), left: none, right: none },
  rows: { top: line(4), bottom: line(4), left: none, right: none },
  none: { top: none, bottom: none, left: none, right: none },
} as const;

type Cell = { children: Paragraph[]; width: number; lined: keyof typeof borders };

const cell = ({ children, width, lined }: Cell): TableCell =>
  new TableCell({
    ...{ children, borders: borders[lined], width: { size: width, type: WidthType.DXA } },
    margins: { top: 50, bottom: 50, left: 90, right: 90 },
  });

/** Word opens no table without rows, and takes two that touch for one. */
const table = (rows: TableRow[], columnWidths: readonly number[]): Block[] =>
  rows.length === 0 || columnWidths.length === 0
    ? []
    : [
        new Table({ rows, columnWidths, width: { size: wide, type: WidthType.DXA } }),
        new Paragraph({ spacing: { after: 0, line: 120 }, children: [] }),
      ];

const tight = { spacing: { after: 0 } } as const;

/** Of a letter as wide as a capital or a figure, and of what stands to both sides of a cell's words. */
const [letter, sides] = [98, 200];

/** Each has room for its longest word, up to a case's number; what is left is shared out by how much more each holds. */
const widthsOf = (rows: readonly (readonly string[])[]): number[] => {
  const longest = (pieces: RegExp, most: number): number[] =>
    (rows[0] ?? []).map((_head, at) =>
      Math.min(most, Math.max(4, ...rows.flatMap((row) => (row[at] ?? '').split(pieces)).map(({ length }) => length))),
    );
  const shared = (parts: readonly number[], room: number): number[] => {
    const all = parts.reduce((sum, one) => sum + one, 0);
    return parts.map((one) => Math.floor((one / Math.max(1, all)) * room));
  };
  const lines = longest(/\n/, 30);
  const words = longest(/\s+/, 18);
  const least = words.map((one) => one * letter + sides);
  const left = wide - least.reduce((sum, one) => sum + one, 0);
  if (left < 0) return shared(lines, wide);
  const more = shared(
    lines.map((one, at) => Math.max(1, one - (words[at] ?? 0))),
    left,
  );
  return least.map((one, at) => one + (more[at] ?? 0));
};

/** Numbers stand below each other at their right, as on paper. */
const isNumber = (text: string): boolean => /^(?:–|\(< 5\)|[\d.,]+(?: ?%| jam| h)?)$/.test(text);

const rowsOf = (head: readonly string[], rows: readonly (readonly string[])[]): Block[] => {
  const widths = widthsOf([head, ...rows]);
  const layouts = widths.map((_width, at) =>
    rows.length > 0 && rows.every((row) => isNumber(row[at] ?? ''))
      ? { ...tight, alignment: AlignmentType.END }
      : tight,
  );
  const row = (texts: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      ...(isHead ? { tableHeader: true } : {}),
      cantSplit: true,
      children: widths.map((width, at) =>
        cell({ width, lined: 'all', children: [paragraph(texts[at] ?? '', { bold: isHead, size: 18 }, layouts[at])] }),
      ),
    });
  return table([row(head, true), ...rows.map((texts) => row(texts, false))], widths);
};

const factsOf = (facts: readonly (readonly [string, string])[]): Block[] => {
  const widths = [Math.floor(wide * 0.35), Math.floor(wide * 0.65)];
  return table(
    facts.map(
      (fact) =>
        new TableRow({
          cantSplit: true,
          children: widths.map((width, at) =>
            cell({
              width,
              lined: 'rows',
              children: [paragraph(fact[at] ?? '', at === 0 ? { color: grey } : {}, tight)],
            }),
          ),
        }),
    ),
    widths,
  );
};

const barWidths = [2948, wide - 2948 - 1300, 1300] as const;

/** Filled up to where the paragraph ends: no sign stands there that somebody would have read to them. */
const barOf = (part: number, layout: IParagraphOptions): Paragraph =>
  new Paragraph({
    ...layout,
    indent: { right: Math.round((1 - part) * (barWidths[1] - 180)) },
    ...(part > 0 ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: grey } } : {}),
    children: [],
  });

/** So many stand on one page, below their heading. */
const fewBars = 16;

const barsOf = (bars: Extract<PlainPart, { kind: 'bars' }>['bars'], say: Say): Block[] =>
  table(
    bars.map(({ name, part, said }, nth) => {
      const layout = { ...tight, keepNext: bars.length <= fewBars && nth < bars.length - 1 };
      const number = paragraph(say(said), {}, { ...layout, alignment: AlignmentType.END });
      const cells = [paragraph(say(name), {}, layout), barOf(part, layout), number];
      const children = cells.map((one, at) => cell({ width: barWidths[at] ?? 0, lined: 'none', children: [one] }));
      return new TableRow({ cantSplit: true, children });
    }),
    barWidths,
  );

/** Each as high as people write. Paragraphs with lines would be drawn unevenly: the last of alike ones has another height. */
const ruledOf = (lines: number): Block[] =>
  table(
    Array.from(
      { length: lines },
      () =>
        new TableRow({
          ...{ cantSplit: true, height: { value: 480, rule: HeightRule.EXACT } },
          children: [cell({ width: wide, lined: 'below', children: [new Paragraph(tight)] })],
        }),
    ),
    [wide],
  );

const signsOf = (signs: Extract<PlainPart, { kind: 'signs' }>['signs'], say: Say): Block[] => {
  const width = Math.floor(wide / Math.max(1, signs.length));
  const row = (paragraphs: readonly Paragraph[]): TableRow =>
    new TableRow({
      ...{ cantSplit: true, keepNext: true },
      children: paragraphs.map((one) => cell({ width, lined: 'none', children: [one] })),
    });
  const rule = () => new Paragraph({ spacing: { before: 900, after: 40 }, border: { bottom: line(4, grey) } });
  return table(
    [
      row(signs.map(({ as }) => paragraph(say(as), {}, tight))),
      row(signs.map(rule)),
      row(signs.map(({ name }) => paragraph(say(name), {}, tight))),
    ],
    signs.map(() => width),
  );
};

const partOf = (part: PlainPart, say: Say): Block[] => {
  switch (part.kind) {
    case 'heading':
      return [paragraph(say(part.text), {}, { heading: HeadingLevel.HEADING_2, keepNext: true })];
    case 'text':
      return [paragraph(say(part.text))];
    case 'facts':
      return factsOf(part.facts.map(([name, value]) => [say(name), say(value)] as const));
    case 'bars':
      return barsOf(part.bars, say);
    case 'ruled':
      return ruledOf(part.lines);
    case 'signs':
      return signsOf(part.signs, say);
    case 'table':
      return rowsOf(
        part.head.map(say),
        part.rows.map((row) => row.map(say)),
      );
  }
};

const letterheadOf = (lines: readonly string[]): Paragraph[] =>
  lines.map((text, nth) =>
    paragraph(text, nth === 0 ? { bold: true, size: 26 } : {}, {
      spacing: { after: nth === lines.length - 1 ? 240 : 40 },
      ...(nth === lines.length - 1 ? { border: { bottom: line(10, '000000') } } : {}),
    }),
  );

const titleOf = (title: string, options: IParagraphOptions = {}): Paragraph =>
  paragraph(title, {}, { ...options, heading: HeadingLevel.HEADING_1 });

/** Its own section, so that the next page begins at its top. */
const coverOf = (title: string, lines: readonly string[]): Paragraph[] => [
  titleOf(title, { alignment: AlignmentType.CENTER, spacing: { before: 3400, after: 360 } }),
  ...lines.map((text) => paragraph(text, { size: 26 }, { alignment: AlignmentType.CENTER, spacing: { after: 200 } })),
];

const footLook = { size: 14, color: grey };

/** `sentence` around `{n}` and `{of}`. */
const pageRun = (sentence: string): TextRun =>
  new TextRun({
    ...footLook,
    children: sentence
      .split(/(\{n\}|\{of\})/)
      .map((one) => (one === '{n}' ? PageNumber.CURRENT : one === '{of}' ? PageNumber.TOTAL_PAGES : one)),
  });

/** On one line, the page at its right. */
const footerOf = (foot: string, sentence: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        ...{ ...tight, border: { top: line(4) }, tabStops: [{ type: TabStopType.RIGHT, position: wide }] },
        children: [...runs(foot, footLook), new TextRun({ ...footLook, children: [new Tab()] }), pageRun(sentence)],
      }),
    ],
  });

const stylesOf = (language: PlainSheet['language']) => ({
  default: {
    document: {
      run: { font: 'Arial', size: 20, language: { value: tongues[language] } },
      paragraph: { spacing: { after: 120 } },
    },
    heading1: {
      run: { size: 34, bold: true, color: brand },
      paragraph: { spacing: { after: 220 } },
    },
    heading2: {
      run: { size: 24, bold: true, color: brand },
      paragraph: { spacing: { before: 320, after: 160 } },
    },
  },
});

/** Whoever opens it has fonts of their own: only what no reader shows stands there as its number. */
export const documentOf = (sheet: PlainSheet): Document => {
  let unshown = 0;
  const say: Say = (text) => {
    const shown = legible(text, [() => true]);
    unshown += shown.unshown;
    return shown.text;
  };
  const [title, foot] = [say(sheet.title), say(sheet.foot)];
  const head = letterheadOf(sheet.letterhead?.lines.map(say) ?? []);
  const cover = sheet.cover?.map(say);
  const parts = sheet.parts.flatMap((part) => partOf(part, say));
  const note = unshown > 0 ? [paragraph(sheet.unshown.replace('{count}', String(unshown)))] : [];
  const first = cover === undefined ? [...head, titleOf(title)] : [];
  const pages = [...(cover === undefined ? [] : [[...head, ...coverOf(title, cover)]]), [...first, ...parts, ...note]];
  const creator = say(sheet.letterhead?.lines[0] ?? sheet.title);
  return new Document({
    ...{ title, creator, lastModifiedBy: creator, styles: stylesOf(sheet.language) },
    sections: pages.map((children) => ({
      ...{ children, properties: { page }, footers: { default: footerOf(foot, sheet.page) } },
    })),
  });
};
