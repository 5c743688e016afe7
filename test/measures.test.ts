// The measures of the sources find each way in which a source can fall short, and their goals stay what was agreed on.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../scripts/measures.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tgp-measures-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const code = (count: number): string => 'f();\n'.repeat(count);
const sentence = '/** Whole seconds, never negative. */\n';

/** Reaches every goal: ten of ten exports documented, a tenth of the lines comments, many tests. */
const plain = {
  'src/core/a.ts': `${sentence}export const a = 1;\n`.repeat(10) + code(80),
  'src/core/a.test.ts': code(300),
  'src/web/a.css': 'a {}\n'.repeat(300),
};

type Row = { name: string; goal: number; floor: number; most: boolean; short: boolean; said: string };

const { measured } = (await import(new URL('../scripts/measures.mjs', import.meta.url).href)) as {
  measured: (root: string) => { rows: Row[]; details: string[]; bare: string[] };
};

/** These files, and nothing else in the folder. */
function written(files: Readonly<Record<string, string>>): void {
  for (const part of ['src', 'test']) rmSync(join(folder, part), { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** What falls short in these files, and where to look. */
function judged(files: Readonly<Record<string, string>>): { short: string[]; details: string[] } {
  written(files);
  const { rows, details } = measured(folder);
  return { short: rows.filter(({ short }) => short).map(({ said }) => said), details };
}

test('sources that reach every goal are passed over in silence', () => {
  assert.deepEqual(judged(plain).short, []);
});

test('each shortfall is named alone, with the figures of its room', () => {
  const faults: readonly (readonly [files: Record<string, string>, said: RegExp])[] = [
    [{ 'src/db/b.ts': 'export type B = 1;\n'.repeat(20) }, /^exports with a doc sentence, %: 33\.33 /],
    [
      { 'src/db/b.ts': '/** */\nexport type B = 1;\n/** The type */\nexport type C = 1;\n'.repeat(10) + code(100) },
      /^exports with/,
    ],
    [{ 'src/db/b.ts': `// ${sentence}export type B = 1;\n`.repeat(20) + code(100) }, /^exports with/],
    [{ 'src/db/b.ts': code(90) }, /^comment lines, %: 5\.\d+ /],
    [{ 'src/db/b.ts': '// Why.\n'.repeat(30) }, /^comment lines at most, %: 3\d\.\d+ /],
    [
      { 'src/db/b.ts': 'function b(a, b, c, d, e) {}\nconst c = { d: (a, b, c, d, e) => 1 };\n'.repeat(7) },
      /^functions of more than 4 parameters: 14 /,
    ],
    [
      Object.fromEntries(['b', 'c', 'd', 'e'].map((name) => [`src/web/${name}.css`, 'a {}\n'.repeat(301)])),
      /^style sheets of more than 300 lines: 4 /,
    ],
    [{ 'src/core/a.test.ts': code(30), 'test/b.test.ts': code(300) }, /^core tests, lines for each of core: 0\.3/],
    [{ 'src/db/b.ts': (code(9) + sentence).repeat(50) }, /^tests, lines for each of source: 0\.\d+ /],
  ];
  for (const [files, expected] of faults) {
    const { short, details } = judged({ ...plain, ...files });
    assert.match(short[0] ?? '', expected);
    assert.equal(short.length, 1, short.join('\n'));
    assert.match(details[0] ?? '', /^ {2}src\/core: 10 of 10 exports, \d+\.\d % comments, 101 lines, \d+ of tests$/);
  }
});

test('each export without a sentence is told by its place', () => {
  written({ ...plain, 'src/db/b.ts': `${sentence}export type B = 1;\n\n// Why.\nexport type C = 1;\ntype D = 1;\n` });
  assert.deepEqual(measured(folder).bare, ['src/db/b.ts:5']);
});

test('the place of each function and style sheet that is too large is told', () => {
  const wide = {
    'src/db/b.ts': `\n${'function b(a, b, c, d, e) {}\n'.repeat(14)}`,
    'src/web/b.css': 'a {}\n'.repeat(301),
  };
  const { details } = judged({ ...plain, ...wide });
  assert.ok(details.includes('src/db/b.ts:2'));
  assert.ok(details.includes('src/web/b.css: 301'));
});

test('the script prints what fell short with its rooms, and ends with 1', () => {
  const run = (): { status: number | null; stdout: string } =>
    spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
  written(plain);
  const silent = run();
  assert.deepEqual([silent.status, silent.stdout], [0, '']);
  written({ ...plain, 'src/db/b.ts': code(90) });
  const { status, stdout } = run();
  assert.equal(status, 1);
  assert.match(stdout, /^comment lines, %: 5\.\d+ \(at least .+\)\n {2}src\/core: .+\n {2}src\/db: .+\n/);
});

test('no goal is lower than agreed, and no floor beyond its goal', () => {
  const { rows } = measured(folder);
  assert.deepEqual(Object.fromEntries(rows.map(({ name, goal }) => [name, goal])), {
    'exports with a doc sentence, %': 90,
    'comment lines, %': 8,
    'comment lines at most, %': 15,
    'functions of more than 4 parameters': 0,
    'style sheets of more than 300 lines': 0,
    'core tests, lines for each of core': 2,
    'tests, lines for each of source': 0.9,
  });
  for (const { most, floor, goal } of rows) assert.ok(most ? floor >= goal : floor <= goal);
});
