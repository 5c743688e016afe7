// Words of the screen of all settings: each setting by the address of its screen, in groups by what somebody wants to do.

import { numeral } from './numeral.ts';

type Setting = { name: string; decides: string };
type Group = { title: string; settings: Readonly<Record<string, Setting>> };

const count = (n: number, of: number): string =>
  n === of ? `${String(n)} pengaturan` : `${String(n)} dari ${String(of)} pengaturan`;

/** Every screen that keeps something stands here once: a test holds it to the list of screens. */
export const allSettings = {
  title: 'Pengaturan',
  lead: 'Semua yang menentukan cara meja ini bekerja, di satu tempat. Yang perlu dilihat disebut lebih dahulu.',
  find: 'Cari pengaturan',
  nothing: 'Tidak ada pengaturan dengan kata itu. Coba kata lain.',
  count: (n: number, of: number, alarms: number): string =>
    alarms === 0 ? `${count(n, of)}.` : `${count(n, of)}, ${String(alarms)} perlu dilihat.`,
  and: (names: readonly string[]): string => new Intl.ListFormat('id').format(names),
  keptBy: (roles: string): string => `Diubah oleh ${roles}.`,
  onlyRead: 'Hanya dibaca.',
  hidden: (n: number, roles: string): string => `${String(n)} pengaturan lain hanya dibuka oleh ${roles}.`,
  groups: {
    people: {
      title: 'Orang dan akses',
      settings: {
        '/petugas': {
          name: 'Petugas',
          decides: 'Siapa yang boleh bekerja di meja ini, dengan peran apa, dan siapa menggantikan siapa.',
        },
        '/petugas/piket': {
          name: 'Jadwal piket',
          decides: 'Siapa bertugas kapan, dan bagaimana aduan baru dibagi.',
        },
        '/petugas/jalur-khusus': {
          name: 'Jalur khusus',
          decides: 'Siapa yang melihat perkara sensitif.',
        },
        '/petugas/pemberitahuan': {
          name: 'Keterjangkauan',
          decides: 'Dengan cara apa setiap petugas dikabari, dan siapa yang tidak terjangkau.',
        },
      },
    },
    places: {
      title: 'Ke mana aduan pergi',
      settings: {
        '/petugas/perangkat-daerah': {
          name: 'Perangkat daerah',
          decides: 'Ke mana aduan dapat didisposisikan, dan dengan jam kerja yang mana.',
        },
        '/petugas/kategori': {
          name: 'Kategori',
          decides: 'Apa yang diadukan, dengan perangkat daerah dan prioritas yang biasa.',
        },
        '/petugas/jalan': {
          name: 'Jalan',
          decides: 'Milik siapa sebuah jalan, dan dasar penetapannya.',
        },
        '/petugas/lembaga-luar': {
          name: 'Lembaga luar',
          decides: 'Ke mana pelapor diarahkan bila urusannya bukan wewenang kota.',
        },
      },
    },
    times: {
      title: 'Waktu dan prosedur',
      settings: {
        '/waktu/sop': {
          name: 'SOP',
          decides: 'Batas waktu, peringatan, dan siapa yang dikabari bila terlambat, versi demi versi.',
        },
        '/petugas/hari-libur': {
          name: 'Hari libur',
          decides: 'Hari apa saja waktu kerja tidak berjalan.',
        },
        '/petugas/jam-kerja': {
          name: 'Jam kerja',
          decides: 'Kapan kantor buka, termasuk masa dengan jam lain seperti Ramadan.',
        },
      },
    },
    answers: {
      title: 'Kata-kata kepada warga',
      settings: {
        '/templat': {
          name: 'Templat jawaban',
          decides: 'Kalimat siap pakai yang menjadi awal jawaban.',
        },
        '/templat/pengetahuan': {
          name: 'Pengetahuan',
          decides: 'Jawaban atas pertanyaan yang sering datang, dengan sumber dan masa berlakunya.',
        },
      },
    },
    look: {
      title: 'Tampilan',
      settings: {
        '/pengaturan/tampilan': {
          name: 'Tampilan kota',
          decides: 'Dengan nama, lambang, dan warna apa kota tampil di konsol, halaman warga, surel, dan kertas.',
        },
      },
    },
    channels: {
      title: 'Kanal dan sambungan',
      settings: {
        '/akun': {
          name: 'Akun kanal',
          decides: 'Dengan akun mana kota menerima dan menjawab aduan, dan mitra mana yang boleh mengirimnya.',
        },
        '/operator': {
          name: 'Keadaan mesin',
          decides: 'Kiriman yang tidak dapat dibaca: dicoba lagi atau tidak. Juga cadangan terakhir.',
        },
        '/operator/webhook': {
          name: 'Webhook keluar',
          decides: 'Sistem lain mana yang dikabari bila ada kejadian.',
        },
      },
    },
    records: {
      title: 'Data dan catatan',
      settings: {
        '/hak/penyimpanan': {
          name: 'Masa simpan data',
          decides: 'Berapa lama data pribadi disimpan sesudah perkaranya selesai.',
        },
        '/hak/pemrosesan': {
          name: 'Rekam kegiatan pemrosesan',
          decides: 'Data pribadi apa yang benar-benar disimpan, dan untuk apa.',
        },
        '/administrasi': {
          name: 'Catatan administrasi',
          decides: 'Apa yang diubah pada meja ini, oleh siapa, dan kapan.',
        },
      },
    },
  } satisfies Record<string, Group>,
  states: {
    articlesWell: (n: number): string => `${String(n)} artikel, semuanya masih berlaku.`,
    unreadable: 'Keadaannya tidak dapat dibaca sekarang.',
    officers: (n: number): string => `${String(n)} petugas dapat masuk; setiap peran yang diperlukan ada orangnya.`,
    rolesMissing: (n: number, names: string): string => `${String(n)} petugas dapat masuk, tetapi belum ada ${names}.`,
    waiting: (n: number): string => `${String(n)} akun lain menunggu: tautannya belum dibuka.`,
    rosterUnused: 'Jadwal piket belum dipakai.',
    rosterFull: (days: number): string => `${String(days)} hari ke depan terisi semua.`,
    rosterGaps: (gaps: number, of: number, days: number): string =>
      `${String(days)} hari ke depan: ${String(gaps)} dari ${String(of)} giliran belum terisi.`,
    lanesHeld: (n: number): string => `${String(n)} jalur, semuanya ada pemegangnya.`,
    lanesUnstaffed: (n: number, of: number): string =>
      `${String(n)} dari ${String(of)} jalur belum ada pemegangnya; selama itu dilihat Ketua Tim.`,
    seatsUnconfirmed: (n: number): string => `${String(n)} penunjukan menunggu disahkan Ketua Tim.`,
    counted: (n: number): string => `${numeral(n)} dalam daftar.`,
    empty: 'Belum ada isinya.',
    noWebhook: 'Tidak ada penerima.',
    webhooksWell: (n: number): string => `${String(n)} penerima, semuanya dikabari.`,
    webhooksTroubled: (n: number, off: number, givenUp: number): string =>
      `${String(n)} penerima: ${String(off)} dimatikan, ${numeral(givenUp)} kabar gagal dan tidak dicoba lagi.`,
    retention: (limited: number, of: number): string =>
      `${String(limited)} dari ${String(of)} jenis data punya batas; sisanya disimpan terus.`,
    unread: (n: number): string => `${numeral(n)} kiriman tidak terbaca.`,
    allRead: 'Semua kiriman terbaca.',
    neverBackedUp: 'Cadangan belum pernah dibuat.',
    backedUp: (at: string): string => `Cadangan terakhir ${at}.`,
    others: (n: number): string => `${String(n)} lainnya`,
    noAccount: 'Belum ada akun yang terhubung.',
    accountsWell: (n: number, partners: number): string =>
      `${String(n)} akun, ${partners === 0 ? '' : `${String(partners)} di antaranya mitra; `}semuanya baik.`,
    accountsTroubled: (n: number, of: number, first: string): string =>
      `${String(n)} dari ${String(of)} akun bermasalah. ${first}`,
    holidaysTold: 'Hari libur sudah terisi.',
    holidaysMissing: (year: number): string => `Hari libur ${String(year)} belum diisi.`,
    waysWell: 'Tidak ada cara yang gagal.',
    waysFail: (names: string): string => `Gagal untuk semua petugas: ${names}.`,
    agenciesWell: (n: number): string => `${String(n)} perangkat daerah, semuanya punya petugas yang dapat masuk.`,
    withoutOfficer: (n: number, of: number, names: string): string =>
      `${String(n)} dari ${String(of)} belum punya petugas yang dapat masuk: ${names}.`,
    nonePlanned: 'Tidak ada versi yang menunggu berlaku.',
    planned: (n: number, first: string): string => `${String(n)} versi menunggu berlaku, paling dekat ${first}.`,
    neverChecked: 'Keutuhannya belum pernah diperiksa.',
    logWhole: (at: string): string => `Diperiksa ${at}: utuh.`,
    logBroken: (at: string): string => `Diperiksa ${at}: tidak utuh.`,
  },
} as const;
