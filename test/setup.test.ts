// Holds what every npm command relies on: the set-up script ends as the program ended, and passes signals on.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
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
