// Words of the screen of roads, and of the hint whose the road of a case is.
import type { RoadAuthority } from '#core/place/road.ts';

/** Unknown is said as unknown. */
export const roads = {
  title: 'Jalan',
  lead: 'Milik siapa sebuah jalan, atau ruasnya, dan di mana itu ditetapkan. Yang belum diketahui ditulis belum diketahui: lengkapi dari keputusan penetapan status jalan.',
  add: 'Tambah jalan',
  edit: 'Ubah',
  editOf: (name: string): string => `Ubah ${name}`,
  save: 'Simpan jalan',
  saved: 'Jalan tersimpan.',
  find: 'Cari nama jalan',
  shown: (shown: number, all: number): string => `${String(shown)} dari ${String(all)} ruas`,
  authorities: {
    unknown: 'Belum diketahui',
    city: 'Jalan kota',
    province: 'Jalan provinsi',
    national: 'Jalan nasional',
    neighbour: 'Jalan kabupaten tetangga',
    community: 'Jalan kampung (swadaya)',
  } satisfies Record<RoadAuthority, string>,
  fields: { name: 'Nama', fromPlace: 'Dari', toPlace: 'Sampai', authority: 'Kewenangan', source: 'Dasar' },
  sourceHint: 'Keputusan yang menetapkannya, dengan nomor dan tahun. Wajib kecuali belum diketahui.',
  part: (from: string, to: string): string => [from, to].filter((one) => one !== '').join(' sampai '),
  hint: (road: string, whose: string): string => `${road}: ${whose.toLowerCase()}.`,
  unknownHint: (road: string): string => `${road}: belum diketahui milik siapa.`,
  suggested: 'Usul: teruskan ke',
};
