// The check of docs/asvs.csv finds each way in which the table could be wrong; SECURITY.md says what the table says of it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tgp-asvs-'));
after(() => rmSync(folder, { recursive: true, force: true }));
for (const place of ['docs', 'src']) mkdirSync(join(folder, place));
writeFileSync(join(folder, 'src/a.test.ts'), `test('what is shown', () => {});\n`);

const real = readFileSync(join(root, 'docs/asvs.csv'), 'utf8').trimEnd().split('\n');

/** The real table, where each test that is named is one of the folder. */
const plain = real.map((line, at) => {
  const [id = '', level = ''] = line.split(',');
  return at === 0 ? line : `${id},${level},subject,held,because,src/a.test.ts`;
});

const judged = (lines: readonly string[], of = folder): string[] => {
  if (of === folder) writeFileSync(join(folder, 'docs/asvs.csv'), `${lines.join('\n')}\n`);
  const { stdout, status } = spawnSync(process.execPath, [join(root, 'scripts/asvs.mjs'), of], { encoding: 'utf8' });
  const said = stdout.split('\n').filter((line) => line !== '');
  assert.equal(status, said.length === 0 ? 0 : 1, stdout);
  return said;
};

const withRow = (id: string, row: string): string[] => plain.map((line) => (line.startsWith(`${id},`) ? row : line));

test('the table of the project is whole: 70 requirements of level 1 and 183 of level 2', () => {
  assert.deepEqual(judged([], root), []);
  const levels = plain.slice(1).map((line) => line.split(',')[1]);
  assert.deepEqual([levels.filter((one) => one === '1').length, levels.filter((one) => one === '2').length], [70, 183]);
});

test('each fault is named, once', () => {
  assert.deepEqual(judged(plain), []);
  const faults: readonly (readonly [lines: readonly string[], said: RegExp])[] = [
    [plain.filter((line) => !line.startsWith('V1.2.5,')), /V1\.2\.5 is missing/],
    [[...plain, plain.at(-1) ?? ''], /V17\.3\.2 stands twice/],
    [[...plain, 'V1.2.10,3,subject,open,because,'], /V1\.2\.10 is no requirement/],
    [withRow('V1.2.5', 'V1.2.5,2,subject,held,because,src/a.test.ts'), /V1\.2\.5 is of level 1, not 2/],
    [withRow('V1.2.5', 'V1.2.5,1,subject,done,because,'), /"done" is no state/],
    [withRow('V1.2.5', 'V1.2.5,1,subject,open,,'), /V1\.2\.5 does not say why/],
    [withRow('V1.2.5', 'V1.2.5,1,,not-applicable,because,'), /V1\.2\.5 has no subject/],
    [withRow('V1.2.5', 'V1.2.5,1,subject,held,because,'), /"" is no test file/],
    [withRow('V1.2.5', 'V1.2.5,1,subject,held,because,docs/asvs.csv'), /is no test file/],
    [withRow('V1.2.5', 'V1.2.5,1,subject,held,because,src/b.test.ts'), /src\/b\.test\.ts does not exist/],
    [withRow('V1.2.5', 'V1.2.5,1,subject,held,because,src/a.test.ts#what is'), /has no test "what is"/],
    [withRow('id', 'id,level,subject,state,test,why'), /the columns are not/],
    [withRow('V1.2.5', 'V1.2.5,1,subject'), /Invalid Record Length|missing/],
  ];
  for (const [lines, said] of faults) assert.match(judged(lines)[0] ?? '', said);
  assert.deepEqual(judged(withRow('V1.2.5', 'V1.2.5,1,subject,held,because,src/a.test.ts#what is shown')), []);
});

test('the days within which weak packages are mended are named', () => {
  const said = readFileSync(join(root, 'SECURITY.md'), 'utf8');
  for (const severity of ['critical', 'high', 'other'])
    assert.match(said, new RegExp(`\\| ${severity} \\| \\d+ days \\|`));
});
