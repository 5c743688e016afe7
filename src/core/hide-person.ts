// A text without the people of its case, for whoever needs the matter and not the person: names and their parts, accounts, numbers,
// homes, however they are written. What is left of every one is the same sign, so that nothing tells two people apart.
import { bareDigits, digitRunsIn, numberPlaces } from './digit-runs.ts';
import { fold, placesOf, squashed, type Folded, type Holding, type Place } from './folded-text.ts';
import { homePlaces } from './home-places.ts';
import { maskReporterLinks } from './masking.ts';
import { longNumberPlaces } from './long-numbers.ts';
import { isOrdinary, titles, type PersonFacts } from './person-facts.ts';
import { personalDataIn } from './personal-data.ts';

/** What stands in a text where something told of a person. */
export const hidden = '•••';

type Kind = 'name' | 'home' | 'other';
type Span = Place & { kind: Kind };
type Secret = { kind: Kind; sign: string; holding: Holding };

const shortestPart = 3;
const shortestWhole = 4;

const wordsOf = (name: string): string[] =>
  name.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== '' && !isOrdinary(word));

const ofName = (name: string): Secret[] => {
  const all = squashed(name);
  const words = wordsOf(name).map(squashed);
  const pairs = words.slice(1).map((second, at) => `${words[at] ?? ''}${second}`);
  const wholes = [isOrdinary(name.trim()) ? '' : all, words.join(''), ...pairs].filter(
    ({ length }) => length >= shortestWhole,
  );
  const parts = words.filter(({ length }) => length >= shortestPart);
  return [
    ...wholes.map((sign): Secret => ({ kind: 'name', sign, holding: 'loose' })),
    ...parts.map((sign): Secret => ({ kind: 'name', sign, holding: 'word' })),
  ];
};

const loose = (written: string): Secret[] => {
  const sign = squashed(written);
  return sign.length < shortestPart || isOrdinary(written) ? [] : [{ kind: 'other', sign, holding: 'loose' }];
};

const ofHandle = (handle: string): Secret[] => {
  const [local = ''] = handle.replace(/^@/, '').split('@');
  return [...loose(handle), ...loose(local)];
};

/** `sari at contoh titik id` is an address, too. */
const ofEmail = (email: string): Secret[] => {
  const [local = '', domain = ''] = email.split('@');
  const spoken = ['dot', 'titik'].flatMap((dot) =>
    ['at', 'et'].map((at) => `${local.replaceAll('.', dot)}${at}${domain.replaceAll('.', dot)}`),
  );
  const half = ['dot', 'titik'].flatMap((dot) =>
    ['at', 'et'].map((at) => `${local}${at}${domain.replaceAll('.', dot)}`),
  );
  return [email, ...spoken, ...half, ...(local.length > 4 ? [local] : [])].flatMap(loose);
};

const secretsOf = ({ names, handles, emails }: PersonFacts): Secret[] => {
  const all = [...names.flatMap(ofName), ...handles.flatMap(ofHandle), ...emails.flatMap(ofEmail)];
  return [...new Map(all.map((one) => [`${one.sign} ${one.holding}`, one])).values()];
};

const official =
  'Lurah|Camat|RT|RW|Wali|Walikota|Kepala|Dinas|Admin|Presiden|Gubernur|Guru|Polisi|Dukuh|Kadis|Sekda|Ketua|Pelapor|Warga|Petugas|Bupati|Menteri';
/** Whoever is greeted is a person, known or not. */
const greeted = new RegExp(
  `(?<!\\p{L})(?:yth|yang terhormat)(?!\\p{L})[.: ]*((?:(?:${titles})(?!\\p{L})[./ ]*)*[^,:;.\\n!?•]{0,60})`,
  'giu',
);
const addressed = new RegExp(
  `(?<!\\p{L})(?:[Pp]ak|[Bb]apak|[Bb]u|[Ii]bu|[Mm]as|[Mm]bak|Sdri?\\.?)(?: |/[Ii]bu )((?!(?:${official})(?!\\p{L}))\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+){0,2})`,
  'gu',
);

const greetings = (text: string): Span[] =>
  [...text.matchAll(greeted), ...text.matchAll(addressed)].flatMap(({ index, 0: whole, 1: who = '' }) => {
    const named = who.trimEnd();
    const from = index + whole.length - who.length;
    return named === '' ? [] : [{ kind: 'name' as const, from, to: from + named.length }];
  });

const beforeName = new RegExp(`(?<!\\p{L})(?:(?:${titles})(?!\\p{L})[./ ]*)+$`, 'iu');
const beforeHome =
  /(?<!\p{L})(?:(?:jalan|jln|jl|gang|gg|kampung|kp|perumahan|perum|dusun|desa|komplek|blok|nomor|no|rt|rw|kelurahan|kel)(?!\p{L})[.: ]*)+$/iu;
const afterHome =
  /^(?:[ ,./-]{0,8}(?:rt|rw|no|blok|kelurahan|kel|kecamatan|kec|kemantren|kota|yogyakarta|jogjakarta|jogja|yogya|diy)(?!\p{L})\.?(?:[ :/]{0,4}\d{1,5}(?!\d))?|[ ,]{1,4}\d{5}(?!\d))+/iu;
const reach = 60;

/** How somebody is addressed and what kind of street it is tell people apart as well. */
const widened = (text: string, { kind, from, to }: Span): Span => {
  if (kind === 'other') return { kind, from, to };
  const before =
    (kind === 'name' ? beforeName : beforeHome).exec(text.slice(Math.max(0, from - reach), from))?.[0] ?? '';
  const after = kind === 'home' ? (afterHome.exec(text.slice(to, to + reach))?.[0] ?? '') : '';
  return { kind, from: from - before.length, to: to + after.length };
};

const link = /(?:https?:\/\/|www\.)\S+/giu;

/** An address on the web that names somebody is theirs as a whole. */
const inLinks = (text: string, spans: readonly Span[]): Span[] =>
  [...text.matchAll(link)].flatMap(({ index, 0: whole }) => {
    const to = index + whole.length;
    return spans.some((span) => span.from < to && span.to > index) ? [{ kind: 'other' as const, from: index, to }] : [];
  });

const beside = /^[^\p{L}\p{N}]{0,8}(?:(?:kelurahan|kel|desa|di)(?!\p{L})[^\p{L}\p{N}]{0,2})?$/iu;
const livesIn =
  /(?<!\p{L})(?:alamat|rumah|rumahku|tinggal|domisili|warga|asal|dari|orang|kos|kontrakan|griy[ao]|omah|omahku|dalem|manggon|saking|saka|seko)(?!\p{L})(?:[^\p{L}\n]+\p{L}+){0,3}[^\p{L}\n]*$|(?<!\p{L})(?:kelurahan|kel)\.? ?[:=] ?$/iu;

/** A kelurahan is a place like others, except where it says where somebody lives. */
const kelurahanSpans = (text: string, folded: Folded, kelurahan: readonly string[], others: readonly Span[]): Span[] =>
  kelurahan
    .flatMap((name) => placesOf(squashed(name), folded, 'loose'))
    .filter(
      ({ from, to }) =>
        livesIn.test(text.slice(Math.max(0, from - reach), from)) ||
        others.some((span) => beside.test(text.slice(span.to, Math.max(span.to, from))) && span.to <= from) ||
        others.some((span) => span.from >= to && beside.test(text.slice(to, span.from))),
    )
    .map((place) => ({ ...place, kind: 'home' }));

const anySign = /^[^\p{L}\p{N}]{0,8}$/u;

const merged = (text: string, spans: readonly Span[]): Place[] => {
  const places: Place[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = places.at(-1);
    if (last !== undefined && (from <= last.to || anySign.test(text.slice(last.to, from))))
      last.to = Math.max(last.to, to);
    else places.push({ from, to });
  }
  return places;
};

const others = (places: readonly Place[]): Span[] => places.map(({ from, to }) => ({ kind: 'other', from, to }));

/** Prepared once for the people of a case, then used on all of its texts. */
export const hidingOf = (facts: PersonFacts): ((text: string) => string) => {
  const secrets = secretsOf(facts);
  const numbers = facts.numbers.map(bareDigits);
  return (text) => {
    const open = maskReporterLinks(text);
    const folded = fold(open);
    const known: Span[] = [
      ...secrets.flatMap(({ kind, sign, holding }) =>
        placesOf(sign, folded, holding).map((place) => ({ ...place, kind })),
      ),
      ...homePlaces(open, facts.homes).map((place): Span => ({ ...place, kind: 'home' })),
      ...digitRunsIn(open).flatMap((run) => others(numberPlaces(run, numbers))),
      ...others(longNumberPlaces(open)),
      ...others(personalDataIn(open)),
      ...greetings(open),
    ];
    const all = [...known, ...kelurahanSpans(open, folded, facts.kelurahan, known)].map((span) => widened(open, span));
    let [end, shown] = [0, ''];
    for (const { from, to } of merged(open, [...all, ...inLinks(open, all)])) {
      shown += `${open.slice(end, from)}${hidden}`;
      end = to;
    }
    return `${shown}${open.slice(end)}`;
  };
};
