// How our letters look: the same words as plain text and as simple HTML, without pictures, trackers or anything fetched.
// Must put nothing of a citizen's into HTML that was not escaped.
/** `name` closes the letter; `automatic`: no officer wrote it, and the closing says so. `closing`: what stands there for whoever is no citizen. */
export type LetterWords = { text: string; name: string; automatic: boolean; closing?: string };

const closingOf = ({ name, automatic, closing }: LetterWords): string[] => [
  name,
  closing ??
    (automatic
      ? 'Surel ini dikirim otomatis. Balaslah surel ini bila ada yang ingin Anda tambahkan.'
      : 'Balaslah surel ini bila ada yang ingin Anda tambahkan.'),
];

/** What every mail program shows: the words, and a closing below the sign that parts signatures (RFC 3676). */
export const plainForm = (words: LetterWords): string =>
  `${words.text.trim()}\n\n-- \n${closingOf(words).join('\n')}\n`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const linked = (escapedText: string): string =>
  escapedText.replaceAll(/https?:\/\/(?:&amp;|[^\s&<>]){1,2000}/g, (url) => {
    const address = url.replace(/[.,;:!?)]+$/, '');
    return `<a href="${address}">${address}</a>${url.slice(address.length)}`;
  });

const lines = (text: string): string => linked(escaped(text)).replaceAll('\n', '<br>\n');

/** Nothing in it is fetched; blank lines part paragraphs. */
export const htmlForm = (words: LetterWords): string => {
  const paragraphs = words.text.trim().split(/\n{2,}/);
  return [
    '<!doctype html><html lang="id"><body style="font:16px/1.5 sans-serif;color:#1d2330;max-width:40em">',
    ...paragraphs.map((paragraph) => `<p>${lines(paragraph)}</p>`),
    `<p style="color:#555e70;font-size:14px">${closingOf(words).map(lines).join('<br>\n')}</p>`,
    '</body></html>',
  ].join('\n');
};
