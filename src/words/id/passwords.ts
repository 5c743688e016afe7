// Why a password is not taken and what to do instead. Must repeat nothing of the password.

/** Whole sentences, by what is wrong with it. */
export const passwords = {
  'password-too-short': 'Terlalu pendek: pakailah paling sedikit 12 huruf. Beberapa kata yang Anda ingat sudah cukup.',
  'password-too-long': 'Terlalu panjang: pakailah paling banyak 128 huruf.',
  'password-common':
    'Terlalu umum: ada di daftar kata sandi yang pertama dicoba orang. Pakailah beberapa kata yang tidak berhubungan.',
  'password-known-words':
    'Mudah ditebak: hampir seluruhnya nama, surel, kota, atau kata yang biasa dicoba. Tambahkan kata lain yang hanya Anda tahu.',
  'password-repeated': 'Mudah ditebak: bagian yang sama diulang-ulang. Pakailah beberapa kata yang berbeda.',
  'password-in-sequence':
    'Mudah ditebak: huruf atau angkanya berurutan. Pakailah beberapa kata yang tidak berhubungan.',
  'password-easy': 'Mudah ditebak: tambahkan satu atau dua kata lagi.',
  'password-unchanged': 'Sama dengan kata sandi sekarang: pilihlah yang lain.',
} as const;
