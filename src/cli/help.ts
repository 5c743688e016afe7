// The words of --help.
import type { Verb } from './verb.ts';
import { verbs } from './verbs.ts';

const columns = (rows: readonly (readonly [string, string])[]): string[] => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
};

/** From the list of verbs alone, so that none of them is loaded for it. */
export const helpForAll = (): string =>
  [
    'Pemakaian: tanggap PERINTAH [pilihan]',
    '',
    'Perintah:',
    ...columns(Object.entries(verbs).map(([name, { summary }]) => [name, summary])),
    '',
    'Setiap perintah mengenal --help dan --json. Pengaturan dibaca dari lingkungan, sama seperti saat program berjalan.',
    'Status keluar: 0 berhasil, 1 gagal, 2 salah pakai.',
  ].join('\n');

/** Lists the verb's own options before those that every verb has. */
export const helpFor = ({ usage, about, options = {} }: Verb): string =>
  [
    `Pemakaian: tanggap ${usage}`,
    '',
    about,
    '',
    'Pilihan:',
    ...columns([
      ...Object.entries(options).map(
        ([name, { type, about: what }]) => [`--${name}${type === 'string' ? ' NILAI' : ''}`, what] as const,
      ),
      ['--json', 'menulis hasil untuk mesin'],
      ['--help', 'menampilkan bantuan ini'],
    ]),
  ].join('\n');
