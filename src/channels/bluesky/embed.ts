// What goes along with a post or a message: pictures and their descriptions, films, cards of pages, and what is quoted. As its writer
// set it, or as the network shows it. Pure. https://docs.bsky.app/docs/advanced-guides/posts#images-embeds
import { wordsIn } from '#core/words-in.ts';
import type { InboundAttachment } from '#ports/channel.ts';
import { saysSomething } from '../aside.ts';
import { at, findItems, findText, isAbsent, type Field } from '../payload-field.ts';
import { linkOf } from './post-address.ts';

/** Pictures are named by their hash; the network's own server of pictures gives them out. */
const imageUrl = (image: Field, did: string): string | undefined => {
  const hash = findText(at(at(at(image, 'image'), 'ref'), '$link')) ?? '';
  return /^[a-z0-9]+$/.test(hash) ? `https://cdn.bsky.app/img/feed_fullsize/plain/${did}/${hash}@jpeg` : undefined;
};

const titled = (title: string | undefined): { title?: string } =>
  title === undefined || title === '' ? {} : { title: title.slice(0, 300) };

const imageOf = (image: Field, did: string): InboundAttachment => {
  const url = imageUrl(image, did) ?? findText(at(image, 'fullsize'));
  return { kind: 'image', ...(url === undefined ? {} : { url }), ...titled(findText(at(image, 'alt'))) };
};

/** What is quoted is named by its address alone, or shown with its words. */
const quoteOf = (record: Field): InboundAttachment => {
  const inner = at(record, 'record');
  const named = isAbsent(at(record, 'uri')) && !isAbsent(inner) ? inner : record;
  const url = linkOf(findText(at(named, 'uri')) ?? '');
  const words = findText(at(at(named, 'value'), 'text')) ?? findText(at(named, 'name'));
  return { kind: 'share', ...(url === undefined ? {} : { url }), ...titled(words) };
};

const cardOf = (external: Field): InboundAttachment => {
  const url = findText(at(external, 'uri'));
  return { kind: 'share', ...(url === undefined ? {} : { url }), ...titled(findText(at(external, 'title'))) };
};

/** A film is streamed, and handed out as no file. */
const filmIn = (embed: Field): InboundAttachment[] => {
  const isFilm = (findText(at(embed, '$type')) ?? '').startsWith('app.bsky.embed.video');
  return isFilm ? [{ kind: 'unsupported', ...titled(findText(at(embed, 'alt'))) }] : [];
};

const known = /^app\.bsky\.embed\.(?:images|gallery|video|external|record|recordWithMedia)(?:#|$)/;

/** Of an embed of any of the known kinds, also of one within another; of an unknown kind that shows nothing else, one `unsupported`. */
export const attachmentsIn = (embed: Field, did: string): InboundAttachment[] => {
  if (isAbsent(embed)) return [];
  const media = at(embed, 'media');
  const [record, external] = [at(embed, 'record'), at(embed, 'external')];
  const found = [
    ...(isAbsent(media) ? [] : attachmentsIn(media, did)),
    ...[at(embed, 'images'), at(embed, 'items')].flatMap(findItems).map((image) => imageOf(image, did)),
    ...filmIn(embed),
    ...(isAbsent(external) ? [] : [cardOf(external)]),
    ...(isAbsent(record) ? [] : [quoteOf(record)]),
  ];
  return found.length === 0 && isStrange(embed) ? [{ kind: 'unsupported' }] : found;
};

/** Something that this version does not know goes along: a question, say. */
const isStrange = (embed: Field): boolean => !isAbsent(embed) && !known.test(findText(at(embed, '$type')) ?? '');

/** Its words, and those of what no rule here knows; a record of another kind may name us, and has words of its own. */
export const saidIn = (record: Field): string => {
  const [text, embed] = [findText(at(record, 'text')), at(record, 'embed')];
  const others = [
    ...(isStrange(embed) ? [embed] : []),
    // Of a record that was no post.
    ...(text === undefined && isAbsent(embed) ? [record] : []),
  ];
  const beside = others.filter(({ value }) => saysSomething(value)).map(({ value }) => wordsIn(value));
  return [text ?? '', ...beside].filter((part) => part !== '').join('\n');
};

/** Apps shorten an address in a text and keep it whole beside: each that the text does not show is put below it. */
export const withLinks = (text: string, facets: Field): string => {
  const addresses = findItems(facets)
    .flatMap((facet) => findItems(at(facet, 'features')))
    .flatMap((feature) => findText(at(feature, 'uri')) ?? [])
    .filter((uri) => !text.includes(uri));
  return [text, ...new Set(addresses)].join('\n');
};
