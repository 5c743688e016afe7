// What a line of a replay file says, from JSONL or CSV.
// Pure; a line that cannot be understood is named, the rest goes on.
/** One thing that somebody does, as a file tells it. */
export type ReplayLine = {
  act: 'comment' | 'message' | 'letter' | 'edit' | 'remove';
  channel: string;
  /** A demo person's key, or a name. */
  author: string;
  handle?: string;
  text: string;
  /** Which of the account's posts, counted from 0; the newest unless given. */
  post?: number;
  /** A name that later lines use for this one. */
  label?: string;
  /** `edit`, `remove`: the label of what is changed. */
  of?: string;
  /** The label of the comment or the letter that this one answers. */
  under?: string;
  /** `letter`: what stands above it, and the same words as the writer's program sets them. */
  subject?: string;
  html?: string;
  picture?: string;
  nameless?: boolean;
  /** Waits this much longer before the line. */
  pauseMs?: number;
};

/** `problems` name lines, counted from 1, in the trainer's language. */
export type ReplayRead = { lines: ReplayLine[]; problems: string[] };

const acts = ['comment', 'message', 'letter', 'edit', 'remove'] as const;
const textFields = ['handle', 'label', 'of', 'under', 'subject', 'html', 'picture'] as const;

const wordsIn = (value: unknown): string => (typeof value === 'string' ? value : '');

const understand = (raw: Record<string, unknown>): ReplayLine => {
  const act = acts.find((one) => one === (raw['act'] ?? 'comment'));
  if (act === undefined) throw new Error(`act "${String(raw['act'])}" tidak dikenal`);
  const channel = wordsIn(raw['channel']) || 'instagram';
  const changes = act === 'edit' || act === 'remove';
  if (typeof raw['author'] !== 'string' && !changes) throw new Error('author tidak ada');
  if (typeof raw['text'] !== 'string' && act !== 'remove') throw new Error('text tidak ada');
  const line: ReplayLine = {
    act,
    channel,
    author: wordsIn(raw['author']),
    text: wordsIn(raw['text']),
  };
  for (const field of textFields) {
    const value = raw[field];
    if (typeof value === 'string' && value !== '') line[field] = value;
  }
  for (const field of ['post', 'pauseMs'] as const) {
    const value = raw[field];
    if (value !== undefined && value !== '' && Number.isFinite(Number(value))) line[field] = Number(value);
  }
  if (raw['nameless'] === true || raw['nameless'] === 'true') line.nameless = true;
  return line;
};

const collect = (rows: Iterable<[number, () => Record<string, unknown>]>): ReplayRead => {
  const read: ReplayRead = { lines: [], problems: [] };
  for (const [number, parse] of rows) {
    try {
      read.lines.push(understand(parse()));
    } catch (error) {
      read.problems.push(`baris ${String(number)}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return read;
};

/** Blank lines are passed over. */
export const parseJsonl = (text: string): ReplayRead =>
  collect(
    text.split('\n').flatMap((line, index): [number, () => Record<string, unknown>][] => {
      if (line.trim() === '') return [];
      return [[index + 1, () => JSON.parse(line) as Record<string, unknown>]];
    }),
  );

/** Cells of one CSV text with quotes, as RFC 4180 has them. */
const cellsOf = (text: string): string[][] => {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',' && end !== '') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.some((cell) => cell !== ''));
};

/** The first row names the columns, as the fields of a line are named. */
export const parseCsv = (text: string): ReplayRead => {
  const [names = [], ...rows] = cellsOf(text);
  return collect(
    rows.map((row, index) => [
      index + 2,
      () => Object.fromEntries(names.map((name, column) => [name.trim(), row[column] ?? ''])),
    ]),
  );
};
