// The stand-in alone, in a process that is killed: what it acknowledged is there when it comes back.
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test, type TestContext } from 'node:test';
import { fbAccount, igAccount } from '#test/beds/simulator-bed.ts';

type Running = { child: ChildProcess; base: string };

const start = async (t: TestContext, folder: string): Promise<Running> => {
  const main = join(import.meta.dirname, 'main.ts');
  const flags = ['--hooks', 'http://127.0.0.1:9', '--accounts', join(folder, 'accounts.json')];
  const child = spawn(process.execPath, [main, ...flags, '--port', '0', '--data-dir', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  t.after(() => child.kill('SIGKILL'));
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { child, base: `${(JSON.parse(line) as { listening: string }).listening}/simulator` };
};

const speak = async (base: string, text: string): Promise<string | undefined> => {
  const body = JSON.stringify({ accountId: igAccount.id, person: 'warga-1', text });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${base}/control/comments`, { method: 'POST', headers, body }).catch(() => undefined);
  return answer?.status === 200 ? ((await answer.json()) as { id: string }).id : undefined;
};

test('What was acknowledged before a kill is there after it, and the port is given back on a stop', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'tanggap-sim-main-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'accounts.json'), JSON.stringify([igAccount, fbAccount]));
  const first = await start(t, folder);
  const speaking = Array.from({ length: 40 }, (_, index) => speak(first.base, `lapor ${String(index)}`));
  await Promise.race(speaking);
  first.child.kill('SIGKILL');
  const acknowledged = (await Promise.all(speaking)).filter((id) => id !== undefined);
  assert.ok(acknowledged.length > 0);

  const second = await start(t, folder);
  const answer = await fetch(`${second.base}/control/comments`);
  const { comments } = (await answer.json()) as { comments: { id: string }[] };
  const there = new Set(comments.map(({ id }) => id));
  assert.deepEqual(
    acknowledged.filter((id) => !there.has(id)),
    [],
  );
  assert.ok(await speak(second.base, 'sesudah'));
  second.child.kill('SIGTERM');
  const [code] = (await once(second.child, 'exit')) as [number | null];
  assert.equal(code, 0);
});

test('Without its flags it says how it is used', async () => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number];
  assert.equal(code, 2);
});
