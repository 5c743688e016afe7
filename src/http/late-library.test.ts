// The session library is read when it is asked for, once for all who ask, and not by every start.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Says which packages a process has read once the program is put together, and once the library was asked for, in Node's own words. */
const script = `
  import { registerHooks } from 'node:module';
  const read = new Set();
  const note = (url) => read.add(url.split('node_modules/')[1]?.split('/').slice(0, url.includes('node_modules/@') ? 2 : 1).join('/') ?? '');
  registerHooks({ load: (url, context, next) => (note(url), next(url, context)) });
  await import('#src/program/program.ts');
  const { makeAuth } = await import('#http/auth.ts');
  const { default: pg } = await import('pg');
  const auth = makeAuth({ pool: new pg.Pool(), secret: 'a'.repeat(64), publicUrl: 'http://127.0.0.1:3000' });
  const built = [...read];
  await Promise.all([auth.load(), auth.load()]);
  process.stdout.write(JSON.stringify({ built, asked: [...read] }));`;

test('a program is put together without the session library, and has all of it once it is asked for', async () => {
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
  });
  const { built, asked } = JSON.parse(stdout) as Record<'built' | 'asked', string[]>;
  assert.ok(built.includes('fastify') && built.includes('pg'));
  for (const name of ['better-auth', '@better-auth/passkey', 'zod']) {
    assert.ok(!built.includes(name), `${name} is read at every start`);
    assert.ok(asked.includes(name), `${name} is not read`);
  }
});
