// `npm run bench -- NAME` runs bench/NAME.ts; `-- all` runs every one and writes what they say to docs/benchmarks.md.
// Without a name it says which there are. Measures nothing itself: a bench prints its figures, and their ratio to a
// yardstick of the same run, to its standard output. Made-up cities are kept in TANGGAP_BENCH_DIR (else in the system's temporary folder) and made once.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';

const folder = new URL('../bench/', import.meta.url);
const written = new URL('../docs/benchmarks.md', import.meta.url);
/** What all of them together may take. */
const longestMs = 30 * 60_000;

const [name = '', ...rest] = process.argv.slice(2);
const known = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isFile() && /^[a-z-]+\.ts$/.test(entry.name))
  .map((entry) => entry.name.replace(/\.ts$/, ''));

/** Its first comment, as one line: what it measures. */
const aboutOf = (bench) =>
  readFileSync(new URL(`${bench}.ts`, folder), 'utf8')
    .split('\n')
    .slice(0, 3)
    .filter((line) => line.startsWith('// '))
    .map((line) => line.slice(3))
    .join(' ');

const runOne = async (bench, leftMs) => {
  const startedAt = Date.now();
  const child = spawn(process.execPath, [fileURLToPath(new URL(`${bench}.ts`, folder)), ...rest], {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: Math.max(1, leftMs),
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
    process.stdout.write(chunk);
  });
  const [code] = await once(child, 'exit');
  return { bench, said: said.trim(), seconds: (Date.now() - startedAt) / 1000, ended: code === 0 };
};

const machine = () => {
  const [first] = cpus();
  const gib = (totalmem() / 2 ** 30).toFixed(0);
  return `${String(availableParallelism())} cores (${first?.model.trim() ?? 'unknown'}), ${gib} GiB of memory, ${process.platform}, Node ${process.version}`;
};

const page = (results, at) =>
  [
    '# Benchmarks',
    '',
    '`npm run bench -- all` writes this page. Rates and times are those of one machine; what can be compared is the ratio to the',
    'yardstick of the same run, that is, the same database asked by hand, or a program that does nothing but verify and parse.',
    '',
    `Machine: ${machine()}. Date: ${at.toISOString().slice(0, 10)}.`,
    ...results.flatMap(({ bench, said, seconds, ended }) => [
      '',
      `## ${bench}`,
      aboutOf(bench),
      '',
      '```text',
      said,
      '```',
      `${ended ? 'Took' : 'Did not end well, after'} ${seconds.toFixed(0)} s.`,
    ]),
    '',
  ].join('\n');

const runAll = async () => {
  const endsAt = Date.now() + longestMs;
  const results = [];
  for (const bench of known) {
    process.stdout.write(`\n== ${bench}\n`);
    results.push(await runOne(bench, endsAt - Date.now()));
  }
  writeFileSync(written, page(results, new Date()));
  if (results.some(({ ended }) => !ended)) process.exitCode = 1;
};

if (name === 'all') {
  await runAll();
} else if (known.includes(name)) {
  process.argv.splice(2, process.argv.length, ...rest);
  await import(new URL(`${name}.ts`, folder).href);
} else {
  process.stderr.write(`npm run bench -- NAME, where NAME is one of: ${[...known, 'all'].join(', ')}\n`);
  process.exitCode = 2;
}
