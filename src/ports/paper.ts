// A sheet of paper as data, and whoever makes a PDF or a text document of it. Nothing in a sheet is markup: every text is printed as it stands.

/** `alt` says what it is to whoever cannot see it. */
export type PaperPicture = { bytes: Uint8Array; kind: 'jpg' | 'png'; alt: string };

/** Something that was said or happened; `head` says when, where, by whom, in one line. */
export type PaperEntry = { head: string; text: string; pictures?: readonly PaperPicture[] };

/** A QR code; `words` is what it says to whoever reads it, `caption` what stands below it. */
export type PaperCode = { words: string; alt: string; caption: string };

/** Whose sheet it is, at its top; beside it what leads from the paper back to the case. A text document leaves the logo out. */
export type Letterhead = { lines: readonly string[]; code?: PaperCode; logo?: PaperPicture };

/** A place to sign: as what, and by whom where that is known. */
export type PaperSign = { as: string; name: string };

/** `part` of the longest bar, from 0 to 1; `said` is the number in words, which stands beside it. */
export type PaperBar = { name: string; part: number; said: string };

/** What stands in a frame: a heading and lines below it. */
export type PaperBox = { head: string; lines: readonly string[] };

/** One activity of a procedure: `lane` counts whose it is from the left, `word` stands in its symbol. */
export type PaperActivity = {
  lane: number;
  shape: 'start' | 'decision' | 'process' | 'end';
  word: string;
  cells: readonly [no: string, activity: string, needs: string, time: string, output: string, note: string];
};

/** What a sheet is made of, one below the other. `ruled`: room for a hand to write in. */
export type PaperPart =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'facts'; facts: readonly (readonly [name: string, value: string])[] }
  | { kind: 'entries'; entries: readonly PaperEntry[] }
  | { kind: 'bars'; bars: readonly PaperBar[] }
  | { kind: 'ruled'; lines: number }
  | { kind: 'signs'; signs: readonly PaperSign[] }
  /** Two beside each other. */
  | { kind: 'boxes'; pairs: readonly (readonly [PaperBox, PaperBox])[] }
  /** A procedure as its flow across lanes; `head` names the columns around them, `groups` the lanes and the three columns behind them. */
  | {
      kind: 'lanes';
      head: readonly [no: string, activity: string, needs: string, time: string, output: string, note: string];
      groups: readonly [lanes: string, standard: string];
      lanes: readonly string[];
      rows: readonly PaperActivity[];
    }
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] };

/** `foot` stands on each page; `page` and `unshown` are sentences around `{n}`, `{of}` and `{count}`. */
export type Sheet = {
  language: 'id' | 'en';
  title: string;
  foot: string;
  page: string;
  /** Told at the end where signs had to be printed as their numbers. */
  unshown: string;
  /** An instant, kept in a PDF as that of its making. */
  madeAt: number;
  parts: readonly PaperPart[];
  letterhead?: Letterhead;
  landscape?: true;
  /** Lines below the title: letterhead, title and these have the first page to themselves. */
  cover?: readonly string[];
  /** Its letters grow smaller, down to a bound, where it would need a second page otherwise. */
  onePage?: true;
  /** A file that travels within the PDF; readers offer it under this name. */
  enclosed?: { name: string; type: string; text: string; note: string };
};

export type PlainPart = Exclude<PaperPart, { kind: 'entries' | 'lanes' | 'boxes' }>;

/** What a text document holds as a PDF does: words, tables and bars, without pictures, codes and enclosed files. */
export type PlainSheet = Omit<Sheet, 'parts' | 'letterhead' | 'landscape' | 'onePage' | 'enclosed'> & {
  parts: readonly PlainPart[];
  letterhead?: Pick<Letterhead, 'lines' | 'logo'>;
};

/** `paper-busy`: too many wait already, or this one took too long. */
export type Printed = { ok: true; bytes: Buffer } | { ok: false; refusal: 'paper-busy' };

/** Makes one sheet after the other, beside the program: whoever works meanwhile does not wait for it. */
export type Paper = {
  /** As PDF/UA. */
  print: (sheet: Sheet) => Promise<Printed>;
  /** As DOCX, to go on writing in. */
  write: (sheet: PlainSheet) => Promise<Printed>;
};
