// Whether a text that would be read in public holds numbers that belong to a person.
// Only patterns, so that a doubtful text is refused rather than published. Places, offices and landlines are no personal data.

/** What can be told by its form alone, whoever it is of. */
export type PersonalPattern = 'nik' | 'phone' | 'email';
/** `address` and `name`: known only where the person is, see known-person.ts. */
export const personalKinds = ['nik', 'phone', 'email', 'address', 'name'] as const satisfies readonly (
  | PersonalPattern
  | 'address'
  | 'name'
)[];
/** Under this name a find is shown to officers and stands in the record. */
export type PersonalKind = (typeof personalKinds)[number];
/** One place in a text, counted as JavaScript counts. */
export type PersonalFind = { kind: PersonalKind; from: number; to: number };

// A NIK is 16 digits: in one piece (not within a link), in fours, or by its parts (region, date of birth, serial).
const nik = [
  /(?<![\d/=_])\d{16}(?!\d)/g,
  /(?<!\d)\d{4}([ .-])\d{4}\1\d{4}\1\d{4}(?!\d)/g,
  /(?<!\d)\d{2}([ .-]?)\d{2}\1\d{2}[ .-]\d{2}([ .-]?)\d{2}\2\d{2}[ .-]\d{4}(?!\d)/g,
];

// A mobile number has 9 to 12 digits after its 0 or 62. The first three digits stand together, else a date or a time of day
// would be taken for one (08-12-2026 08.15), except where every digit stands alone.
const phone = [
  /(?<!\d)(?<!\d[./-])0[ -]?8\d{1,2}\)?(?:[ .–-]{0,3}\d){7,10}(?!\d)/g,
  /\+ ?\(?62\)?[ .–-]{0,3}(?:\(?0\)?)?[ .–-]{0,3}8(?:[ .–-]{0,3}\d){8,11}(?!\d)/g,
  /(?<!\d)(?<!\d[./-])(?<!rp\.? {0,2})62[ -]?8\d\d(?:[ .–-]?\d){6,9}(?!\d)/gi,
  /(?<!\d)0(?:[ .-]8)(?:[ .-]\d){8,11}(?![ .-]?\d)/g,
];

// An address of a government office (go.id) is there to be published.
const email = [
  /[\w.%+-]{1,64}@(?![a-z0-9.-]{0,255}\.go\.id(?![a-z0-9-]|\.[a-z0-9]))[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/gi,
];

const patterns = { nik, phone, email } as const satisfies Record<PersonalPattern, readonly RegExp[]>;
const order = ['nik', 'phone', 'email'] as const satisfies readonly PersonalPattern[];

/** Blanks and dashes as keyboards and word processors make them, written plainly: one sign for one, so that places stay. */
const plain = (text: string): string =>
  text.replace(/[\u00a0\u2000-\u200b\u202f\u2060]/g, ' ').replace(/[\u2010-\u2015\u2212]/g, '-');

/** In the order in which they stand; of two that overlap the first. */
export const inTextOrder = (finds: readonly PersonalFind[]): PersonalFind[] =>
  finds
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .reduce<PersonalFind[]>((kept, find) => (find.from < (kept.at(-1)?.to ?? 0) ? kept : [...kept, find]), []);

/** Every place that looks like a NIK (16 digits), a mobile number or an e-mail address. */
export const personalDataIn = (text: string): PersonalFind[] => {
  const written = plain(text);
  return inTextOrder(
    order.flatMap((kind) =>
      patterns[kind].flatMap((pattern) =>
        [...written.matchAll(pattern)].map(({ index, 0: match }) => ({ kind, from: index, to: index + match.length })),
      ),
    ),
  );
};

/** The first kind of personal data found in a text: NIK (16 digits), mobile number, e-mail address. */
export const findPersonalData = (text: string): PersonalPattern | undefined => {
  const written = plain(text);
  return order.find((kind) => patterns[kind].some((pattern) => written.search(pattern) >= 0));
};
