// A row of buku register as cells of text, in the language of whoever takes the file along. Pure.
import { channelName } from '#channels/kinds.ts';
import { findKelurahan } from '#core/place/kelurahan.ts';
import type { ProblemLanguage } from '#http/problem.ts';
import { serverWords } from '#words/server.ts';
import type { RegisterRow } from './case-register.contract.ts';

const day = new Intl.DateTimeFormat('sv-SE', {
  ...{ timeZone: 'Asia/Jakarta', year: 'numeric', month: '2-digit', day: '2-digit' },
  ...{ hour: '2-digit', minute: '2-digit' },
});

/** "2026-03-02 08:00", in Yogyakarta's time: sorts as it reads. */
const moment = (at: string | undefined): string => (at === undefined ? '' : day.format(new Date(at)));

/** One heading a column. */
export const registerHeads = (language: ProblemLanguage): string[] =>
  Object.values(serverWords[language].caseRegister.heads);

/** In the order of the headings. */
export const registerCells = (row: RegisterRow, language: ProblemLanguage): string[] => {
  const { statuses, closings } = serverWords[language].caseRegister;
  const ends: Readonly<Record<string, string>> = closings;
  const cells = {
    number: row.number,
    upik: row.upikNumber ?? '',
    reported: moment(row.reportedAt),
    channel: channelName(row.channel, language),
    category: row.category ?? '',
    kelurahan: findKelurahan(row.kelurahan)?.name ?? '',
    agency: row.agency ?? '',
    status: statuses[row.status],
    due: moment(row.dueAt),
    closed: moment(row.closedAt),
    ended: ends[row.closeReason ?? ''] ?? '',
    late: String(row.late),
    rating: row.rating === undefined ? '' : String(row.rating),
  } as const satisfies Record<keyof typeof serverWords.id.caseRegister.heads, string>;
  return Object.values(cells);
};
