// Changes words in what is stored as it came: in its texts, in a letter's base64, and in base64 within it.
// Must leave every other sign as it stands.

/** Called with each readable piece; the same text back changes nothing. */
export type Change = (text: string) => string;

const fewestSigns = 44;
const isWhole = (text: string): boolean =>
  text.length >= fewestSigns && text.length % 4 === 0 && !/[^A-Za-z0-9+/=]/.test(text);
const block = /^(?:[A-Za-z0-9+/]{40,76}\r?\n){0,10000}[A-Za-z0-9+/]{4,76}={0,2}\r?$/gm;
/** Letters within letters. */
const deepest = 3;
/** So a picture begins, and no words. */
const isBinary = (text: string): boolean => text.slice(0, 4096).includes('\0');

const inBase64 = (encoded: string, change: Change, depth: number): string => {
  const text = Buffer.from(encoded, 'base64').toString('latin1');
  const changed = isBinary(text) ? text : inStored(text, change, depth + 1);
  return changed === text ? encoded : Buffer.from(changed, 'latin1').toString('base64');
};

const inBlock = (lines: string, change: Change, depth: number): string => {
  const encoded = lines.replaceAll(/\s/g, '');
  if (!isWhole(encoded)) return lines;
  const changed = inBase64(encoded, change, depth);
  if (changed === encoded) return lines;
  const width = lines.search(/\r?\n/);
  const end = /\r?\n/.exec(lines)?.[0] ?? '';
  const tail = lines.endsWith('\r') ? '\r' : '';
  const wrapped = width < 0 ? [changed] : (changed.match(new RegExp(`.{1,${String(width)}}`, 'g')) ?? []);
  return wrapped.join(end) + tail;
};

/** `depth` counts how deep within encoded texts this one stands; below the deepest nothing is read. */
export const inStored = (text: string, change: Change, depth = 0): string => {
  if (depth > deepest) return text;
  if (isWhole(text)) return inBase64(text, change, depth);
  return change(text).replaceAll(block, (lines) => inBlock(lines, change, depth));
};

const inTexts = (value: unknown, change: Change): unknown => {
  if (typeof value === 'string') return inStored(value, change);
  if (Array.isArray(value)) return value.map((one) => inTexts(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inTexts(one, change)]));
};

const mostNesting = 100;

/** No platform nests so deeply; brackets within words count too, which does no harm. */
const isDeep = (payload: string): boolean => {
  let depth = 0;
  for (const sign of payload) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > mostNesting) return true;
  }
  return false;
};

const parsed = (payload: string): unknown => {
  // It is searched as one text.
  if (isDeep(payload)) return undefined;
  try {
    return JSON.parse(payload) as unknown;
  } catch {
    // A form, or what cannot be read at all: one text.
    return undefined;
  }
};

/** The very same signs where nothing changes. */
export const inPayload = (payload: string, change: Change): string => {
  const value = parsed(payload);
  if (typeof value !== 'object' || value === null) return inStored(payload, change);
  let isChanged = false;
  const noting: Change = (text) => {
    const changed = change(text);
    isChanged ||= changed !== text;
    return changed;
  };
  const changed = inTexts(value, noting);
  return isChanged ? JSON.stringify(changed) : payload;
};
