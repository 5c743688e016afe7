// Which part of a file was asked for (RFC 9110, section 14): players of films and voices ask so, and some play nothing without it.

/** First and last byte, both of the part. */
export type BytePart = { from: number; to: number };

/** `whole` also where nothing is asked that is understood, or several parts at once; `none` where the file ends before it. */
export const partAsked = (asked: string | undefined, length: number): BytePart | 'whole' | 'none' => {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/i.exec(asked?.trim() ?? '') ?? [];
  if (first === '' && last === '') return 'whole';
  if (first === '') {
    const from = Math.max(0, length - Number(last));
    return from >= length ? 'none' : { from, to: length - 1 };
  }
  const from = Number(first);
  if (last !== '' && Number(last) < from) return 'whole';
  return from >= length ? 'none' : { from, to: last === '' ? length - 1 : Math.min(Number(last), length - 1) };
};
