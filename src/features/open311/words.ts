// What the public reads of a case's state, in the words of the city's own app: where it stands, and why. No name of anybody.
import type { CloseReason } from '#core/complaint/complaint.ts';
import type { NewsRow, NewsType } from './news.query.ts';
import type { RequestRow } from './open311.query.ts';

const closedWords = {
  conveyed: 'Selesai: hasil sudah disampaikan kepada pelapor',
  'not-a-complaint': 'Ditutup: bukan aduan yang dapat ditindaklanjuti',
  withdrawn: 'Ditutup: ditarik oleh pelapor',
  referred: 'Ditutup: bukan wewenang kota, pelapor diarahkan ke yang berwenang',
  'information-answered': 'Selesai: pertanyaan sudah dijawab',
  'information-refused': 'Selesai: permintaan informasi tidak dapat dipenuhi',
  'identity-not-completed': 'Ditutup: data pelapor tidak dilengkapi',
  duplicate: 'Ditutup: sudah dilaporkan sebelumnya',
  merged: 'Ditutup: digabung dengan aduan lain',
} as const satisfies Record<CloseReason, string>;

/** Tells where a case stands without a name: agencies are called by theirs, officers never. */
export const statusWords = ({ status, closeReason, agency }: RequestRow): string => {
  switch (status) {
    case 'triage':
      return 'Menunggu: laporan sedang diperiksa';
    case 'awaiting-identity':
      return 'Menunggu: data pelapor sedang dilengkapi';
    case 'coordination':
      return 'Koordinasi: jawaban sedang disiapkan';
    case 'registration':
      return 'Koordinasi: sedang dicatat di UPIK';
    case 'follow-up':
      return agency === null ? 'Koordinasi: dinas sedang ditentukan' : `Disposisi: ditangani ${agency}`;
    case 'conveying':
      return 'Disposisi: hasil sedang disampaikan';
    case 'closed':
      return closedWords[closeReason ?? 'conveyed'];
  }
};

/** As FixMyStreet understands a state. */
const closedStatus = ({ closeReason, outcome }: NewsRow): string => {
  switch (closeReason) {
    case 'duplicate':
    case 'merged':
      return 'DUPLICATE';
    case 'not-a-complaint':
    case 'referred':
    case 'withdrawn':
    case 'identity-not-completed':
      return 'NO_FURTHER_ACTION';
    case 'conveyed':
      return outcome === 'done' ? 'FIXED' : 'CLOSED';
    case 'information-answered':
    case 'information-refused':
    case null:
      return 'CLOSED';
  }
};

const statusAfter = (type: NewsType, row: NewsRow): string => {
  switch (type) {
    case 'InterimApproved':
      return 'INVESTIGATING';
    case 'Disposed':
    case 'FieldResultReported':
      return 'IN_PROGRESS';
    case 'DeadlineExtended':
      return 'ACTION_SCHEDULED';
    case 'CaseClosed':
      return closedStatus(row);
    case 'CaseReopened':
    case 'JoiningUndone':
      return 'OPEN';
  }
};

/** An answer that ends the case says so; every other one leaves it as it stood then. */
const toldStatus = (row: NewsRow): string => {
  const { purpose, outcome, since } = row;
  if (purpose === 'result') return outcome === 'done' ? 'FIXED' : 'CLOSED';
  if (purpose === 'information') return 'CLOSED';
  return since === null ? 'OPEN' : statusAfter(since, row);
};

const wordsFor = (row: NewsRow & { type: NewsType }): string => {
  switch (row.type) {
    case 'InterimApproved':
      return 'Laporan diterima dan diteruskan untuk ditangani.';
    case 'Disposed':
      return `Laporan diteruskan kepada ${row.agency ?? 'dinas yang berwenang'}.`;
    case 'DeadlineExtended':
      return 'Penanganan membutuhkan waktu tambahan.';
    case 'FieldResultReported':
      return 'Dinas sudah melaporkan hasil dari lapangan.';
    case 'CaseClosed':
      return `${closedWords[row.closeReason ?? 'conveyed']}.`;
    case 'CaseReopened':
      return 'Laporan dibuka kembali.';
    case 'JoiningUndone':
      return 'Laporan ternyata berdiri sendiri, dan penanganannya dilanjutkan.';
  }
};

/** What one piece of news says, and which state it means. */
export const newsWords = (row: NewsRow): { status: string; description: string } => {
  const { type } = row;
  return type === 'told'
    ? { status: toldStatus(row), description: row.text ?? '' }
    : { status: statusAfter(type, row), description: wordsFor({ ...row, type }) };
};
