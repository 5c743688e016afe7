// What was reported to the simulated register, on disk: numbers that it gave once are never given again.
// Must not know how it is asked.
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `reference` is the sender's own number for it. */
export type Report = {
  number: string;
  title: string;
  text: string;
  place: string;
  category: string;
  reference: string;
  at: number;
};

/** What a sender fills in; the register gives number and time. */
export type NewReport = Omit<Report, 'number' | 'at'>;

/** One thing that the register tells of a report; the same `id` is the same thing. */
export type Told = { id: string; at: number; status: string; words: string };

/** Numbers grow by one and are never given again. */
export type Reports = {
  all: () => readonly Report[];
  take: (report: NewReport, at: number) => Report;
  find: (number: string) => Report | undefined;
};

/** What becomes of every report there by itself, and how long after it was taken. */
const course = [
  { afterMinutes: 0, status: 'Diterima', words: 'Laporan diterima.' },
  { afterMinutes: 5, status: 'Diverifikasi', words: 'Laporan lengkap dan diteruskan kepada unit kerja.' },
  { afterMinutes: 30, status: 'Dikerjakan', words: 'Petugas sedang menuju lokasi.' },
] as const;

/** As far as it is by now, oldest first. */
export const toldOf = ({ number, at }: Report, now: number): Told[] =>
  course
    .map(({ afterMinutes, status, words }) => ({ status, words, at: at + afterMinutes * 60_000 }))
    .filter((one) => one.at <= now)
    .map((one, index) => ({ id: `${number}-${String(index + 1)}`, ...one }));

const readPast = (path: string): Report[] => {
  try {
    const lines = readFileSync(path, 'utf8').split('\n');
    return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Report);
  } catch {
    return [];
  }
};

/** Reads what was reported before; each new report is written before it is answered. */
export const openReports = (dataDir: string): Reports => {
  const folder = join(dataDir, 'simulator');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'register.jsonl');
  const reports = readPast(path);
  return {
    all: () => reports,
    find: (number) => reports.find((report) => report.number === number),
    take: (report, at) => {
      const year = new Date(at).getUTCFullYear();
      const taken = { ...report, number: `JSS-${String(year)}-${String(reports.length + 1).padStart(5, '0')}`, at };
      reports.push(taken);
      appendFileSync(path, `${JSON.stringify(taken)}\n`);
      return taken;
    },
  };
};
