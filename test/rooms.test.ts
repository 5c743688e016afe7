// The drawing of the rooms and the rules about them cannot fall behind the sources: each way of doing so is told by its place.
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { judge } = (await import(new URL('../scripts/rooms.mjs', import.meta.url).href)) as {
  judge: (root: string) => string[];
};

const folder = mkdtempSync(join(tmpdir(), 'tgp-rooms-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const drawing = (arrows: string): string => `| \`docs\` | guides |\n\n\`\`\`mermaid\nflowchart TD\n${arrows}\n\`\`\`\n`;

const sound: Readonly<Record<string, string>> = {
  'docs/architecture.md': drawing('  src/db --> src/ports\n  src/app --> src/ports\n  src/ports --> src/core\n'),
  'src/core/rule.ts': 'export const rule = 1;\n',
  'src/ports/clock.ts': `import type { rule } from '#core/rule.ts';\nexport type Clock = typeof rule;\n`,
  'src/app/act.ts': `import type { Clock } from '#ports/clock.ts';\nimport { rule } from '../core/rule.ts';\nexport const act = (clock: Clock) => clock + rule;\n`,
  'src/db/rows.ts': `export type { Clock } from '#ports/clock.ts';\n`,
  'src/app/act.test.ts': `import '#db/rows.ts';\n`,
  'node_modules/thing/index.js': `import '../../src/core/rule.ts';\n`,
};

/** What is found in a tree that holds this beside, or instead of, what is sound. */
const found = (more: Readonly<Record<string, string>> = {}): string[] => {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries({ ...sound, ...more })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const file of ['package.json', '.dependency-cruiser.cjs', '.dependency-cruiser.rooms.cjs'])
    copyFileSync(join(root, file), join(folder, file));
  return judge(folder);
};

test('a drawing that leads where the imports lead is passed over, however far down; tests and packages draw nothing', () => {
  assert.deepEqual(found(), []);
});

test('what the drawing lacks, and what it has too much, is told', () => {
  assert.deepEqual(found({ 'src/ports/late.ts': `export * from '../db/rows.ts';\n` }), [
    'the drawing lacks src/ports --> src/db: src/ports/late.ts',
  ]);
  assert.deepEqual(found({ 'src/app/late.ts': `export const late = import('#db/rows.ts');\n` }), [
    'the drawing lacks src/app --> src/db: src/app/late.ts',
  ]);
  const surplus = drawing('  src/db --> src/ports\n  src/app --> src/ports & src/db\n  src/ports --> src/core\n');
  assert.deepEqual(found({ 'docs/architecture.md': surplus }), ['nothing imports as drawn: src/app --> src/db']);
});

test('a drawing that goes round is none', () => {
  const round = drawing(
    '  src/db --> src/ports\n  src/app --> src/ports\n  src/ports --> src/core\n  src/core --> src/db\n',
  );
  assert.deepEqual(found({ 'docs/architecture.md': round }), [
    'the drawing goes round: src/db → src/ports → src/core → src/db',
  ]);
  assert.equal(found({ 'docs/architecture.md': '' }).length > 4, true);
});

test('a new room stands in the drawing and under a rule, and a folder without code in the table', () => {
  assert.deepEqual(found({ 'src/attic/box.ts': 'export const box = 1;\n' }), [
    'the drawing lacks the room src/attic',
    'no rule of .dependency-cruiser.cjs is about src/attic',
  ]);
  assert.deepEqual(found({ 'shed/tool.mjs': 'export const tool = 1;\n' }), [
    'the drawing lacks the room shed',
    'no rule of .dependency-cruiser.cjs is about shed',
  ]);
  assert.deepEqual(found({ 'letters/first.md': 'Dear all\n' }), [
    'docs/architecture.md does not say what lies in letters',
  ]);
});
