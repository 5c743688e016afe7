// What the states of a case are called, in the console and on what a telephone keeps.
import type { Status } from '#core/complaint/complaint.ts';

/** Each state of a case. */
export const statuses = {
  none: 'Belum ada',
  triage: 'Baru masuk',
  'awaiting-identity': 'Menunggu identitas',
  coordination: 'Koordinasi',
  registration: 'Pencatatan UPIK',
  'follow-up': 'Tindak lanjut',
  conveying: 'Penyampaian hasil',
  closed: 'Selesai',
} as const satisfies Record<Status, string>;
