// A text cut to what a line or a column holds. Must not leave half of a character behind.

/** Its first `most` units of UTF-16 at most: one less where the last would be half of a character. Never longer, never ill-formed. */
export const cutText = (text: string, most: number): string =>
  text
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/, (half) => (text.length > most ? '' : half))
    .toWellFormed();
