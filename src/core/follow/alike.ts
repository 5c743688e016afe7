// Which cases may be about one thing: the same kind at the same place, or the same words. Pure. Looks at nothing of a case but what it is
// handed, which whoever compares may read: to whoever is about to report what everybody may, at the desk what the officer may.
import { stemsOf } from '../search/stem.ts';
import { tokensOf } from '../search/tokens.ts';
import { dayMs } from '../time.ts';

/** A case that ended longer ago is another matter. */
export const alikeAfterEndMs = 21 * dayMs;

/** So many are shown at most. */
export const mostAlike = 3;

/** What is about to be reported: `serviceCodes` of the categories that its words speak of, `kelurahan` where it was chosen. */
export type Reporting = { words: string; serviceCodes: readonly string[]; kelurahan?: string | undefined };

/** What everybody may read of a case. */
export type Known = { serviceCode: string; kelurahan?: string | undefined; summary: string };

/** So many letters of a summary are compared: hundreds as long as may be would hold up everybody else. */
const mostLetters = 600;

/** Shorter words join sentences, and tell of nothing. */
const shortest = 4;

/** Nor do longer ones that join sentences, say when and beside what, greet, ask or thank: in every second report they stand. */
const joining = new Set(
  [
    'yang tidak untuk dengan sudah belum masih juga saja lagi saya kami kita dari pada akan agar supaya karena ketika',
    'sangat banget sekali sampai sejak selama lama terus selalu sering setiap kapan kenapa mengapa bagaimana sini sana',
    'pagi siang sore malam hari kemarin sekarang minggu bulan tahun depan dekat sekitar sebelah samping belakang',
    'mohon tolong minta segera terima kasih terimakasih makasih salam selamat bapak admin assalamualaikum',
    'lapor bantu baik benar ditindaklanjuti tindak lanjut',
  ].flatMap((line) => line.split(' ').flatMap((word) => [word, ...stemsOf(word)])),
);

/** By the formal word, however short it is typed: "jln" is a word. */
const saysSomething = (roots: readonly string[]): boolean =>
  roots.some((root) => root.length >= shortest) && !roots.some((root) => joining.has(root));

/** The roots of each word that says something, of those that come again once; `all` of them beside. */
const rootsIn = (text: string): { words: string[][]; all: ReadonlySet<string> } => {
  const all = new Set<string>();
  const words: string[][] = [];
  for (const { word } of tokensOf(text)) {
    const roots = [word, ...stemsOf(word)];
    if (!saysSomething(roots)) continue;
    if (!roots.some((root) => all.has(root))) words.push(roots);
    for (const root of roots) all.add(root);
  }
  return { words, all };
};

/** What a summary speaks of: the roots of each of its words. */
export type Matter = readonly (readonly string[])[];

/** Dear: kept by whoever compares the same summary again. */
export const matterOf = (summary: string): Matter => rootsIn(summary.slice(0, mostLetters)).words;

/** Of a matter the words that were typed, too, as it writes them. */
const sharedWith = (typed: string): ((matter: Matter) => string[]) => {
  const { all } = rootsIn(typed);
  return (matter) => matter.flatMap((roots) => (roots.some((root) => all.has(root)) ? roots.slice(0, 1) : []));
};

/** One place, two places, or nobody says: of two places nothing is alike. */
const placesOf = ({ kelurahan: here }: Reporting, { kelurahan: there }: Known): 'same' | 'other' | 'unknown' => {
  if (here === undefined || there === undefined) return 'unknown';
  return here === there ? 'same' : 'other';
};

/** Why one is like another: by the words that both say, by their kind, by their place. */
export type Likeness = { words: readonly string[]; ofKind: boolean; atPlace: boolean };

/** Of one kind at one place it is, whatever was written; else words must say so too, and more of them the less else does. */
const likenessOf = (reporting: Reporting, known: Known, words: readonly string[]): Likeness | undefined => {
  const place = placesOf(reporting, known);
  if (place === 'other') return undefined;
  const [ofKind, atPlace] = [reporting.serviceCodes.includes(known.serviceCode), place === 'same'];
  const isAlike = ofKind ? atPlace || words.length >= 1 : words.length >= (atPlace ? 2 : 3);
  return isAlike ? { words, ofKind, atPlace } : undefined;
};

const weightOf = ({ words, ofKind, atPlace }: Likeness): number =>
  (ofKind ? 4 : 0) + (atPlace ? 4 : 0) + Math.min(words.length, 4);

/** So many at most, and how to come by what summaries speak of, for whoever keeps it. */
type Comparing = { most: number; matterIn?: (summary: string) => Matter };

/** The likest first, each with its reasons; of alike ones in the order in which they came. */
export const likestOf = <T extends Known>(
  reporting: Reporting,
  all: readonly T[],
  { most, matterIn = matterOf }: Comparing,
): { known: T; likeness: Likeness }[] => {
  const shared = sharedWith(reporting.words);
  return all
    .flatMap((known) => {
      const likeness = likenessOf(reporting, known, shared(matterIn(known.summary)));
      return likeness === undefined ? [] : [{ known, likeness }];
    })
    .toSorted((one, other) => weightOf(other.likeness) - weightOf(one.likeness))
    .slice(0, most);
};

/** The same, for whoever is about to report. `matterIn`: of whoever keeps what summaries speak of. */
export const alikeOf = <T extends Known>(reporting: Reporting, all: readonly T[], matterIn = matterOf): T[] =>
  likestOf(reporting, all, { most: mostAlike, matterIn }).map(({ known }) => known);
