// The one-time address and the code of the tracking page, wherever they come back: encoded for an address, wrapped in another link,
// broken over lines by a mail program, quoted. Must not know which of them are good.

/** One sign as it is read, and where it was written; `line`: a plain line break stands before it. */
type Read = { sign: string; from: number; to: number; line: boolean };

const quote = '(?:[ \\t]*[>|])*[ \\t]*';
const written = new RegExp(
  [
    `(?<soft>=[ \\t]*\\r?\\n${quote})`,
    `(?<line>\\r?\\n${quote})`,
    '(?<unseen>[\\u00ad\\u200b-\\u200d\\u2060\\ufeff])',
    '%(?:25)*(?<percent>2d|2f|3d|3f|26|5f)',
    '=(?<printable>2F|3D)',
    '&#(?<entity>x2f|47);|&(?<and>amp);',
    '(?<plain>[^])',
  ].join('|'),
  'gi',
);

const readSigns = (text: string): Read[] => {
  const signs: Read[] = [];
  let line = false;
  for (const { index, 0: whole, groups = {} } of text.matchAll(written)) {
    if (groups['line'] !== undefined) line = true;
    if (groups['soft'] !== undefined || groups['line'] !== undefined || groups['unseen'] !== undefined) continue;
    const code = groups['percent'] ?? groups['printable'];
    const meant = groups['entity'] === undefined ? (groups['and'] === undefined ? groups['plain'] : '&') : '/';
    const sign = code === undefined ? (meant ?? '') : String.fromCharCode(Number.parseInt(code, 16));
    signs.push({ sign: sign.slice(0, 1), from: index, to: index + whole.length, line });
    line = false;
  }
  return signs;
};

const tokenLength = 32;
const fewestSigns = 6;
const link = /\/identitas\/+([\w~-]{1,32})/gi;
const code = /[?&]kode=(\d{6})/gi;

/** Words that follow on the next line are no part of an address that ended. */
const endOf = (signs: readonly Read[], from: number, length: number): number => {
  const broken = signs.slice(from, from + length).findIndex(({ line }, at) => at > 0 && line);
  const next = signs[from + length];
  const isWhole = length === tokenLength && (next === undefined || next.line || !/[\w~-]/.test(next.sign));
  return broken < 0 || isWhole ? from + length : from + broken;
};

const isToken = (token: string): boolean => token.length >= fewestSigns && /[\d_~A-Z-]/.test(token);

/** From the first sign to before the last, counted as JavaScript counts. */
export type Place = { from: number; to: number };

const placeOf = (signs: readonly Read[], from: number, end: number): Place[] => {
  const [first, last] = [signs[from], signs[end - 1]];
  return first === undefined || last === undefined ? [] : [{ from: first.from, to: last.to }];
};

const unbroken = (text: string): string => text.replaceAll(/[=\r\n>| \t\u00ad\u200b-\u200d\u2060\ufeff]/g, '');

const linksIn = (signs: readonly Read[], read: string): (Place & { token: string })[] =>
  [...read.matchAll(link)].flatMap(({ index, 0: whole, 1: token = '' }) => {
    const from = index + whole.length - token.length;
    const end = endOf(signs, from, token.length);
    const found = read.slice(from, end);
    return isToken(found) ? placeOf(signs, from, end).map((place) => ({ ...place, token: found })) : [];
  });

const readOf = (signs: readonly Read[]): string => signs.map(({ sign }) => sign).join('');

const codesIn = (signs: readonly Read[], read: string): Place[] =>
  [...read.matchAll(code)].flatMap(({ index, 0: whole }) =>
    placeOf(signs, index + whole.length - 6, index + whole.length),
  );

/** The codes of tracking pages, in an address. */
export const linkedCodesIn = (text: string): Place[] => {
  if (!/kode/i.test(unbroken(text))) return [];
  const signs = readSigns(text);
  return codesIn(signs, readOf(signs));
};

/** The whole tokens of one-time addresses, however a program wrapped or encoded them. */
export const linkedTokensIn = (text: string): (Place & { token: string })[] => {
  if (!/identitas/i.test(unbroken(text))) return [];
  const signs = readSigns(text);
  return linksIn(signs, readOf(signs)).filter(({ token }) => token.length === tokenLength);
};

/** Where a text tells what is its receiver's alone. */
export const reporterLinksIn = (text: string): Place[] => {
  if (!/ident|kode|itas|~{4}/i.test(unbroken(text))) return [];
  const signs = readSigns(text);
  const read = readOf(signs);
  const linked = linksIn(signs, read);
  const alone = [...read.matchAll(/~{4}[a-p]{28}/g)]
    .flatMap(({ index, 0: whole }) => placeOf(signs, index, index + whole.length))
    .filter(({ from, to }) => !linked.some((one) => one.from < to && from < one.to));
  const tokens = [...linked, ...alone];
  return [...tokens, ...codesIn(signs, read)].map(({ from, to }) => ({ from, to })).toSorted((a, b) => a.from - b.from);
};

/** An officer's own words never need such an address, however short what follows it. */
export const namesReporterLink = (text: string): boolean =>
  /\/identitas\/+[\w~-]/i.test(
    readSigns(text)
      .map(({ sign }) => sign)
      .join(''),
  );
