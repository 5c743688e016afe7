// Holds what every npm command relies on: the set-up script ends as the program ended, and passes signals on.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const setup = fileURLToPath(new URL('../scripts/setup.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tgp-setup-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Starts a one-line program through the set-up script. */
function start(name: string, program: string, ...words: string[]) {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, program);
  return spawn(process.execPath, [setup, file, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
}

test('the exit status is the program’s own', async () => {
  const [status] = (await once(start('status', 'process.exit(7)'), 'exit')) as [number];
  assert.equal(status, 7);
});

test('words after the file reach the program, which runs under the Node that the project pins, with little for new objects', async () => {
  const program = 'console.log(process.version, ...process.execArgv, ...process.argv.slice(2))';
  const child = start('words', program, 'user', '--json');
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(child, 'close');
  assert.match(said, /^v24\.\d+\.\d+ --max-semi-space-size=4 --heap-growing-percent=40 user --json\n$/);
});

test('a signal to the set-up script lets the program stop in its own way', async () => {
  const child = start(
    'signal',
    `process.on('SIGTERM', () => process.exit(3)); console.log('up'); setInterval(() => {}, 1000);`,
  );
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  const [status] = (await once(child, 'exit')) as [number];
  assert.equal(status, 3);
});

test('a program that a signal ended counts as failed', async () => {
  const [status] = (await once(start('killed', `process.kill(process.pid, 'SIGKILL')`), 'exit')) as [number];
  assert.equal(status, 137);
});

/** A checkout whose command says whether it runs from its source; what would bundle it waits for so many others, and writes one file. */
function checkout(name: string, together = 1): string {
  const root = join(folder, name);
  for (const part of ['scripts', 'src/cli', 'dist/server']) mkdirSync(join(root, part), { recursive: true });
  copyFileSync(setup, join(root, 'scripts/setup.mjs'));
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), join(root, file));
  symlinkSync(fileURLToPath(new URL('../node_modules', import.meta.url)), join(root, 'node_modules'));
  writeFileSync(join(root, 'src/cli/tanggap.ts'), `console.log('source');\n`);
  writeFileSync(
    join(root, 'scripts/bundle.mjs'),
    `import { readdirSync, writeFileSync } from 'node:fs';
    const [into] = process.argv.slice(2);
    const begun = () => readdirSync(into + '/..').filter((name) => name.startsWith('.')).length;
    const rest = new Int32Array(new SharedArrayBuffer(4));
    for (let more = 500; more > 0 && begun() < ${String(together)}; more -= 1) Atomics.wait(rest, 0, 0, 10);
    writeFileSync(into + '/tanggap.mjs', "console.log('bundle');");`,
  );
  return root;
}

/** What it ended with stands behind what it said. */
async function says(root: string): Promise<string> {
  const child = spawn(process.execPath, [join(root, 'scripts/setup.mjs'), 'src/cli/tanggap.ts']);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [status] = (await once(child, 'close')) as [number];
  return `${said.replace('Bundling the server …\n', '').trim()} ${String(status)}`;
}

suite('what runs in place of the sources', () => {
  test('is made once by those who start at once, and each of them runs it', async () => {
    const root = checkout('together', 3);
    assert.deepEqual(await Promise.all([says(root), says(root), says(root)]), Array(3).fill('bundle 0'));
    assert.equal(readdirSync(join(root, 'dist/server')).length, 1);
  });

  test('is made anew when a source says something else, and not when it was only written again', async () => {
    const root = checkout('changed');
    const source = join(root, 'src/cli/tanggap.ts');
    const made = (): number => readdirSync(join(root, 'dist/server')).length;
    for (const [words, expected] of [
      [`console.log('source');\n`, 1],
      [`console.log('source');\n`, 1],
      [`console.log('source!');\n`, 2],
    ] as const) {
      writeFileSync(source, words);
      for (const time of [1, 2]) assert.deepEqual([await says(root), made()], ['bundle 0', expected], String(time));
    }
  });

  test('leaves nothing of what somebody else began and never finished', async () => {
    const root = checkout('killed');
    for (const name of ['.17', '.18']) mkdirSync(join(root, 'dist/server', name));
    utimesSync(join(root, 'dist/server/.17'), 0, 0);
    assert.equal(await says(root), 'bundle 0');
    const hidden = readdirSync(join(root, 'dist/server')).filter((name) => name.startsWith('.'));
    assert.deepEqual(hidden, ['.18'], 'what may still be in the making stays');
  });

  test('is asked for in one sentence where nobody made it and nothing may be written', async () => {
    const root = checkout('closed');
    rmSync(join(root, 'dist'), { recursive: true });
    writeFileSync(join(root, 'dist'), '');
    assert.match(
      await says(root),
      /^The server could not be bundled, which is done once by somebody who may write there: E\w+: .* 1$/,
    );
  });
});
