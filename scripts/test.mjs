// The whole gate: browser, checks, then every test on one database server of the run's own. With words, the tests whose path
// holds one of them, and no checks: `npm test -- src/http`. It leaves no process and no file behind outside this folder.
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { finished } from 'node:stream/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { quickFolder } from '../test/beds/quick-folder.ts';
import { testGroups } from './test-groups.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const wanted = process.argv.slice(2);
const shownCosts = 24;
/** For what a run can do without: half an answer is not waited for, and nothing that installs is cut off. */
const shortWaits = ['Retries=0', 'http::Timeout=10', 'https::Timeout=10'].flatMap((one) => ['-o', `Acquire::${one}`]);

// Everything temporary of the run lies in one folder, which also marks every process that descends from it. What tests
// kill and start again stands on a disk, whatever the folder stands on.
const disk = mkdtempSync(join(tmpdir(), 'tgp-'));
const folder = mkdtempSync(join(quickFolder(), 'tgp-'));
for (const one of [disk, folder]) chmodSync(one, 0o755);
process.env.TANGGAP_TEST_DISK = disk;
process.env.TMPDIR = folder;
process.env.TZ = 'UTC';
// Some hundred processes load the same files: compiled once, they start faster.
process.env.NODE_COMPILE_CACHE = join(folder, 'compiled');

const { findChromium } = await import('../test/beds/chromium.ts');
const { findDovecot } = await import('../test/beds/mail-server.ts');
const { startTemplate } = await import('../test/beds/template.ts');

const installers = [
  { manager: 'apt-get', install: ['install', '-y', '--no-install-recommends'], refresh: ['update'] },
  { manager: 'dnf', install: ['install', '-y'] },
  { manager: 'apk', install: ['add'] },
  { manager: 'pacman', install: ['-S', '--noconfirm'] },
  { manager: 'zypper', install: ['--non-interactive', 'install'] },
  { manager: 'brew', install: ['install', '--cask'] },
];

const isRoot = process.getuid?.() === 0;
const findInstaller = () =>
  installers.find(({ manager }) => spawnSync(manager, ['--version'], { stdio: 'ignore' }).status === 0);

/** Tries once, and once more with a fresh list of packages. */
function installPackage({ manager, install, refresh }, name) {
  const prefix = isRoot || manager === 'brew' ? [] : ['sudo', '-n'];
  const attempt = (rest) => {
    const [program, ...words] = [...prefix, manager, ...rest];
    return spawnSync(program, words, { stdio: 'ignore' }).status === 0;
  };
  process.stdout.write(`Installing ${name} with ${manager} …\n`);
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  if (!attempt([...install, name]) && refresh && attempt(refresh)) attempt([...install, name]);
}

function installChromium() {
  const found = findInstaller();
  if (found) installPackage(found, 'chromium');
  if (findChromium()) return;
  const how = found
    ? `${isRoot ? '' : 'sudo '}${found.manager} ${found.install.join(' ')} chromium`
    : "your system's package manager";
  process.stdout.write(`The browser tests need Chromium: install it with ${how}, or set CHROMIUM_PATH.\n`);
}

/** A machine that is there for nothing else: on somebody's own, the run installs no more than it cannot do without. */
const isContainer = () => isRoot && !existsSync('/run/systemd/system') && findInstaller()?.manager === 'apt-get';

/** Elsewhere its package would start a mail server of the machine's own. The tests have a stand-in for it. */
function installDovecot() {
  if (isContainer()) installPackage(findInstaller(), 'dovecot-imapd');
}

/**
 * The same engine without windows takes a third less of the processor; of the version that is there, so that nothing else is replaced, and by the
 * lists that are there, so that a machine without a network is not waited for. Without it the whole one serves.
 */
function installHeadless() {
  if (findChromium(['chromium-headless-shell']) || !isContainer()) return;
  const found = spawnSync('dpkg-query', ['--show', '--showformat', '${Version}', 'chromium'], { encoding: 'utf8' });
  const { manager, install } = findInstaller();
  const once = { manager, install: [...install, ...shortWaits] };
  if (found.status === 0) installPackage(once, `chromium-headless-shell=${found.stdout}`);
}

let running;
function runNode(flags) {
  return new Promise((settle) => {
    running = spawn(process.execPath, flags, { stdio: 'inherit' });
    running.on('close', (code) => settle(code ?? 1));
  });
}

/** A group as a file that Node's runner can start, with a journal of what it ran. */
function placeGroup({ name, files }) {
  const [file, journal] = [join(folder, `${name}.mjs`), join(folder, `${name}.journal`)];
  const runner = pathToFileURL(resolve('test/beds/one-by-one.ts')).href;
  const words = [files, journal].map((one) => JSON.stringify(one)).join(', ');
  writeFileSync(file, `import { runOneByOne } from '${runner}';\nawait runOneByOne(${words});\n`);
  writeFileSync(journal, '');
  return { name, file, files, journal };
}

const linesOf = (journal) => readFileSync(journal, 'utf8').split('\n').filter(Boolean);

/** In which file a process died, and what it therefore never ran. */
function wordsOnUnended({ name, files, journal }) {
  const begun = linesOf(journal).filter((line) => !line.startsWith('\t'));
  if (begun.at(-1) === 'ended') return [];
  const never = files.slice(begun.length);
  const rest = never.length === 0 ? '' : `, and never began ${never.join(', ')}`;
  return [`✖ The process of "${name}" ended in ${begun.at(-1) ?? 'its first lines'}${rest}.`];
}

/** The dearest files and all together, in seconds of the processor without the shared database server: what to look at first. */
function wordsOnCost(groups) {
  const costs = groups
    .flatMap(({ journal }) => {
      const lines = linesOf(journal);
      return lines.map((line, at) => ({ file: lines[at - 1], seconds: line.startsWith('\t') ? Number(line) : 0 }));
    })
    .filter(({ seconds }) => seconds > 0)
    .sort((one, other) => other.seconds - one.seconds);
  if (costs.length === 0) return [];
  const all = costs.reduce((sum, { seconds }) => sum + seconds, 0);
  const dearest = costs.slice(0, shownCosts).map(({ file, seconds }) => `${seconds.toFixed(1).padStart(7)}  ${file}`);
  return [`Seconds of the processor, with what each file started (${all.toFixed(0)} in all):`, ...dearest];
}

const stopping = new AbortController();

/** All groups, four at a time: many tests wait for a browser, a server, a retry. Resolves with whether all is well. */
async function runGroups() {
  const groups = testGroups(wanted).map(placeGroup);
  const files = groups.map(({ file }) => file);
  const stream = run({ files, concurrency: 4, timeout: 1_200_000, signal: stopping.signal });
  let isWell = true;
  stream.on('test:fail', () => (isWell = false));
  const told = stream.compose(new spec());
  told.pipe(process.stdout, { end: false });
  await finished(told);
  const unended = groups.flatMap(wordsOnUnended);
  for (const words of [...unended, ...wordsOnCost(groups)]) process.stdout.write(`${words}\n`);
  return isWell && unended.length === 0;
}

/** Processes that a test lost: they carry the run's folder in their environment, or, as a database server does, stand in it. */
function strayProcesses() {
  const numbers = process.platform === 'linux' ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
  return numbers.map(Number).filter((pid) => {
    try {
      if (pid === process.pid) return false;
      if (readFileSync(`/proc/${pid}/environ`, 'latin1').includes(`TMPDIR=${folder}\0`)) return true;
      const place = readlinkSync(`/proc/${pid}/cwd`);
      return place.startsWith(folder) || place.startsWith(disk);
    } catch {
      return false;
    }
  });
}

async function clearAway(template) {
  await template?.drop();
  for (const pid of strayProcesses()) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself meanwhile.
    }
  }
  for (const one of [folder, disk]) rmSync(one, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

async function runEverything() {
  if (!findChromium()) installChromium();
  installHeadless();
  if (!findDovecot()) installDovecot();
  if (!findDovecot()) process.stdout.write('The e-mail tests run against a stand-in: there is no Dovecot 2.3.\n');
  const checked = wanted.length > 0 ? undefined : await runNode(['scripts/check.mjs']);
  const template = await startTemplate();
  process.env.TANGGAP_TEST_TEMPLATE = template.url;
  if (checked !== undefined) process.env.TANGGAP_CHECKS = checked === 0 ? 'passed' : 'failed';
  try {
    const isWell = await runGroups();
    return checked || (isWell ? 0 : 1);
  } finally {
    await clearAway(template);
  }
}

for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    running?.kill(signal);
    stopping.abort();
  });
try {
  process.exitCode = await runEverything();
} finally {
  await clearAway();
}
