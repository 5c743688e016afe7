// `npm run bench -- NAME` runs bench/NAME.ts; without a name it says which there are. Measures nothing itself.
import { readdirSync } from 'node:fs';

const folder = new URL('../bench/', import.meta.url);
const [name = '', ...rest] = process.argv.slice(2);
const known = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isFile() && /^[a-z-]+\.ts$/.test(entry.name))
  .map((entry) => entry.name.replace(/\.ts$/, ''));

if (known.includes(name)) {
  process.argv.splice(2, process.argv.length, ...rest);
  await import(new URL(`${name}.ts`, folder).href);
} else {
  process.stderr.write(`npm run bench -- NAME, where NAME is one of: ${known.join(', ') || 'none yet'}\n`);
  process.exitCode = 2;
}
