// A name, as somebody outside chose it, made fit to stand between other words: on one line, in the direction of the words around it.
// Pure. https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing

/** What turns the direction of all that follows, or breaks the line; joiners of scripts and of pictures stay. */
const turning = /\p{Bidi_Control}/gu;
const breaking = /[\p{Cc}\u2028\u2029]+/gu;

/** Trimmed; empty where nothing can be seen of it. */
export const asOneLine = (text: string): string => {
  const line = text.toWellFormed().replaceAll(breaking, ' ').replaceAll(turning, '').replaceAll(/\s+/g, ' ').trim();
  return /[^\s\p{Cf}\p{Mn}\p{Default_Ignorable_Code_Point}]/u.test(line) ? line : '';
};
