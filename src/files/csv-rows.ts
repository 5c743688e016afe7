// A text file of rows, however its program wrote it: comma, semicolon or tab; UTF-8, UTF-16 or Windows-1252; quoted line breaks.
import { CsvError, parse, type Options } from 'csv-parse/sync';
import { TableRefused, mostTableRows } from './table-limits.ts';

const delimiters = [';', ',', '\t'] as const;
/** So many rows tell what parts the cells. */
const looksAt = 30;
/** A quote that is never closed would make one row of the whole file. */
const longestRecord = 300_000;

const startsWith = (bytes: Uint8Array, ...signs: readonly number[]): boolean =>
  signs.every((sign, index) => bytes[index] === sign);

const decode = (bytes: Uint8Array): string => {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

/** Pictures, documents and programs hold such signs; a table never does. */
// oxlint-disable-next-line eslint/no-control-regex
const foreign = /[\0-\u0008\u000e-\u001a\u001c-\u001f]/;

/** The line of the quote that opens a cell and is never closed, or not for far too long. A quote within a cell opens nothing. */
const openQuoteLine = (text: string, { delimiter = ',', from_line: first }: Options): number | undefined => {
  const ends = [String(delimiter), '\r', '\n', '\uFEFF', ''];
  let [line, opened, openedLine] = [1, -1, 0];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\n') line += 1;
    if (opened >= 0 && at - opened > longestRecord) return openedLine;
    if (text[at] !== '"' || line < Number(first ?? 1)) continue;
    if (opened < 0) {
      if (ends.includes(text[at - 1] ?? '')) [opened, openedLine] = [at, line];
    } else if (text[at + 1] === '"') at += 1;
    else if (ends.includes(text[at + 1] ?? '')) opened = -1;
  }
  return opened < 0 ? undefined : openedLine;
};

const records = (text: string, options: Options): string[][] => {
  try {
    return parse(text, {
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: longestRecord,
      ...options,
    });
  } catch (error) {
    throw error instanceof CsvError ? new TableRefused('broken-quotes', openQuoteLine(text, options)) : error;
  }
};

/** Read, it would be millions of empty cells before anybody could refuse it. */
const hasEndlessLine = (text: string): boolean => {
  let begun = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (at - begun > longestRecord) return true;
    if (text[at] === '\n' || text[at] === '\r') begun = at + 1;
  }
  return false;
};

/** The width that most rows have at least: a heading above the table, or a comma within a text, does not mislead it. */
const usualWidth = (rows: readonly string[][]): number => {
  const widths = rows.map((row) => row.length).toSorted((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
};

const looksAtSigns = 2_000;

/** Strictly read, only the right one gives cells; where quotes are astray with each, the one that stands there most. */
const delimiterOf = (text: string): string => {
  const widthBy = (delimiter: string): number => {
    try {
      return usualWidth(records(text, { delimiter, to: looksAt, skip_empty_lines: true, relax_quotes: false }));
    } catch {
      return 0;
    }
  };
  const widths = delimiters.map(widthBy);
  const start = text.slice(0, looksAtSigns);
  const weights = Math.max(...widths) > 0 ? widths : delimiters.map((sign) => start.split(sign).length);
  return delimiters[weights.indexOf(Math.max(...weights))] ?? ',';
};

/** Excel lets a file say so in its first line. */
/** Programs of the web hand out pages, or XML, under the name of a spreadsheet. */
const isPage = /^\uFEFF?\s*<(?:!doctype|\?xml|html|head|body|table|style|meta)\b/i;
const stated = /^\uFEFF?sep=([,;\t])\r?\n/i;

/**
 * Rows of texts, blank ones kept so that lines can be counted; believes a first line `sep=;`. Throws TableRefused for what is no text, or
 * whose quotes are broken.
 */
export const readCsv = (bytes: Uint8Array): string[][] => {
  const text = decode(bytes);
  if (isPage.test(text) || foreign.test(text)) throw new TableRefused('not-a-table');
  if (hasEndlessLine(text)) throw new TableRefused('not-a-table');
  const named = stated.exec(text);
  if (named !== null) return records(text, { delimiter: named[1] ?? ',', from_line: 2 });
  return records(text, { delimiter: delimiterOf(text), to: mostTableRows * 2 });
};
