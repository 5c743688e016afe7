// What the server itself refuses, apart from the core's refusals: status and words in both languages.
// Must not tell what failed inside.
import { peopleProblems, type ServerProblem } from './people-problems.ts';

/** One entry for each code: its status and its words in both languages; those about officers' accounts are among them. */
export const serverProblems = {
  'upik-number-taken': {
    status: 409,
    id: { title: 'Nomor UPIK itu sudah dipakai aduan lain.', detail: 'Periksa kembali nomornya di JSS.' },
    en: { title: 'Another case holds that UPIK number.', detail: 'Check the number in JSS.' },
  },
  'report-taken': {
    status: 409,
    id: { title: 'Laporan dengan nomor itu sudah ada.', detail: 'Bukalah aduan yang sudah ada.' },
    en: { title: 'A report of that number is there already.', detail: 'Open the case that holds it.' },
  },
  'table-not-accepted': {
    status: 422,
    id: { title: 'Berkas ini tidak dapat dibaca sebagai tabel.', detail: 'Unggah ekspor JSS sebagai CSV atau XLSX.' },
    en: { title: 'This file cannot be read as a table.', detail: 'Upload the export of JSS as CSV or XLSX.' },
  },
  'no-number-column': {
    status: 422,
    id: { title: 'Kolom nomor JSS belum ditentukan.', detail: 'Pilih dahulu kolom mana yang berisi nomor JSS.' },
    en: { title: 'No column holds the JSS number.', detail: 'Choose the column with the number first.' },
  },
  'account-exists': {
    status: 409,
    id: { title: 'Akun itu sudah terhubung.', detail: 'Cari di daftar akun, lalu ubah di sana.' },
    en: { title: 'That account is connected already.', detail: 'Find it in the list and change it there.' },
  },
  'account-declared': {
    status: 409,
    id: {
      title: 'Akun ini ditetapkan di luar konsol, dan akan kembali saat program mulai lagi.',
      detail: 'Hapus dulu dari berkas pengaturan lalu mulai ulang, baru lepaskan di sini. Sementara itu, istirahatkan.',
    },
    en: {
      title: 'This account is declared outside the console, and would be back at the next start.',
      detail: 'Take it out of the configuration file, start again, then remove it here. Meanwhile let it rest.',
    },
  },
  'agency-resting': {
    status: 422,
    id: {
      title: 'Perangkat daerah itu sedang istirahat, dan tidak menerima disposisi baru.',
      detail: 'Pilihlah yang lain, atau minta operator membangunkannya.',
    },
    en: {
      title: 'That agency rests and takes no new disposition.',
      detail: 'Choose another, or ask the operator to wake it.',
    },
  },
  'agency-declared': {
    status: 409,
    id: {
      title: 'Perangkat daerah ini ditulis di luar konsol, dan akan kembali saat program mulai lagi.',
      detail: 'Hapus dulu dari berkas pengaturan lalu mulai ulang, baru lepaskan di sini. Sementara itu, istirahatkan.',
    },
    en: {
      title: 'This agency is declared outside the console, and would be back at the next start.',
      detail: 'Take it out of the configuration file, start again, then remove it here. Meanwhile let it rest.',
    },
  },
  'agency-awake': {
    status: 409,
    id: {
      title: 'Perangkat daerah ini masih menerima disposisi.',
      detail: 'Istirahatkan dulu, supaya tidak ada aduan baru yang sedang menuju ke sana.',
    },
    en: { title: 'This agency still takes dispositions.', detail: 'Let it rest first, so that no case is on its way.' },
  },
  'agency-holds-cases': {
    status: 409,
    id: {
      title: 'Masih ada aduan terbuka di perangkat daerah ini.',
      detail: 'Minta Admin Pusat mendisposisikannya lagi ke perangkat daerah lain, atau tunggu sampai selesai.',
    },
    en: {
      title: 'This agency still has open cases.',
      detail: 'Ask Admin Pusat to dispose them again to another agency, or wait until they are closed.',
    },
  },
  'agency-has-officers': {
    status: 409,
    id: {
      title: 'Masih ada petugas aktif di perangkat daerah ini.',
      detail: 'Pindahkan atau nonaktifkan mereka dulu di layar Petugas.',
    },
    en: {
      title: 'Officers still work for this agency.',
      detail: 'Give them another post or switch them off first, on the officers’ screen.',
    },
  },
  'template-kept': {
    status: 409,
    id: { title: 'Templat bawaan tidak dapat dihapus.', detail: 'Kembalikan ke kalimat bawaannya, atau ubah.' },
    en: { title: 'A template that comes with the program cannot be removed.', detail: 'Reset it, or change it.' },
  },
  'unplaced-settled': {
    status: 409,
    id: { title: 'Pesan ini sudah diputuskan petugas lain.', detail: 'Lihat di daftar yang sudah diputuskan.' },
    en: { title: 'Another officer has settled this message.', detail: 'Look at those that are settled.' },
  },
  'unknown-system': {
    status: 422,
    id: { title: 'Sistem itu tidak dikenal.', detail: 'Pilihlah dari daftar sistem.' },
    en: { title: 'There is no such system.', detail: 'Choose one from the list of systems.' },
  },
  'unknown-service': {
    status: 422,
    id: { title: 'Kategori itu tidak dikenal.', detail: 'Pilihlah dari daftar kategori.' },
    en: { title: 'There is no such category.', detail: 'Choose one from the list of categories.' },
  },
  'tried-too-little': {
    status: 409,
    id: {
      title: 'Pelapor baru sebentar dicoba dihubungi.',
      detail: 'Cobalah lagi pada jam lain. Setelah tiga kali, pesan ini boleh ditandai tidak sampai.',
    },
    en: {
      title: 'The reporter was not tried often enough.',
      detail: 'Try again at another hour. After three tries the message may be given up.',
    },
  },
  'not-signed-in': {
    status: 401,
    id: { title: 'Anda belum masuk.', detail: 'Masuklah dengan akun petugas lalu ulangi.' },
    en: { title: 'You are not signed in.', detail: 'Sign in as an officer and try again.' },
  },
  'wrong-credentials': {
    status: 401,
    id: {
      title: 'Surel atau kata sandi tidak cocok.',
      detail: 'Periksa ejaan keduanya, atau minta operator mengatur ulang kata sandi.',
    },
    en: { title: 'E-mail or password do not match.', detail: 'Check both, or ask the operator to reset the password.' },
  },
  'wrong-password': {
    status: 422,
    id: { title: 'Kata sandi sekarang tidak cocok.', detail: 'Ketik kata sandi yang Anda pakai untuk masuk.' },
    en: { title: 'The present password does not match.', detail: 'Type the password with which you signed in.' },
  },
  ...peopleProblems,
  'cross-site': {
    status: 403,
    id: {
      title: 'Permintaan ini datang dari situs lain.',
      detail: 'Bukalah halamannya langsung di alamat resmi lalu ulangi.',
    },
    en: { title: 'This request came from another site.', detail: 'Open the page at its own address and try again.' },
  },
  'invalid-request': {
    status: 400,
    id: { title: 'Permintaan tidak dapat dipahami.', detail: 'Periksa isian yang ditunjuk lalu kirim lagi.' },
    en: { title: 'The request could not be understood.', detail: 'Check the fields that are named and send it again.' },
  },
  'not-found': {
    status: 404,
    id: { title: 'Halaman atau data itu tidak ada.', detail: 'Periksa alamatnya, atau mulai lagi dari halaman depan.' },
    en: { title: 'There is nothing at this address.', detail: 'Check the address, or begin at the front page.' },
  },
  'version-conflict': {
    status: 409,
    id: {
      title: 'Aduan ini baru saja diubah orang lain.',
      detail: 'Lihat keadaan terakhirnya, lalu ulangi bila masih perlu. Teks Anda belum terkirim.',
    },
    en: {
      title: 'Somebody else changed this complaint just now.',
      detail: 'Look at how it stands now, then try again if you still need to. Your text was not sent.',
    },
  },
  'key-used': {
    status: 409,
    id: {
      title: 'Formulir ini sudah terkirim.',
      detail:
        'Yang terkirim isinya lain dari yang sekarang; lihat di riwayat aduan. Tutup formulir ini, lalu buka lagi bila masih perlu.',
    },
    en: {
      title: 'This form was sent already.',
      detail:
        'What was sent differs from what it holds now; the history shows it. Close this form, and open it again if you still need one.',
    },
  },
  'case-moved': {
    status: 409,
    id: {
      title: 'Aduan ini berubah saat Anda menulis.',
      detail:
        'Lihat dahulu perubahannya. Tulisan Anda belum terkirim dan tetap ada di formulir; kirim lagi bila masih tepat.',
    },
    en: {
      title: 'The case changed while you were writing.',
      detail:
        'Look at the change first. Your text was not sent and is still in the form; send it again if it still holds.',
    },
  },
  'text-too-long': {
    status: 422,
    id: {
      title: 'Teks terlalu panjang untuk kanal ini.',
      detail: 'Ringkaslah teksnya lalu kirim lagi. Belum ada yang terkirim.',
    },
    en: { title: 'The text is too long for this channel.', detail: 'Shorten it and send again. Nothing was sent yet.' },
  },
  'unknown-agency': {
    status: 422,
    id: { title: 'Perangkat daerah itu tidak dikenal.', detail: 'Pilihlah dari daftar perangkat daerah.' },
    en: { title: 'There is no such agency.', detail: 'Choose one from the list of agencies.' },
  },
  timeout: {
    status: 408,
    id: { title: 'Permintaan terlalu lama terkirim.', detail: 'Periksa sambungan internet Anda lalu ulangi.' },
    en: { title: 'The request took too long to arrive.', detail: 'Check your connection and try again.' },
  },
  'too-large': {
    status: 413,
    id: { title: 'Kiriman terlalu besar.', detail: 'Perkecil berkasnya lalu kirim lagi.' },
    en: { title: 'This is too large.', detail: 'Make the file smaller and send it again.' },
  },
  'unsupported-type': {
    status: 415,
    id: {
      title: 'Jenis kiriman ini tidak diterima.',
      detail: 'Kirim sebagai JSON, atau lewat formulir di halamannya.',
    },
    en: { title: 'This type is not accepted.', detail: 'Send JSON, or use the form on the page.' },
  },
  'file-not-accepted': {
    status: 415,
    id: {
      title: 'Berkas ini tidak diterima.',
      detail: 'Kirim foto JPEG, PNG, WebP atau HEIC, dokumen PDF, atau video MP4.',
    },
    en: {
      title: 'This file is not accepted.',
      detail: 'Send a JPEG, PNG, WebP or HEIC picture, a PDF, or an MP4 video.',
    },
  },
  'unknown-attachment': {
    status: 422,
    id: {
      title: 'Foto yang disebut tidak ada pada aduan ini.',
      detail: 'Unggah lagi fotonya di formulir ini, lalu kirim.',
    },
    en: { title: 'That photo is not part of this case.', detail: 'Upload the photo again in this form, then send.' },
  },
  'too-many-requests': {
    status: 429,
    id: { title: 'Terlalu banyak percobaan.', detail: 'Tunggu beberapa saat lalu coba lagi.' },
    en: { title: 'Too many tries.', detail: 'Wait a while and try again.' },
  },
  internal: {
    status: 500,
    id: {
      title: 'Ada kesalahan di pihak kami.',
      detail: 'Coba lagi sebentar lagi. Bila berulang, sampaikan nomor permintaan ini kepada operator.',
    },
    en: {
      title: 'Something went wrong on our side.',
      detail: 'Try again in a moment. If it happens again, tell the operator this request’s number.',
    },
  },
  unavailable: {
    status: 503,
    id: { title: 'Layanan sedang tidak siap.', detail: 'Coba lagi sebentar lagi.' },
    en: { title: 'The service is not ready.', detail: 'Try again in a moment.' },
  },
} as const satisfies Record<string, ServerProblem>;
