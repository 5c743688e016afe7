// Holds the drawing of the rooms in docs/architecture.md to the imports of the sources, and every room to a rule of .dependency-cruiser.cjs.
// Run it by `npm run check`, or by `node scripts/rooms.mjs [--arrows] [FOLDER]`: prints what differs, and ends with 1. `--arrows` prints the least drawing.
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const code = '**/*.{ts,tsx,mjs,cjs,js}';
/** Folders that hold what is made or brought. */
const notOurs = ['node_modules', 'dist', 'data'];

/** Rooms that are no folder: what browser and server agree on, the pages, and what puts the console together. */
const ownRooms = [
  [/^src\/features\/.*\.contract\.ts$/, 'contracts'],
  [/^src\/features\/.*\.(?:tsx|css)$/, 'pages'],
  [/^src\/web\/(?:main|console|screens)\.tsx$/, 'console'],
];

/** Else rooms are the folders of the repository, and of src each of its own; undefined for files above them. */
const roomOf = (path) => {
  const own = ownRooms.find(([pattern]) => pattern.test(path));
  if (own !== undefined) return own[1];
  const [first, second, third] = path.split('/');
  if (second === undefined) return undefined;
  if (first !== 'src') return first;
  return third === undefined ? path : `src/${second}`;
};

/** Rows of a channel for the tests of all channels are tests, too. */
const isTest = (path) => /\.(?:test|contract-row)\.[jt]sx?$/.test(path);

/** Where an import of a source leads, as a path of the repository; undefined for packages. */
const targetOf = (from, name, aliases) => {
  if (name.startsWith('.')) return posix.join(posix.dirname(from), name);
  const alias = aliases.find(([prefix]) => name.startsWith(prefix));
  return alias === undefined ? undefined : alias[1] + name.slice(alias[0].length);
};

const aliasesIn = (root) =>
  Object.entries(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).imports ?? {})
    .map(([from, to]) => [from.replace('*', ''), to.replace(/^\.\//, '').replace('*', '')])
    .toSorted(([one], [other]) => other.length - one.length);

/** Which room imports which, with one file of each as a proof; what tests import is left out. */
function readArrows(root) {
  const aliases = aliasesIn(root);
  const arrows = new Map();
  const rooms = new Set();
  for (const file of globSync(code, { cwd: root, exclude: (name) => notOurs.includes(name) || name.startsWith('.') })) {
    const from = roomOf(file);
    if (from === undefined) continue;
    rooms.add(from);
    if (isTest(file)) continue;
    for (const { fileName } of ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true).importedFiles) {
      const to = roomOf(targetOf(file, fileName, aliases) ?? '');
      if (to !== undefined && to !== from) arrows.set(`${from} --> ${to}`, file);
    }
  }
  return { arrows, rooms };
}

/** The arrows of the drawing; none where there is no drawing. */
const drawnIn = (text) =>
  [...(/```mermaid\n([^]*?)```/.exec(text)?.[1] ?? '').matchAll(/^\s*(\S+) --> (.+)$/gm)].flatMap(([, from, to]) =>
    to.split(' & ').map((one) => [from, one.trim()]),
  );

/** Every room that stands below this one. */
const belowOf = (arrows) => {
  const below = new Map();
  const visit = (room, way) => {
    if (way.includes(room)) throw new Error([...way.slice(way.indexOf(room)), room].join(' → '));
    if (!below.has(room)) {
      const reached = new Set();
      for (const [from, to] of arrows)
        if (from === room) for (const one of [to, ...visit(to, [...way, room])]) reached.add(one);
      below.set(room, reached);
    }
    return below.get(room);
  };
  for (const [from] of arrows) visit(from, []);
  return below;
};

/** What the drawing says otherwise than the imports. */
function judgeDrawing({ arrows, rooms }, drawn) {
  let below;
  try {
    below = belowOf(drawn);
  } catch (error) {
    return [`the drawing goes round: ${error.message}`];
  }
  const named = new Set(drawn.flat());
  return [
    ...[...rooms].filter((room) => !named.has(room)).map((room) => `the drawing lacks the room ${room}`),
    ...[...arrows].flatMap(([arrow, file]) => {
      const [from, to] = arrow.split(' --> ');
      return below.get(from)?.has(to) ? [] : [`the drawing lacks ${arrow}: ${file}`];
    }),
    ...drawn.flatMap(([from, to]) =>
      arrows.has(`${from} --> ${to}`) ? [] : [`nothing imports as drawn: ${from} --> ${to}`],
    ),
  ];
}

const matches = (path, patterns) => [patterns].flat().some((one) => one !== undefined && new RegExp(one).test(path));

/** A file of each room that is no folder. */
const probes = {
  contracts: 'src/features/a/a.contract.ts',
  pages: 'src/features/a/A.tsx',
  console: 'src/web/screens.tsx',
};

/** Where no room is: a rule that is about these, too, is about all sources. */
const nowhere = ['src/nowhere/probe.ts', 'nowhere/probe.ts'];

/** Rooms with code that no rule of their own says anything of. */
const unruled = ({ rooms }, forbidden) =>
  [...rooms].filter((room) => {
    const probe = probes[room] ?? (room.includes('.') ? room : `${room}/probe.ts`);
    const isAbout = ({ path, pathNot }, file) => matches(file, path) && !matches(file, pathNot);
    return !forbidden.some(({ from }) => isAbout(from, probe) && !nowhere.some((file) => isAbout(from, file)));
  });

/** Folders without code that have no line in the table of what lies where. */
const undescribed = (root, { rooms }, text) =>
  readdirSync(root, { withFileTypes: true })
    .filter(
      (one) => one.isDirectory() && !one.name.startsWith('.') && !notOurs.includes(one.name) && one.name !== 'src',
    )
    .map(({ name }) => name)
    .filter((name) => !rooms.has(name) && !text.includes(`| \`${name}\` |`));

/** All findings of a tree. */
export function judge(root) {
  const text = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
  const { forbidden } = createRequire(join(root, 'package.json'))(join(root, '.dependency-cruiser.cjs'));
  const read = readArrows(root);
  return [
    ...judgeDrawing(read, drawnIn(text)),
    ...unruled(read, forbidden).map((room) => `no rule of .dependency-cruiser.cjs is about ${room}`),
    ...undescribed(root, read, text).map((room) => `docs/architecture.md does not say what lies in ${room}`),
  ];
}

/** Without those that lead where others lead already. */
const least = (arrows) =>
  arrows.filter(([from, to]) => {
    const others = arrows.filter((one) => one[0] !== from || one[1] !== to);
    return !belowOf(others).get(from)?.has(to);
  });

/** A line for each room that leans on others, those that lean on most rooms first. */
const drawing = (arrows) => {
  const below = belowOf(arrows);
  const height = (room) => below.get(room)?.size ?? 0;
  return [...below.keys()]
    .filter((room) => height(room) > 0)
    .toSorted((one, other) => height(other) - height(one) || one.localeCompare(other))
    .map((room) => {
      const next = arrows.flatMap(([from, to]) => (from === room ? [to] : []));
      return `  ${room} --> ${next.toSorted().join(' & ')}`;
    })
    .join('\n');
};

function main(words) {
  const root = words.find((word) => !word.startsWith('--')) ?? fileURLToPath(new URL('..', import.meta.url));
  if (words.includes('--arrows')) {
    const arrows = [...readArrows(root).arrows.keys()].map((arrow) => arrow.split(' --> '));
    process.stdout.write(`${drawing(least(arrows))}\n`);
    return;
  }
  const findings = judge(root);
  if (findings.length > 0) process.stdout.write(`${findings.join('\n')}\n`);
  process.exitCode = findings.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
