// The list of categories as a file for a spreadsheet, out and in again. Reads and writes rows of texts; keeps nothing.
import { Compile } from 'typebox/compile';
import { categoryLevels } from '#core/complaint/category.ts';
import { categoryStates, type TreeTrouble } from '#core/category-tree.ts';
import { csvFile } from '#src/files/csv-file.ts';
import { serverWords } from '#words/server.ts';
import type { ProblemLanguage } from '#http/problem.ts';
import { CategoryBody, type CategoryRow } from './category.contract.ts';

const fields = [
  'id',
  'parentId',
  'name',
  'nameEn',
  'agencyId',
  'level',
  'words',
  'questions',
  'serviceCode',
  'state',
] as const satisfies readonly (keyof CategoryRow)[];
type Field = (typeof fields)[number];

/** Column for column, by the names of the fields, so that a file of either language comes in again. */
const heads: Readonly<Record<Field, string>> = {
  ...{ id: 'id', parentId: 'kelompok', name: 'nama', nameEn: 'nama_inggris', agencyId: 'perangkat_daerah' },
  ...{ level: 'prioritas', words: 'kata', questions: 'pertanyaan', serviceCode: 'kode_layanan', state: 'keadaan' },
};

export const categoriesCsv = (categories: readonly CategoryRow[]): string =>
  csvFile([Object.values(heads), ...categories.map((one) => fields.map((field) => one[field]))]);

const check = Compile(CategoryBody);
const idPattern = /^[\w-]{1,64}$/;

/** What our own file wrote so that no spreadsheet takes it for a formula. */
const plain = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@＝＋－＠])/, '');

/** `line`: of the file, counted from 1. */
export type FileFault = { line: number; field: Field | 'heads' };
type ReadRow = CategoryRow & { line: number };
export type FileRead = { ok: true; categories: ReadRow[] } | { ok: false; fault: FileFault };

const usual = { level: categoryLevels[0], state: categoryStates[0] };

/** Without an id a new one; a column that is left out is empty. */
const rowOf = (cells: ReadonlyMap<string, string>, newId: () => string): CategoryRow | Field => {
  const said = (field: Field): string => plain(cells.get(heads[field]) ?? '');
  const id = said('id') === '' ? newId() : said('id');
  if (!idPattern.test(id)) return 'id';
  const body = Object.fromEntries(fields.slice(1).map((field) => [field, said(field)]));
  const whole = { ...body, level: body['level'] || usual.level, state: body['state'] || usual.state };
  if (check.Check(whole)) return { id, ...whole };
  const [wrong] = check.Errors(whole);
  return fields.find((field) => wrong?.instancePath === `/${field}`) ?? 'name';
};

/** All rows, or the first place that is none. Two rows of one id are one fault. */
export const readCategories = (rows: readonly (readonly string[])[], newId: () => string): FileRead => {
  const at = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const names = rows[at]?.map((cell) => cell.trim().toLowerCase()) ?? [];
  if (!names.includes(heads.name)) return { ok: false, fault: { line: at + 1, field: 'heads' } };
  const categories: ReadRow[] = [];
  for (const [index, row] of rows.entries()) {
    if (index <= at || row.every((cell) => cell.trim() === '')) continue;
    const read = rowOf(new Map(names.map((name, column) => [name, row[column] ?? ''])), newId);
    if (typeof read === 'string') return { ok: false, fault: { line: index + 1, field: read } };
    if (categories.some(({ id }) => id === read.id)) return { ok: false, fault: { line: index + 1, field: 'id' } };
    categories.push({ ...read, line: index + 1 });
  }
  return { ok: true, categories };
};

/** Where in the file the tree breaks; what breaks beyond it, among what is there already, is told of its first row. */
export const troubleFault = ({ id, why }: TreeTrouble, categories: readonly ReadRow[]): FileFault => {
  const field = why === 'category-parent' ? 'parentId' : 'serviceCode';
  const at = categories.find((one) => one.id === id);
  const twice = categories.find((one) => one.serviceCode !== '' && at === undefined);
  return { line: (at ?? twice)?.line ?? 1, field };
};

/** Where it is, and what must be mended. */
export const faultWords = ({ line, field }: FileFault, language: ProblemLanguage): string => {
  const words = serverWords[language].categoryFile;
  return field === 'heads' ? words.heads(heads.name) : words.row(String(line), heads[field], words.fields[field]);
};
