// What is wrong with a row of a file of categories.
import { categoryLevels } from '#core/complaint/category.ts';
import { categoryStates } from '#core/category-tree.ts';

/** Names the column and what may stand in it; repeats nothing of the row. */
export const categoryFile = {
  noTable: 'Isinya bukan tabel CSV atau XLSX yang dapat dibaca. Unduh daftarnya dulu untuk contoh.',
  heads: (name: string): string => `Baris judulnya tidak punya kolom "${name}". Unduh daftarnya dulu untuk contoh.`,
  row: (line: string, column: string, what: string): string => `Baris ${line}, kolom "${column}": ${what}`,
  fields: {
    id: 'hanya huruf, angka, dan garis, paling banyak 64 tanda, dan masing-masing satu baris.',
    parentId: 'bukan id kelompok dari tingkat pertama.',
    name: 'belum diisi, atau lebih dari 80 tanda.',
    nameEn: 'lebih dari 80 tanda.',
    agencyId: 'lebih dari 64 tanda.',
    level: `hanya ${categoryLevels.join(' atau ')}.`,
    words: 'lebih dari 2.000 tanda.',
    questions: 'lebih dari 1.000 tanda.',
    serviceCode: 'hanya huruf, angka, dan garis, paling banyak 40 tanda, dan tidak dipakai dua kali.',
    state: `hanya ${categoryStates.join(', ')}.`,
  },
};
