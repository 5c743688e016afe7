// What the server itself refuses, apart from the core’s refusals. Must not tell what failed inside.
import type { ProblemWords } from '../same.ts';

/** By the code that programs go by. */
export const problems = {
  'upik-number-taken': {
    title: 'Nomor UPIK itu sudah dipakai aduan lain.',
    detail: 'Periksa kembali nomornya di JSS.',
  },
  'report-taken': { title: 'Laporan dengan nomor itu sudah ada.', detail: 'Bukalah aduan yang sudah ada.' },
  'table-not-accepted': {
    title: 'Berkas ini tidak dapat dibaca sebagai tabel.',
    detail: 'Unggah ekspor JSS sebagai CSV atau XLSX.',
  },
  'logo-not-accepted': {
    title: 'Gambar ini tidak dapat dipakai sebagai lambang.',
    detail: 'Pakailah PNG persegi, 96 sampai 512 piksel, paling besar 48 KB.',
  },
  'no-number-column': {
    title: 'Kolom nomor JSS belum ditentukan.',
    detail: 'Pilih dahulu kolom mana yang berisi nomor JSS.',
  },
  'account-exists': { title: 'Akun itu sudah terhubung.', detail: 'Cari di daftar akun, lalu ubah di sana.' },
  'account-declared': {
    title: 'Akun ini ditetapkan di luar konsol, dan akan kembali saat program mulai lagi.',
    detail: 'Hapus dulu dari berkas pengaturan lalu mulai ulang, baru lepaskan di sini. Sementara itu, istirahatkan.',
  },
  'agency-resting': {
    title: 'Perangkat daerah itu sedang istirahat, dan tidak menerima disposisi baru.',
    detail: 'Pilihlah yang lain, atau minta operator membangunkannya.',
  },
  'agency-declared': {
    title: 'Perangkat daerah ini ditulis di luar konsol, dan akan kembali saat program mulai lagi.',
    detail: 'Hapus dulu dari berkas pengaturan lalu mulai ulang, baru lepaskan di sini. Sementara itu, istirahatkan.',
  },
  'agency-awake': {
    title: 'Perangkat daerah ini masih menerima disposisi.',
    detail: 'Istirahatkan dulu, supaya tidak ada aduan baru yang sedang menuju ke sana.',
  },
  'agency-holds-cases': {
    title: 'Masih ada aduan terbuka di perangkat daerah ini.',
    detail: 'Minta Admin Pusat mendisposisikannya lagi ke perangkat daerah lain, atau tunggu sampai selesai.',
  },
  'agency-has-officers': {
    title: 'Masih ada petugas aktif di perangkat daerah ini.',
    detail: 'Pindahkan atau nonaktifkan mereka dulu di layar Petugas.',
  },
  'template-kept': {
    title: 'Templat bawaan tidak dapat dihapus.',
    detail: 'Kembalikan ke kalimat bawaannya, atau ubah.',
  },
  'request-settled': {
    title: 'Permintaan ini sudah dijawab.',
    detail: 'Lihat jawabannya di bawah. Bila masih ada yang diminta, catat permintaan baru.',
  },
  'not-an-erasure': {
    title: 'Permintaan ini bukan permintaan penghapusan.',
    detail: 'Catat permintaan penghapusan tersendiri bila itu yang diminta.',
  },
  'erasure-not-proposed': {
    title: 'Penghapusan ini belum diusulkan.',
    detail: 'Satu petugas mengusulkan dengan dasarnya, petugas lain menyetujui.',
  },
  'second-person-needed': {
    title: 'Penghapusan harus disetujui orang kedua.',
    detail: 'Mintalah Ketua Tim atau Kepala Bidang yang tidak mengusulkannya.',
  },
  'person-has-open-case': {
    title: 'Pelapor ini masih mempunyai aduan yang berjalan.',
    detail: 'Selesaikan dahulu aduannya, juga aduan lain yang menjawabnya.',
  },
  'words-on-their-way': {
    title: 'Masih ada pesan untuk pelapor ini yang belum terkirim.',
    detail: 'Tunggu sampai terkirim, atau selesaikan yang menunggu petugas.',
  },
  'decline-ground-missing': {
    title: 'Dasar penolakannya belum dipilih.',
    detail: 'Pilih satu dasar: pelapor membacanya dan dapat berkeberatan.',
  },
  'identity-changed': {
    title: 'Identitas pelapor baru saja berubah.',
    detail: 'Lihat datanya sekali lagi, lalu simpan perbaikannya.',
  },
  'not-restricted': {
    title: 'Tidak ada pembatasan yang berlaku pada permintaan ini.',
    detail: 'Muat ulang daftarnya: mungkin petugas lain sudah mencabutnya.',
  },
  'unplaced-settled': {
    title: 'Pesan ini sudah diputuskan petugas lain.',
    detail: 'Lihat di daftar yang sudah diputuskan.',
  },
  'unknown-system': { title: 'Sistem itu tidak dikenal.', detail: 'Pilihlah dari daftar sistem.' },
  'unknown-service': { title: 'Kategori itu tidak dikenal.', detail: 'Pilihlah dari daftar kategori.' },
  'tried-too-little': {
    title: 'Pelapor baru sebentar dicoba dihubungi.',
    detail: 'Cobalah lagi pada jam lain. Setelah tiga kali, pesan ini boleh ditandai tidak sampai.',
  },
  'not-signed-in': { title: 'Anda belum masuk.', detail: 'Masuklah dengan akun petugas lalu ulangi.' },
  'wrong-credentials': {
    title: 'Surel atau kata sandi tidak cocok.',
    detail: 'Periksa ejaan keduanya, atau minta operator mengatur ulang kata sandi.',
  },
  'wrong-password': {
    title: 'Kata sandi sekarang tidak cocok.',
    detail: 'Ketik kata sandi yang Anda pakai untuk masuk.',
  },
  'cross-site': {
    title: 'Permintaan ini datang dari situs lain.',
    detail: 'Bukalah halamannya langsung di alamat resmi lalu ulangi.',
  },
  'invalid-request': {
    title: 'Permintaan tidak dapat dipahami.',
    detail: 'Periksa isian yang ditunjuk lalu kirim lagi.',
  },
  'not-found': {
    title: 'Halaman atau data itu tidak ada.',
    detail: 'Periksa alamatnya, atau mulai lagi dari halaman depan.',
  },
  'views-changed': {
    title: 'Daftar tampilan ini sudah diubah di tempat lain.',
    detail: 'Tutup jendela ini, buka lagi, lalu ulangi perubahan Anda. Belum ada yang disimpan.',
  },
  'version-conflict': {
    title: 'Aduan ini baru saja diubah orang lain.',
    detail: 'Lihat keadaan terakhirnya, lalu ulangi bila masih perlu. Teks Anda belum terkirim.',
  },
  'key-used': {
    title: 'Formulir ini sudah terkirim.',
    detail:
      'Yang terkirim isinya lain dari yang sekarang; lihat di riwayat aduan. Tutup formulir ini, lalu buka lagi bila masih perlu.',
  },
  'send-time-wrong': {
    title: 'Waktu kirim itu tidak bisa dipakai.',
    detail: 'Pilih waktu mulai satu menit dari sekarang sampai empat belas hari ke depan.',
  },
  'send-after-deadline': {
    title: 'Waktu kirim itu melewati tenggat.',
    detail: 'Tenggat didahulukan: pilih waktu sebelum tenggat, atau kirim sekarang. Belum ada yang dijadwalkan.',
  },
  'cannot-be-sent-later': {
    title: 'Pesan ini tidak dapat dijadwalkan.',
    detail:
      'Aduan yang menyangkut bahaya dijawab saat itu juga, dan yang tidak menyapa pelapor tidak menunggu. Kirimlah sekarang.',
  },
  'case-moved': {
    title: 'Aduan ini berubah saat Anda menulis.',
    detail:
      'Lihat dahulu perubahannya. Tulisan Anda belum terkirim dan tetap ada di formulir; kirim lagi bila masih tepat.',
  },
  'text-too-long': {
    title: 'Teks terlalu panjang untuk kanal ini.',
    detail: 'Ringkaslah teksnya lalu kirim lagi. Belum ada yang terkirim.',
  },
  'unknown-body': {
    title: 'Lembaga itu tidak ada dalam daftar, atau sedang diistirahatkan.',
    detail: 'Pilihlah yang lain, atau minta operator atau ketua tim menambahkannya di Petugas, Lembaga luar.',
  },
  'no-such-shifts': {
    title: 'Jam piketnya tidak berurutan.',
    detail: 'Pagi dimulai sebelum sore, sore sebelum malam, dan masing-masing paling singkat satu jam.',
  },
  'too-little-log': {
    title: 'Catatannya belum cukup untuk simulasi.',
    detail: 'Simulasi memerlukan sedikitnya 30 aduan dalam empat pekan terakhir.',
  },
  'unknown-sop': {
    title: 'Versi SOP itu tidak ada.',
    detail: 'Muat ulang halamannya: mungkin sudah ditarik orang lain.',
  },
  'sop-numbers-wrong': {
    title: 'Ada angka yang tidak dapat ditetapkan.',
    detail: 'Periksa angka-angkanya: batas waktu, urutan peringatan, dan batas dari peraturan.',
  },
  'sop-from-wrong': {
    title: 'Waktu mulainya tidak dapat dipakai.',
    detail:
      'Pilih saat sedikitnya satu menit dari sekarang dan sesudah setiap versi lain, atau tarik dulu versi yang direncanakan.',
  },
  'sop-in-force': {
    title: 'Versi ini sudah berlaku.',
    detail: 'Aduan sudah berjalan dengannya. Tetapkan versi baru sebagai gantinya.',
  },
  'no-such-night': {
    title: 'Jam malamnya keliru.',
    detail: 'Awal dan akhirnya harus dua jam yang berbeda dalam sehari.',
  },
  'no-such-day': {
    title: 'Hari itu tidak ada dalam kalender.',
    detail: 'Tulislah tanggalnya sebagai tahun-bulan-hari.',
  },
  'no-such-period': {
    title: 'Masa itu tidak ada.',
    detail: 'Tulislah tanggal awal dan akhir sebagai tahun-bulan-hari, awal lebih dulu, paling lama dua tahun.',
  },
  'roles-apart': {
    title: 'Peran-peran ini tidak dapat dipegang satu orang.',
    detail: 'Admin Perangkat Daerah dan Pemeriksa berdiri sendiri: buatlah akun terpisah untuk peran lainnya.',
  },
  'unknown-officer': {
    title: 'Petugas itu tidak lagi bertugas di meja aduan.',
    detail: 'Pilihlah yang lain: hanya Admin Medsos, Admin Pusat, dan ketua tim yang aktif dapat memegang aduan.',
  },
  'cannot-be-named': {
    title: 'Ada yang disebut dan tidak boleh membaca aduan ini.',
    detail:
      'Catatannya belum disimpan dan belum ada yang diberi tahu. Hapuslah namanya, atau pilih dari daftar yang muncul sesudah @.',
  },
  'person-in-hand-over': {
    title: 'Catatan serah terima ini memuat data pribadi.',
    detail: 'Hapuslah nomor telepon, NIK, atau surelnya: nomor aduan cukup, dan yang boleh membaca membukanya di sana.',
  },
  'hand-over-taken': {
    title: 'Serah terima ini sudah diterima piket berikutnya.',
    detail:
      'Yang ditulis kemudian tidak akan mereka baca lagi: sampaikan langsung, atau tulis sebagai catatan di aduannya.',
  },
  'hand-over-rewritten': {
    title: 'Serah terima ini baru saja ditulis ulang.',
    detail: 'Belum diterima. Bacalah yang tampil sekarang, lalu tekan lagi.',
  },
  'shift-past': {
    title: 'Piket yang ditulis itu sudah lama berakhir.',
    detail: 'Hanya piket yang berjalan dan yang baru saja berakhir dapat diserahkan. Muat ulang halaman ini.',
  },
  'unknown-category': {
    title: 'Kategori itu tidak ada dalam daftar, atau tidak ditawarkan lagi.',
    detail: 'Pilihlah yang lain, atau minta operator atau ketua tim menambahkannya di Petugas, Kategori.',
  },
  'category-parent': {
    title: 'Kelompok itu tidak bisa dipakai.',
    detail: 'Pilihlah kelompok dari tingkat pertama; kategori yang punya isi tidak bisa dimasukkan ke kelompok lain.',
  },
  'service-code-taken': {
    title: 'Kode layanan itu sudah dipakai kategori lain.',
    detail: 'Tulislah kode lain, atau kosongkan.',
  },
  'list-not-accepted': {
    title: 'Daftarnya belum bisa diubah begitu, dan tidak ada yang diubah.',
    detail: 'Perbaiki barisnya, lalu unggah lagi.',
  },
  'list-moved': {
    title: 'Daftarnya, atau berkasnya, berubah sejak diperiksa, dan tidak ada yang diubah.',
    detail: 'Unggah lagi dan periksa yang akan berubah.',
  },
  'change-gone': {
    title: 'Perubahan ini tidak bisa dikembalikan.',
    detail: 'Baris itu baru dibuat waktu itu, atau sekarang sudah tidak ada: ubahlah lewat formulirnya.',
  },
  'not-judged-so': {
    title: 'Aduan ini tidak ditutup sebagai spam atau makian.',
    detail: 'Hanya penulis spam atau makian yang dapat diblokir.',
  },
  'writer-has-case': {
    title: 'Penulis ini masih punya aduan yang berjalan.',
    detail: 'Selesaikan aduannya dulu; selama itu ia tidak diblokir.',
  },
  'already-blocked': {
    title: 'Penulis ini sudah diblokir.',
    detail: 'Lihat daftarnya di Pesan tersisih, Akun diblokir.',
  },
  'no-writer-id': {
    title: 'Kanal ini tidak menyebut siapa penulisnya.',
    detail: 'Tanpa itu tidak ada yang dapat diblokir.',
  },
  'unknown-issue': { title: 'Isu itu tidak ada.', detail: 'Muat ulang daftar isu lalu pilih lagi.' },
  'issue-ended': {
    title: 'Isu itu sudah diakhiri.',
    detail: 'Buka lagi isunya bila masih perlu, atau pakai isu yang lain.',
  },
  'unknown-statement': { title: 'Pernyataan itu tidak ada.', detail: 'Muat ulang halaman isunya.' },
  'statement-unapproved': {
    title: 'Pernyataan itu belum disetujui.',
    detail: 'Mintalah Admin Pusat membaca dan menyetujuinya dulu.',
  },
  'unknown-agency': { title: 'Perangkat daerah itu tidak dikenal.', detail: 'Pilihlah dari daftar perangkat daerah.' },
  timeout: { title: 'Permintaan terlalu lama terkirim.', detail: 'Periksa sambungan internet Anda lalu ulangi.' },
  'too-large': { title: 'Kiriman terlalu besar.', detail: 'Perkecil berkasnya lalu kirim lagi.' },
  'unsupported-type': {
    title: 'Jenis kiriman ini tidak diterima.',
    detail: 'Kirim sebagai JSON, atau lewat formulir di halamannya.',
  },
  'file-not-accepted': {
    title: 'Berkas ini tidak diterima.',
    detail: 'Kirim foto JPEG, PNG, WebP atau HEIC, dokumen PDF, atau video MP4.',
  },
  'unknown-attachment': {
    title: 'Foto yang disebut tidak ada pada aduan ini.',
    detail: 'Unggah lagi fotonya di formulir ini, lalu kirim.',
  },
  'too-many-requests': { title: 'Terlalu banyak percobaan.', detail: 'Tunggu beberapa saat lalu coba lagi.' },
  internal: {
    title: 'Ada kesalahan di pihak kami.',
    detail: 'Coba lagi sebentar lagi. Bila berulang, sampaikan nomor permintaan ini kepada operator.',
  },
  unavailable: { title: 'Layanan sedang tidak siap.', detail: 'Coba lagi sebentar lagi.' },
} as const satisfies Record<string, ProblemWords>;
