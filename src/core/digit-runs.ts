// Numbers as people write them: grouped by any signs, in words, in other scripts' digits. Must not keep or tell one.
import { squashed, type Place } from './folded-text.ts';

const words: Readonly<Record<string, string>> = {
  ...{ nol: '0', kosong: '0', satu: '1', dua: '2', tiga: '3', empat: '4', lima: '5', enam: '6', tujuh: '7' },
  ...{ delapan: '8', lapan: '8', sembilan: '9', zero: '0', one: '1', two: '2', three: '3', four: '4', five: '5' },
  ...{ six: '6', seven: '7', eight: '8', nine: '9' },
};
const oneDigit = new RegExp(`\\p{Nd}|(?<!\\p{L})(?:${Object.keys(words).join('|')})(?!\\p{L})`, 'giu');
const between = /^[^\p{L}\p{Nd}]{0,4}$/u;

/** Digits that belong together, and where each stands. */
export type DigitRun = { digits: string; places: Place[] };

/** Digits with no more than four signs between them are one number. */
export const digitRunsIn = (text: string): DigitRun[] => {
  const runs: DigitRun[] = [];
  for (const { index, 0: written } of text.matchAll(oneDigit)) {
    const place = { from: index, to: index + written.length };
    const digit = words[written.toLowerCase()] ?? squashed(written);
    const last = runs.at(-1);
    if (last !== undefined && between.test(text.slice(last.places.at(-1)?.to, index))) {
      last.digits += digit;
      last.places.push(place);
    } else runs.push({ digits: digit, places: [place] });
  }
  return runs;
};

/** A telephone number as it is dialled here and from abroad, without what stands before it; longer numbers as they are. */
export const bareDigits = (written: string): string => {
  const digits = written.replaceAll(/\D/g, '');
  return digits.length >= 16 ? digits : digits.replace(/^(?:00)?62(?=\d{7})/, '').replace(/^0+/, '');
};

const shortest = 6;
const prefix = /(?:0062|62|0)$/;

const spanAt = ({ digits, places }: DigitRun, at: number, end: number): Place[] => {
  const from = at - (prefix.exec(digits.slice(Math.max(0, at - 4), at))?.[0].length ?? 0);
  const [first, last] = [places[from], places[end - 1]];
  return first === undefined || last === undefined ? [] : [{ from: first.from, to: last.to }];
};

/** Where a run tells one of these numbers, as `bareDigits` writes them, or six digits of it in a row. */
export const numberPlaces = (run: DigitRun, known: readonly string[]): Place[] => {
  const told: Place[] = [];
  const dialled = known.filter(({ length }) => length >= shortest).map((number) => `0${number}`);
  if (dialled.length === 0) return told;
  for (let at = 0; at + shortest <= run.digits.length; at += 1) {
    let end = at + shortest;
    if (!dialled.some((number) => number.includes(run.digits.slice(at, end)))) continue;
    while (
      end < run.digits.length &&
      dialled.some((number) => number.includes(run.digits.slice(end - shortest + 1, end + 1)))
    )
      end += 1;
    told.push(...spanAt(run, at, end));
    at = end - 1;
  }
  return told;
};
