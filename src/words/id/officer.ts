// Words of one's own account, and of what is due before an officer may work.

/** Sessions of other officers are shown in the same words. */
export const ownAccount = {
  nav: 'Akun saya',
  title: 'Akun saya',
  lead: 'Bahasa, kata sandi, sesi, dan faktor kedua Anda.',
  language: {
    title: 'Bahasa',
    lead: 'Bahasa konsol Anda, di setiap gawai. Yang dikirim kepada warga tetap berbahasa Indonesia.',
    names: { id: 'Bahasa Indonesia', en: 'English' },
  },
  password: {
    title: 'Ganti kata sandi',
    lead: 'Pakailah 12 huruf atau lebih; beberapa kata yang Anda ingat sudah cukup. Sesi lain langsung berakhir.',
    current: 'Kata sandi sekarang',
    next: 'Kata sandi baru',
    again: 'Ulangi kata sandi baru',
    differs: 'Kedua isian kata sandi baru tidak sama.',
    save: 'Ganti kata sandi',
    done: 'Kata sandi diganti. Sesi lain sudah berakhir.',
    none: 'Anda masuk lewat layanan lain, jadi tidak ada kata sandi di sini.',
  },
  sessions: {
    title: 'Sesi saya',
    lead: 'Gawai yang sedang masuk dengan akun Anda. Akhiri yang tidak Anda kenal, lalu ganti kata sandi.',
    current: 'Sesi ini',
    device: (browser: string, system: string): string =>
      [browser, system].filter(Boolean).join(' di ') || 'Gawai tidak dikenal',
    since: (at: string): string => `Masuk ${at}`,
    seen: (at: string): string => `terakhir dipakai ${at}`,
    end: 'Akhiri',
    endOf: (device: string): string => `Akhiri sesi ${device}`,
    endOthers: 'Akhiri semua sesi lain',
    endAll: 'Akhiri semua',
    ended: 'Sesi diakhiri.',
  },
  factor: {
    title: 'Faktor kedua',
    lead: 'Dengan faktor kedua, kata sandi yang bocor saja tidak cukup untuk masuk.',
    demanded: 'Peran Anda meminta faktor kedua.',
    app: 'Aplikasi kode',
    appOn: 'Terpasang',
    appOff: 'Belum terpasang',
    addApp: 'Pasang aplikasi kode',
    removeApp: 'Lepas aplikasi kode',
    renew: 'Buat kode pemulihan baru',
    keys: 'Kunci sandi',
    keysLead: 'Masuk dengan sidik jari, wajah, atau PIN gawai, tanpa mengetik kata sandi.',
    noKeys: 'Belum ada kunci sandi.',
    addKey: 'Tambah kunci sandi',
    keyName: 'Nama kunci',
    keyNameHint: 'Misalnya: ponsel dinas.',
    removeKey: 'Lepas',
    removeKeyOf: (name: string): string => `Lepas kunci ${name}`,
    added: (at: string): string => `ditambahkan ${at}`,
    confirmPassword: 'Kata sandi Anda',
    go: 'Lanjutkan',
    scan: 'Pindai dengan aplikasi kode, misalnya Aegis, FreeOTP, atau Google Authenticator.',
    scanLabel: 'Kode QR untuk aplikasi kode',
    secret: 'Atau ketik kunci ini di aplikasi:',
    code: 'Kode enam angka dari aplikasi',
    check: 'Periksa kode',
    recovery: 'Kode pemulihan',
    recoveryLead:
      'Simpan di tempat aman. Setiap kode dapat dipakai sekali bila gawai Anda hilang. Tidak ditampilkan lagi.',
    copyCodes: 'Salin kode',
    saved: 'Sudah saya simpan',
    appDone: 'Aplikasi kode terpasang.',
    keyDone: 'Kunci sandi ditambahkan.',
    removed: 'Sudah dilepas.',
    keyFailed: 'Peramban tidak membuat kunci sandi. Ulangi, atau pakai gawai lain.',
    noKeySupport: 'Kunci sandi tidak dapat dipakai di peramban atau alamat ini.',
  },
  substitute: {
    title: 'Pengganti saya',
    lead: 'Bila Anda berhalangan, tunjuk rekan yang boleh bekerja dengan peran Anda sampai tanggal tertentu.',
    name: 'Tunjuk pengganti',
  },
  acting: {
    lent: (name: string, role: string, until: string): string => `Menggantikan ${name} (${role}) sampai ${until}`,
    start: (name: string): string => `Bekerja sebagai pengganti ${name}`,
    stop: 'Kembali ke peran sendiri',
    now: (name: string): string => `Anda sedang menggantikan ${name}.`,
  },
} as const;

/** Says why no screen opens yet, and what opens them. */
export const due = {
  passwordTitle: 'Pilih kata sandi Anda sendiri',
  passwordLead: 'Kata sandi pertama dikenal orang lain. Gantilah dahulu, lalu Anda dapat bekerja.',
  enrolTitle: 'Pasang faktor kedua',
  enrolLead: 'Peran Anda memintanya. Pasang aplikasi kode atau kunci sandi, lalu Anda dapat bekerja.',
  factorTitle: 'Masuk lagi dengan faktor kedua',
  factorLead:
    'Peran Anda meminta faktor kedua, dan Anda masuk dengan kata sandi saja. Keluar, lalu pakai kunci sandi Anda.',
  signOut: 'Keluar',
} as const;

/** For somebody who is not signed in: it greets by the name that the link opens with and tells nothing of others. */
export const link = {
  title: 'Pilih kata sandi',
  hello: (name: string): string => `Halo, ${name}.`,
  invite: (role: string): string => `Anda diundang bekerja di meja aduan sebagai ${role}.`,
  reset: 'Kata sandi lama Anda sudah mati. Pilih yang baru.',
  lead: 'Pakailah 12 huruf atau lebih; beberapa kata yang Anda ingat sudah cukup.',
  password: 'Kata sandi baru',
  again: 'Ulangi kata sandi baru',
  save: 'Simpan kata sandi',
  done: 'Kata sandi tersimpan. Masuklah dengan surel dan kata sandi itu.',
  toSignIn: 'Ke halaman masuk',
} as const;

/** Says of a provider's refusal what can be checked, and never whether the address is an officer's. */
export const signInMore = {
  codeTitle: 'Kode kedua',
  codeLead: 'Buka aplikasi kode Anda, lalu ketik enam angkanya.',
  recoveryLead: 'Ketik salah satu kode pemulihan yang Anda simpan.',
  code: 'Kode dari aplikasi',
  recovery: 'Kode pemulihan',
  recoveryHint: 'Persis seperti tertulis: huruf besar dan kecil dibedakan.',
  useRecovery: 'Gawai tidak ada? Pakai kode pemulihan',
  useApp: 'Pakai kode dari aplikasi',
  codeMissing: 'Tulis kodenya.',
  key: 'Masuk dengan kunci sandi',
  keyFailed: 'Kunci sandi tidak dipakai. Ulangi, atau masuk dengan kata sandi.',
  keysByName: 'Kunci sandi hanya berlaku di alamat bernama, bukan angka. Program yang sama (masuk lagi di sana):',
  provider: (name: string): string => `Masuk dengan ${name}`,
  providerFailed:
    'Masuk lewat layanan itu tidak berhasil. Pastikan surel Anda di sana terverifikasi dan sama dengan surel petugas, atau masuk dengan kata sandi.',
} as const;
