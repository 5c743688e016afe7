// Whether a text that would be read in public holds numbers that belong to a person.
// Only patterns, so that a doubtful text is refused rather than published. Places, offices and landlines are no personal data.

export type PersonalPattern = 'nik' | 'phone' | 'email';

// A NIK is 16 digits: in one piece (not within a link), in fours, or by its parts (region, date of birth, serial).
const nik = [
  /(?<![\d/=_])\d{16}(?!\d)/,
  /(?<!\d)\d{4}([ .-])\d{4}\1\d{4}\1\d{4}(?!\d)/,
  /(?<!\d)\d{2}([ .-]?)\d{2}\1\d{2}[ .-]\d{2}([ .-]?)\d{2}\2\d{2}[ .-]\d{4}(?!\d)/,
];

// A mobile number has 9 to 12 digits after its 0 or 62. The first three digits stand together, else a date or a time of day
// would be taken for one (08-12-2026 08.15), except where every digit stands alone.
const phone = [
  /(?<!\d)(?<!\d[./-])0[ -]?8\d{1,2}\)?(?:[ .–-]{0,3}\d){7,10}(?!\d)/,
  /\+ ?\(?62\)?[ .–-]{0,3}(?:\(?0\)?)?[ .–-]{0,3}8(?:[ .–-]{0,3}\d){8,11}(?!\d)/,
  /(?<!\d)(?<!\d[./-])(?<!rp\.? {0,2})62[ -]?8\d\d(?:[ .–-]?\d){6,9}(?!\d)/i,
  /(?<!\d)0(?:[ .-]8)(?:[ .-]\d){8,11}(?![ .-]?\d)/,
];

// An address of a government office (go.id) is there to be published.
const email =
  /[\w.%+-]{1,64}@(?![a-z0-9.-]{0,255}\.go\.id(?![a-z0-9-]|\.[a-z0-9]))[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/i;

/** Blanks and dashes as keyboards and word processors make them, written plainly. */
const plain = (text: string): string =>
  text.replace(/[\u00a0\u2000-\u200b\u202f\u2060]/g, ' ').replace(/[\u2010-\u2015\u2212]/g, '-');

/** The first kind of personal data found in a text: NIK (16 digits), mobile number, e-mail address. */
export const findPersonalData = (text: string): PersonalPattern | undefined => {
  const written = plain(text);
  if (nik.some((pattern) => pattern.test(written))) return 'nik';
  if (phone.some((pattern) => pattern.test(written))) return 'phone';
  return email.test(written) ? 'email' : undefined;
};
