// A week as a picture of 1080 x 1350 for the city's account: the title and the sentences, drawn in the browser, sent to no service.
import { saveFile } from '#web/ui/save-file.ts';
import type { RecapAnswer } from './recap.contract.ts';

/** One line of the picture; `top` of its letters' ground. */
export type PictureLine = { text: string; size: number; bold: boolean; top: number };
/** How wide a line would be, in pixels. */
export type WidthOf = (text: string, size: number, bold: boolean) => number;

export const pictureSize = { width: 1080, height: 1350 } as const;
const margin = 90;
const first = 230;
const last = pictureSize.height - margin;
const spacing = 1.32;

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

const laid = (blocks: readonly Block[], widthOf: WidthOf): PictureLine[][] => {
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

const sizes = [44, 40, 36, 32, 28] as const;

/** The largest letters with which all of it has room; what has none even then is left out by whole sentences. */
export const pictureLines = (
  { title, sentences }: Pick<RecapAnswer, 'title' | 'sentences'>,
  widthOf: WidthOf,
): PictureLine[] => {
  const drawn = sizes.map((size) =>
    laid([{ text: title, size: 64, bold: true }, ...sentences.map((text) => ({ text, size, bold: false }))], widthOf),
  );
  const fits = (lines: readonly PictureLine[]): boolean => (lines.at(-1)?.top ?? 0) <= last;
  const whole = drawn.find((blocks) => blocks.every(fits));
  return (whole ?? drawn.at(-1)?.filter(fits) ?? []).flat();
};

const fontOf = (size: number, bold: boolean): string =>
  `${bold ? '700' : '400'} ${String(size)}px "Plus Jakarta Sans Variable", system-ui, sans-serif`;

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
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, pictureSize.width, pictureSize.height);
  pen.fillStyle = '#0956c3';
  pen.fillRect(0, 0, pictureSize.width, 110);
  pen.fillStyle = '#1f1f1f';
  for (const { text, size, bold, top } of pictureLines(recap, widthOf)) {
    pen.font = fontOf(size, bold);
    pen.fillText(text, margin, top);
  }
  canvas.toBlob((picture) => {
    if (picture !== null) saveFile(picture, `rekap-${recap.day}.png`);
  }, 'image/png');
};
