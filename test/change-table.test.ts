// What docs/changes.md promises of each kind of change, tried on a copy of the sources: it is made whole, with no edit but those of
// its row; the compiler agrees, and named every file that was left out; and the tests of the lists take what is new for granted.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const { askedFor, bring, editedBy, isTable, write } = await import('./change-table/change.ts');
const { act } = await import('./change-table/act.ts');
const { channel } = await import('./change-table/channel.ts');
const { newColumn, projectedColumn } = await import('./change-table/column.ts');
const { role } = await import('./change-table/role.ts');
const { job, screen, sentence, timeStandard } = await import('./change-table/small.ts');

const changes = [timeStandard, channel, act, projectedColumn, newColumn, role, screen, job, sentence];

const copy = mkdtempSync(join(tmpdir(), 'tgp-changes-'));
after(() => rmSync(copy, { recursive: true, force: true }));
for (const part of ['src', 'simulator', 'test', 'bench', 'migrations', 'docs', 'package.json'])
  cpSync(part, join(copy, part), { recursive: true });
for (const project of ['core', 'server', 'web'])
  cpSync(`tsconfig.${project}.json`, join(copy, `tsconfig.${project}.json`));
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));

const run = (words: readonly string[]): Promise<{ status: number | null; said: string }> =>
  new Promise((settle) => {
    const { NODE_TEST_CONTEXT: _context, ...env } = process.env;
    // The compiler sweeps its memory seldom, as in scripts/check.mjs.
    const child = spawn(process.execPath, words, { cwd: copy, env: { GOGC: '400', GOMEMLIMIT: '3GiB', ...env } });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
    child.on('close', (status) => settle({ status, said }));
  });

const tsc = ['node_modules/typescript7/bin/tsc', '--singleThreaded', '--pretty', 'false'];
// A change of roles or acts reaches nearly every file: nothing is known from before, and nothing worth keeping.
const afresh = ['--incremental', 'false', '--tsBuildInfoFile', 'null'];

/** What the compiler says of the projects, a line a complaint. */
const complaints = async (projects: readonly string[]): Promise<string[]> => {
  const checked = await Promise.all(projects.map((project) => run([...tsc, '-p', project, ...afresh])));
  return checked.flatMap(({ said }) => said.split('\n')).filter((line) => /^\S/.test(line));
};

/** A project like the one of its name, of these files and what they import: what is said of a file depends on nothing else. */
const projectOf = (name: 'server' | 'web', files: readonly string[]): string => {
  const project = `begun.${name}.json`;
  writeFileSync(join(copy, project), JSON.stringify({ extends: `./tsconfig.${name}.json`, include: [], files }));
  return project;
};

const isDrawn = (path: string): boolean => path.endsWith('.tsx') || path.startsWith('src/web/');

suite('the table of changes', () => {
  test('each kind of change edits as few standing files as its row says, and the row names each', () => {
    const table = readFileSync('docs/changes.md', 'utf8').split('\n');
    for (const change of changes) {
      const edited = editedBy(change);
      // Each language has its own file of words, and they are counted as one label.
      const counted = edited.filter((path) => !path.startsWith('src/words/en/'));
      const { most, tables } = change;
      const apart = tables === undefined ? [] : counted.filter(isTable);
      assert.ok(counted.length - apart.length <= most, `${change.kind}: ${counted.join(', ')}`);
      assert.ok(apart.length <= (tables ?? 0), `${change.kind}: ${apart.join(', ')}`);
      const row = table.find((line) => line.startsWith(`| ${change.kind} |`));
      assert.ok(row, change.kind);
      for (const path of counted) assert.ok(row.includes(`\`${path}\``), `${change.kind}: ${path}`);
      assert.ok(row.includes(`| ${String(most)} |`), `${change.kind}: ${String(most)}`);
    }
  });

  test('begun, a change leads on: the compiler names every other file that it asks for', async () => {
    for (const change of changes) {
      bring(copy, change);
      for (const line of change.begins) write(copy, line);
    }
    const asked = changes.flatMap(askedFor);
    const drawn = asked.filter(isDrawn);
    const rest = asked.filter((path) => !isDrawn(path));
    const said = await complaints([projectOf('server', rest), projectOf('web', drawn)]);
    const named = new Set(said.map((line) => line.split('(')[0]));
    for (const change of changes)
      for (const path of askedFor(change)) assert.ok(named.has(path), `${change.kind}: ${path}`);
  });

  test('made whole, all of them together compile', async () => {
    for (const { lines } of changes) for (const line of lines) write(copy, line);
    assert.deepEqual(await complaints(['tsconfig.server.json', 'tsconfig.web.json']), []);
  });

  test('and the tests of rights, procedures, screens, jobs and channels hold', async () => {
    const tests = [
      ...[
        'src/core/access.test.ts',
        'src/core/sop/*.test.ts',
        'src/core/complaint/{turn,obstacle-table,obstacle-table-sp4n}.test.ts',
      ],
      ...[
        'src/core/complaint/journeys.test.ts',
        'src/jobs/start-jobs.test.ts',
        'test/screens.test.ts',
        'src/features/acts/acts.test.ts',
      ],
    ];
    const held = await run(['--test', '--test-isolation=none', '--test-reporter', 'tap', ...tests]);
    assert.equal(held.status, 0, held.said);
    const pattern = '^mading:|^every channel';
    const talked = await run([
      '--test',
      '--test-reporter',
      'tap',
      '--test-name-pattern',
      pattern,
      'test/channel-contract.test.ts',
    ]);
    assert.equal(talked.status, 0, talked.said);
    assert.match(talked.said, /^# pass 1\d$/m);
  });
});
