// What an officer is shown of an export before it counts, and the file of the rows that were not taken.
import { compareEntries } from '#db/jss-imports.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import type { ProblemLanguage } from '#http/problem.ts';
import { csvFile } from '#src/files/csv-file.ts';
import { faultWords } from './fault-words.ts';
import { serverWords } from '#words/server.ts';
import type { JssPreview } from './jss-import.contract.ts';
import { findEarlierImport } from './jss-import.query.ts';
import { agencyNamed, isDoneIn } from './jss-words.ts';
import type { ExportEntry } from './read-export.ts';
import { entriesToKeep, faultyEntries, spanOf, type Weighed } from './weigh-export.ts';

const mostFaults = 50;
const mostWords = 10;
const sampleLength = 60;

const sampleOf = ({ rows, headingRow }: Weighed, index: number): string | undefined =>
  rows
    .slice(headingRow + 1)
    .map((row) => row[index] ?? '')
    .find((cell) => cell !== '')
    ?.replaceAll(/\s+/g, ' ')
    .slice(0, sampleLength)
    .toWellFormed();

const columnsOf = (weighed: Weighed): JssPreview['columns'] =>
  weighed.headings.map((heading, index) => {
    const use = weighed.uses[index] ?? 'ignored';
    const sample = use === 'reporter' ? undefined : sampleOf(weighed, index);
    return { heading, use, ...(sample === undefined ? {} : { sample }) };
  });

const distinct = (words: readonly string[]): string[] =>
  [...new Set(words)].filter((word) => word !== '').slice(0, mostWords);

const faultOf =
  (language: ProblemLanguage) =>
  (entry: ExportEntry): JssPreview['faults'][number] => ({
    row: entry.row,
    number: entry.number.slice(0, sampleLength),
    faults: entry.faults.map((fault) => faultWords(fault, language)),
  });

/** Compares with what is known and writes nothing; without a column of numbers every count but that of rows is 0. */
export const previewOf = async (
  { database }: Pick<FeatureDeps, 'database'>,
  weighed: Weighed,
  language: ProblemLanguage,
): Promise<JssPreview> => {
  const { entries, uses, agencies } = weighed;
  const hasNumbers = uses.includes('number');
  const kept = hasNumbers ? entriesToKeep(weighed) : [];
  const faulty = hasNumbers ? faultyEntries(weighed) : [];
  const earlier = await findEarlierImport(database.kysely, weighed.digest);
  return {
    columns: columnsOf(weighed),
    headingRow: weighed.headingRow + 1,
    hasNumbers,
    rows: entries.length,
    ...(await compareEntries(database.pool, kept)),
    faulty: faulty.length,
    faults: faulty.slice(0, mostFaults).map(faultOf(language)),
    ...spanOf(kept),
    unknownStatuses: distinct(kept.map(({ status }) => (isDoneIn(status) === undefined ? status : ''))),
    unknownAgencies: distinct(kept.map(({ agency }) => (agencyNamed(agencies, agency) === undefined ? agency : ''))),
    looksPartial: uses.includes('faults'),
    ...(earlier === undefined ? {} : { earlier }),
  };
};

/** The rows that cannot be taken as they stand, without columns about the reporter, to be corrected and sent again. */
export const faultyCsv = (weighed: Weighed, language: ProblemLanguage): string => {
  const { rows, headings, uses } = weighed;
  const shown = uses.flatMap((use, index) => (use === 'reporter' || use === 'faults' ? [] : [index]));
  const cells = (row: readonly string[] | undefined): string[] => shown.map((index) => row?.[index] ?? '');
  const faulty = faultyEntries(weighed).map((entry) => [
    ...cells(rows[entry.row - 1]),
    String(entry.row),
    entry.faults.map((fault) => faultWords(fault, language)).join(' '),
  ]);
  return csvFile([[...cells(headings), ...serverWords[language].jssRows.heads], ...faulty]);
};
