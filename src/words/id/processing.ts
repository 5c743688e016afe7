// Words of the record of processing (UU 27/2022 article 31): on the screen, in the file and on paper.
import type { DataSubjects, ProcessingBasis, ProcessingName, RecipientKind } from '#ports/processing.ts';
import type { RetentionKind } from '#core/retention.ts';

type Activity = { name: string; purpose: string; data: string };

const activities = {
  identity: {
    name: 'Identitas pelapor',
    purpose: 'Mengetahui siapa yang melapor dan menghubunginya tentang laporannya',
    data: 'Nama, telepon, alamat atau kelurahan; tersegel satu per satu, juga yang sudah diganti atau diperbaiki',
  },
  links: {
    name: 'Tautan sekali pakai dan kode lacak',
    purpose: 'Menerima identitas dan membuka halaman laporan tanpa akun',
    data: 'Tautan tersegel dan jejaknya; kodenya tidak disimpan',
  },
  accounts: {
    name: 'Akun pelapor di kanal',
    purpose: 'Mengenali penulis yang sama, menjawab di tempat ia menulis, menggabungkan akun satu orang',
    data: 'Nomor dan nama akun, sambungan antarakun, penulis yang diblokir sementara',
  },
  words: {
    name: 'Kata-kata pelapor',
    purpose: 'Memahami dan menangani laporannya',
    data: 'Pesan dan versinya, nama penulis, tautan ke kiriman aslinya',
  },
  files: {
    name: 'Foto dan berkas',
    purpose: 'Melihat masalahnya dan membuktikan hasilnya',
    data: 'Gambar, berkas, suara; tanda mirip antargambar; waktu dan tempat yang ditulis kamera',
  },
  payloads: {
    name: 'Kiriman platform seperti datangnya',
    purpose: 'Tidak kehilangan laporan bila ada yang keliru dibaca',
    data: 'Kiriman utuh dari platform, edit yang datang lebih dahulu',
  },
  answers: {
    name: 'Jawaban kepada pelapor',
    purpose: 'Mengabari pelapor dan membuktikan bahwa ia dikabari',
    data: 'Teks jawaban, tujuan kirim, nomor pesan di platform',
  },
  places: {
    name: 'Lokasi dan daftar umum',
    purpose: 'Menemukan tempat masalahnya; menampilkan laporan tanpa orangnya',
    data: 'Titik lokasi, ringkasan yang tampil untuk umum, nomor di program mitra',
  },
  record: {
    name: 'Catatan perkara',
    purpose: 'Mempertanggungjawabkan apa yang dilakukan kota dan kapan',
    data: 'Peristiwa berantai, kata-kata petugas di sampingnya, keadaan perkara, kunci percakapan di platform',
  },
  search: {
    name: 'Indeks pencarian',
    purpose: 'Menemukan laporan',
    data: 'Kata-kata dan sidiknya; nomor telepon dan nama tersegel hanya sebagai sidik',
  },
  passed: {
    name: 'Penerusan ke sistem lain dan buku UPIK',
    purpose: 'Menyampaikan perkara kepada yang berwenang dan mencatat nomornya',
    data: 'Teks yang ditulis petugas, nomor di sana, kabar dari sana; identitas pelapor tidak ditambahkan',
  },
  field: {
    name: 'Tautan lapangan',
    purpose: 'Memberi tugas kepada yang bekerja di lapangan tanpa akun',
    data: 'Tugas yang ditulis perangkat daerah',
  },
  requests: {
    name: 'Permintaan hak',
    purpose: 'Menjawab hak atas data pribadi dalam 3 × 24 jam',
    data: 'Kata-kata yang meminta, jawabannya, alasan pencabutan',
  },
  looks: {
    name: 'Catatan administrasi dan siapa yang melihat',
    purpose: 'Membuktikan siapa yang membuka data dan mengubah meja',
    data: 'Nomor akun petugas, yang dilakukan, nomor aduan; tanpa data pelapor',
  },
  subscribers: {
    name: 'Pengikut laporan',
    purpose: 'Mengabari perjalanan laporan kepada yang memintanya, di alamat yang ia buktikan',
    data: 'Alamat surel, tersegel, dan sidiknya; laporan yang diikuti; tanpa nama',
  },
  officers: {
    name: 'Akun petugas',
    purpose: 'Memberi wewenang, mengamankan masuk, membagi tugas',
    data: 'Nama, surel, peran, sandi tersidik, kunci sandi, alamat jaringan dan peramban tiap sesi, jadwal jaga',
  },
  visitors: {
    name: 'Pengunjung halaman umum',
    purpose: 'Menahan tebakan kode dan banjir permintaan',
    data: 'Sidik alamat jaringan dan peramban',
  },
} as const satisfies Record<ProcessingName, Activity>;

const untilErased = 'tanpa masa; sampai diminta dihapus';
const alwaysKept = 'tetap: catatannya berantai; kata-kata di sampingnya dapat dihapus';

/** Ends that are set by no span. */
const ends = {
  ...{ identity: untilErased, words: untilErased, files: untilErased, payloads: untilErased, field: untilErased },
  ...{ accounts: untilErased, answers: untilErased, places: untilErased, passed: untilErased, requests: untilErased },
  links: 'tautan berlaku terbatas; jejaknya sampai diminta dihapus',
  record: alwaysKept,
  search: 'mengikuti perkaranya; dibuat ulang dari yang tersisa',
  looks: 'tetap: bukti siapa yang melihat',
  subscribers: 'sampai ia berhenti; yang tidak dibuktikan 24 jam; selebihnya 30 hari setelah laporannya selesai',
  officers: 'selama akunnya ada; namanya tetap di catatan',
  visitors: 'dihapus dengan sendirinya dalam beberapa hari',
} as const satisfies Record<ProcessingName, string>;

/** The record as a whole, and what it says of each activity. */
export const processing = {
  title: 'Rekam kegiatan pemrosesan',
  lead: 'Data pribadi yang benar-benar disimpan program ini, disusun dari basis data, peran, masa simpan, dan sambungan yang berlaku saat ini (UU 27/2022 pasal 31). Platform media sosial menyimpan juga yang ditulis di sana, di luar negeri.',
  controller: 'Pengendali data',
  unnamed: 'belum disebut dalam berkas pengaturan',
  activity: 'Kegiatan',
  heads: {
    purpose: 'Tujuan',
    basis: 'Dasar',
    subjects: 'Data siapa',
    data: 'Data apa',
    columns: 'Tersimpan di',
    readers: 'Yang melihat',
    span: 'Masa simpan',
    recipients: 'Penerima di luar meja',
  },
  activities,
  ends,
  bases: {
    'public-task': 'Tugas publik (UU 27/2022 pasal 20, UU 25/2009)',
    'legal-duty': 'Kewajiban hukum (UU 27/2022, UU 25/2009, UU 37/2008)',
  } satisfies Record<ProcessingBasis, string>,
  subjects: {
    reporters: 'Pelapor, dan orang yang mereka sebut',
    subscribers: 'Pengikut laporan',
    officers: 'Petugas',
    visitors: 'Pengunjung halaman umum',
  } satisfies Record<DataSubjects, string>,
  spans: {
    identity: 'identitas, sejak aduan terakhir selesai',
    words: 'kata-kata pribadi, sejak aduannya selesai',
    files: 'lampiran, sejak aduannya selesai',
    payloads: 'kiriman mentah, sejak diterima',
    'deleted-words': 'kata-kata yang ditarik, sejak dihapus penulisnya',
    requests: 'tulisan permintaan, sejak dijawab',
    'field-tasks': 'tugas lapangan, sejak aduannya selesai',
    alerts: 'pemberitahuan kepada petugas, sejak diberitahukan, bila aduannya selesai',
    'report-mails': 'kiriman laporan lewat surel, sejak dikirim',
    drafts: 'konsep petugas, sejak terakhir ditulis',
  } satisfies Record<RetentionKind, string>,
  days: (count: number): string => `${String(count)} hari`,
  unset: 'belum ditetapkan, disimpan sampai diminta dihapus',
  withoutPerson: (named: string): string => `tanpa orangnya: ${named}`,
  nobody: 'tidak ditampilkan di layar mana pun',
  recipients: {
    platforms: 'platform',
    partners: 'program mitra',
    forwards: 'sistem lain',
    webhooks: 'webhook',
  } satisfies Record<RecipientKind, string>,
  noRecipients: 'tidak ada',
  notHere:
    'Di luar program: cadangan, catatan platform, dan sistem yang sudah menerima aduan. Itu diisi kota sendiri dalam rekamnya.',
  csv: 'Unduh CSV',
  pdf: 'Unduh PDF',
} as const;
