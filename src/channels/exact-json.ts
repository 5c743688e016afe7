// JSON whose whole numbers may be larger than a number holds: such a one is kept as its digits, so that no id is rounded.
const exact = (_key: string, value: unknown, { source = '' }: { source?: string } = {}): unknown =>
  typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(source) ? source : value;

/** Throws what JSON.parse throws. */
export const parseExact = (text: string): unknown => JSON.parse(text, exact) as unknown;
