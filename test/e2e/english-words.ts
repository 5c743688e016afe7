// Which words of a text are Indonesian: those of the console's Indonesian sentences that its English ones do not have.
import { late as lateEn } from '#words/en/late.ts';
import { allKelurahan, kemantren } from '#core/place/kelurahan.ts';
import { text as en } from '#words/en/console.ts';
import { text as id } from '#words/id/console.ts';
import { late as lateId } from '#words/id/late.ts';

/** Sentences with placeholders are filled with nothing to read; what cannot be called so is left out. */
const filled = (sentence: (...given: unknown[]) => unknown): unknown => {
  try {
    return sentence('', '', '', '');
  } catch {
    return '';
  }
};

const leaves = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return leaves(filled(value as (...given: unknown[]) => unknown));
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leaves);
  return [];
};

const wordsIn = (texts: readonly string[]): string[] =>
  texts.flatMap((one) => one.toLowerCase().match(/\p{L}{3,}/gu) ?? []);

/** Names of offices, places, invented people and products, which have no English. */
const names = new Set(
  wordsIn([
    'Admin Medsos Pusat Tanggap Contoh Warga Kelurahan Kota Yogyakarta Pemerintah Dinas Lingkungan Hidup DLH DPUPKP',
    'Pekerjaan Umum Perumahan dan Kawasan Permukiman Satuan Polisi Pamong Praja Perhubungan Kesehatan Komunikasi Informatika Persandian',
    'Simulator Foto Kabar Kicau Obrolan Pasar UPIK JSS SOP LAPOR WIB Operator Instagram nomor nama sapaan kanal tautan tenggat lacak hasil',
    'Lampu jalan depan pasar mati tiga hari Pesan jogja-latihan',
  ]),
);

const english = new Set(wordsIn(leaves([en, lateEn])));
const indonesian = new Set(wordsIn(leaves([id, lateId])).filter((word) => !english.has(word) && !names.has(word)));

/** What training calls its accounts, and addresses: somebody's own words, shown as they are. */
const ownWords =
  /Aduan Kota \(latihan\)|Telepon aduan \(latihan\)|Loket aduan Balai Kota \(latihan\)|(?:telepon|loket)-1|\S+@\S+/g;

/** A kelurahan may be called as something is: Tahunan is a place, and yearly. */
const placeNames = new RegExp(`\\b(?:${[...kemantren, ...allKelurahan].map(({ name }) => name).join('|')})\\b`, 'g');

const withoutOwn = (text: string, marked: readonly string[]): string =>
  marked
    .filter((part) => part !== '')
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, part) => rest.replaceAll(part, ''), text)
    .replaceAll(placeNames, '')
    .replaceAll(ownWords, '');

/** The texts in which one stands, with the words that gave it away; `marked`: what stands on the page as Indonesian, and may be named. */
export const indonesianIn = (texts: readonly string[], marked: readonly string[]): string[] =>
  texts.flatMap((one) => {
    const found = wordsIn([withoutOwn(one, marked)]).filter((word) => indonesian.has(word));
    return found.length === 0 ? [] : [`${one.trim()} [${found.join(', ')}]`];
  });
