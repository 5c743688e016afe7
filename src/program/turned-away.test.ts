// A process that may not have its folder is told so before the program is read: not after seconds on a small machine.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { lockDataDir } from '#db/data-lock.ts';

/** Runs the program as a process does, and says at its end which packages it has read. */
const script = `
  import { registerHooks } from 'node:module';
  const read = new Set();
  registerHooks({ load: (url, context, next) => (read.add(url.split('node_modules/')[1]?.split('/')[0] ?? ''), next(url, context)) });
  const { runProgram } = await import('#src/main.ts');
  process.on('exit', () => process.stdout.write(JSON.stringify([...read])));
  await runProgram();`;

const run = (env: Record<string, string>): { status: number | null; said: string; read: string[] } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', ...env },
    encoding: 'utf8',
  });
  return { status, said: stderr, read: JSON.parse(stdout) as string[] };
};

test('a second program on a folder is turned away in words before it reads what serves and stores', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-folder-'));
  t.after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const lock = await lockDataDir(folder);
  const { status, said, read } = run({ DATA_DIR: folder });
  const mistaken = run({ DATA_DIR: folder, TRUST_PROXY: 'siapa saja' });
  await lock.release();
  assert.equal(status, 1);
  assert.equal(said.trim().split('\n').length, 1, said);
  assert.ok(said.includes(`DATA_DIR ${folder} sedang dipakai program Tanggap lain.`), said);
  for (const name of ['fastify', 'pg', 'kysely', 'pino']) assert.ok(!read.includes(name), `${name} is read`);
  assert.equal(mistaken.status, 2, 'wrong settings are told before anything else');
  assert.match(mistaken.said, /TRUST_PROXY/);
});
