// Every check that needs no running program: types, lint, layers, leftovers, formatting, measures of the sources, the table of security requirements. Prints one line each, and the findings.
// Run it by `npm run check`, which brings the packages first.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const packages = 'node_modules';
// What a check knows of an unchanged file lies here, and goes with the packages. The compilers' own records: see tsconfig.*.json.
const known = `${packages}/.cache/check`;

/** The rules, and a guard: with a TypeScript that it cannot read, dependency-cruiser passes over nothing at all. */
function judgeLayers({ status, output }) {
  let report;
  try {
    report = JSON.parse(output);
  } catch {
    return output || `dependency-cruiser ended with ${status}`;
  }
  const { violations } = report.summary;
  const read = report.modules.filter(({ source }) => /^src\/.*\.tsx?$/.test(source)).length;
  const written = readdirSync('src', { recursive: true }).filter((name) => /\.tsx?$/.test(name)).length;
  if (read < written) return `only ${read} of the ${written} TypeScript files under src were read`;
  return violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).join('\n');
}

const judgeStatus = ({ status, output }) => (status === 0 ? '' : output || `ended with ${status}`);

const cores = availableParallelism();

/**
 * The compiler and what lint asks of types share out their work and sweep their memory whenever it has doubled, which takes up to two thirds
 * more of the processor: while as many checks run as there are cores, each has one to itself, and sweeps seldom.
 */
const alone = { GOMAXPROCS: String(Math.ceil(cores / 4)), GOGC: '400', GOMEMLIMIT: '3GiB' };

const types = (project) => ({
  name: `types: ${project}`,
  command: [`${packages}/typescript7/bin/tsc`, '-p', `tsconfig.${project}.json`, '--singleThreaded'],
  judge: judgeStatus,
});

/** Every folder that holds code of ours. */
const rooms = ['src', 'simulator', 'test', 'bench', 'scripts', 'bin'];

// The longest come first.
const checks = [
  {
    name: 'lint',
    command: [`${packages}/oxlint/bin/oxlint`, '--type-aware', '--deny-warnings', '--format', 'unix'],
    judge: judgeStatus,
  },
  { name: 'format', command: [`${packages}/oxfmt/bin/oxfmt`, '--check', '.'], judge: judgeStatus },
  types('server'),
  types('web'),
  types('core'),
  {
    name: 'layers',
    command: [`${packages}/dependency-cruiser/bin/dependency-cruiser.mjs`, '--output-type', 'json', ...rooms],
    judge: judgeLayers,
  },
  {
    name: 'leftovers (knip)',
    command: [`${packages}/knip/bin/knip.js`, '--no-progress', '--cache', '--cache-location', `${known}/leftovers`],
    judge: judgeStatus,
  },
  { name: 'drawing of the rooms (docs/architecture.md)', command: ['scripts/rooms.mjs'], judge: judgeStatus },
  { name: 'measures (scripts/measures.mjs)', command: ['scripts/measures.mjs'], judge: judgeStatus },
  { name: 'security requirements (docs/asvs.csv)', command: ['scripts/asvs.mjs'], judge: judgeStatus },
];

function runOne({ command, judge }) {
  return new Promise((settle) => {
    const begun = performance.now();
    const child = spawn(process.execPath, command, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...alone, ...process.env },
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (status) => {
      settle({ findings: judge({ status, output }).trim(), seconds: (performance.now() - begun) / 1000 });
    });
  });
}

let failed = 0;
const waiting = [...checks];
async function work() {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const { findings, seconds } = await runOne(check);
    if (findings) failed += 1;
    process.stdout.write(`${findings ? '✖' : '✔'} ${check.name} (${seconds.toFixed(1)} s)\n`);
    if (findings) process.stdout.write(`${findings.replaceAll(/^/gm, '    ')}\n`);
  }
}
await Promise.all(Array.from({ length: Math.max(2, cores) }, work));
process.stdout.write(
  failed ? `${failed} of ${checks.length} checks failed.\n` : `All ${checks.length} checks passed.\n`,
);
process.exitCode = failed ? 1 : 0;
