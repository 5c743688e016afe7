// The real command line on a database that the test names: as a process of its own, or within the test's.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { runCommand } from '../../src/cli/run-command.ts';
import { testDatabase, type Cleanup } from './database.ts';
import { runOnce, inDatabase } from './template.ts';

const root = resolve(import.meta.dirname, '../..');

export type Ended = { status: number | null; stdout: string; stderr: string };
export type Command = (words: readonly string[], input?: string) => Promise<Ended>;

/** The run's compiled modules, which every process that the run starts would otherwise make for itself. */
const compiled = (): Record<string, string> => {
  const folder = process.env['NODE_COMPILE_CACHE'];
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: folder };
};

/** Runs `tanggap` with exactly this environment, as its operator does. */
export const commandIn =
  (env: Readonly<Record<string, string>>): Command =>
  async (words, input = '') => {
    const child = spawn(process.execPath, [join(root, 'src/cli/tanggap.ts'), ...words], {
      cwd: root,
      env: { PATH: process.env['PATH'] ?? '', TMPDIR: tmpdir(), ...compiled(), ...env },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdin.end(input);
    const [status] = (await once(child, 'close')) as [number | null];
    return { status, stdout, stderr };
  };

/** These are the process that they run in. */
const ownProcess: readonly string[] = ['start', 'bench'];

/** The same without a start of the program for each word: all but the process itself is the command's own. */
export const commandHere =
  (env: Readonly<Record<string, string>>): Command =>
  async (words, input = '') => {
    if (ownProcess.includes(words[0] ?? '') && !words.includes('--help')) return commandIn(env)(words, input);
    const told = { stdout: '', stderr: '' };
    const status = await runCommand(words, {
      env,
      input: Readable.from([Buffer.from(input)]),
      out: { write: (text) => (told.stdout += text) },
      screen: { write: (text) => (told.stderr += text) },
    });
    return { status: status ?? null, ...told };
  };

export const temporaryFolder = (t: Cleanup): string => {
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-command-'));
  t.after(() => {
    rmSync(folder, { recursive: true, force: true });
    return Promise.resolve();
  });
  return folder;
};

/** A key that is plainly a test's. */
export const testKey = Buffer.alloc(32, 7).toString('base64');
/** As the commands read it. */
export const keySettings = { secretKey: Buffer.from(testKey, 'base64'), formerKeys: [], training: true, dataDir: '.' };

/** The command on a migrated database of the test's own, and what else a test wants of both. */
export const givenCommand = async (t: Cleanup, env: Readonly<Record<string, string>> = {}) => {
  const { pool, url } = await testDatabase(t);
  const dataDir = temporaryFolder(t);
  const tanggap = commandHere({ DATABASE_URL: url, DATA_DIR: dataDir, SECRET_KEY: testKey, ...env });
  return { tanggap, pool, url, dataDir };
};

/** The url of a database in which nothing is, not even tables; beside the one at `url`. */
export const untouchedDatabase = async (t: Cleanup, url: string): Promise<string> => {
  const server = inDatabase(url, 'postgres');
  const name = `${new URL(url).pathname.slice(1)}_untouched`;
  await runOnce(server, `create database ${name}`);
  t.after(() => runOnce(server, `drop database if exists ${name} with (force)`));
  return inDatabase(url, name);
};
