// What the invented citizens of training's past write about, how often, and when in the year. Plain data; nobody's message stands here.

import { knownCategories } from '#text/known-categories.ts';

/** `wet`, `dry`: how many times as often in the months of rain, and in the others. `agencyId`: who has it in hand. */
export type Topic = {
  categoryId: string;
  categoryName: string;
  agencyId: string;
  share: number;
  wet: number;
  dry: number;
  words: readonly string[];
};

const topic = (
  categoryId: string,
  [share, wet, dry]: readonly [number, number, number],
  ...words: readonly string[]
): Topic => {
  const known = knownCategories.find(({ id }) => id === categoryId);
  if (known === undefined) throw new Error(`no category is called ${categoryId}`);
  return { categoryId, categoryName: known.name, agencyId: known.agencyId, share, wet, dry, words };
};

/** Of the categories that the list begins with, whose usual agencies have them in hand. */
export const topics: readonly Topic[] = [
  topic(
    'jalan-rusak',
    [15, 1.4, 0.8],
    'Jalan berlubang, sudah dua motor oleng',
    'dalane bolong jero, mbebayani',
    'Aspal mengelupas sejak bulan lalu',
  ),
  topic(
    'lampu-jalan',
    [13, 1, 1],
    'Lampu jalan mati sudah tiga malam',
    'PJU padam, gang jadi gelap',
    'lampu kedip terus lalu mati',
  ),
  topic('drainase', [8, 2.2, 0.4], 'Got mampet, air menggenang tiap hujan', 'saluran kebak uwuh, banyune mbludag'),
  topic(
    'sampah',
    [17, 0.9, 1.1],
    'Sampah di depo belum diangkut empat hari',
    'uwuh numpuk, mambu banget',
    'Tong sampah penuh sejak Sabtu',
  ),
  topic('pohon', [6, 2, 0.5], 'Dahan patah menimpa kabel', 'Pohon miring ke arah jalan'),
  topic('parkir', [9, 0.9, 1.1], 'Ditarik parkir tiga kali lipat tarif resmi', 'Parkir liar di trotoar'),
  topic('rambu', [5, 1, 1], 'Bangjo mati arah timur', 'Marka zebra cross hampir hilang'),
  topic('ketertiban-umum', [7, 0.8, 1.2], 'Warung menutup trotoar', 'Suara musik keras sampai dini hari'),
  topic('air-minum', [6, 0.8, 1.2], 'Air PDAM mati dari subuh', 'banyune buthek'),
  topic('kependudukan', [5, 1, 1], 'KTP belum jadi sesudah tiga minggu', 'Antrean akta panjang, loket hanya satu'),
  topic('kesehatan', [4, 1.1, 0.9], 'Antrean puskesmas dari pagi sampai siang'),
  topic('bantuan-sosial', [4, 1, 1], 'Bantuan belum cair, tetangga sudah'),
  topic('pasar', [3, 1, 1], 'Atap los pasar bocor'),
  topic('pendidikan', [3, 0.7, 1.3], 'Tanya alur pindah sekolah, laman tidak bisa dibuka'),
  topic('banjir', [2, 3, 0.1], 'Air sungai naik sampai teras'),
  topic('tawon-ular', [2, 1.2, 0.8], 'Sarang tawon besar di atap musala'),
];

/** How long an agency takes beside the others, and whether its crews work on Saturdays and Sundays. */
export const agencyWays: Readonly<Record<string, { slow: number; crews: boolean }>> = {
  dpupkp: { slow: 1, crews: true },
  dlh: { slow: 1.05, crews: true },
  dishub: { slow: 1.6, crews: false },
  satpolpp: { slow: 1.15, crews: true },
  pdam: { slow: 0.8, crews: true },
  dindukcapil: { slow: 0.7, crews: false },
  dinkes: { slow: 0.9, crews: false },
  dinsosnakertrans: { slow: 1.9, crews: false },
  disdag: { slow: 1.2, crews: false },
  disdikpora: { slow: 1.1, crews: false },
  bpbd: { slow: 0.5, crews: true },
  damkar: { slow: 0.3, crews: true },
};

/** By which channels citizens wrote at the beginning of the past, and at its end. */
export const channelShares: Readonly<Record<string, readonly [first: number, last: number]>> = {
  instagram: [30, 30],
  whatsapp: [18, 34],
  facebook: [24, 9],
  x: [10, 6],
  threads: [2, 6],
  phone: [10, 8],
  email: [4, 4],
  'walk-in': [2, 3],
};
