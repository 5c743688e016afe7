// Proves that the lint rules bite: each forbidden line, tried in a small tree of its own, is named by its rule.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tgp-lint-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const lines = (count: number, line: string): string => `${line}\n`.repeat(count);

const forbidden: readonly [rule: string, path: string, text: string][] = [
  ['no-restricted-globals', 'src/core/clock.ts', 'export const now = () => Date.now();'],
  ['no-restricted-properties', 'src/core/chance.ts', 'export const chance = () => Math.random();'],
  ['no-async-await', 'src/core/wait.ts', 'export const wait = async () => 1;'],
  ['no-console', 'src/app/loud.ts', 'console.log(1);'],
  ['no-process-env', 'src/http/settings.ts', `export const port = process.env['PORT'];`],
  ['no-explicit-any', 'src/db/loose.ts', 'export const row: any = 1;'],
  ['no-default-export', 'src/app/nameless.ts', 'export default 1;'],
  ['no-warning-comments', 'src/app/later.ts', '// TODO later'],
  ['max-lines', 'src/app/long.ts', lines(301, 'export {};')],
  ['max-lines-per-function', 'src/app/tall.ts', `export function tall() {\n${lines(51, '  tall.length;')}}`],
];

/** Of a closed union, with a `default` that hides whoever joins it. */
const hiding = (cases: string): string =>
  `export const named = (one: 'a' | 'b'): number => { switch (one) { ${cases} default: return 0; } };`;

const forbiddenByTypes: typeof forbidden = [
  ['switch-exhaustiveness-check', 'src/app/some.ts', hiding(`case 'a': return 1;`)],
  ['switch-exhaustiveness-check', 'src/app/all.ts', hiding(`case 'a': return 1; case 'b': return 2;`)],
];

const allowed: readonly [path: string, text: string][] = [
  ['src/config/config.ts', `export const port = process.env['PORT'];`],
  ['src/http/now.ts', 'export const now = () => Date.now();'],
  ['src/core/clock.test.ts', 'export const wait = async () => Date.now();'],
];

function findings(): { code: string; filename: string }[] {
  for (const [path, text] of [
    ...allowed,
    ...[...forbidden, ...forbiddenByTypes].map(([, path, text]) => [path, text] as const),
  ]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${text}\n`);
  }
  copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  writeFileSync(join(folder, 'tsconfig.json'), '{ "compilerOptions": { "strict": true }, "include": ["src"] }');
  const env = { ...process.env, OXLINT_TSGOLINT_PATH: join(root, 'node_modules/.bin/tsgolint') };
  const linter = join(root, 'node_modules/oxlint/bin/oxlint');
  const { stdout } = spawnSync(process.execPath, [linter, '--type-aware', '--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    env,
  });
  return (JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] }).diagnostics;
}

test('every forbidden line is found, and the exceptions are let through', () => {
  const found = findings();
  const missed = [...forbidden, ...forbiddenByTypes].filter(
    ([rule, path]) => !found.some(({ code, filename }) => filename.endsWith(path) && code.includes(`(${rule})`)),
  );
  assert.deepEqual(missed, []);
  const wronged = found.filter(({ filename }) => allowed.some(([path]) => filename.endsWith(path)));
  assert.deepEqual(wronged, []);
});
