// What a change of one kind is to the table of changes: files that it brings, and lines in files that stand already. Made on a copy.
import assert from 'node:assert/strict';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A line in a standing file: `add` stands behind the first `after`, or in place of the first `instead`. */
export type Line = {
  path: string;
  add: string;
  /** Who asks for it where it is left out: the compiler, unless said otherwise. */
  asks?: 'nobody' | 'a test';
} & ({ after: string } | { instead: string });

/** One row of docs/changes.md, and one change of its kind. */
export type Change = {
  kind: string;
  /** At most so many standing files. */
  most: number;
  /** Besides those, so many tables of tests in which every one of its kind has a line. */
  tables?: number;
  /** New files by their paths. */
  brings: Readonly<Record<string, string>>;
  /** The first line of all, from which the compiler goes on. */
  begins: readonly Line[];
  lines: readonly Line[];
};

const place = (root: string, path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

/** The new files of a change, none of which may be there. */
export const bring = (root: string, { brings }: Change): void => {
  for (const [path, text] of Object.entries(brings)) {
    assert.deepEqual(globSync(path, { cwd: root }), [], path);
    place(root, path, text);
  }
};

/** Throws where the file holds no such place any more. */
export const write = (root: string, line: Line): void => {
  const text = readFileSync(join(root, line.path), 'utf8');
  const [sought, instead] = 'after' in line ? [line.after, line.after + line.add] : [line.instead, line.add];
  assert.ok(text.includes(sought), `${line.path} holds no ${sought}`);
  place(
    root,
    line.path,
    text.replace(sought, () => instead),
  );
};

/** Whether it is a table of tests. */
export const isTable = (path: string): boolean => path.endsWith('.test.ts') || path.startsWith('test/');

/** Standing files that a change edits, each once. */
export const editedBy = ({ begins, lines }: Change): string[] => [
  ...new Set([...begins, ...lines].map(({ path }) => path)),
];

/** Files that the compiler asks for once the change has begun. */
export const askedFor = ({ lines }: Change): string[] => [
  ...new Set(lines.filter(({ asks }) => asks === undefined).map(({ path }) => path)),
];

/** A word of the console's room `topic` behind the first line that looks so, in each language. */
export const wordsBehind = (topic: string, line: RegExp, add: string, asks: { asks?: 'nobody' } = {}): Line[] =>
  globSync(`src/words/{id,en}/${topic}.ts`).map((path) => {
    const found = readFileSync(path, 'utf8')
      .split('\n')
      .find((one) => line.test(one));
    // Another language is asked for once the first has it.
    const asked = path.includes('/en/') ? ({ asks: 'nobody' } as const) : asks;
    return { path, after: `${found ?? String(line)}\n`, add: `${add}\n`, ...asked };
  });
