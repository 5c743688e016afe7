// What people ask again and again and no article answers: questions of one category that share their telling words. Pure; knows nobody's name,
// and tells of nothing that fewer than three people asked.
import { isNumber, tokensOf } from '../search/tokens.ts';
import { stemsOf } from '../search/stem.ts';

/** A question as it was asked; `person`: who asked, as an id; `id`: of the case. */
export type Question = { id: string; person: string; categoryId?: string; text: string };

/** `words`: what the questions share, as most of them write it; `ids`: their cases, the latest first as they were handed in. */
export type AskedAgain = { words: string[]; categoryId?: string; people: number; ids: string[] };

/** Fewer people make no crowd in which nobody is known. */
export const leastPeople = 3;
const mostGroups = 20;
/** What a question is about stands at its beginning. */
const mostStems = 16;
const shortest = 3;

/** Words that stand in every other question, and greetings. */
const common = new Set(
  (
    'yang dari dan atau ini itu ada dengan untuk pada saya kami kita aku nya juga sih dong yah deh kok nih lah kan para oleh agar supaya karena ' +
    'saja mohon tolong admin bapak ibu kakak mas mbak min apa apakah bagaimana gimana kapan berapa mana siapa kenapa mengapa bisa boleh mau ingin ' +
    'tanya nanya info informasi selamat pagi siang sore malam terima kasih makasih halo permisi sudah belum masih akan harus kalau jika bila ' +
    'tidak bukan jangan lagi hari kota jogja yogyakarta izin maaf assalamualaikum lapor'
  )
    .split(' ')
    .flatMap((word) => [word, ...stemsOf(word)]),
);

const named = /(?:https?:\/\/|www\.)\S+|[\w.+-]*@\S+/giu;

type Read = { question: Question; stems: string[]; written: ReadonlyMap<string, string> };

/** Accounts and addresses are nobody's matter; numbers tell people apart. */
const readQuestion = (question: Question): Read => {
  const written = new Map<string, string>();
  for (const { word } of tokensOf(question.text.replaceAll(named, ' '))) {
    const [stem = word] = stemsOf(word);
    const isTelling = !isNumber(word) && /\p{L}{3}/u.test(word) && stem.length >= shortest;
    if (isTelling && !common.has(word) && !common.has(stem) && !written.has(stem)) written.set(stem, word);
    if (written.size === mostStems) break;
  }
  return { question, stems: [...written.keys()], written };
};

/** Two words that stand in one question, in any order; of a question of one word, that. */
const pairsOf = (stems: readonly string[]): string[] => {
  const sorted = stems.toSorted();
  if (sorted.length === 1) return sorted;
  return sorted.flatMap((one, at) => sorted.slice(at + 1).map((other) => `${one} ${other}`));
};

const peopleIn = (reads: readonly Read[]): number => new Set(reads.map(({ question }) => question.person)).size;

type Candidate = { pair: string; reads: Read[] };

const candidatesIn = (reads: readonly Read[]): Candidate[] => {
  const found = new Map<string, Read[]>();
  for (const read of reads)
    for (const pair of pairsOf(read.stems)) {
      const known = found.get(pair);
      if (known === undefined) found.set(pair, [read]);
      else known.push(read);
    }
  return [...found].flatMap(([pair, those]) => (peopleIn(those) >= leastPeople ? [{ pair, reads: those }] : []));
};

/** How often a word stands in all of them: of two pairs that as many share, the rarer one says more. */
const oftenIn = (reads: readonly Read[]): ((pair: string) => number) => {
  const count = new Map<string, number>();
  for (const { stems } of reads) for (const stem of stems) count.set(stem, (count.get(stem) ?? 0) + 1);
  return (pair) => pair.split(' ').reduce((sum, stem) => sum + (count.get(stem) ?? 0), 0);
};

/** The form that most of them write. */
const writtenAs = (stem: string, reads: readonly Read[]): string => {
  const forms = new Map<string, number>();
  for (const { written } of reads) {
    const form = written.get(stem);
    if (form !== undefined) forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  return [...forms].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? stem;
};

const groupOf = ({ pair, reads }: Candidate): AskedAgain => {
  const own = pair.split(' ');
  const shared = (reads[0]?.stems ?? []).filter(
    (stem) => own.includes(stem) || reads.every(({ stems }) => stems.includes(stem)),
  );
  const categoryId = reads[0]?.question.categoryId;
  return {
    words: shared.map((stem) => writtenAs(stem, reads)),
    ...(categoryId === undefined ? {} : { categoryId }),
    people: peopleIn(reads),
    ids: reads.map(({ question }) => question.id),
  };
};

/** Of one category, the greatest first: whoever stands in one group stands in no other. */
const groupsIn = (reads: readonly Read[], isKnown: (pair: string) => boolean): AskedAgain[] => {
  const often = oftenIn(reads);
  let left = candidatesIn(reads);
  const groups: AskedAgain[] = [];
  while (left.length > 0 && groups.length < mostGroups) {
    const best = left.reduce((one, other) => {
      const more = peopleIn(other.reads) - peopleIn(one.reads) || often(one.pair) - often(other.pair);
      return more > 0 || (more === 0 && other.pair < one.pair) ? other : one;
    });
    const taken = new Set(best.reads);
    if (!isKnown(best.pair)) groups.push(groupOf(best));
    left = left
      .map(({ pair, reads: those }) => ({ pair, reads: those.filter((read) => !taken.has(read)) }))
      .filter((one) => peopleIn(one.reads) >= leastPeople);
  }
  return groups;
};

/** `answered`: what articles are asked by; what one of them is about is asked no more. */
export const askedAgain = (questions: readonly Question[], answered: readonly string[]): AskedAgain[] => {
  const articles = answered.map((text) => new Set(tokensOf(text).flatMap(({ word }) => stemsOf(word))));
  const isKnown = (pair: string): boolean => {
    const stems = pair.split(' ');
    return articles.some((article) => stems.every((stem) => article.has(stem)));
  };
  const byCategory = new Map<string, Read[]>();
  for (const question of questions) {
    const key = question.categoryId ?? '';
    byCategory.set(key, [...(byCategory.get(key) ?? []), readQuestion(question)]);
  }
  return [...byCategory.values()]
    .flatMap((reads) => groupsIn(reads, isKnown))
    .toSorted((one, other) => other.people - one.people)
    .slice(0, mostGroups);
};
