// The whole gate: browser, checks, then every test on one database server of the run's own.
// Run it by `npm test`. It leaves no process and no file behind outside this folder.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, globSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

// Everything temporary of the run lies in one folder, which also marks every process that descends from it.
const folder = mkdtempSync(join(tmpdir(), 'tgp-'));
chmodSync(folder, 0o755);
process.env.TMPDIR = folder;
process.env.TZ = 'UTC';

const { findChromium } = await import('../test/chromium.ts');
const { startTemplate } = await import('../test/template.ts');

const installers = [
  { manager: 'apt-get', flags: ['install', '-y', '--no-install-recommends', 'chromium'], refresh: ['update'] },
  { manager: 'dnf', flags: ['install', '-y', 'chromium'] },
  { manager: 'apk', flags: ['add', 'chromium'] },
  { manager: 'pacman', flags: ['-S', '--noconfirm', 'chromium'] },
  { manager: 'zypper', flags: ['--non-interactive', 'install', 'chromium'] },
  { manager: 'brew', flags: ['install', '--cask', 'chromium'] },
];

function installChromium() {
  const isRoot = process.getuid?.() === 0;
  const found = installers.find(({ manager }) => spawnSync(manager, ['--version'], { stdio: 'ignore' }).status === 0);
  if (found) {
    const { manager, flags, refresh } = found;
    const prefix = isRoot || manager === 'brew' ? [] : ['sudo', '-n'];
    const attempt = (rest) => {
      const [program, ...words] = [...prefix, manager, ...rest];
      return spawnSync(program, words, { stdio: 'ignore' }).status === 0;
    };
    process.stdout.write(`Installing Chromium with ${manager} …\n`);
    process.env.DEBIAN_FRONTEND = 'noninteractive';
    if (!attempt(flags) && refresh && attempt(refresh)) attempt(flags);
  }
  if (findChromium()) return;
  const how = found
    ? `${isRoot ? '' : 'sudo '}${found.manager} ${found.flags.join(' ')}`
    : "your system's package manager";
  process.stdout.write(`The browser tests need Chromium: install it with ${how}, or set CHROMIUM_PATH.\n`);
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
      return readlinkSync(`/proc/${pid}/cwd`).startsWith(folder);
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
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

async function runEverything() {
  if (!findChromium()) installChromium();
  const checked = await runNode(['scripts/check.mjs']);
  const template = await startTemplate();
  const files = globSync(['src/**/*.test.ts', 'simulator/**/*.test.ts', 'test/**/*.test.ts']).sort();
  const flags = ['--test', '--test-concurrency=2', '--test-timeout=420000', '--test-reporter=spec'];
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
