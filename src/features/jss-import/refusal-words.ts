// Why a file cannot be read as a table, and what to do instead.
import type { ProblemLanguage } from '#http/problem.ts';
import type { TableRefusal } from '#src/files/table-limits.ts';

const tableRefusalWords = {
  'empty-table': { id: 'Berkasnya kosong.', en: 'It is empty.' },
  'not-a-table': {
    id: 'Isinya bukan tabel. Unggah ekspor JSS sebagai CSV atau XLSX.',
    en: 'It holds no table. Upload the export of JSS as CSV or XLSX.',
  },
  'old-spreadsheet': {
    id: 'Berkas Excel lama (.xls) atau berkas bersandi. Simpan sebagai .xlsx tanpa sandi, lalu unggah lagi.',
    en: 'It is an old Excel file (.xls) or has a password. Save it as .xlsx without one and upload it again.',
  },
  'broken-quotes': {
    id: 'Ada tanda kutip yang tidak ditutup. Ekspor ulang dari JSS, atau simpan sebagai .xlsx.',
    en: 'A quotation mark is never closed. Export it again, or save it as .xlsx.',
  },
  'too-many-rows': {
    id: 'Barisnya lebih dari 20.000. Bagi ekspornya menurut tanggal.',
    en: 'It has more than 20,000 rows. Export fewer days at a time.',
  },
  'too-many-columns': {
    id: 'Kolomnya lebih dari 100. Hapus kolom yang tidak perlu.',
    en: 'It has more than 100 columns. Remove those that are not needed.',
  },
  'too-much-inside': {
    id: 'Isi berkas ini terlalu besar saat dibuka. Bagi ekspornya menurut tanggal.',
    en: 'It is too large once unpacked. Export fewer days at a time.',
  },
  unreadable: {
    id: 'Berkasnya rusak. Ekspor ulang dari JSS.',
    en: 'It is damaged. Export it again.',
  },
} as const satisfies Record<TableRefusal, Record<ProblemLanguage, string>>;

const lineWords = { id: 'Baris', en: 'Line' } as const;

/** With the line where it begins, if that is known. */
export const refusalWords = (
  { refusal, line }: { refusal: TableRefusal; line?: number },
  language: ProblemLanguage,
): string =>
  `${line === undefined ? '' : `${lineWords[language]} ${String(line)}: `}${tableRefusalWords[refusal][language]}`;
