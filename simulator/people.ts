// The citizens of the small network: plainly made up, and anybody a replay brings along.
// Must never resemble a real person.
import { createHash } from 'node:crypto';
import type { Person } from './world.ts';

const listed = (...[key, name, handle, about, hue]: readonly [string, string, string, string, number]): Person => ({
  ...{ key, name, handle, about, hue },
  listed: true,
});

/** Those whom a visitor may be; what they wrote stands in each network's first posts. */
export const demoPeople: readonly Person[] = [
  listed('warga-1', 'Warga Demo 1', 'warga.demo1', 'Ibu rumah tangga, tinggal di Kemantren Contoh', 212),
  listed('warga-2', 'Warga Demo 2', 'wargademo_2', 'Pedagang pasar, menulis singkat-singkat', 28),
  listed('mbah-conto', 'Mbah Conto', 'mbah_conto', 'Remen ngagem basa Jawi', 140),
  listed('mas-coba', 'Mas Coba', 'mascoba.jgj', 'Mahasiswa, banyak emoji', 282),
  listed(
    'bu-contoh',
    'Bu Contoh Nama Panjang Sekali Dari Kampung Percobaan Lor',
    'bu_contoh_nama_panjang',
    'Ketua RT rekaan',
    340,
  ),
  listed('pak-misal', 'Pak Misal', 'pak_misal', 'Pengguna kursi roda, teliti soal trotoar', 178),
];

/** Lower-case letters and digits with dashes between, forty signs at most; may be empty. */
export const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 40);

/** Somebody a control call or a replay names; the same words are always the same person. */
export const stranger = (name: string, handle?: string): Person => {
  const tail = createHash('sha256').update(name).digest('hex');
  const key = `p-${slug(handle ?? name) || 'orang'}-${tail.slice(0, 6)}`;
  return {
    key,
    name,
    handle: handle ?? `${slug(name).replaceAll('-', '_') || 'orang'}_${tail.slice(0, 3)}`,
    about: 'Warga rekaan',
    hue: Number.parseInt(tail.slice(0, 4), 16) % 360,
    listed: false,
  };
};
