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
/** Of one category so many crowds are looked at, with those that an article answers: what is left are the smallest. */
const mostRounds = 200;
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

type Read = { question: Question; stems: string[]; pairs: string[]; written: ReadonlyMap<string, string> };

/** Two words that stand in one question, in any order; of a question of one word, that. */
const pairsOf = (stems: readonly string[]): string[] => {
  const sorted = stems.toSorted();
  if (sorted.length === 1) return sorted;
  return sorted.flatMap((one, at) => sorted.slice(at + 1).map((other) => `${one} ${other}`));
};

/** Accounts and addresses are nobody's matter; numbers tell people apart. */
const readQuestion = (question: Question): Read => {
  const written = new Map<string, string>();
  for (const { word } of tokensOf(question.text.replaceAll(named, ' '))) {
    const [stem = word] = stemsOf(word);
    const isTelling = !isNumber(word) && /\p{L}{3}/u.test(word) && stem.length >= shortest;
    if (isTelling && !common.has(word) && !common.has(stem) && !written.has(stem)) written.set(stem, word);
    if (written.size === mostStems) break;
  }
  const stems = [...written.keys()];
  return { question, stems, pairs: pairsOf(stems), written };
};

/** How often a word stands in all of them: of two pairs that as many share, the rarer one says more. */
const oftenIn = (reads: readonly Read[]): ((pair: string) => number) => {
  const count = new Map<string, number>();
  for (const { stems } of reads) for (const stem of stems) count.set(stem, (count.get(stem) ?? 0) + 1);
  return (pair) => pair.split(' ').reduce((sum, stem) => sum + (count.get(stem) ?? 0), 0);
};

/** Questions that share a pair, and how often each person asked one of them: kept in step as others take some, so that nothing is counted anew. */
type Candidate = { pair: string; often: number; reads: Set<Read>; asked: Map<string, number> };

const candidateOf = (pair: string, often: number, reads: readonly Read[]): Candidate => {
  const asked = new Map<string, number>();
  for (const { question } of reads) {
    const { person } = question;
    asked.set(person, (asked.get(person) ?? 0) + 1);
  }
  return { pair, often, reads: new Set(reads), asked };
};

/** By their pairs; each of a crowd. */
const candidatesIn = (reads: readonly Read[]): Map<string, Candidate> => {
  const found = new Map<string, Read[]>();
  for (const read of reads)
    for (const pair of read.pairs) {
      const known = found.get(pair);
      if (known === undefined) found.set(pair, [read]);
      else known.push(read);
    }
  const often = oftenIn(reads);
  const candidates = new Map<string, Candidate>();
  for (const [pair, those] of found) {
    if (those.length < leastPeople) continue;
    const candidate = candidateOf(pair, often(pair), those);
    if (candidate.asked.size >= leastPeople) candidates.set(pair, candidate);
  }
  return candidates;
};

/** The question stands in a group: it counts for no other pair of its own, and what is no crowd without it is none. */
const takeAway = (read: Read, candidates: Map<string, Candidate>): void => {
  const { person } = read.question;
  for (const pair of read.pairs) {
    const candidate = candidates.get(pair);
    if (candidate === undefined) continue;
    const left = (candidate.asked.get(person) ?? 0) - 1;
    candidate.reads.delete(read);
    if (left > 0) candidate.asked.set(person, left);
    else candidate.asked.delete(person);
    if (candidate.asked.size < leastPeople) candidates.delete(pair);
  }
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

const groupOf = ({ pair, reads: those, asked }: Candidate): AskedAgain => {
  const reads = [...those];
  const own = pair.split(' ');
  const shared = (reads[0]?.stems ?? []).filter(
    (stem) => own.includes(stem) || reads.every(({ stems }) => stems.includes(stem)),
  );
  const categoryId = reads[0]?.question.categoryId;
  return {
    words: shared.map((stem) => writtenAs(stem, reads)),
    ...(categoryId === undefined ? {} : { categoryId }),
    people: asked.size,
    ids: reads.map(({ question }) => question.id),
  };
};

/** Asked by more people, else of rarer words. */
const comesFirst = (one: Candidate, other: Candidate): boolean => {
  const more = one.asked.size - other.asked.size || other.often - one.often;
  return more > 0 || (more === 0 && one.pair < other.pair);
};

const bestOf = (candidates: Iterable<Candidate>): Candidate | undefined => {
  let best: Candidate | undefined;
  for (const one of candidates) if (best === undefined || comesFirst(one, best)) best = one;
  return best;
};

/** Of one category, the greatest first: whoever stands in one group stands in no other. */
const groupsIn = (reads: readonly Read[], isKnown: (pair: string) => boolean): AskedAgain[] => {
  const candidates = candidatesIn(reads);
  const groups: AskedAgain[] = [];
  for (let round = 0; round < mostRounds && groups.length < mostGroups; round += 1) {
    const best = bestOf(candidates.values());
    if (best === undefined) break;
    if (!isKnown(best.pair)) groups.push(groupOf(best));
    for (const read of [...best.reads]) takeAway(read, candidates);
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
    const known = byCategory.get(key);
    if (known === undefined) byCategory.set(key, [readQuestion(question)]);
    else known.push(readQuestion(question));
  }
  return [...byCategory.values()]
    .flatMap((reads) => groupsIn(reads, isKnown))
    .toSorted((one, other) => other.people - one.people)
    .slice(0, mostGroups);
};
