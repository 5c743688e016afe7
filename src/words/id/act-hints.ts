// Hints in the forms of acts that few of them show: they come with the acts, not with the console.

/** Each stands in one form alone. */
export const actHints = {
  publicLink: 'Semua orang membaca balasan ini. Tulis {tautan} di tempat alamat formulir akan muncul.',
  privateOnly: 'Pertanyaan identitas selalu terkirim secara pribadi, tidak pernah di kolom komentar.',
  noteOptional: 'Boleh kosong bila alasannya sudah jelas; wajib untuk “di luar wewenang” dan “tidak ada pokok aduan”.',
  trackHint: 'Terbaca siapa pun yang memegang nomor aduan. Jangan tulis nama lengkap, NIK, atau nomor telepon.',
  partHint: 'Bagian Anda saja, walau sedikit. Dinas penanggung jawab melaporkan hasil seluruhnya.',
  granting: (agency: string, until: string): string => `${agency} meminta waktu sampai ${until}.`,
};
