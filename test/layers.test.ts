// Proves that the layer rules bite: each forbidden import, tried in a small tree of its own, is named by its rule.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, test } from 'node:test';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tgp-layers-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const place = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

const forbidden: readonly [rule: string, from: string, to: string][] = [
  ['words', 'src/words/id/clever.ts', '#db/rows.ts'],
  ['words', 'src/words/en/counted.ts', 'typebox'],
  ['core', 'src/core/rule.ts', '#ports/clock.ts'],
  ['core', 'src/core/clever.ts', 'typebox'],
  ['core-without-node', 'src/core/reader.ts', 'node:fs'],
  ['ports', 'src/ports/thing.ts', '#db/rows.ts'],
  ['app', 'src/app/act.ts', '#db/rows.ts'],
  ['app', 'src/app/query.ts', 'pg'],
  ['jobs', 'src/jobs/a/a.job.ts', '#http/server.ts'],
  ['jobs-apart', 'src/jobs/a/second.job.ts', '#jobs/b/b.job.ts'],
  ['jobs-without-sql', 'src/jobs/a/third.job.ts', 'pg'],
  ['jobs-by-their-list', 'src/app/hurry.ts', '#jobs/b/b.job.ts'],
  ['channels', 'src/channels/x/x.ts', '#db/rows.ts'],
  ['channels-apart', 'src/channels/x/reply.ts', '#channels/y/y.ts'],
  ['files', 'src/files/judge.ts', '#db/rows.ts'],
  ['paper', 'src/paper/sheet.ts', '#db/rows.ts'],
  ['press-apart', 'src/run/press.ts', '#src/paper/press.ts'],
  ['docx-press-apart', 'src/run/text.ts', '#src/paper/docx-press.ts'],
  ['db', 'src/db/hook.ts', '#http/server.ts'],
  ['contracts', 'src/features/a/a.contract.ts', '#db/rows.ts'],
  ['queries', 'src/features/a/a.query.ts', '#http/server.ts'],
  ['routes-without-sql', 'src/features/a/a.route.ts', 'kysely'],
  ['features-apart', 'src/features/a/other.route.ts', '#features/b/b.query.ts'],
  ['browser', 'src/features/a/APage.tsx', '#features/b/b.query.ts'],
  ['browser', 'src/web/api.ts', '#app/idle.ts'],
  ['web-is-a-kit', 'src/web/shell/menu.tsx', '#features/a/APage.tsx'],
  ['http', 'src/http/list.ts', '#features/a/other.route.ts'],
  ['vocabulary', 'src/vocabulary/words.ts', '#ports/clock.ts'],
  ['portal', 'src/portal/home.page.ts', '#features/b/b.query.ts'],
  ['cli', 'src/cli/act.ts', '#features/b/b.query.ts'],
  ['features', 'src/features/a/helper.ts', '#channels/y/y.ts'],
  ['screens', 'src/web/screens.tsx', '#features/a/APage.tsx'],
  ['browser-without-node', 'src/web/files.ts', 'node:fs'],
  ['server-without-browser', 'src/http/page.ts', '#web/shell.tsx'],
  ['simulator-unknown', 'src/channels/x/trick.ts', '#simulator/world.ts'],
  ['simulator', 'simulator/trick.ts', '#channels/y/y.ts'],
  ['networks-apart', 'simulator/x/trick.ts', '#simulator/y/ids.ts'],
  ['tests-are-leaves', 'src/app/tested.ts', '#test/given/given.ts'],
  ['simulator-unknown', 'src/run/trick.ts', '#simulator/world.ts'],
  ['training-behind-its-door', 'src/run/open.ts', '#training/seed.ts'],
  ['config', 'src/config/read.ts', '#db/rows.ts'],
  ['keys', 'src/keys/lost.ts', '#http/server.ts'],
  ['words', 'src/words/id/news.ts', '#db/rows.ts'],
  ['text', 'src/text/sent.ts', '#http/server.ts'],
  ['run', 'src/run/page.ts', '#features/b/b.query.ts'],
  ['training', 'src/training/act.ts', '#app/idle.ts'],
  ['main', 'src/main.ts', '#src/cli/verb.ts'],
  ['main', 'src/main.ts', '#features/b/b.query.ts'],
  ['program', 'src/program/odd.ts', '#src/cli/verb.ts'],
  ['bench', 'bench/slow.ts', '#simulator/world.ts'],
  ['test', 'test/odd.ts', '../bench/bench.ts'],
  ['scripts', 'scripts/odd.ts', '#db/rows.ts'],
  ['bin', 'bin/odd.ts', '#db/rows.ts'],
  ['main-is-the-root', 'src/http/start.ts', '#src/main.ts'],
  ['program-behind-main', 'src/run/again.ts', '#src/program/whole.ts'],
  ['resolvable', 'src/app/lost.ts', './nowhere.ts'],
  ['no-circular', 'src/core/away.ts', './back.ts'],
];

const targets =
  `src/training/seed.ts src/ports/clock.ts src/db/rows.ts src/channels/y/y.ts src/http/server.ts src/app/idle.ts src/main.ts src/program/whole.ts
  src/features/b/b.query.ts src/jobs/b/b.job.ts src/web/shell.tsx src/paper/press.ts src/paper/docx-press.ts simulator/world.ts simulator/y/ids.ts test/given/given.ts src/cli/verb.ts bench/bench.ts`.split(
    /\s+/,
  );

function violations(): Set<string> {
  for (const path of targets) place(path, 'export const here = true;\n');
  place('src/core/back.ts', `import type { it } from './away.ts';\nexport type Back = typeof it;\n`);
  for (const [, from, to] of forbidden) place(from, `import * as reached from '${to}';\nexport const it = reached;\n`);
  for (const file of ['package.json', '.dependency-cruiser.cjs', '.dependency-cruiser.rooms.cjs'])
    copyFileSync(join(root, file), join(folder, file));
  for (const name of ['kysely', 'pg', 'typebox']) {
    place(`node_modules/${name}/package.json`, `{ "name": "${name}", "version": "1.0.0", "main": "index.js" }`);
    place(`node_modules/${name}/index.js`, 'exports.here = true;\n');
  }
  const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const { stdout } = spawnSync(
    process.execPath,
    [cruiser, '--output-type', 'json', 'src', 'simulator', 'test', 'bench', 'scripts', 'bin'],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  const report = JSON.parse(stdout) as { summary: { violations: { rule: { name: string }; from: string }[] } };
  return new Set(report.summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`));
}

test('every border of the layer table is held', () => {
  const found = violations();
  const missed = forbidden.filter(([rule, from]) => !found.has(`${rule}: ${from}`));
  assert.deepEqual(missed, []);
});

test('the root of the tests holds tests alone; what they are made with has a room', () => {
  const loose = readdirSync(join(root, 'test')).filter((name) => name.includes('.') && !name.endsWith('.test.ts'));
  assert.deepEqual(loose, []);
});

test('the root of the source holds the program alone; everything else has a room', () => {
  const loose = readdirSync(join(root, 'src')).filter((name) => name.includes('.'));
  assert.deepEqual(loose, ['main.ts']);
});
