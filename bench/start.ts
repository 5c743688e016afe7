// How long a start takes, from the command to the first answer, in cities of 10 thousand, 200 thousand and 2 million cases; against the
// program with nothing in it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { envOf } from './city/city-env.ts';
import { openCity, sizes } from './city/city.ts';
import { timesOf } from './city/measure.ts';

const { values: asked } = parseArgs({
  options: { sizes: { type: 'string', default: '10k,200k,2m' }, rounds: { type: 'string', default: '5' } },
});
const root = join(import.meta.dirname, '..');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
};

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
};

/** As `npm start` runs it, which looks first whether packages, console and bundle are there. */
const startOnce = async (folder: string): Promise<number> => {
  const port = String(await freePort());
  const from = performance.now();
  const { NODE_COMPILE_CACHE: _ofThisBench, ...outside } = process.env;
  const env = { ...outside, ...envOf(folder), PORT: port, PUBLIC_URL: `http://127.0.0.1:${port}` };
  const child = spawn(process.execPath, [join(root, 'scripts/setup.mjs'), 'src/main.ts'], { env, stdio: 'ignore' });
  const ended = once(child, 'exit');
  while (!(await answers(`http://127.0.0.1:${port}/healthz`))) {
    if (child.exitCode !== null) throw new Error(`the program ended with ${String(child.exitCode)}`);
    await pause(10);
  }
  const taken = performance.now() - from;
  child.kill('SIGTERM');
  await ended;
  return taken;
};

const measured = async (name: string, folder: string): Promise<number> => {
  // The first one leaves behind what is compiled once.
  await startOnce(folder);
  const taken: number[] = [];
  for (let round = 0; round < Number(asked.rounds); round += 1) taken.push(await startOnce(folder));
  const { p50, most } = timesOf(taken);
  say(`${name.padEnd(8)} ${p50.toFixed(0).padStart(8)} ${most.toFixed(0).padStart(8)}`);
  return p50;
};

say('cases    p50 ms  most ms (aim: 1500 at 2 million)');
const empty = mkdtempSync(join(tmpdir(), 'tanggap-bench-'));
try {
  const nothing = await measured('none', empty);
  for (const name of asked.sizes.split(',')) {
    const size = Object.values(sizes).find((one) => one.name === name);
    if (size === undefined) throw new Error(`there is no city ${name}`);
    const city = await openCity(size, (what) => void process.stderr.write(`${what}\n`));
    await city.close();
    say(`         ratio ${((await measured(name, city.folder)) / nothing).toFixed(2)}`);
  }
} finally {
  rmSync(empty, { recursive: true, force: true });
}
