// The whole gate: browser, checks, then every test on one database server of the run's own.
// Run it by `npm test`. It leaves no process and no file behind outside this folder.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, globSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { quickFolder } from '../test/quick-folder.ts';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

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

const { findChromium } = await import('../test/chromium.ts');
const { findDovecot } = await import('../test/mail-server.ts');
const { startTemplate } = await import('../test/template.ts');

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

/** Only in a container: elsewhere its package would start a mail server of the machine's own. The tests have a stand-in for it. */
function installDovecot() {
  const found = findInstaller();
  if (found?.manager !== 'apt-get' || !isRoot || existsSync('/run/systemd/system')) return;
  installPackage(found, 'dovecot-imapd');
}

let running;
function runNode(flags, env = {}) {
  return new Promise((settle) => {
    running = spawn(process.execPath, flags, { stdio: 'inherit', env: { ...process.env, ...env } });
    running.on('close', (code) => settle(code ?? 1));
  });
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
  if (!findDovecot()) installDovecot();
  if (!findDovecot()) process.stdout.write('The e-mail tests run against a stand-in: there is no Dovecot 2.3.\n');
  const checked = await runNode(['scripts/check.mjs']);
  const template = await startTemplate();
  const files = globSync(['src/**/*.test.ts', 'simulator/**/*.test.ts', 'test/**/*.test.ts']).sort();
  // One more than the cores that the gate counts on: many tests wait for a browser, a server, a retry.
  const flags = ['--test', '--test-concurrency=3', '--test-timeout=420000', '--test-reporter=spec'];
  try {
    const tested = await runNode([...flags, ...files], {
      TANGGAP_TEST_TEMPLATE: template.url,
      TANGGAP_CHECKS: checked === 0 ? 'passed' : 'failed',
    });
    return checked || tested;
  } finally {
    await clearAway(template);
  }
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => running?.kill(signal));
try {
  process.exitCode = await runEverything();
} finally {
  await clearAway();
}
