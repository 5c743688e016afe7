// Brings the program to where it can run: packages installed, console and server built. Then runs one file under the Node it brought along.
// Plain JavaScript that an older Node (20) understands; it must need no package itself.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const ourNode = join(root, 'node_modules', '.bin', 'node');
const consoleSources = [
  'src/web',
  'src/features',
  'src/words',
  'src/style',
  'src/files',
  'src/core',
  'vite.config.ts',
  'package-lock.json',
  'scripts/setup.mjs',
];

/** What runs in place of these sources is a bundle of them; all other files run as they are written. */
const bundled = { 'src/main.ts': 'main.mjs', 'src/cli/tanggap.ts': 'tanggap.mjs' };
const serverSources = ['src', 'simulator', 'package.json', 'package-lock.json', 'scripts/bundle.mjs'];

// Only these need the console; the other verbs must start at once.
const servesConsole = ['src/main.ts', 'scripts/test.mjs'];

const say = (sentence) => process.stderr.write(`${sentence}\n`);
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** npm writes its own record last, so a cut-off installation has none. */
function isInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record) || !existsSync(ourNode)) return false;
  const present = readJson(record).packages;
  const wanted = Object.entries(readJson(join(root, 'package-lock.json')).packages);
  return wanted.every(([path, { version, optional, peer }]) => {
    if (path === '' || ((optional || peer) && !present[path])) return true;
    return present[path]?.version === version;
  });
}

function install() {
  say('Installing packages (once; some minutes on a slow line) …');
  // npm deletes node_modules on the way, so it must not run on the Node that lies in there.
  const PATH = process.env.PATH.split(delimiter)
    .filter((folder) => !folder.startsWith(join(root, 'node_modules')))
    .join(delimiter);
  const flags = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev'];
  const { status } = spawnSync('npm', flags, { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, PATH } });
  if (status !== 0) stop('npm ci failed: see above.');
  if (!existsSync(ourNode))
    stop('The package "node" did not bring its program: are install scripts switched off in npm?');
}

function filesUnder(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!readdirSafely(full)) return [path];
  return readdirSafely(full).flatMap((name) => filesUnder(`${path}/${name}`));
}

function readdirSafely(path) {
  try {
    return readdirSync(path).sort();
  } catch {
    return undefined;
  }
}

/** Changes with every byte that the console is built from. */
function consoleFingerprint() {
  const hash = createHash('sha256');
  for (const path of consoleSources.flatMap(filesUnder)) {
    if (!/\.(?:test|contract-row)\./.test(path)) hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

/** Lays each file that packing makes smaller beside itself, packed: it is sent a thousand times and packed once. */
function pack(folder) {
  for (const name of readdirSync(folder, { recursive: true }).map(String)) {
    if (!/\.(?:js|css|html|svg|json)$/.test(name)) continue;
    const bytes = readFileSync(join(folder, name));
    if (bytes.length < 1024) continue;
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  }
}

/** Builds beside the old console and swaps at the end, so that a running server never serves half of one. */
function buildConsole() {
  const finished = join(root, 'dist', 'web');
  const fingerprint = consoleFingerprint();
  const stamp = join(finished, '.built-from');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return;
  say('Building the console …');
  const fresh = join(root, 'dist', `web-${process.pid}`);
  mkdirSync(fresh, { recursive: true });
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const flags = [vite, 'build', '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn'];
  const { status } = spawnSync(ourNode, flags, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    stop('The console did not build: see above.');
  }
  pack(fresh);
  writeFileSync(join(fresh, '.built-from'), fingerprint);
  rmSync(finished, { recursive: true, force: true });
  putInPlace(fresh, finished);
}

/** Whole or not at all, also when the power fails: under its name stands only what has reached the disk. Two that start at once make the same: the first one's is taken. */
function putInPlace(fresh, finished) {
  for (const name of readdirSync(fresh, { recursive: true }).map(String)) {
    const file = join(fresh, name);
    if (statSync(file).isDirectory()) continue;
    const handle = openSync(file, 'r+');
    fsyncSync(handle);
    closeSync(handle);
  }
  try {
    renameSync(fresh, finished);
  } catch (error) {
    if (!existsSync(finished)) throw error;
    rmSync(fresh, { recursive: true, force: true });
  }
}

function stop(sentence) {
  say(sentence);
  process.exit(1);
}

/**
 * New objects get 4 MB before they are sorted, where Node takes 16, and what lives longer is swept when it has grown by 40 %: with the usual
 * sizes what loading and requests leave behind fills a hundred megabytes that a small machine wants for its database. A start sets the second
 * one itself, and lower, once it has loaded: sweeping again and again what only grows took a tenth of it.
 */
const nodeFlags = (isStart) => ['--max-semi-space-size=4', isStart ? '--expose-gc' : '--heap-growing-percent=40'];

/** Node's runner hands its own flags on to every process of tests: those have memory, and want time. */
const testFlags = ['--min-semi-space-size=16', '--max-semi-space-size=32'];
const testRunner = 'scripts/test.mjs';

/** Where Node keeps what it compiled: half the time of a start is reading sources. What a bundle left goes with it. Where nothing may be written it does without. */
const compiledIn = (folder) => ({
  NODE_COMPILE_CACHE: join(folder ?? join(root, 'node_modules', '.cache'), 'compiled'),
});

const serverFiles = () =>
  serverSources.flatMap(filesUnder).filter((path) => /(?<!\.test)\.(?:ts|json|mjs)$/.test(path));

/** Changes with every byte that the server is bundled from. */
function serverFingerprint(files) {
  const hash = createHash('sha256');
  for (const path of files) hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest('hex').slice(0, 16);
}

/** Changes whenever one of them is written anew, and asks for no byte of any: every start and every command waits for it. */
function serverStamp(files) {
  const hash = createHash('sha256');
  for (const path of files) {
    const { mtimeMs, size } = statSync(join(root, path));
    hash.update(`${path}\0${mtimeMs}\0${size}\0`);
  }
  return hash.digest('hex');
}

const stampOf = (folder) => join(folder, '.sources');

/** The bundle of the sources as they were last seen; undefined once one was written anew. */
function findBundle(all, stamp) {
  if (!existsSync(all)) return undefined;
  const folders = readdirSync(all).map((name) => join(all, name));
  return folders.find((folder) => existsSync(stampOf(folder)) && readFileSync(stampOf(folder), 'utf8') === stamp);
}

/** Where nothing may be written, sources are read at each start. */
function noteSources(folder, stamp) {
  try {
    writeFileSync(stampOf(folder), stamp);
  } catch {
    return;
  }
}

/** Of what somebody else removed in the meantime, the beginning of time. */
const builtAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** No bundle takes longer: whoever began it was killed. */
const abandonedMs = 3_600_000;

/** The one before stays, for whoever runs from it; what was never finished goes. */
function dropEarlier(all, earlier) {
  const begun = readdirSync(all).filter((name) => name.startsWith('.'));
  const left = begun.map((name) => join(all, name)).filter((path) => builtAt(path) < Date.now() - abandonedMs);
  const byAge = earlier.toSorted((one, other) => builtAt(other) - builtAt(one));
  for (const folder of [...byAge.slice(1), ...left]) rmSync(folder, { recursive: true, force: true });
}

/** One folder for each state of the sources: whoever runs from the one before goes on reading there. */
function bundleServer() {
  const all = join(root, 'dist', 'server');
  const files = serverFiles();
  const stamp = serverStamp(files);
  const seen = findBundle(all, stamp);
  if (seen) return seen;
  const finished = join(all, serverFingerprint(files));
  if (existsSync(finished)) {
    noteSources(finished, stamp);
    return finished;
  }
  const fresh = join(all, `.${process.pid}`);
  say('Bundling the server …');
  try {
    mkdirSync(fresh, { recursive: true });
  } catch (error) {
    stop(`The server could not be bundled, which is done once by somebody who may write there: ${error.message}`);
  }
  const { status } = spawnSync(ourNode, [join(root, 'scripts', 'bundle.mjs'), fresh], { stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    stop('The server could not be bundled: see above.');
  }
  const earlier = readdirSync(all).filter((name) => !name.startsWith('.') && join(all, name) !== finished);
  putInPlace(fresh, finished);
  noteSources(finished, stamp);
  dropEarlier(
    all,
    earlier.map((name) => join(all, name)),
  );
  return finished;
}

/**
 * What threads leave behind lies in one heap instead of one for each of them, and goes back to the system: on two cores that is fifty
 * megabytes less. Only glibc knows these words.
 */
const oneHeap = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072' };

/** Runs the file and ends as it ends: the program in place of this process where the system can, else below it, with signals passed on. */
function run(file, rest, isStart) {
  const folder = bundled[file] && bundleServer();
  const script = folder ? join(folder, bundled[file]) : resolve(root, file);
  const env = { ...compiledIn(folder), ...(isStart ? oneHeap : {}), ...process.env };
  const flags = file === testRunner ? testFlags : nodeFlags(isStart);
  if (isStart && process.platform !== 'win32' && typeof process.execve === 'function')
    process.execve(ourNode, [ourNode, ...flags, script, ...rest], env);
  const child = spawn(ourNode, [...flags, script, ...rest], { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

const [file, ...rest] = process.argv.slice(2);
const isStart = file === 'src/main.ts' || rest[0] === 'start';
if (!isInstalled()) install();
if (file === undefined || servesConsole.includes(file) || isStart) buildConsole();
if (file === undefined) bundleServer();
// What tests start as a process of its own, and kill, is what operators run.
if (file === testRunner) process.env.TANGGAP_TEST_PROGRAM = join(bundleServer(), bundled['src/main.ts']);
if (file) run(file, rest, isStart);
