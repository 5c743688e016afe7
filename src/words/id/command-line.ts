// What the command line says around its verbs, and what verbs say when they end or cannot be carried out.

/** By verb; `help`, `use` and `failed` are of all. */
export const commandLine = {
  help: {
    all: 'Pemakaian: tanggap PERINTAH [pilihan]',
    one: (usage: string) => `Pemakaian: tanggap ${usage}`,
    verbs: 'Perintah:',
    options: 'Pilihan:',
    value: 'NILAI',
    json: 'menulis hasil untuk mesin',
    help: 'menampilkan bantuan ini',
    below: [
      'Setiap perintah mengenal --help dan --json. Pengaturan dibaca dari lingkungan, sama seperti saat program berjalan.',
      'Status keluar: 0 berhasil, 1 gagal, 2 salah pakai.',
    ],
    see: (verb: string) => `Lihat: tanggap ${verb} --help`,
  },
  use: {
    noVerb: 'Perintahnya belum disebut.',
    unknownVerb: (verb: string) => `Perintah "${verb}" tidak dikenal.`,
    options: (said: string) => `Pilihan tidak dikenal atau kurang lengkap: ${said}`,
    incomplete: 'Perintah ini belum lengkap.',
    surplus: (words: string) => `Tidak dikenal: ${words}`,
    missing: (option: string) => `--${option} belum diisi.`,
  },
  failed: {
    unreachable: (code: string) =>
      `Basis data tidak dapat dihubungi${code === '' ? '' : ` (${code})`}. Periksa DATABASE_URL dan peladennya.`,
    turnedAway: (said: string) => `Basis data menolak: ${said}. Periksa DATABASE_URL.`,
    notMigrated: (steps: number) =>
      `Basis data belum diperbarui (${String(steps)} langkah menunggu). Jalankan "tanggap migrate" lebih dulu.`,
    noFile: (file: string) => `Berkas ${file} tidak ada.`,
  },
  migrate: {
    upToDate: (level: string) => `Basis data sudah sesuai dengan versi ini (${level}).`,
    applied: 'Dijalankan:',
    noStep: 'tanpa langkah',
  },
  rebuild: { progress: 'Menyusun ulang', done: (cases: number) => `${String(cases)} kasus disusun ulang.` },
  recompute: {
    progress: 'Menghitung ulang',
    same: (cases: number) => `Angka dari ${String(cases)} kasus sama dengan catatan peristiwanya.`,
    found: (differences: number, cases: number) =>
      `${String(differences)} angka berbeda dari catatan peristiwa (${String(cases)} kasus diperiksa). Yang pertama:`,
    differs: (number: string, figure: string, counted: string, stands: string) =>
      `${number} · ${figure}: menurut catatan ${counted}, di tabel ${stands}`,
    then: 'Susun ulang dengan: tanggap rebuild. Yang sudah terbit tetap seperti saat terbit.',
  },
  reseal: {
    progress: 'Menyegel ulang',
    done: (rows: number) => `${String(rows)} baris disegel ulang.`,
    noneLeft: 'Tidak ada lagi yang memerlukan kunci lama: SECRET_KEY_FORMER boleh dihapus.',
    again: (rows: number) => `${String(rows)} baris masih di bawah kunci lama: jalankan sekali lagi.`,
    lost: (rows: number) => `${String(rows)} baris tersegel kunci yang tidak ada di pengaturan, dan tetap begitu.`,
  },
  clearTraining: {
    cleared: 'Dibersihkan:',
    nothing: 'Tidak ada yang perlu dibersihkan.',
    officer: (email: string) => `  petugas ${email}: dinonaktifkan, kata sandi dan sesinya dihapus`,
    account: (account: string) => `  akun ${account}: dihapus`,
    agency: (id: string) =>
      `  perangkat daerah ${id}: dihapus, atau tetap sebagai nama bila ada aduan yang menyebutnya`,
    forwards: (count: number) => `  ${String(count)} penerusan ke sistem simulasi: ditarik`,
    cases: (count: number) => [
      `${String(count)} aduan latihan tetap ada: catatan peristiwa tidak pernah dipotong. Untuk mulai tanpa aduan itu, pakai`,
      'basis data (DATABASE_URL) atau map (DATA_DIR) yang kosong.',
    ],
  },
  user: {
    weak: (fault: string) => `Kata sandi itu tidak dapat dipakai. ${fault}`,
    notEmail: '--email bukan alamat surel.',
    role: (roles: string) => `--role harus salah satu dari, atau beberapa dengan koma di antaranya: ${roles}.`,
    rolesApart:
      'Peran-peran ini tidak dapat dipegang satu orang: admin-agency dan examiner berdiri sendiri, dan tiap peran disebut sekali.',
    needsAgency: 'Peran admin-agency memerlukan --agency.',
    noAgency: 'Hanya peran admin-agency yang memakai --agency.',
    unknownAgency: (id: string) => `Perangkat daerah "${id}" belum dikenal. Daftarkan di berkas pengaturan.`,
    password: (password: string) => `Kata sandi (hanya ditampilkan sekali): ${password}`,
    lastOperator: (email: string) => `${email} operator terakhir yang dapat masuk. Tambahkan dahulu operator lain.`,
    added: (email: string, role: string) => `${email} ditambahkan sebagai ${role}.`,
    known: (email: string) =>
      `${email} sudah ada: nama dan perannya diperbarui, kata sandinya tetap. Untuk menggantinya: tanggap user reset`,
    unknown: (email: string) => `Tidak ada petugas dengan surel ${email}.`,
    reset: (email: string) => `Kata sandi ${email} diganti, dan semua sesinya diakhiri.`,
    off: (email: string) => `${email} dinonaktifkan, dan semua sesinya diakhiri.`,
    isOff: 'nonaktif',
    none: 'Belum ada petugas.',
    choose: (acts: string) => `Pilih salah satu: ${acts}.`,
  },
  verifyLog: {
    progress: 'Memeriksa',
    log: { event: 'Catatan', administrative_event: 'Catatan administrasi' },
    whole: (log: string, events: number) => `${log} utuh: ${String(events)} peristiwa.`,
    erased: (texts: number) => `${String(texts)} teks sudah dihapus dengan sengaja, dan itu tercatat.`,
    broken: (log: string, which: string, problem: string) =>
      `${log} RUSAK. Peristiwa pertama yang rusak: nomor ${which}, ${problem}.`,
    problems: {
      missing: 'hilang',
      altered: 'berubah sejak ditulis',
      surplus: 'ada di luar rantai',
      'cut-off': 'tidak cocok dengan ujung catatan',
      'not-as-anchored': 'tidak cocok dengan jangkar',
      'words-altered': 'kata-kata di sampingnya berubah sejak ditulis',
      'words-missing': 'kata-kata di sampingnya hilang, dan tidak tercatat dihapus',
    },
    noKey: (folder: string) => `Rantai catatan berkunci, dan SECRET_KEY tidak ada di pengaturan atau di ${folder}.`,
    noAnchorFile: (file: string) => `Berkas jangkar ${file} tidak ada.`,
    wrongAnchors: (file: string, lines: string) => `Berkas jangkar ${file}: baris ${lines} tidak dapat dibaca.`,
    noAnchors: (file: string) => `Berkas jangkar ${file} tidak memuat jangkar.`,
    unkeyed:
      'Rantai catatan tidak berkunci, jadi tidak membuktikan apa pun. Bila versi ini belum pernah dijalankan: jalankan sekali, atau "tanggap migrate". Bila sudah: catatan ini ditulis ulang.',
    keyedFrom: (seq: number) => `Berkunci sejak peristiwa nomor ${String(seq)}.`,
    anchored: (anchors: number) => `Cocok dengan ${String(anchors)} jangkar.`,
  },
  verifyBundle: {
    good: (number: string, events: number) =>
      `Berkas bukti ${number} utuh: tanda tangannya cocok, dan ${String(events)} peristiwanya berada di catatan.`,
    bad: 'Berkas bukti TIDAK dapat dipercaya:',
    keyTold: (key: string) => `Kuncinya ${key} menurut berkas itu sendiri: cocokkan dengan /kunci-bukti.json.`,
    anchored: (anchors: number) =>
      anchors === 0
        ? 'Tidak ada jangkar yang menyebut tempat di berkas ini.'
        : `Cocok dengan ${String(anchors)} jangkar.`,
    problems: {
      unreadable: () => 'bukan berkas bukti yang dapat dibaca',
      'other-key': () => 'ditandatangani dengan kunci lain',
      changed: () => 'isinya berubah sejak ditandatangani, atau tanda tangannya palsu',
      'event-not-in-log': (which: number) => `peristiwa ke-${String(which)} tidak terbukti berada di catatan`,
      'events-left-out': (which: number) => `peristiwa ke-${String(which)} tidak ada`,
      'head-not-in-log': () => 'ujung catatannya tidak terbukti',
      'not-as-anchored': (which: number) => `catatan nomor ${String(which)} tidak cocok dengan jangkar`,
    },
  },
};
