// Words of the list of messages that became no case by themselves.
import type { UnplacedReason } from '#core/unplaced.ts';

const kinds: Readonly<Record<string, string>> = {
  image: 'Gambar',
  video: 'Video',
  audio: 'Suara',
  file: 'Berkas',
  letter: 'Surat asli',
  share: 'Yang dibagikan',
  story: 'Cerita',
};

const reasons = {
  automatic: 'Surat ini ditulis program (misalnya balasan saat cuti), jadi tidak otomatis menjadi aduan.',
  'delivery-report': 'Ini laporan server surel tentang surat yang bukan kiriman kita.',
  'edit-without-original':
    'Warga mengubah pesannya, tetapi pesan aslinya tidak pernah sampai. Inilah isi setelah diubah.',
  'own-name': 'Surat ini memakai alamat meja aduan sendiri, padahal tidak dikirim dari sini.',
  'no-writer': 'Tidak jelas siapa yang menulis, jadi jawaban tidak dapat dialamatkan.',
  'not-a-person': 'Ditulis atas nama grup, saluran, atau admin tanpa nama.',
  elsewhere: 'Ditulis di tempat yang tidak langsung ditujukan kepada kota, misalnya ulasan atau grup.',
  'unknown-account': 'Pesan ini tiba untuk akun yang tidak dilayani meja ini.',
  'unreadable-here': 'Isinya hanya dapat dibaca di aplikasi kanalnya. Buka aplikasinya.',
  'unknown-kind': 'Kanal mengirim jenis pesan yang belum dikenal.',
  malformed: 'Sebagian kiriman ini tidak dapat dibaca. Inilah kata-kata yang terbaca.',
  'not-taken': 'Pesan ini terbaca, tetapi gagal dimasukkan ke aduan.',
  'blocked-writer': 'Akun ini sedang diblokir karena spam atau makian. Jadikan aduan bila kali ini memang aduan.',
  other: 'Pesan ini tidak otomatis menjadi aduan.',
} as const satisfies Record<UnplacedReason, string>;

/** Says of what was ignored where that can be taken back. */
export const unplaced = {
  title: 'Pesan tersisih',
  lead: 'Kiriman yang tidak otomatis menjadi aduan. Baca, lalu jadikan aduan atau abaikan.',
  empty: 'Tidak ada pesan di sini',
  emptyHint: 'Setiap pesan warga sudah menjadi aduan atau sudah diputuskan.',
  unknownWriter: 'Penulis tidak diketahui',
  wordless: 'Tidak ada kata-kata yang terbaca.',
  openThere: 'Lihat di kanalnya',
  place: 'Jadikan aduan',
  dismiss: 'Abaikan',
  restore: 'Batalkan pengabaian',
  showSettled: 'Yang sudah diputuskan',
  showOpen: 'Yang menunggu',
  all: 'Semua pesan tersisih',
  openFile: 'Buka berkasnya',
  why: 'Mengapa di sini',
  file: (kind: string, name: string | undefined): string =>
    name === undefined ? (kinds[kind] ?? 'Lampiran') : `${kinds[kind] ?? 'Lampiran'}: ${name}`,
  done: {
    place: 'Sudah dijadikan aduan.',
    dismiss: 'Diabaikan. Dapat dibatalkan di “Yang sudah diputuskan”.',
    restore: 'Kembali menunggu keputusan.',
  },
  states: {
    case: 'Dijadikan aduan oleh',
    dismissed: 'Diabaikan oleh',
    arrived: 'Pesan aslinya datang kemudian dan sudah menjadi aduan.',
  },
  reasons,
};
