// Words of sensitive lanes on a case: their names, and what a lane means for it.
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
} as const;
