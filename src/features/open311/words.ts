// What the public reads of a case's state, in the words of the city's own app: where it stands, and why. No name of anybody.
import type { CloseReason } from '#core/complaint/complaint.ts';
import type { NewsRow, RequestRow } from './open311.query.ts';

const closedWords = {
  conveyed: 'Selesai: hasil sudah disampaikan kepada pelapor',
  'not-a-complaint': 'Ditutup: bukan aduan yang dapat ditindaklanjuti',
  'information-answered': 'Selesai: pertanyaan sudah dijawab',
  'identity-not-completed': 'Ditutup: data pelapor tidak dilengkapi',
  duplicate: 'Ditutup: sudah dilaporkan sebelumnya',
  merged: 'Ditutup: digabung dengan aduan lain',
} as const satisfies Record<CloseReason, string>;

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
    case 'identity-not-completed':
      return 'NO_FURTHER_ACTION';
    case 'conveyed':
      return outcome === 'done' ? 'FIXED' : 'CLOSED';
    case 'information-answered':
    case null:
      return 'CLOSED';
  }
};

/** What one piece of news says, and which state it means. */
export const newsWords = (row: NewsRow): { status: string; description: string } => {
  const { type, agency, closeReason, text, closed } = row;
  switch (type) {
    case 'InterimApproved':
      return { status: 'INVESTIGATING', description: 'Laporan diterima dan diteruskan untuk ditangani.' };
    case 'Disposed':
      return { status: 'IN_PROGRESS', description: `Laporan diteruskan kepada ${agency ?? 'dinas yang berwenang'}.` };
    case 'DeadlineExtended':
      return { status: 'ACTION_SCHEDULED', description: 'Penanganan membutuhkan waktu tambahan.' };
    case 'FieldResultReported':
      return { status: 'IN_PROGRESS', description: 'Dinas sudah melaporkan hasil dari lapangan.' };
    case 'CaseClosed':
      return { status: closedStatus(row), description: `${closedWords[closeReason ?? 'conveyed']}.` };
    case 'CaseReopened':
      return { status: 'OPEN', description: 'Laporan dibuka kembali.' };
    case 'told':
      return { status: closed ? 'CLOSED' : 'IN_PROGRESS', description: text ?? '' };
  }
};
