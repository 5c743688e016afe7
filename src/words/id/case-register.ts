// Words of buku register as a file. What its cells say is what the screens say.
import type { CloseReason, Status } from '#core/complaint/complaint.ts';

/** `heads` in the order of the columns. */
export const caseRegister = {
  file: 'buku-register',
  heads: {
    number: 'nomor',
    upik: 'nomor UPIK',
    reported: 'tanggal terima',
    channel: 'kanal',
    category: 'kategori',
    kelurahan: 'kelurahan',
    agency: 'perangkat daerah',
    status: 'keadaan',
    due: 'tenggat langkah',
    closed: 'ditutup',
    ended: 'sebab ditutup',
    late: 'langkah terlambat',
    rating: 'penilaian',
  },
  statuses: {
    triage: 'baru masuk',
    'awaiting-identity': 'menunggu identitas',
    coordination: 'koordinasi',
    registration: 'pencatatan UPIK',
    'follow-up': 'tindak lanjut',
    conveying: 'penyampaian hasil',
    closed: 'selesai',
  } satisfies Record<Exclude<Status, 'none'>, string>,
  closings: {
    conveyed: 'hasil disampaikan',
    'not-a-complaint': 'bukan aduan',
    referred: 'dirujuk ke lembaga lain',
    withdrawn: 'dicabut pelapor',
    'information-answered': 'informasi dijawab',
    'information-refused': 'informasi ditolak',
    'identity-not-completed': 'identitas tidak dilengkapi',
    duplicate: 'ganda',
    merged: 'digabung',
  } satisfies Record<CloseReason, string>,
};
