// What a form sent, as text that can be stored; whatever else was sent counts as nothing.

/** Fields by name as the form parser left them, unchecked: a field that was sent twice is a list. */
export type Sent = Record<string, unknown>;

/** One field, trimmed, without NUL and halves of characters. Sent twice: the first. */
export const fieldOf = (sent: unknown, name: string): string => {
  if (typeof sent !== 'object' || sent === null || !Object.hasOwn(sent, name)) return '';
  const value: unknown = (sent as Sent)[name];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first.replaceAll('\0', '').toWellFormed().trim() : '';
};

/** How long a text is as a person counts: by characters, not by halves of them. */
export const lengthOf = (text: string): number => [...text].length;

/** The first `most` characters, and a sign that there was more. */
export const shortened = (text: string, most: number): string => {
  const signs = [...text.replaceAll(/\s+/g, ' ').trim()];
  return signs.length <= most ? signs.join('') : `${signs.slice(0, most).join('').trimEnd()}…`;
};
