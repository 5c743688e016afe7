// The list of keyboard shortcuts.

/** Binds none: what a key does stands where it is bound. */
export const keys = {
  title: 'Pintasan keyboard',
  hint: 'Pintasan tidak bekerja saat Anda sedang mengetik. Pintasan satu huruf dapat dimatikan di menu akun.',
  list: [
    ['Ctrl + K', 'cari tindakan, halaman, atau aduan'],
    ['J / K', 'aduan berikutnya / sebelumnya'],
    ['Enter', 'buka aduan yang disorot'],
    ['Esc', 'kembali atau tutup jendela'],
    ['E', 'kerjakan langkah berikutnya pada aduan terbuka'],
    ['R', 'balas pelapor'],
    ['N', 'tulis catatan internal'],
    ['X', 'pilih aduan yang disorot, untuk ditutup bersama'],
    ['Shift + X', 'pilih semua sampai yang disorot'],
    ['Ctrl + A', 'pilih semua di daftar'],
    ['B lalu H, P, A, S, M', 'tutup sebagai salam, pujian, aspirasi, spam, makian'],
    ['C', 'salin nomor aduan'],
    ['/', 'cari di kotak masuk'],
    ['Alt + 1 … 9', 'buka tampilan tersimpan di kotak masuk'],
    ['G lalu M', 'ke kotak masuk'],
    ['G lalu U', 'ke buku UPIK'],
    ['G lalu W', 'ke papan waktu'],
    ['G lalu T', 'terima telepon'],
    ['G lalu L', 'terima di loket'],
    ['Ctrl + Enter', 'kirim formulir yang terbuka'],
    ['Ctrl + Shift + Enter', 'kirim, lalu aduan berikutnya'],
    ['/ di awal baris, Ctrl + M', 'pakai templat'],
    ['?', 'daftar pintasan ini'],
  ],
} as const;
