// An uploaded export held against what the city knows: which columns it has, which rows may be taken, and what stands against the others.
import { createHash } from 'node:crypto';
import { upikKey } from '#core/upik-number.ts';
import type { JssEntry } from '#db/jss-imports.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { readTableFile } from '#src/files/table-file.ts';
import type { TableRefusal } from '#src/files/table-limits.ts';
import { eachOnce, headingKey, headingRow, likelyUse, likelyUses } from './jss-columns.ts';
import { chosenUses, type ChosenUse, type ColumnUse } from './jss-import.contract.ts';
import { findAgencies, findNamedCases, findRemembered } from './jss-import.query.ts';
import { agencyNamed, isDoneIn, type KnownAgency } from './jss-words.ts';
import { readExport, type ExportEntry, type Fault } from './read-export.ts';

/** `chosen` in the order of the columns; `partial`: it does not hold all entries of its days. */
export type Upload = { bytes: Buffer; fileName: string; chosen: readonly ChosenUse[] | undefined; partial: boolean };

/** `rows` are the table as it was read, reporters' columns among it: those are neither kept nor sent back. */
export type Weighed = {
  rows: string[][];
  /** Index of the row of headings. */
  headingRow: number;
  headings: string[];
  uses: ColumnUse[];
  entries: ExportEntry[];
  agencies: KnownAgency[];
  digest: Buffer;
};

type Deps = Pick<FeatureDeps, 'database'>;

/** False for `reporter` and `faults`, which nobody chooses. */
export const isChosenUse = (use: unknown): use is ChosenUse => chosenUses.some((one) => one === use);

/** What an officer says wins over what was so last time, and that over the guess; a reporter's column stays one. */
const usesOf = async ({ database }: Deps, headings: string[], { chosen }: Upload): Promise<ColumnUse[]> => {
  const remembered = await findRemembered(database.kysely, headings.map(headingKey));
  const likely = likelyUses(headings);
  const uses = headings.map((heading, index): ColumnUse => {
    const guess = likelyUse(heading);
    if (guess === 'reporter' || guess === 'faults') return guess;
    const last = remembered.get(headingKey(heading));
    return chosen?.[index] ?? (isChosenUse(last) ? last : undefined) ?? likely[index] ?? 'ignored';
  });
  return eachOnce(uses);
};

const caseFault = (entry: ExportEntry, cases: ReadonlyMap<string, string | undefined>): Fault[] => {
  const { reference, key } = entry;
  if (reference === undefined) return [];
  if (!cases.has(reference)) return [{ kind: 'reference-unknown' }];
  const upikNumber = cases.get(reference);
  const isOther = upikNumber !== undefined && upikKey(upikNumber) !== key;
  return isOther ? [{ kind: 'reference-has-other', upikNumber }] : [];
};

const heldAgainstCases = async ({ database }: Deps, entries: readonly ExportEntry[]): Promise<ExportEntry[]> => {
  const named = entries.flatMap(({ reference }) => (reference === undefined ? [] : [reference]));
  const cases = await findNamedCases(database.kysely, [...new Set(named)]);
  return entries.map((entry) => ({ ...entry, faults: [...entry.faults, ...caseFault(entry, cases)] }));
};

/** Refuses only what is no table; what is wrong with single rows stands in `entries`. */
export const weighExport = async (
  deps: Deps,
  upload: Upload,
): Promise<{ ok: true; weighed: Weighed } | { ok: false; refusal: TableRefusal; line?: number }> => {
  const read = await readTableFile(upload.bytes);
  if (!read.ok) return read;
  const { rows } = read;
  const at = headingRow(rows);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const headings = Array.from({ length: width }, (_, index) => rows[at]?.[index] ?? '');
  const uses = await usesOf(deps, headings, upload);
  const entries = await heldAgainstCases(deps, readExport(rows, at, uses));
  const digest = createHash('sha256')
    .update(upload.bytes)
    .update(JSON.stringify([uses, upload.partial]))
    .digest();
  const agencies = await findAgencies(deps.database.kysely);
  return { ok: true, weighed: { rows, headingRow: at, headings, uses, entries, agencies, digest } };
};

/** Those rows that may be taken, as they are kept. */
export const entriesToKeep = ({ entries, agencies }: Weighed): JssEntry[] =>
  entries
    .filter(({ faults }) => faults.length === 0)
    .map(({ key, number, date, category, matter, status, agency, reference }) => ({
      ...{ key, number, entry_date: date ?? null, category, matter, status, agency },
      done: isDoneIn(status) ?? null,
      agency_id: agencyNamed(agencies, agency) ?? null,
      reference: reference ?? null,
    }));

/** Those that are passed over when the rest is taken in. */
export const faultyEntries = ({ entries }: Weighed): ExportEntry[] => entries.filter(({ faults }) => faults.length > 0);

/** First and last day of those that may be taken. */
export const spanOf = (entries: readonly JssEntry[]): { firstDate?: string; lastDate?: string } => {
  const days = entries.flatMap(({ entry_date: day }) => (day === null ? [] : [day])).toSorted();
  const [firstDate] = days;
  const lastDate = days.at(-1);
  return firstDate === undefined || lastDate === undefined ? {} : { firstDate, lastDate };
};

/** What the officer saw and took in: so the next export of this shape is read. */
export const headingsToRemember = ({ headings, uses }: Weighed): { heading: string; use: string }[] =>
  headings.flatMap((heading, index) => {
    const use = uses[index];
    return isChosenUse(use) && headingKey(heading) !== '' ? [{ heading: headingKey(heading), use }] : [];
  });
