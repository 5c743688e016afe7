// What the bell says, by what happened. Complete by type; never holds a citizen's name or words.
import type { NoticeWhat } from '#features/notice/notice.contract.ts';

export const noticeWords = {
  'case-opened': 'Aduan baru masuk',
  'identity-provided': 'Identitas pelapor sudah diisi',
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
  'tell-by-hand': 'Pelapor perlu dikabari langsung',
  'followers-unanswered': 'Aduan ditutup, pelapor lain di dalamnya belum dijawab',
  'personal-data-published': 'Data pribadi diterbitkan dengan alasan',
  reopened: 'Aduan dibuka kembali',
  'forward-news': 'Ada kabar dari sistem lain',
  'forward-refused': 'Sistem lain menolak aduan yang diteruskan',
  'forward-trouble': 'Nomor dari JSS belum dapat dicatat',
  'token-ends': 'Token akun segera berakhir',
} as const satisfies Record<NoticeWhat, string>;
