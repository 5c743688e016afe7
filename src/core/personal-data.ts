// Whether a text that would be read in public holds numbers that belong to a person.
// Only patterns, so that a doubtful text is refused rather than published.

export type PersonalPattern = 'nik' | 'phone' | 'email';

const digitRun = (length: string): RegExp => new RegExp(`(?<!\\d)\\d(?:[ .-]?\\d)${length}(?!\\d)`);
const nik = digitRun('{15}');
const phone = /(?<![\d-])(?:\+?62|0)[ .-]?8\d(?:[ .-]?\d){7,10}(?!\d)/;
const email = /[^\s@]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/i;

/** The first kind of personal data found in a text: NIK (16 digits), mobile number, e-mail address. */
export const findPersonalData = (text: string): PersonalPattern | undefined => {
  if (nik.test(text)) return 'nik';
  if (phone.test(text)) return 'phone';
  if (email.test(text)) return 'email';
  return undefined;
};
