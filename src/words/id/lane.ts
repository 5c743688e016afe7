// Words of sensitive lanes: their names, the folder of whoever is appointed, and the screen on which people are appointed.
import type { Lane } from '#core/lane/lane.ts';

/** Short enough for a choice; the hint says what belongs there. */
export const laneNames = {
  'women-and-children': {
    label: 'Perempuan dan anak',
    hint: 'Kekerasan terhadap perempuan atau anak, pelecehan, penelantaran. Dijawab paling lambat 2 jam.',
  },
  misconduct: {
    label: 'Penyimpangan petugas',
    hint: 'Korupsi, pungutan liar, penyalahgunaan wewenang oleh petugas kota. Ke Inspektorat, bukan ke terlapor.',
  },
} as const satisfies Record<Lane, { label: string; hint: string }>;

/** What is hidden elsewhere is named here alone. */
export const lanes = {
  names: laneNames,
  lane: 'Jalur',
  accused: 'Terlapor',
  accusedAgency: 'Perangkat Daerah terlapor',
  accusedHint: 'Perkara ini tidak akan pernah dapat diberikan kepadanya, dan petugasnya tidak melihat apa pun.',
  accusedPerson: 'Orang terlapor',
  accusedPersonHint: 'Nama atau jabatan, seperti yang ditulis pelapor.',
  nobody: 'Belum diketahui',
  mark: (name: string): string => `Jalur khusus: ${name}`,
  markHint: 'Hanya petugas yang ditunjuk melihat perkara ini, dan setiap pembukaan dicatat. Jawaban hanya pribadi.',
  hidePublic: 'Kata-kata pelapor masih terbaca umum di kanal asalnya: pertimbangkan menyembunyikannya di sana.',
  answerBy: (moment: string): string => `Harus dijawab paling lambat ${moment}.`,
  answerMissed: (moment: string): string => `Batas jawaban jalur ini lewat sejak ${moment}.`,
  suggested: (name: string): string => `Mungkin untuk jalur khusus ${name}`,
  suggestedHint:
    'Saran dari kata-kata pelapor, belum dipastikan petugas. Selama belum dipindahkan, semua petugas melihatnya.',
  move: (name: string): string => `Pindahkan ke ${name}`,
  folder: {
    title: 'Jalur khusus',
    lead: 'Perkara yang tidak tampak di daftar lain. Pembukaan daftar ini dan setiap perkara dicatat atas nama Anda.',
    none: 'Tidak ada perkara di jalur Anda.',
    noSeat: 'Anda tidak ditunjuk untuk jalur khusus mana pun. Ada tidaknya perkara di dalamnya tidak ditampilkan.',
    accused: (who: string): string => `Terlapor: ${who}`,
  },
  seats: {
    title: 'Jalur khusus',
    lead: 'Siapa yang melihat perkara sensitif. Operator menunjuk, Ketua Tim mengesahkan; keduanya dapat mengakhiri.',
    empty: 'Belum ada petugas meja yang disahkan untuk jalur ini: selama itu hanya Ketua Tim yang melihat perkaranya.',
    officer: 'Petugas',
    appoint: 'Tunjuk',
    appointed: 'Petugas ditunjuk. Berlaku sesudah disahkan Ketua Tim.',
    confirm: 'Sahkan',
    confirmOf: (name: string): string => `Sahkan ${name}`,
    confirmed: 'Penunjukan disahkan.',
    end: 'Akhiri',
    endOf: (name: string): string => `Akhiri penunjukan ${name}`,
    ended: 'Penunjukan diakhiri.',
    waiting: 'Menunggu Ketua Tim',
    holds: 'Berlaku',
  },
} as const;
