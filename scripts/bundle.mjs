// Makes few files of the server's many sources and packages, into the folder that it is handed: what runs then holds a third of their texts.
// Only setup.mjs runs it. What a source says must not change by it: names, lines and order stay, types and comments go.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');
const [into] = process.argv.slice(2);
const packages = 'node_modules';

/** Parts of their own kind: machine code, or files that they look for beside themselves. They stay where npm put them. */
const left = ['@node-rs/argon2', '@myriaddreamin/typst-ts-node-compiler', '@fastify/swagger-ui', 'pg-native'];

/** They ask where they lie only for what we never ask of them: threads that write logs, a version of theirs to show. */
const asksInVain = /[\\/]node_modules[\\/](?:pino|thread-stream|undici|@fastify[\\/]swagger)[\\/]/;

/** A thread or process of its own, as sources name it beside themselves. */
const besideItself = /new URL\('([\w.-]+)\.ts', import\.meta\.url\)/g;

const sources = readdirSync(join(root, 'src'), { recursive: true })
  .map(String)
  .filter((name) => /(?<!\.test)\.ts$/.test(name))
  .map((name) => join(root, 'src', name));

const nameOf = (path) => path.slice(path.lastIndexOf(sep) + 1, -'.ts'.length);

/** The program, the command, and whatever they start beside themselves. */
const entries = [
  join(root, 'src/main.ts'),
  join(root, 'src/cli/tanggap.ts'),
  ...sources.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(besideItself)].map(([, name]) => join(dirname(path), `${name}.ts`)),
  ),
];

const asPosix = (path) => path.split(sep).join('/');

/** Files that sources read lie beside the sources, wherever the bundle lies: `import.meta` goes on saying where the source is. */
const placesOfSources = {
  name: 'places-of-sources',
  transform: {
    order: 'pre',
    handler(code, id) {
      const asks = id.includes(packages)
        ? /\bimport\.meta\.(?:url|dirname|filename)|\b__(?:dirname|filename)\b/
        : /\bimport\.meta\./;
      if (!asks.test(code)) return null;
      if (asksInVain.test(id)) return null;
      if (id.includes(packages))
        throw new Error(`${id} looks for files beside itself: it must be left out of the bundle`);
      const here = JSON.stringify(asPosix(relative(into, id)));
      const folder = JSON.stringify(`/${asPosix(relative(into, dirname(id)))}`);
      return code
        .replaceAll(besideItself, (_all, name) => `new URL('${name}.mjs', import.meta.bundle)`)
        .replaceAll(/\bimport\.meta\.url\b/g, `new URL(${here}, import.meta.bundle).href`)
        .replaceAll(/\bimport\.meta\.dirname\b/g, `(import.meta.dirname + ${folder})`)
        .replaceAll(/\bimport\.meta\.bundle\b/g, 'import.meta.url');
    },
  },
};

/** One sign beyond the first 256 makes V8 keep two bytes for each letter of a file: such signs are written as what they stand for. */
const letterByLetter = {
  name: 'letter-by-letter',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      if (/String\.raw`[^`]*\P{ASCII}/u.test(file.code))
        throw new Error(`${file.fileName} holds signs that must stay as they are`);
      file.code = file.code.replaceAll(/(\\*)(\P{ASCII})/gu, (_all, slashes, sign) => {
        const kept = slashes.length % 2 === 1 ? slashes.slice(1) : slashes;
        const units = sign.split('').map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
        return `${kept}${units.join('')}`;
      });
    }
  },
};

await build({
  ...{ root, configFile: false, envDir: false, publicDir: false, logLevel: 'warn' },
  plugins: [placesOfSources, letterByLetter],
  ssr: { noExternal: true, target: 'node' },
  build: {
    ...{ ssr: true, outDir: into, emptyOutDir: true, target: 'node24' },
    rolldownOptions: {
      input: Object.fromEntries(entries.map((path) => [nameOf(path), path])),
      external: left,
      platform: 'node',
      output: {
        ...{ format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs', keepNames: true },
        comments: { legal: false, annotation: false, jsdoc: false },
        minify: { compress: false, mangle: false, codegen: { removeWhitespace: false } },
      },
    },
  },
});
