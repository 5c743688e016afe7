// A letter's HTML made safe to look at: words, lists and tables as their writer set them; nothing that runs, loads, links or hides.
// Must let no address through that a browser would follow by itself. It is handed out in a sandbox all the same.
import sanitizeHtml from 'sanitize-html';
import type { Inspected } from '#ports/media.ts';

/** Kept under this type are only letters that were cleaned here; a file that a citizen attaches is never accepted as one. */
export const letterType = 'text/html';

/** As much as is read for its words; more would take seconds. */
const longest = 200_000;
const deepest = 100;

const lengths = [/^\d{1,4}(?:\.\d{1,3})?(?:px|pt|em|rem|%)$/];
const colours = [/^#[0-9a-f]{3,8}$/i, /^rgba?\([\d\s.,%]{3,40}\)$/i, /^[a-z]{3,20}$/i];

/** What gives a letter its look and cannot fetch anything or lay itself over the page. */
const styles = {
  '*': {
    color: colours,
    'background-color': colours,
    'font-weight': [/^(?:bold|normal|[1-9]00)$/],
    'font-style': [/^(?:italic|normal)$/],
    'text-align': [/^(?:left|right|center|justify)$/],
    'text-decoration': [/^(?:underline|line-through|none)$/],
    padding: lengths,
    'border-collapse': [/^collapse$/],
  },
};

const allowedTags = [
  ...['p', 'div', 'span', 'br', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'center', 'font'],
  ...['b', 'strong', 'i', 'em', 'u', 's', 'del', 'ins', 'sub', 'sup', 'small', 'code', 'address'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
];

const cell = ['colspan', 'rowspan', 'align', 'valign'];

/** A link's words stay, and where it would lead is told beside them. */
const toldLink = (_tag: string, { href = '' }: sanitizeHtml.Attributes): sanitizeHtml.Tag => ({
  tagName: 'span',
  attribs: /^(?:https?|mailto|tel):/i.test(href) ? { title: href.slice(0, 500) } : {},
});

/** A picture is told by its words, and fetched from nowhere. */
const toldPicture = (_tag: string, { alt = '' }: sanitizeHtml.Attributes): sanitizeHtml.Tag => ({
  tagName: 'span',
  attribs: {},
  text: alt.trim() === '' ? '[gambar]' : `[gambar: ${alt.trim().slice(0, 200)}]`,
});

const cleaned = (html: string): string =>
  sanitizeHtml(html.slice(0, longest), {
    allowedTags,
    allowedAttributes: { '*': ['style', 'title', 'dir', 'lang'], td: cell, th: cell, ol: ['start'], font: ['color'] },
    allowedStyles: styles,
    allowedSchemes: [],
    transformTags: { a: toldLink, img: toldPicture },
    nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'title', 'template'],
    nestingLimit: deepest,
    enforceHtmlBoundary: true,
  });

const frame = (body: string): string => `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light"><title>Surat</title>
<style>body{font:16px/1.5 sans-serif;color:#1d2330;background:#fff;margin:1rem auto;max-width:50rem;padding:0 1rem;overflow-wrap:anywhere}
.note{background:#eef3fb;border-radius:8px;padding:.5rem .75rem;font-size:14px}</style></head>
<body><p class="note">Surat ini ditampilkan tanpa gambar, tautan, dan isi aktif.</p>
<main>${body}</main></body></html>
`;

/** Never throws, whatever the bytes are. `bytes`: UTF-8. */
export const cleanLetter = (bytes: Buffer): Inspected => {
  try {
    const body = cleaned(bytes.toString('utf8'));
    return { ok: true, file: { kind: 'file', contentType: letterType }, bytes: Buffer.from(frame(body)) };
  } catch {
    return { ok: false, refusal: 'type-not-accepted' };
  }
};
