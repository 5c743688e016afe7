// Whoever stops a program that is still starting gets what they ask for: it ends in order, and no database server is left behind.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { freePort } from './beds/free-port.ts';
import { emptyTraining } from './beds/empty-training.ts';

test('a signal while the database starts ends the program in order, and its server with it', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-stop-'));
  t.after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const env = { TANGGAP_MODE: 'training', TANGGAP_ROLE: 'worker', DATA_DIR: folder, ...emptyTraining };
  const program = spawn(process.execPath, [join(import.meta.dirname, '../src/main.ts')], {
    env: { ...process.env, ...env, PORT: String(await freePort()) },
    stdio: 'ignore',
  });
  const ended = once(program, 'exit');
  const ofServer = join(folder, 'postgres', 'data', 'postmaster.pid');
  while (!existsSync(ofServer) && program.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
  program.kill('SIGTERM');
  assert.deepEqual(await ended, [0, null]);
  assert.equal(existsSync(ofServer), false);
});
