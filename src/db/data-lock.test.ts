// Two programs on one DATA_DIR are impossible, and a program that died keeps nobody out.
import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Cleanup } from '#test/beds/database.ts';
import { DataDirInUse, lockDataDir, refuseInUse } from './data-lock.ts';

const givenFolder = (t: Cleanup): string => {
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-lock-'));
  t.after(() => Promise.resolve(rmSync(folder, { recursive: true, force: true })));
  return folder;
};

const script = `
  const { lockDataDir } = await import(process.argv[1]);
  try {
    await lockDataDir(process.argv[2]);
    console.log('held');
    setInterval(() => {}, 1000);
  } catch (error) {
    console.log(error.name);
  }`;

/** Another program that locks the folder: what it said first, and the process. */
const otherProgram = async (
  t: Cleanup,
  folder: string,
  within: readonly string[] = [],
): Promise<{ said: string; child: ChildProcess }> => {
  const module = new URL('data-lock.ts', import.meta.url).href;
  const [program, ...words] = [...within, process.execPath, '--input-type=module', '-e', script, module, folder];
  const child = spawn(program ?? '', words, { stdio: ['ignore', 'pipe', 'inherit'] });
  t.after(() => ended(child));
  const [chunk] = (await once(child.stdout ?? assert.fail('no output'), 'data')) as [Buffer];
  return { said: chunk.toString().trim(), child };
};

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
};

test('a second program is refused within a second, and gets in when the first has ended', async (t) => {
  const folder = givenFolder(t);
  const first = await otherProgram(t, folder);
  assert.equal(first.said, 'held');
  const begun = performance.now();
  await assert.rejects(lockDataDir(folder), (error) => error instanceof DataDirInUse && error.message.includes(folder));
  assert.ok(performance.now() - begun < 1000);
  assert.equal((await otherProgram(t, folder)).said, 'DataDirInUse');
  await ended(first.child);
  await (await lockDataDir(folder)).release();
});

test('a program killed with SIGKILL leaves no lock, whatever other processes stand on', async (t) => {
  const folder = givenFolder(t);
  for (let times = 0; times < 3; times += 1) {
    const { said, child } = await otherProgram(t, folder);
    assert.equal(said, 'held', `after ${String(times)} kills`);
    await assert.rejects(refuseInUse(folder), DataDirInUse);
    await ended(child);
    await refuseInUse(folder);
  }
});

test('files that look like a lock, with the number of a living process in them, hold nobody off', async (t) => {
  const folder = givenFolder(t);
  mkdirSync(join(folder, 'postgres'));
  for (const name of ['lock', 'lock.pid', 'tanggap.pid', 'postgres/postmaster.pid'])
    writeFileSync(join(folder, name), `${String(process.ppid)}\n`);
  const lock = await lockDataDir(folder);
  await assert.rejects(lockDataDir(folder), DataDirInUse);
  await lock.release();
  assert.equal(readFileSync(join(folder, 'lock.pid'), 'utf8'), `${String(process.ppid)}\n`);
});

test('the folder is locked, not its name: neither a link nor another name goes around it', async (t) => {
  const parent = givenFolder(t);
  const [folder, link, moved] = ['data', 'link', 'moved'].map((name) => join(parent, name)) as [string, string, string];
  mkdirSync(folder);
  symlinkSync(folder, link);
  const lock = await lockDataDir(folder);
  await assert.rejects(lockDataDir(link), DataDirInUse);
  renameSync(folder, moved);
  await assert.rejects(lockDataDir(moved), DataDirInUse);
  mkdirSync(folder);
  const other = await lockDataDir(folder);
  await other.release();
  await lock.release();
});

test('a program in another container, where names are unknown, is refused by the file', async (t) => {
  if (spawnSync('unshare', ['--net', 'true']).status !== 0) {
    t.skip('needs the right to make a network namespace');
    return;
  }
  const folder = givenFolder(t);
  const lock = await lockDataDir(folder);
  assert.equal((await otherProgram(t, folder, ['unshare', '--net'])).said, 'DataDirInUse');
  await lock.release();
  assert.equal((await otherProgram(t, folder, ['unshare', '--net'])).said, 'held');
});

test(
  'a folder whose path is too long for a socket is locked all the same',
  { skip: process.platform !== 'linux' },
  async (t) => {
    const folder = join(givenFolder(t), 'x'.repeat(120));
    mkdirSync(folder);
    const lock = await lockDataDir(folder);
    await assert.rejects(lockDataDir(folder), DataDirInUse);
    await lock.release();
  },
);

test('of many who lock at once one gets it; released, it is free for another', async (t) => {
  const folder = givenFolder(t);
  for (let times = 0; times < 2; times += 1) {
    const ends = await Promise.allSettled(Array.from({ length: 8 }, () => lockDataDir(folder)));
    const held = ends.filter((end) => end.status === 'fulfilled');
    assert.equal(held.length, 1);
    for (const end of ends) if (end.status === 'rejected') assert.ok(end.reason instanceof DataDirInUse);
    await held[0]?.value.release();
  }
});

test('whether a folder is in use is told without taking it', async (t) => {
  const folder = givenFolder(t);
  await refuseInUse(join(folder, 'not-there-yet'));
  await refuseInUse(folder);
  const lock = await lockDataDir(folder);
  await assert.rejects(refuseInUse(folder), (error) => error instanceof DataDirInUse && error.message.includes(folder));
  await lock.release();
  await Promise.all([refuseInUse(folder), refuseInUse(folder)]);
  await (await lockDataDir(folder)).release();
});
