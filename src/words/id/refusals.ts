// What an officer or a citizen reads when the core refuses: what happened, and what can be done now instead.
// Must be complete, and must never name a person or quote what was typed.
import type { Refusal } from '#core/complaint/refusal.ts';
import type { ProblemWords } from '../same.ts';

/** One for every refusal of the core: a new one without words does not compile. */
export const refusals = {
  'not-allowed': {
    title: 'Peran Anda tidak berwenang melakukan ini.',
    detail: 'Mintalah petugas yang berwenang, atau hubungi Ketua Tim.',
  },
  'no-such-case': {
    title: 'Aduan itu tidak ditemukan.',
    detail: 'Periksa kembali nomornya, atau cari dari daftar aduan masuk.',
  },
  'case-exists': { title: 'Aduan ini sudah dibuat.', detail: 'Bukalah dari kotak masuk; tidak perlu membuatnya lagi.' },
  'case-closed': {
    title: 'Aduan ini sudah ditutup.',
    detail: 'Bukalah kembali aduan itu bila masih ada yang perlu dikerjakan.',
  },
  'wrong-step': {
    title: 'Langkah ini belum atau tidak lagi dapat dilakukan.',
    detail:
      'Aduan mungkin sudah maju. Riwayatnya menunjukkan siapa melakukan apa, dan tombol yang tampak adalah langkah yang mungkin sekarang.',
  },
  'not-your-agency': {
    title: 'Aduan itu tidak ditemukan di dinas Anda.',
    detail: 'Hanya aduan yang didisposisikan ke dinas Anda yang dapat dibuka. Hubungi Admin Pusat bila ini keliru.',
  },
  'not-the-lead-agency': {
    title: 'Hanya dinas penanggung jawab yang dapat melakukan ini.',
    detail: 'Laporkan perkembangan sebagai dinas pendukung, atau hubungi dinas penanggung jawab.',
  },
  'not-a-helping-agency': {
    title: 'Dinas Anda penanggung jawab aduan ini.',
    detail: 'Laporkan perkembangan, atau hasil lapangan bila pekerjaan selesai.',
  },
  'part-already-reported': {
    title: 'Bagian dinas Anda sudah dilaporkan.',
    detail: 'Bila ada kabar lain, laporkan sebagai perkembangan.',
  },
  'link-ended': {
    title: 'Tautan lapangan ini sudah tidak berlaku.',
    detail: 'Buatlah tautan baru bila masih diperlukan.',
  },
  'phone-not-handed-on': {
    title: 'Nomor telepon pelapor ini tidak diteruskan.',
    detail:
      'Nomornya tidak ada, pelapor meminta rahasia atau anonim, aduannya di jalur khusus, atau dinas itu tidak memegang aduan ini. Mintalah Admin Pusat menanyakannya.',
  },
  'phone-not-granted': {
    title: 'Dinas Anda tidak (lagi) boleh membuka nomor ini.',
    detail: 'Mintalah izin menelepon kepada Admin Pusat.',
  },
  'text-missing': { title: 'Teks belum diisi.', detail: 'Tulislah isinya lalu kirim lagi.' },
  'reason-too-thin': {
    title: 'Alasannya terlalu singkat.',
    detail: 'Tulislah untuk apa identitas dibuka, misalnya “menelepon pelapor soal lokasi”.',
  },
  'too-many-reveals': {
    title: 'Terlalu banyak identitas dibuka dalam satu jam.',
    detail: 'Ketua Tim sudah diberi tahu. Coba lagi nanti, atau minta Ketua Tim membukanya bila mendesak.',
  },
  'reason-missing': { title: 'Alasan belum diisi.', detail: 'Tulislah alasannya dengan singkat lalu kirim lagi.' },
  'identity-incomplete': {
    title: 'Identitas pelapor belum lengkap.',
    detail: 'Diperlukan nama, nomor telepon, dan alamat atau kelurahan. Mintalah yang masih kurang.',
  },
  'identity-known': {
    title: 'Identitas pelapor sudah lengkap.',
    detail: 'Teruskan aduan seperti biasa: tidak perlu alasan.',
  },
  'private-way-exists': {
    title: 'Pelapor ini dapat ditanya secara pribadi.',
    detail: 'Tautan umum hanya untuk tempat tanpa pesan pribadi. Pilih tautan formulir atau pesan pribadi.',
  },
  'too-many-proposals': {
    title: 'Sudah ada beberapa isian yang belum dipastikan.',
    detail: 'Tunggu sampai petugas memeriksanya, lalu coba lagi.',
  },
  'no-proposal': {
    title: 'Data dari tautan umum itu sudah tidak ada.',
    detail: 'Mungkin sudah diputuskan, atau masa berlaku tautannya lewat. Muat ulang halaman aduan.',
  },
  'privacy-is-the-reporters': {
    title: 'Hanya pelapor yang dapat membuka laporannya.',
    detail: 'Anda dapat memperketat keterbukaan laporan, tidak melonggarkannya.',
  },
  'identity-unknown': { title: 'Identitas pelapor belum ada.', detail: 'Mintalah identitas pelapor lebih dahulu.' },
  'identity-needed': {
    title: 'Pemohon informasi belum dikenal.',
    detail:
      'Permintaan resmi mencatat nama dan alamat pemohon: tanyakan identitasnya dahulu. Pertanyaan biasa dapat langsung dijawab.',
  },
  'ground-missing': {
    title: 'Dasar penolakan belum dipilih.',
    detail: 'Pilih huruf pasal 17 UU 14/2008 yang mengecualikannya.',
  },
  'objection-missing': {
    title: 'Cara mengajukan keberatan belum disebut.',
    detail: 'Tulis bahwa pemohon dapat mengajukan keberatan, kepada siapa, dan dalam berapa hari.',
  },
  'already-extended': {
    title: 'Waktunya sudah pernah diperpanjang.',
    detail: 'Undang-undang mengizinkan satu kali. Jawablah dengan yang sudah ada.',
  },
  'extension-too-late': {
    title: 'Batas waktunya sudah lewat.',
    detail: 'Perpanjangan harus disampaikan sebelum batas itu. Jawablah pemohon secepatnya.',
  },
  'already-sending': {
    title: 'Pesan ini sedang dikirim.',
    detail: 'Tunggu sampai status kirimnya muncul; tidak perlu mengirim lagi.',
  },
  'already-recorded': {
    title: 'Hal ini sudah tercatat.',
    detail: 'Tidak perlu mengulanginya. Catatan terakhir tampak di riwayat aduan.',
  },
  'reminded-already': {
    title: 'Sudah diingatkan kurang dari satu jam yang lalu.',
    detail: 'Ingatkan lagi setelah genap satu jam, atau ambil alih aduannya.',
  },
  'already-rated': {
    title: 'Penilaian untuk aduan ini sudah diterima.',
    detail: 'Terima kasih. Satu aduan dinilai satu kali.',
  },
  'already-reopened': {
    title: 'Aduan ini sudah pernah dibuka kembali.',
    detail: 'Sampaikan sebagai aduan baru supaya mendapat nomor dan tenggatnya sendiri.',
  },
  'no-field-result': {
    title: 'Tidak ada hasil dinas yang dapat dikembalikan.',
    detail: 'Aduan ini dijawab langsung, tanpa pekerjaan dinas. Sampaikan jawabannya kepada warga.',
  },
  'planned-date-missing': {
    title: 'Tanggal selesainya belum ada.',
    detail: 'Pekerjaan yang dijadwalkan perlu tanggal. Isilah paling lambat kapan selesai, lalu kirim lagi.',
  },
  'already-acknowledged': {
    title: 'Disposisi ini sudah diterima.',
    detail: 'Lanjutkan dengan melaporkan perkembangan atau hasil.',
  },
  'no-draft': { title: 'Belum ada konsep jawaban.', detail: 'Susunlah konsep jawaban lebih dahulu.' },
  'no-extension-asked': {
    title: 'Tidak ada permintaan perpanjangan waktu.',
    detail: 'Dinas penanggung jawab harus memintanya lebih dahulu.',
  },
  'extension-pending': {
    title: 'Permintaan perpanjangan masih menunggu keputusan.',
    detail: 'Tunggu keputusan Admin Pusat sebelum meminta lagi.',
  },
  'deadline-not-later': {
    title: 'Tenggat baru tidak lebih lambat dari tenggat sekarang.',
    detail: 'Pilihlah waktu sesudah tenggat yang berlaku.',
  },
  'ask-day-wrong': {
    title: 'Hari untuk menanyakan lagi belum benar.',
    detail:
      'Pilihlah hari sesudah hari ini, paling lama setahun lagi. Bila lembaga itu masih ditunggu, harinya wajib diisi.',
  },
  'same-case': { title: 'Kedua aduan itu sama.', detail: 'Pilihlah aduan lain.' },
  'unknown-message': {
    title: 'Pesan itu tidak ada dalam aduan ini.',
    detail: 'Pesannya mungkin baru dipindahkan. Pilih lagi dari pesan yang tampak sekarang.',
  },
  'nothing-left': {
    title: 'Aduan ini harus menyisakan sedikitnya satu pesan.',
    detail: 'Biarkan satu pesan tetap di aduan ini, atau gabungkan seluruhnya.',
  },
  'stays-whole': {
    title: 'Aduan ini tidak dapat dipecah.',
    detail:
      'Aduan pecahan dan laporan SP4N-LAPOR! tetap utuh; laporan dari formulir web atau mitra dijawab di halamannya sendiri. Pecahlah dari aduan induknya, atau pindahkan pesan utuh.',
  },
  'public-text-missing': {
    title: 'Teks untuk balasan terbuka belum diisi.',
    detail: 'Tulislah balasan terbuka yang tidak memuat data pribadi.',
  },
  'place-missing': {
    title: 'Lokasi belum diisi.',
    detail: 'Isi sedikitnya satu: tempat, kelurahan, RT/RW, patokan, atau titik.',
  },
  'unknown-kelurahan': {
    title: 'Kelurahan itu tidak ada di Kota Yogyakarta.',
    detail: 'Pilih dari daftar, atau kosongkan bila tempatnya di luar kota.',
  },
  'point-wrong': {
    title: 'Titik itu bukan di sekitar Yogyakarta.',
    detail: 'Tulis lintang dulu (sekitar -7,8), lalu bujur (sekitar 110,4).',
  },
  'personal-data-in-place': {
    title: 'Lokasi memuat data pribadi.',
    detail: 'Lokasi dibaca Perangkat Daerah. Tulis tempatnya saja, tanpa nomor atau surel.',
  },
  'no-public-thread': {
    title: 'Aduan ini tidak punya percakapan terbuka.',
    detail: 'Pelapor hanya menulis pribadi. Hapus balasan terbuka pendampingnya lalu kirim lagi.',
  },
  'secret-report': {
    title: 'Laporan ini rahasia.',
    detail: 'Pelapor memintanya tidak dibuka untuk umum, jadi aduan ini tidak dapat ditampilkan.',
  },
  'personal-data-in-public': {
    title: 'Balasan terbuka memuat data pribadi.',
    detail:
      'Hapus data pribadi pelapor dari teksnya, atau kirim sebagai pesan pribadi. Admin Pusat dapat menerbitkannya dengan alasan.',
  },
  'personal-data-in-reason': {
    title: 'Alasan memuat data pribadi.',
    detail: 'Alasan tercatat untuk seterusnya. Tulislah tanpa nama lengkap, nomor, atau alamat pelapor.',
  },
  'publishing-not-allowed': {
    title: 'Peran Anda tidak boleh menerbitkan data pribadi.',
    detail: 'Hapus data itu dari teksnya, atau mintalah Admin Pusat atau Ketua Tim yang mengirimnya.',
  },
  'private-link-in-public': {
    title: 'Tautan khusus pelapor tidak boleh tampil terbuka.',
    detail: 'Siapa pun yang membukanya dapat menjawab atas nama pelapor. Hapus tautan itu dari balasan terbuka.',
  },
  'same-reporter': { title: 'Itu pelapor yang sama.', detail: 'Pilihlah aduan milik akun lain.' },
  'not-held': {
    title: 'Aduan ini tidak sedang dipegang siapa pun.',
    detail: 'Mungkin baru saja dilepas. Ambil aduannya bila Anda yang melanjutkan.',
  },
  'processing-restricted': {
    title: 'Pelapor ini meminta pemrosesan datanya dibatasi.',
    detail:
      'Datanya tidak dibuka, tidak dipakai lagi, dan tidak diteruskan. Lanjutkan lewat percakapannya. Ketua Tim dapat mencabut pembatasan di Permintaan hak.',
  },
  'person-erased': {
    title: 'Data pribadi pelapor aduan ini sudah dihapus.',
    detail: 'Tidak ada lagi yang dapat ditanya atau dijawab. Bila hal yang sama terjadi lagi, buatlah aduan baru.',
  },
  'not-joined': {
    title: 'Kedua pelapor itu tidak sedang digabung.',
    detail: 'Penggabungannya mungkin baru dibatalkan. Kartu pelapor menunjukkan siapa yang tergabung sekarang.',
  },
  'in-another-issue': {
    title: 'Aduan ini sudah ada di isu lain.',
    detail: 'Satu aduan hanya masuk satu isu. Keluarkan dulu dari isu lamanya.',
  },
  'not-in-issue': {
    title: 'Aduan ini tidak ada di isu itu.',
    detail: 'Mungkin baru saja dikeluarkan. Muat ulang halaman isunya.',
  },
  'too-late': { title: 'Batas waktu untuk ini sudah lewat.', detail: 'Sampaikan sebagai aduan baru.' },
  'said-before-step': {
    title: 'Jawaban itu ditulis sebelum langkah ini dimulai.',
    detail: 'Pilihlah jawaban yang lebih baru, atau kirim pesannya lewat Tanggap.',
  },
  'said-in-future': {
    title: 'Waktu jawaban itu belum tiba.',
    detail: 'Jam kanal mendahului jam di sini. Coba lagi beberapa menit lagi.',
  },
  'ask-in-private': {
    title: 'Identitas harus ditanyakan secara pribadi.',
    detail: 'Jawaban itu terbuka bagi umum. Tanyakan identitas lewat pesan pribadi.',
  },
  'followers-untold': {
    title: 'Pelapor lain mengikuti aduan ini dan belum diberi tahu.',
    detail: 'Sampaikan hasilnya lewat Tanggap, supaya mereka ikut menerimanya.',
  },
  'in-a-lane': {
    title: 'Aduan jalur khusus tidak diikat dengan aduan lain.',
    detail:
      'Yang membaca aduan itu akan tahu tentang perkara ini. Keluarkan dari jalur khusus dulu, bila memang keliru.',
  },
  'not-in-a-lane': {
    title: 'Aduan ini tidak di jalur khusus.',
    detail: 'Muat ulang halamannya: mungkin baru dikeluarkan petugas lain.',
  },
  'lane-is-private': {
    title: 'Dari jalur khusus tidak ada jawaban terbuka.',
    detail: 'Tulislah sebagai pesan pribadi. Catatan terbuka dan foto untuk umum tidak dikirim.',
  },
  'accused-agency': {
    title: 'Perangkat Daerah itu yang dilaporkan.',
    detail: 'Perkara tidak diberikan kepada terlapor. Pilih Inspektorat atau Perangkat Daerah lain.',
  },
  'nothing-due': { title: 'Belum ada tenggat yang perlu dicatat.', detail: 'Tidak ada yang perlu dilakukan sekarang.' },
} as const satisfies Record<Refusal, ProblemWords>;
