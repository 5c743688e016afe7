// Words of the few screens that somebody sees before they may begin to work.

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
