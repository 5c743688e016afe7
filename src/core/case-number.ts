// The number that people see, `ADU-2026-000123-K7`: year, sequence, two check characters that tell every
// single wrong digit and every two digits swapped. Not a secret: reading a case also needs its code.

// 31 characters, a prime number of them, without 0/O, 1/I/L.
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

const checkCharacters = (digits: string): string => {
  let plain = 0;
  let squared = 0;
  [...digits].forEach((digit, index) => {
    plain += Number(digit) * (index + 1);
    squared += Number(digit) * (index + 1) * (index + 1);
  });
  return `${alphabet.charAt(plain % 31)}${alphabet.charAt(squared % 31)}`;
};

/** The case number of the `sequence`-th case of a year. */
export const caseNumber = (year: number, sequence: number): string => {
  const digits = `${String(year)}${String(sequence).padStart(6, '0')}`;
  return `ADU-${digits.slice(0, 4)}-${digits.slice(4)}-${checkCharacters(digits)}`;
};

/** `typo`: the form of a number of ours whose check signs do not fit. */
export type ParsedNumber = { ok: true; number: string } | { ok: false; problem: 'not-a-number' | 'typo' };

/** Reads what a person typed: any case, with or without dashes and blanks. */
export const parseCaseNumber = (typed: string): ParsedNumber => {
  const bare = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  const match = /^(?:ADU)?(\d{4})(\d{6,})([0-9A-Z]{2})$/.exec(bare);
  if (match === null) return { ok: false, problem: 'not-a-number' };
  const [, year = '', sequence = '', check = ''] = match;
  if (checkCharacters(year + sequence) !== check) return { ok: false, problem: 'typo' };
  return { ok: true, number: `ADU-${year}-${sequence}-${check}` };
};
