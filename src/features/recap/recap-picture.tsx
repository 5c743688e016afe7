// A week as a picture of 1080 x 1350 for the city's account: whose desk, the title, the sentences, when it was counted; drawn in the browser, sent to no service.
import { saveFile } from '#web/ui/save-file.ts';
import type { RecapAnswer } from './recap.contract.ts';

/** One line of the picture; `top` of its letters' ground. */
export type PictureLine = { text: string; size: number; bold: boolean; top: number };
/** How wide a line would be, in pixels. */
export type WidthOf = (text: string, size: number, bold: boolean) => number;

/** All lines of a picture; the `band` behind the head is so high. */
export type Picture = Record<'head' | 'body' | 'foot', PictureLine[]> & { band: number };

export const pictureSize = { width: 1080, height: 1350 } as const;
const margin = 90;
const spacing = 1.32;
const footSize = 24;
/** The ground of the lowest letters. */
const ground = pictureSize.height - 60;

const wrapped = (text: string, widthOf: (line: string) => number): string[] => {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && widthOf(longer) <= pictureSize.width - 2 * margin) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
};

type Block = { text: string; size: number; bold: boolean };

const laid = (blocks: readonly Block[], widthOf: WidthOf, first: number): PictureLine[][] => {
  let top = first;
  return blocks.map(({ text, size, bold }) => {
    const lines = wrapped(text, (line) => widthOf(line, size, bold)).map((line) => {
      const placed = { text: line, size, bold, top };
      top += size * spacing;
      return placed;
    });
    top += size * 0.5;
    return lines;
  });
};

/** Whose desk it is: the name large, the office below it. */
const headOf = (office: readonly string[], widthOf: WidthOf): PictureLine[] =>
  laid(
    office.map((text, nth) => (nth === 0 ? { text, size: 44, bold: true } : { text, size: 30, bold: false })),
    widthOf,
    100,
  ).flat();

/** As many lines as it has, the last one on the ground. */
const footOf = (text: string, widthOf: WidthOf): PictureLine[] => {
  const lines = wrapped(text, (line) => widthOf(line, footSize, false));
  const above = (nth: number): number => (lines.length - 1 - nth) * footSize * spacing;
  return lines.map((line, nth) => ({ text: line, size: footSize, bold: false, top: ground - above(nth) }));
};

const sizes = [44, 40, 36, 32, 28, 26] as const;
type Said = Pick<RecapAnswer, 'title' | 'sentences' | 'office' | 'foot'>;

/** The largest letters with which all of it has room; what has none even then is left out by whole sentences. */
export const pictureOf = ({ title, sentences, office, foot }: Said, widthOf: WidthOf): Picture => {
  const [head, below] = [headOf(office, widthOf), footOf(foot, widthOf)];
  const band = (head.at(-1)?.top ?? 60) + 50;
  const last = (below[0]?.top ?? ground) - 2 * footSize;
  const drawn = sizes.map((size) => {
    const blocks = [{ text: title, size: 60, bold: true }, ...sentences.map((text) => ({ text, size, bold: false }))];
    return laid(blocks, widthOf, band + 110);
  });
  const fits = (lines: readonly PictureLine[]): boolean => (lines.at(-1)?.top ?? 0) <= last;
  const whole = drawn.find((blocks) => blocks.every(fits));
  return { band, head, body: (whole ?? drawn.at(-1)?.filter(fits) ?? []).flat(), foot: below };
};

const fontOf = (size: number, bold: boolean): string =>
  `${bold ? '700' : '400'} ${String(size)}px "Plus Jakarta Sans Variable", system-ui, sans-serif`;

const colours = { paper: '#ffffff', band: '#0956c3', head: '#ffffff', body: '#1f1f1f', foot: '#525252' } as const;

/** Given to the browser's downloads as PNG. */
export const savePicture = (recap: RecapAnswer): void => {
  const canvas = document.createElement('canvas');
  canvas.width = pictureSize.width;
  canvas.height = pictureSize.height;
  const pen = canvas.getContext('2d');
  if (pen === null) return;
  const widthOf: WidthOf = (text, size, bold) => {
    pen.font = fontOf(size, bold);
    return pen.measureText(text).width;
  };
  const { band, ...parts } = pictureOf(recap, widthOf);
  pen.fillStyle = colours.paper;
  pen.fillRect(0, 0, pictureSize.width, pictureSize.height);
  pen.fillStyle = colours.band;
  pen.fillRect(0, 0, pictureSize.width, band);
  for (const part of ['head', 'body', 'foot'] as const) {
    pen.fillStyle = colours[part];
    for (const { text, size, bold, top } of parts[part]) {
      pen.font = fontOf(size, bold);
      pen.fillText(text, margin, top);
    }
  }
  canvas.toBlob((picture) => {
    if (picture !== null) saveFile(picture, `rekap-${recap.day}.png`);
  }, 'image/png');
};
