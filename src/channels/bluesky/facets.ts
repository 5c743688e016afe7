// Which parts of a text are links: AT protocol tells them beside the text, by bytes of UTF-8.
// Pure. https://docs.bsky.app/docs/advanced-guides/post-richtext
/** A link over bytes `byteStart` to `byteEnd` of the text in UTF-8, the end not included. */
export type Facet = {
  index: { byteStart: number; byteEnd: number };
  features: { $type: 'app.bsky.richtext.facet#link'; uri: string }[];
};

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** A sign that ends a sentence belongs to it, and not to the address. */
const withoutEnd = (address: string): string => address.replace(/[.,;:!?)\]'"]+$/, '');

/** Whole web addresses only; signs that end a sentence are left out of them. */
export const facetsOf = (text: string): Facet[] =>
  [...text.matchAll(/https?:\/\/\S+/g)].map((match) => {
    const uri = withoutEnd(match[0]);
    const byteStart = bytesOf(text.slice(0, match.index));
    return {
      index: { byteStart, byteEnd: byteStart + bytesOf(uri) },
      features: [{ $type: 'app.bsky.richtext.facet#link', uri }],
    };
  });
