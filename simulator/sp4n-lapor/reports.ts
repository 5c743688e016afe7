// The reports that the simulated SP4N-LAPOR! passed on to the city, on disk: with the city's answers, its states, and what reporters say of them.
// Must not know how it is asked.
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the city answered; times as ISO 8601. */
export type Answer = { id: string; content: string; created_at: string };

/** What the reporter says of the city's answer. */
export type Said = { content: string; created_at: string };

/** As its interface shows it. Not any real one's: none is published. */
export type Report = {
  tracking_id: string;
  classification: string;
  category: string;
  privacy: string;
  status: string;
  title: string;
  content: string;
  location: string;
  reporter: { name: string } | null;
  disposed_at: string;
  updated_at: string;
  replies: Answer[];
  feedback: Said | null;
  /** Every state that the city told, in order. */
  told: string[];
};

/** What a trainer fills in; the rest has usual values. */
export type NewReport = Pick<Report, 'title' | 'content'> &
  Partial<Pick<Report, 'classification' | 'category' | 'privacy' | 'status' | 'location'>> & { name?: string };

/** Every change moves `updated_at`, by which reports are listed. */
export type Reports = {
  all: () => readonly Report[];
  find: (trackingId: string) => Report | undefined;
  /** A report, passed on to the city at this time. */
  pass: (report: NewReport, at: number) => Report;
  /** The same key is the same reply. */
  answer: (report: Report, content: string, key: string, at: number) => Answer;
  tell: (report: Report, status: string, at: number) => void;
  say: (report: Report, content: string, at: number) => void;
};

const iso = (at: number): string => new Date(at).toISOString();

const readPast = (path: string): Report[] => {
  try {
    const lines = readFileSync(path, 'utf8').split('\n');
    const states = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Report);
    return [...new Map(states.map((report) => [report.tracking_id, report])).values()];
  } catch {
    return [];
  }
};

const firstNumber = 9_100_001;

const newReport = (report: NewReport, number: number, at: number): Report => ({
  tracking_id: String(number),
  classification: report.classification ?? 'Pengaduan',
  category: report.category ?? 'Infrastruktur',
  privacy: report.privacy ?? 'Publik',
  status: report.status ?? 'Belum diverifikasi',
  title: report.title,
  content: report.content,
  location: report.location ?? '',
  reporter: report.name === undefined ? null : { name: report.name },
  disposed_at: iso(at),
  updated_at: iso(at),
  replies: [],
  feedback: null,
  told: [],
});

/** Each change is written as a whole report; the last one of a number holds. */
export const openReports = (dataDir: string): Reports => {
  const folder = join(dataDir, 'simulator');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'sp4n-lapor.jsonl');
  const reports = readPast(path);
  const keep = (report: Report, at: number): void => {
    report.updated_at = iso(at);
    appendFileSync(path, `${JSON.stringify(report)}\n`);
  };
  return {
    all: () => reports,
    find: (trackingId) => reports.find((report) => report.tracking_id === trackingId),
    pass: (wanted, at) => {
      const report = newReport(wanted, firstNumber + reports.length, at);
      reports.push(report);
      keep(report, at);
      return report;
    },
    answer: (report, content, key, at) => {
      const id = key === '' ? `${report.tracking_id}-${String(report.replies.length + 1)}` : key;
      const before = report.replies.find((one) => one.id === id);
      if (before !== undefined) return before;
      const answer = { id, content, created_at: iso(at) };
      report.replies.push(answer);
      keep(report, at);
      return answer;
    },
    tell: (report, status, at) => {
      report.status = status;
      report.told.push(status);
      keep(report, at);
    },
    say: (report, content, at) => {
      report.feedback = { content, created_at: iso(at) };
      report.status = 'Diproses';
      keep(report, at);
    },
  };
};
