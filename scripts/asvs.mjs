// Judges docs/asvs.csv: every requirement of levels 1 and 2 of OWASP ASVS 5.0.0 once, each said to be held shown by a test that is there.
// Run it by `npm run check`, or by `node scripts/asvs.mjs [FOLDER]`. Prints what is wrong, line by line, and ends with 1.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** The levels of each section's requirements in their order: of 345, 70 are of level 1 and 183 of level 2. */
const levels = {
  1.1: '22',
  1.2: '1111122223',
  1.3: '112222222223',
  1.4: '222',
  1.5: '123',
  2.1: '122',
  2.2: '112',
  2.3: '12223',
  2.4: '23',
  3.2: '113',
  3.3: '12223',
  3.4: '11222233',
  3.5: '11122333',
  3.7: '22333',
  4.1: '12233',
  4.2: '23333',
  4.3: '22',
  4.4: '1222',
  5.1: '2',
  5.2: '112333',
  5.3: '113',
  5.4: '222',
  6.1: '122',
  6.2: '111111112222',
  6.3: '11223333',
  6.4: '112233',
  6.5: '22222333',
  6.6: '2223',
  6.8: '2222',
  7.1: '222',
  7.2: '1111',
  7.3: '22',
  7.4: '11222',
  7.5: '223',
  7.6: '22',
  8.1: '1233',
  8.2: '1123',
  8.3: '133',
  8.4: '23',
  9.1: '111',
  9.2: '1222',
  10.1: '22',
  10.2: '223',
  10.3: '22223',
  10.4: '1111122222233333',
  10.5: '22222',
  10.6: '22',
  10.7: '222',
  11.1: '2233',
  11.2: '22233',
  11.3: '11233',
  11.4: '1222',
  11.5: '23',
  11.6: '23',
  12.1: '12233',
  12.2: '11',
  12.3: '22223',
  13.1: '2333',
  13.2: '222223',
  13.3: '2233',
  13.4: '1222233',
  14.1: '22',
  14.2: '12223333',
  14.3: '122',
  15.1: '12233',
  15.2: '12233',
  15.3: '1222222',
  16.1: '2',
  16.2: '22222',
  16.3: '2222',
  16.4: '222',
  16.5: '2223',
  17.1: '23',
  17.2: '22223333',
  17.3: '22',
};

const wanted = new Map(
  Object.entries(levels).flatMap(([section, row]) =>
    [...row].flatMap((level, at) => (level === '3' ? [] : [[`V${section}.${String(at + 1)}`, level]])),
  ),
);

const columns = ['id', 'level', 'subject', 'state', 'why', 'test'];
const states = ['held', 'not-applicable', 'open'];
const testFile = /^(?:src|test|simulator)\/[\w./-]+\.test\.tsx?$/;

const root = process.argv[2] ?? join(import.meta.dirname, '..');
const texts = new Map();

function textOf(file) {
  if (!texts.has(file)) {
    try {
      texts.set(file, readFileSync(join(root, file), 'utf8'));
    } catch {
      texts.set(file, undefined);
    }
  }
  return texts.get(file);
}

/** What is wrong with the test that a row names. */
function faultOfTest(named) {
  const [file, ...rest] = named.split('#');
  const name = rest.join('#');
  if (!testFile.test(file)) return `"${file}" is no test file`;
  const text = textOf(file);
  if (text === undefined) return `${file} does not exist`;
  if (named.includes('#') && !["'", '"', '`'].some((quote) => text.includes(quote + name + quote)))
    return `${file} has no test "${name}"`;
  return undefined;
}

function faultsOf({ id, level, subject, state, why, test }) {
  const faults = [];
  if (!wanted.has(id)) faults.push('is no requirement of level 1 or 2');
  else if (wanted.get(id) !== level) faults.push(`is of level ${wanted.get(id)}, not ${level}`);
  if (!states.includes(state)) faults.push(`"${state}" is no state: ${states.join(', ')}`);
  if (!subject) faults.push('has no subject');
  if (!why) faults.push('does not say why');
  const fault = state === 'held' || test ? faultOfTest(test ?? '') : undefined;
  return fault === undefined ? faults : [...faults, fault];
}

const findings = [];

function readRows() {
  try {
    const [head, ...rows] = parse(textOf('docs/asvs.csv') ?? '');
    if (head?.join() !== columns.join()) findings.push(`the columns are not ${columns.join(', ')}`);
    return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])));
  } catch (error) {
    findings.push(String(error));
    return [];
  }
}

const seen = new Set();
for (const row of readRows()) {
  if (seen.has(row.id)) findings.push(`${row.id} stands twice`);
  seen.add(row.id);
  findings.push(...faultsOf(row).map((fault) => `${row.id} ${fault}`));
}
findings.push(...[...wanted.keys()].filter((id) => !seen.has(id)).map((id) => `${id} is missing`));

if (findings.length > 0) {
  process.stdout.write(`${findings.map((finding) => `docs/asvs.csv: ${finding}`).join('\n')}\n`);
  process.exitCode = 1;
}
