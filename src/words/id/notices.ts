// What the bell says, by what happened. Complete by type; never holds a citizen's name or words.
import type { NoticeWhat } from '#features/notice/notice.contract.ts';

/** By what happened alone, so that a glance at the bell tells nothing of a citizen. */
export const noticeOf = {
  'identity-provided': 'Identitas pelapor sudah diisi',
  'privacy-chosen': 'Pelapor mengubah keterbukaan laporannya',
  'reporter-wrote': 'Pelapor menulis lagi',
  'draft-waiting': 'Konsep jawaban menunggu persetujuan',
  'draft-returned': 'Konsep jawaban dikembalikan',
  'to-register': 'Aduan siap dicatat di UPIK',
  'to-dispose': 'Aduan siap diteruskan ke dinas',
  'disposed-to-you': 'Disposisi baru untuk dinas Anda',
  'disposition-refused': 'Dinas menyatakan bukan kewenangannya',
  'extension-asked': 'Dinas meminta tambahan waktu',
  'extension-decided': 'Permintaan tambahan waktu sudah diputuskan',
  'result-waiting': 'Hasil lapangan siap disampaikan',
  'deadline-near': 'Tenggat hampir lewat',
  'deadline-missed': 'Tenggat terlewat',
  escalated: 'Keterlambatan dilaporkan kepada Anda',
  'delivery-failed': 'Pesan tidak terkirim',
  'photos-not-sent': 'Jawaban sampai tanpa fotonya',
  'tell-by-hand': 'Pelapor perlu dikabari langsung',
  'followers-unanswered': 'Aduan ditutup, pelapor lain di dalamnya belum dijawab',
  'personal-data-published': 'Data pribadi diterbitkan dengan alasan',
  'many-reveals': 'Seorang petugas membuka banyak identitas dalam satu jam',
  reopened: 'Aduan dibuka kembali',
  'forward-news': 'Ada kabar dari sistem lain',
  'forward-refused': 'Sistem lain menolak aduan yang diteruskan',
  'forward-trouble': 'Nomor dari JSS belum dapat dicatat',
  'token-ends': 'Token akun segera berakhir',
  'access-withdrawn': 'Izin akun dicabut, token baru diperlukan',
  'credit-used-up': 'Kredit akun habis, perlu diisi lagi',
} as const satisfies Record<NoticeWhat, string>;
