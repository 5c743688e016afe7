// A text as people read it, not as they typed it: letters and digits alone, without case, accents, signs and blanks,
// each with its place. Must not know what is looked for.

/** One sign of a text as compared, and the place in the text that it stands for. */
export type Unit = {
  sign: string;
  from: number;
  to: number;
  /** How many signs that are neither letter nor digit stand before it. */ gap: number;
};
/** `signs` joined is what is searched; each sign’s unit says where it came from. */
export type Folded = { signs: string; units: readonly Unit[] };
/** From the first sign to before the last, counted as JavaScript counts. */
export type Place = { from: number; to: number };

const written = /[\p{L}\p{N}]/u;
/** Stand between letters and are not seen: accents on their own, joiners, blanks without width. */
const unseen = /[\p{M}\p{Cf}]/u;

/** A digit of any script as 0 to 9; other signs as they are. */
const digitOf = (sign: string): string => {
  if (/\d/.test(sign) || !/\p{Nd}/u.test(sign)) return sign;
  const code = sign.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
};

/** The letters and digits that a sign is read as; most are one of these, and need no table. */
const readAs = (point: string): string[] => {
  if (/^[a-z0-9]$/.test(point)) return [point];
  return point < '\u0080' && !/^[A-Z]$/.test(point)
    ? []
    : [...point.normalize('NFKD').toLowerCase()].filter((sign) => written.test(sign));
};

/** For finding words in it. */
export const fold = (text: string): Folded => {
  const units: Unit[] = [];
  let gap = 0;
  let at = 0;
  for (const point of text) {
    const [from, to] = [at, at + point.length];
    at = to;
    const plain = readAs(point);
    if (plain.length === 0 && !unseen.test(point)) gap += 1;
    for (const sign of plain) {
      units.push({ sign: digitOf(sign), from, to, gap });
      gap = 0;
    }
  }
  return {
    signs: units.map(({ sign }) => sign).join(''),
    units: units.flatMap((unit) =>
      unit.sign.length === 1 ? unit : Array.from({ length: unit.sign.length }, () => unit),
    ),
  };
};

/** As `fold` writes it. */
export const squashed = (text: string): string => fold(text).signs;

/** `word`: in one piece, or letter by letter; `loose`: with a few signs anywhere between. */
export type Holding = 'word' | 'loose';

const mostBetween = 6;
/** What Indonesian hangs onto a name. */
const suffix = /^(?:nya|ku|mu|lah|kah|pun)/;

const isHeld = (units: readonly Unit[], holding: Holding): boolean => {
  const gaps = units.slice(1).map(({ gap }) => gap);
  if (holding === 'loose') return gaps.every((gap) => gap <= mostBetween);
  return gaps.every((gap) => gap === 0) || gaps.every((gap) => gap > 0 && gap <= mostBetween);
};

const isDigit = (unit: Unit): boolean => /\d/.test(unit.sign);

/** Between two words: a sign between them, or a letter beside a digit. */
const isBorder = (units: readonly Unit[], at: number): boolean => {
  const [before, next] = [units[at - 1], units[at]];
  return before === undefined || next === undefined || next.gap > 0 || isDigit(before) !== isDigit(next);
};

const endsWord = ({ signs, units }: Folded, at: number): boolean => {
  const hung = suffix.exec(signs.slice(at, at + 3))?.[0].length ?? 0;
  return isBorder(units, at) || (hung > 0 && isBorder(units, at + hung));
};

/** Where `secret`, squashed, stands as words of its own. */
export const placesOf = (secret: string, folded: Folded, holding: Holding): Place[] => {
  const found: Place[] = [];
  if (secret === '') return found;
  const { signs, units } = folded;
  for (let at = signs.indexOf(secret); at >= 0; at = signs.indexOf(secret, at + 1)) {
    const [first, last] = [units[at], units[at + secret.length - 1]];
    if (first === undefined || last === undefined) break;
    if (
      isBorder(units, at) &&
      endsWord(folded, at + secret.length) &&
      isHeld(units.slice(at, at + secret.length), holding)
    )
      found.push({ from: first.from, to: last.to });
  }
  return found;
};
