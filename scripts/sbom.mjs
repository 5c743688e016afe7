// Writes the software bill of materials, as npm knows it from the lock file, to a file: `npm run sbom [FILE]`.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = join(import.meta.dirname, '..');
const target = resolve(process.argv[2] ?? 'sbom.cdx.json');
const words = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'];
const npm = spawnSync('npm', words, {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  shell: process.platform === 'win32',
});
if (npm.status !== 0) {
  process.stderr.write(npm.stderr ?? String(npm.error));
  process.exit(1);
}
const { components } = JSON.parse(npm.stdout);
writeFileSync(target, npm.stdout);
process.stdout.write(`${target}: ${components.length} packages (CycloneDX)\n`);
