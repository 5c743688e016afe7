// Why a platform would not take a message, in words, with what to do about it. Unknown reasons are shown as they came.
const reasons: Readonly<Record<string, string | undefined>> = {
  'token-expired': 'Izin akun sudah kedaluwarsa. Operator perlu memperbaruinya di Akun kanal.',
  'token-invalid': 'Token akun tidak diterima kanal. Operator perlu memeriksanya.',
  'permission-missing': 'Akun belum diberi izin mengirim. Operator perlu memeriksa izin aplikasi.',
  'credit-used-up': 'Kredit berbayar akun di kanal ini habis. Operator perlu mengisinya, lalu kirim lagi.',
  'answer-uninvited':
    'Paket akun ini hanya boleh membalas lewat program bila penulisnya menyebut atau mengutip akun kota. Kirim pesan pribadi, atau jawab langsung di aplikasi X.',
  'window-closed': 'Batas waktu membalas di kanal ini sudah lewat. Hubungi pelapor lewat telepon.',
  'private-reply-used': 'Komentar ini sudah pernah dibalas secara pribadi. Tunggu pelapor menulis lebih dulu.',
  'message-too-long': 'Pesan terlalu panjang untuk kanal ini. Persingkat lalu kirim lagi.',
  'duplicate-text':
    'Kanal menolak kalimat yang persis sama dengan kiriman sebelumnya. Ubah kata-katanya, lalu kirim lagi.',
  'no-private-messages':
    'Kanal ini tidak punya pesan pribadi. Balas secara umum: minta pelapor menulis pesan pribadi di kanal lain, misalnya WhatsApp, atau teruskan aduan tanpa identitas. Jangan minta data diri secara umum.',
  'target-gone': 'Komentar atau percakapan asalnya sudah dihapus.',
  'person-unavailable': 'Pelapor tidak dapat dikirimi pesan: akunnya hilang atau memblokir.',
  'address-given-up':
    'Pelapor sudah melepas nomor atau akun ini, dan kanal tidak memberi tahu gantinya. Hubungi pelapor dengan cara lain.',
  'person-must-begin':
    'Di kanal ini pelapor harus menyapa lebih dulu. Balas secara umum: minta ia menulis pesan pribadi ke akun kota, lalu ulangi.',
  'template-refused': 'Templat pesan di kanal ini tidak dapat dipakai. Operator perlu memeriksa persetujuannya.',
  undelivered: 'Kanal menerima pesan ini, lalu melaporkan bahwa pesan tidak sampai. Hubungi pelapor dengan cara lain.',
  'not-reached': 'Pelapor tidak terhubung setelah beberapa kali dicoba. Coba kontak lain, lalu sampaikan lagi.',
  'bad-request': 'Kanal tidak menerima bentuk pesan ini. Laporkan kepada operator.',
  'unknown-account': 'Akun pengirim tidak dikenal, atau sudah dilepas dari meja ini. Laporkan kepada operator.',
  'account-resting': 'Akun ini sedang diistirahatkan. Pesan menunggu sampai operator membangunkannya.',
  'webhook-missing': 'Kanal belum tahu ke mana mengantar pesan. Operator perlu memasang alamat webhook.',
  'unknown-end':
    'Sambungan terputus saat mengirim, dan kanal ini tidak memperlihatkan pesan terkirim. Periksa dulu di aplikasinya; kirim lagi hanya bila belum ada.',
  'automatic-unwanted':
    'Pengingat otomatis tidak dikirim: surat ini datang lewat milis, atau penulisnya meminta tidak dijawab otomatis. Tulis sendiri kepada pelapor bila perlu.',
  'rate-limited': 'Kanal sedang membatasi kiriman; dicoba lagi otomatis.',
  temporary: 'Kanal sedang terganggu; dicoba lagi otomatis.',
  blocked: 'Kanal menahan kiriman sementara; dicoba lagi otomatis.',
  network: 'Kanal tidak terjangkau; dicoba lagi otomatis.',
};

/** A reason without words is shown as it came: an officer who can search for it is better off than one who sees nothing. */
export const reasonOf = (reason: string): string => reasons[reason] ?? reason;
