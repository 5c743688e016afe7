// Measures how the sources are written, in one pass of the compiler's parser, and holds each figure at its floor until the goal is reached.
// Run it by `npm run check`, or by `node scripts/measures.mjs [--table] [--missing] [FOLDER]`: prints what fell short, with its rooms, and ends with 1.
// `--table` prints every figure, `--missing` the place of each export without a doc sentence.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const maxParameters = 4;
const maxStyleLines = 300;

/**
 * What each figure must come to, and what it may not fall below (where `most` is said: rise above), on the way there.
 * A floor only ever moves towards its goal: whoever makes a figure better writes the new one here.
 */
const measures = [
  {
    name: 'exports with a doc sentence, %',
    goal: 90,
    floor: 90,
    of: ({ documented, exports }) => percent(documented, exports),
  },
  { name: 'comment lines, %', goal: 8, floor: 8, of: ({ comments, lines }) => percent(comments, lines) },
  {
    name: 'comment lines at most, %',
    most: true,
    goal: 15,
    floor: 15,
    of: ({ comments, lines }) => percent(comments, lines),
  },
  {
    name: `functions of more than ${maxParameters} parameters`,
    most: true,
    goal: 0,
    floor: 0,
    of: ({ wide }) => wide.length,
  },
  {
    name: `style sheets of more than ${maxStyleLines} lines`,
    most: true,
    goal: 0,
    floor: 0,
    of: ({ longStyles }) => longStyles.length,
  },
  { name: 'core tests, lines for each of core', goal: 2, floor: 2, of: ({ core }) => core.tests / core.lines },
  { name: 'tests, lines for each of source', goal: 0.9, floor: 0.9, of: ({ tests, lines }) => tests / lines },
];

const percent = (part, whole) => (whole === 0 ? 100 : (100 * part) / whole);
const isTest = (file) => /\.(?:test|contract-row)\.tsx?$/.test(file) || file.startsWith('test/');
const roomOf = (file) => (file.startsWith('src/') ? file.split('/').slice(0, 2).join('/') : file.split('/')[0]);
const nothing = () => ({
  exports: 0,
  documented: 0,
  comments: 0,
  lines: 0,
  tests: 0,
  bare: [],
  wide: [],
  longStyles: [],
});

/** Whether a doc comment of three words or more stands above: the least that says something. */
function hasSentence(statement, text) {
  const above = ts.getLeadingCommentRanges(text, statement.pos) ?? [];
  const said = above.map(({ pos, end }) => text.slice(pos, end));
  return said.some((one) => one.startsWith('/**') && (one.match(/[\p{L}\d]+/gu) ?? []).length >= 3);
}

function measureSource(file, text, room) {
  const lines = text.split('\n');
  room.lines += lines.length;
  room.comments += lines.filter((line) => /^\s*(?:\/\/|\/\*|\*)/.test(line)).length;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  for (const statement of source.statements) {
    if (!statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue;
    room.exports += 1;
    if (hasSentence(statement, text)) room.documented += 1;
    else room.bare.push(`${file}:${source.getLineAndCharacterOfPosition(statement.getStart(source)).line + 1}`);
  }
  const visit = (node) => {
    if (ts.isFunctionLike(node) && node.parameters.length > maxParameters) {
      const at = source.getLineAndCharacterOfPosition(node.parameters[0].pos).line + 1;
      room.wide.push(`${file}:${at}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
}

function measureFile(file, text, room) {
  const length = text.split('\n').length;
  if (isTest(file)) room.tests += length;
  else if (!file.endsWith('.css')) measureSource(file, text, room);
  else if (length - 1 > maxStyleLines) room.longStyles.push(`${file}: ${length - 1}`);
}

function readRooms(root) {
  const rooms = new Map();
  for (const file of globSync('{src,simulator,test}/**/*.{ts,tsx,css}', { cwd: root }).toSorted()) {
    const name = roomOf(file);
    if (!rooms.has(name)) rooms.set(name, nothing());
    measureFile(file, readFileSync(join(root, file), 'utf8'), rooms.get(name));
  }
  return rooms;
}

function sumOf(rooms) {
  const total = { ...nothing(), core: rooms.get('src/core') ?? nothing() };
  for (const room of rooms.values()) {
    for (const [key, figure] of Object.entries(room)) {
      if (Array.isArray(figure)) total[key].push(...figure);
      else total[key] += figure;
    }
  }
  return total;
}

const shown = (figure) => String(Math.round(figure * 100) / 100);

const roomLine = ([name, { documented, exports, comments, lines, tests }]) => {
  const share = percent(comments, lines).toFixed(1);
  return `  ${name}: ${documented} of ${exports} exports, ${share} % comments, ${lines} lines, ${tests} of tests`;
};

/** Each measure of the sources below `root` with its line, whether it is short of its floor, and what to look at. */
export function measured(root) {
  const rooms = readRooms(root);
  const total = sumOf(rooms);
  const rows = measures.map(({ name, goal, floor, most = false, of }) => {
    const figure = of(total);
    const short = !(most ? figure <= floor : figure >= floor);
    const said = `${name}: ${shown(figure)} (${most ? 'at most' : 'at least'} ${floor}, goal ${goal})`;
    return { name, goal, floor, most, short, said };
  });
  return { rows, details: [...[...rooms].map(roomLine), ...total.wide, ...total.longStyles], bare: total.bare };
}

function main(words) {
  const { rows, details, bare } = measured(words.find((word) => !word.startsWith('--')) ?? '.');
  const short = rows.filter((row) => row.short);
  if (words.includes('--missing')) process.stdout.write(`${bare.join('\n')}\n`);
  const told = words.includes('--table') ? rows : short;
  if (told.length > 0) process.stdout.write(`${[...told.map(({ said }) => said), ...details].join('\n')}\n`);
  process.exitCode = short.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
