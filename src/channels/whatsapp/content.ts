// What one WhatsApp message says, whatever its type: words, and the files that must be asked for by their id.
// Pure. https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages
import { wordsIn } from '#core/words-in.ts';
import type { InboundAttachment } from '#ports/channel.ts';
import { saysSomething } from '../aside.ts';
import { linkOf } from '../shared-link.ts';
import { at, findItems, findText, isAbsent, needId, needObject, type Field } from '../payload-field.ts';
import { formAnswer, orderWords } from './answers.ts';

/** Everything that a reader of the chat would see, as words and files. */
export type Content = {
  text: string;
  attachments: InboundAttachment[];
  /** Words for the operator where a type is not known. */
  strange?: string;
};

const media: Readonly<Record<string, InboundAttachment['kind'] | undefined>> = {
  image: 'image',
  sticker: 'image',
  video: 'video',
  audio: 'audio',
  voice: 'audio',
  document: 'file',
};

const lines = (...parts: (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join('\n');

const said = (text: string): Content => ({ text, attachments: [] });
const unseen = (): Content => ({ text: '', attachments: [{ kind: 'unsupported' }] });

const longestName = 255;

/** Of a document its sender's own name for it is told, too. */
const fileIn = (file: Field, kind: InboundAttachment['kind'], beside: Field): Content => {
  const name =
    findText(at(needObject(file), 'filename'))
      ?.trim()
      .slice(0, longestName) ?? '';
  return {
    text: findText(at(file, 'caption')) ?? findText(beside) ?? '',
    attachments: [{ kind, reference: needId(at(file, 'id')), ...(name === '' ? {} : { name }) }],
  };
};

/** Some write it as text. */
const coordinate = ({ value }: Field): string | undefined => {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && /^-?\d{1,3}(?:\.\d+)?$/.test(text.trim()) ? text.trim() : undefined;
};

/** A place that somebody shared says where the trouble is: it is kept as text, as a geo URI (RFC 5870). */
const placeIn = (place: Field): Content => {
  const [latitude, longitude] = [coordinate(at(needObject(place), 'latitude')), coordinate(at(place, 'longitude'))];
  const point = latitude === undefined || longitude === undefined ? undefined : `geo:${latitude},${longitude}`;
  const text = lines(findText(at(place, 'name')), findText(at(place, 'address')), point);
  return text === '' ? unseen() : said(text);
};

const cardIn = (card: Field): string =>
  lines(
    findText(at(at(needObject(card), 'name'), 'formatted_name')),
    findText(at(at(card, 'org'), 'company')),
    ...findItems(at(card, 'phones')).map((phone) => findText(at(phone, 'phone')) ?? findText(at(phone, 'wa_id'))),
    ...findItems(at(card, 'emails')).map((email) => findText(at(email, 'email'))),
    ...findItems(at(card, 'addresses')).map((address) =>
      ['street', 'city', 'zip'].flatMap((part) => findText(at(address, part)) ?? []).join(', '),
    ),
  );

/** A pressed button or a chosen line says its title in the person's name. */
const choiceIn = (interactive: Field): Content => {
  const form = at(needObject(interactive), 'nfm_reply');
  if (!isAbsent(form)) return formAnswer(form) === '' ? unseen() : said(formAnswer(form));
  const choice = ['button_reply', 'list_reply']
    .map((kind) => at(needObject(interactive), kind))
    .find((one) => !isAbsent(one));
  if (choice === undefined) return unseen();
  const title = findText(at(choice, 'title')) ?? findText(at(choice, 'body'));
  return said(lines(title, findText(at(choice, 'description'))));
};

/** The post or advertisement of ours from which somebody wrote. */
const referralIn = (message: Field): InboundAttachment[] => {
  const referral = at(message, 'referral');
  return isAbsent(referral) ? [] : linkOf(findText(at(referral, 'source_url')), findText(at(referral, 'headline')));
};

/** Words and files that stand beside what the type names: some types say only that the app shows more. */
const besides: readonly string[] = [
  'text',
  ...Object.keys(media),
  'location',
  'contacts',
  'button',
  'interactive',
  'order',
];

/** A message of this type, or what an edit has made of it. Throws ParseError. */
export const contentOf = (message: Field): Content => {
  const type = findText(at(needObject(message), 'type')) ?? '';
  const content = wordsOf(message, type);
  const others = besides.filter((other) => other !== type && !isAbsent(at(message, other)));
  const beside = others.map((other) => wordsOf(message, other));
  return {
    ...content,
    text: lines(content.text, ...beside.map(({ text }) => text)),
    attachments: [content, ...beside].flatMap(({ attachments }) => attachments).concat(referralIn(message)),
  };
};

const wordsOf = (message: Field, type: string): Content => {
  const body = at(message, type);
  const kind = Object.hasOwn(media, type) ? media[type] : undefined;
  if (kind !== undefined) return fileIn(body, kind, at(message, 'caption'));
  switch (type) {
    case 'text':
      return said(findText(at(needObject(body), 'body')) ?? '');
    case 'location':
      return placeIn(body);
    case 'contacts':
      return said(findItems(body).map(cardIn).join('\n\n'));
    case 'button':
      return said(findText(at(needObject(body), 'text')) ?? '');
    case 'interactive':
      return choiceIn(body);
    case 'order':
      return orderWords(body) === '' ? unseen() : said(orderWords(body));
    // Polls, what is seen once, and whatever else only the app can show.
    case 'unsupported':
    case 'unknown':
    case 'ephemeral':
    case 'view_once':
      return unseen();
    default:
      return {
        ...unseen(),
        text: saysSomething(body.value) ? wordsIn(body.value) : '',
        strange: `${message.place}: type ${type.slice(0, 40)}`,
      };
  }
};
