// Words of the screen on which the city's categories are kept.
import type { CategoryState } from '#core/category-tree.ts';

/** Says what each field is for, and that a change is never one of cases. */
export const categories = {
  lead: 'Apa yang diadukan, dalam dua tingkat, dengan perangkat daerah dan prioritas yang biasa. Perubahan tidak mengubah aduan yang sudah berjalan.',
  add: 'Tambah kategori',
  edit: 'Ubah',
  editOf: (name: string): string => `Ubah ${name}`,
  save: 'Simpan kategori',
  saved: 'Kategori tersimpan.',
  state: 'Keadaan',
  states: { offered: 'Ditawarkan', resting: 'Istirahat', ended: 'Selesai dipakai' } satisfies Record<
    CategoryState,
    string
  >,
  noParent: 'Tingkat pertama (kelompok)',
  noAgency: 'Tidak ada yang biasa',
  unknownAgency: (id: string): string => `${id} (belum terdaftar)`,
  usually: (agency: string): string => `Biasanya ke ${agency}`,
  pressing: 'Prioritas tinggi',
  code: 'Open311',
  fields: {
    parentId: 'Kelompok',
    name: 'Nama',
    nameEn: 'Nama Inggris',
    agencyId: 'Perangkat daerah yang biasa menangani',
    level: 'Prioritas yang biasa',
    words: 'Kata yang mengusulkannya',
    questions: 'Yang ditanyakan kepada pelapor',
    serviceCode: 'Kode layanan Open311',
  },
  hints: {
    level: 'Hanya berlaku selama petugas belum menyebut prioritas lain. Bahaya hanya dinyatakan petugas.',
    words: 'Pisahkan dengan koma. Kata yang sama artinya dengan garis miring, misalnya: jalan/dalan rusak/bolong.',
    questions: 'Satu pertanyaan satu baris.',
    serviceCode: 'Kosongkan bila mitra luar tidak boleh memilihnya.',
  },
} as const;
