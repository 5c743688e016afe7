// Words on folders of the inbox in which nothing stands, and on accounts from which nothing can come.

/** `why`: what would stand there. */
export const emptyFolders = {
  title: 'Tidak ada aduan di sini',
  why: {
    mine: 'Tidak ada aduan yang menunggu langkah Anda.',
    triage: 'Tidak ada aduan baru yang belum dipilah.',
    'awaiting-identity': 'Tidak ada warga yang ditunggu identitasnya.',
    coordination: 'Tidak ada aduan yang menunggu jawaban awal.',
    registration: 'Tidak ada aduan yang menunggu dicatat di UPIK.',
    'follow-up': 'Tidak ada aduan yang sedang dikerjakan dinas.',
    conveying: 'Tidak ada hasil yang menunggu disampaikan.',
    'by-hand': 'Tidak ada pelapor yang perlu dikabari sendiri.',
    elsewhere: 'Tidak ada aduan yang perlu ditanyakan ke lembaga lain.',
    'passed-on': 'Tidak ada aduan untuk diketahui yang belum dibaca.',
    mentioned: 'Tidak ada catatan yang menyebut Anda.',
    drafts: 'Tidak ada jawaban yang menunggu persetujuan.',
    scheduled: 'Tidak ada jawaban yang menunggu waktunya dikirim.',
    closed: 'Belum ada aduan yang selesai.',
    all: 'Belum ada aduan.',
  },
  lastCame: (moment: string): string => `Pesan terakhir ${moment}.`,
  cutOff: (name: string, moment: string): string =>
    `${name} tidak terhubung sejak ${moment} — pesan dari sana belum masuk.`,
} as const;
