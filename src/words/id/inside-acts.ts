// What the acts are called by which an agency and a reporter come together: part of acts.ts.

/** By the names of the acts. */
export const insideActs = {
  RecordContact: {
    button: 'Catat upaya menghubungi',
    title: 'Catat upaya menghubungi pelapor',
    send: 'Catat',
    done: 'Upaya tercatat.',
    lead: 'Setiap upaya tercatat, juga yang tidak berhasil.',
  },
  AgreeVisit: {
    button: 'Sepakati kunjungan',
    title: 'Sepakati waktu kunjungan',
    send: 'Simpan dan kabari pelapor',
    done: 'Waktu kunjungan tersimpan.',
    lead: 'Pelapor dikabari sendiri. Ditepati atau tidak, tercatat.',
  },
  RecordMinutes: {
    button: 'Tulis berita acara',
    title: 'Berita acara kunjungan',
    send: 'Simpan',
    done: 'Berita acara tersimpan.',
    lead: 'Siapa yang hadir, apa yang ditemukan, dan apa yang disepakati.',
  },
  AskPhone: {
    button: 'Minta izin menelepon',
    title: 'Minta izin menelepon pelapor',
    send: 'Ajukan',
    done: 'Permintaan terkirim ke Admin Pusat.',
    lead: 'Admin Pusat memutuskan. Pelapor dapat melihat siapa yang diizinkan.',
  },
  OpenPhone: {
    button: 'Buka nomor telepon',
    title: 'Buka nomor telepon pelapor',
    send: 'Buka',
    done: 'Nomor dibuka, dan tercatat.',
    lead: 'Pembukaan ini tercatat beserta alasannya.',
  },
  GrantPhone: {
    button: 'Izinkan dinas menelepon',
    title: 'Izinkan dinas menelepon pelapor',
    send: 'Izinkan',
    done: 'Dinas boleh membuka nomor telepon pelapor.',
    lead: 'Untuk waktu tertentu. Pelapor melihat siapa yang diizinkan dan sampai kapan.',
  },
  EndPhone: {
    button: 'Tolak/cabut izin telepon',
    title: 'Tolak atau cabut izin menelepon',
    send: 'Tolak atau cabut',
    done: 'Tidak ada dinas yang boleh membuka nomor telepon.',
    lead: 'Permintaan dinas ditolak, dan izin yang masih berlaku dicabut.',
  },
} as const;
