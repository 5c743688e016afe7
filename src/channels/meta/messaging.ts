// Understands one event of Messenger or of Instagram's direct messages: both products write them alike.
// Pure. https://developers.facebook.com/docs/messenger-platform/reference/webhook-events
import type { Inbound, InboundAttachment } from '#ports/channel.ts';
import type { InboundThread } from '#ports/inbound-who.ts';
import type { Instant } from '#core/time.ts';
import { wordsIn } from '#core/words-in.ts';
import { notKnown, orUnknown, sayingNothing, saysSomething } from '../aside.ts';
import {
  at,
  findInstant,
  findItems,
  findText,
  isAbsent,
  keysOf,
  needId,
  needInstant,
  needObject,
  type Field,
} from '../payload-field.ts';
import { linkOf } from '../shared-link.ts';

/** One entry of `messaging`, with what its frame says of it. */
export type MessagingEvent = { event: Field; accountId: string; entryTime: Field };

type Base = { accountId: string; externalId: string; thread: InboundThread };

const kinds: Record<string, InboundAttachment['kind']> = {
  image: 'image',
  video: 'video',
  audio: 'audio',
  file: 'file',
  share: 'share',
  fallback: 'share',
  ig_post: 'share',
  ig_reel: 'share',
  reel: 'share',
  post: 'share',
  template: 'share',
  sticker: 'image',
  story_mention: 'story',
  ig_story: 'story',
};

/** A card may hold several things, each with a title and an address of its own. */
const cardsIn = (payload: Field): Field[] => {
  const own = findItems(at(payload, 'elements'));
  return own.length > 0 ? own : findItems(at(at(payload, 'product'), 'elements'));
};

const addressIn = (thing: Field): string | undefined =>
  findText(at(thing, 'url')) ?? findText(at(thing, 'item_url')) ?? findText(at(at(thing, 'default_action'), 'url'));

const titleIn = (thing: Field): string | undefined =>
  [findText(at(thing, 'title')), findText(at(thing, 'subtitle'))].filter(Boolean).join(' – ') || undefined;

const sharedIn = (attachment: Field): InboundAttachment[] => {
  const payload = at(attachment, 'payload');
  const cards = cardsIn(payload).flatMap((card) => linkOf(addressIn(card), titleIn(card)));
  if (cards.length > 0) return cards;
  const title = titleIn(payload) ?? titleIn(attachment) ?? findText(at(payload, 'text'));
  const shared = linkOf(addressIn(payload) ?? addressIn(attachment), title);
  return shared.length > 0 ? shared : [{ kind: 'share' }];
};

const attachmentOf = (attachment: Field): InboundAttachment[] => {
  const type = findText(at(attachment, 'type')) ?? '';
  const kind = (Object.hasOwn(kinds, type) ? kinds[type] : undefined) ?? 'unsupported';
  if (kind === 'share') return sharedIn(attachment);
  const url = findText(at(at(attachment, 'payload'), 'url')) ?? findText(at(attachment, 'url'));
  return [{ kind, ...(url === undefined || url === '' ? {} : { url }) }];
};

const coordinateIn = ({ value }: Field): string | undefined => {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && /^-?\d{1,3}(?:\.\d+)?$/.test(text.trim()) ? text.trim() : undefined;
};

const pointIn = (attachment: Field): string | undefined => {
  const coordinates = at(at(attachment, 'payload'), 'coordinates');
  const [lat, long] = [coordinateIn(at(coordinates, 'lat')), coordinateIn(at(coordinates, 'long'))];
  return lat === undefined || long === undefined ? undefined : `geo:${lat},${long}`;
};

/** A place that somebody shared says where the trouble is: it is kept as text, as a geo URI (RFC 5870). */
const placesIn = (attachments: readonly Field[]): string[] =>
  attachments.flatMap((attachment) => {
    const point = pointIn(attachment);
    return point === undefined ? [] : [point];
  });

/** What no rule here knows may hold words all the same. */
const wordsOfUnknown = (attachments: readonly Field[]): string[] =>
  attachments
    .filter((one) => !Object.hasOwn(kinds, findText(at(one, 'type')) ?? ''))
    .flatMap(({ value }) => (saysSomething(value) ? [wordsIn(value)] : []));

const storyIn = (message: Field): InboundAttachment[] => {
  const story = at(at(message, 'reply_to'), 'story');
  if (isAbsent(story)) return [];
  const url = findText(at(story, 'url'));
  return [{ kind: 'story', ...(url === undefined ? {} : { url }) }];
};

type Content = { text: string; attachments: InboundAttachment[] };

const contentOf = (message: Field): Content => {
  const raw = findItems(at(message, 'attachments'));
  const isPlace = (one: Field): boolean => pointIn(one) !== undefined;
  const others = raw.filter((one) => !isPlace(one));
  const said = [findText(at(message, 'text')) ?? '', ...placesIn(raw), ...wordsOfUnknown(others)];
  const text = said.filter((part) => part !== '').join('\n');
  const attachments = [...others.flatMap(attachmentOf), ...storyIn(message)];
  // A sticker, or something that the interface will not show: somebody must look in the app itself.
  if (text === '' && attachments.length === 0) attachments.push({ kind: 'unsupported' });
  return { text, attachments };
};

const timeOf = ({ event, entryTime }: MessagingEvent): Instant =>
  findInstant(at(event, 'timestamp')) ?? needInstant(entryTime);

const baseOf = ({ accountId }: MessagingEvent, personId: string, externalId: string): Base => ({
  accountId,
  externalId,
  thread: { visibility: 'private', threadKey: personId },
});

const parseMessage = (scene: MessagingEvent): Inbound => {
  const { event, accountId } = scene;
  const message = needObject(at(event, 'message'));
  const senderId = needId(at(at(event, 'sender'), 'id'));
  const isOwn = at(message, 'is_echo').value === true || senderId === accountId;
  const personId = isOwn ? needId(at(at(event, 'recipient'), 'id')) : senderId;
  const base = baseOf(scene, personId, needId(at(message, 'mid')));
  const when = timeOf(scene);
  if (at(message, 'is_deleted').value === true)
    return isOwn
      ? { kind: 'ignored', accountId, what: 'own message deleted' }
      : { ...base, kind: 'delete', deletedAt: when };
  const { text, attachments } = contentOf(message);
  const repliedTo = at(at(message, 'reply_to'), 'mid');
  if (isOwn)
    return {
      ...base,
      kind: 'echo',
      text,
      sentAt: when,
      ...(isAbsent(repliedTo) ? {} : { parentId: needId(repliedTo) }),
    };
  return {
    ...base,
    kind: 'message',
    author: { id: personId },
    text,
    sentAt: when,
    attachments,
    ...(isAbsent(repliedTo) ? {} : { parentId: needId(repliedTo) }),
  };
};

const parseEdit = (scene: MessagingEvent): Inbound => {
  const { event, accountId } = scene;
  const edit = needObject(at(event, 'message_edit'));
  const senderId = needId(at(at(event, 'sender'), 'id'));
  if (senderId === accountId) return { kind: 'ignored', accountId, what: 'own message edited' };
  const base = baseOf(scene, senderId, needId(at(edit, 'mid')));
  return { ...base, kind: 'edit', text: findText(at(edit, 'text')) ?? '', editedAt: timeOf(scene) };
};

/** A tapped button says its title in the person's name. "Get started" says nothing yet. Beside a message it may bear that message's id. */
const parsePostback = (scene: MessagingEvent): Inbound => {
  const { event, accountId } = scene;
  const postback = needObject(at(event, 'postback'));
  const title = findText(at(postback, 'title')) ?? '';
  if (at(postback, 'payload').value === 'GET_STARTED') return { kind: 'ignored', accountId, what: 'postback' };
  if (title === '') return sayingNothing(accountId, postback, 'postback');
  const personId = needId(at(at(event, 'sender'), 'id'));
  const sentAt = timeOf(scene);
  const mid = at(postback, 'mid');
  const beside = at(at(event, 'message'), 'mid').value;
  const named = isAbsent(mid) ? `postback:${personId}:${String(sentAt)}` : needId(mid);
  const externalId = named === String(beside) ? `postback:${named}` : named;
  const author = { id: personId };
  return { ...baseOf(scene, personId, externalId), kind: 'message', author, text: title, sentAt, attachments: [] };
};

const envelope: readonly string[] = ['sender', 'recipient', 'timestamp', 'hop_context'];

/** Receipts, reactions and hand-overs between apps: nobody says anything in them. */
const wordless: readonly string[] = [
  'reaction',
  'read',
  'delivery',
  'optin',
  'referral',
  'account_linking',
  'app_roles',
  'messaging_feedback',
  'response_feedback',
  'policy_enforcement',
  'pass_thread_control',
  'take_thread_control',
  'request_thread_control',
];

const parts: Readonly<Record<string, (scene: MessagingEvent) => Inbound>> = {
  message: parseMessage,
  message_edit: parseEdit,
  postback: parsePostback,
};

/** Nothing of it is understood: it is kept whole, unless it is known to say nothing. */
const parseWordless = ({ event, accountId }: MessagingEvent, told: readonly string[]): Inbound => {
  const strange = told.find((key) => !wordless.includes(key));
  const [first] = told;
  return first !== undefined && strange === undefined
    ? { kind: 'ignored', accountId, what: `messaging ${first}` }
    : notKnown(accountId, event, `${event.place}: ${(strange ?? 'nothing in it').slice(0, 40)}`);
};

/** Each part of one event by itself; what is of no interest is named, never dropped. */
export const parseMessaging = (scene: MessagingEvent): Inbound[] => {
  const { accountId } = scene;
  const event = needObject(scene.event);
  const told = keysOf(event).filter((key) => !envelope.includes(key) && !isAbsent(at(event, key)));
  const understood = Object.entries(parts).flatMap(([key, parse]) =>
    told.includes(key) ? orUnknown(accountId, event, () => [parse(scene)]) : [],
  );
  if (understood.length === 0) return [parseWordless(scene, told)];
  // Beside what is understood, only what somebody may have said is worth an officer's eye.
  const beside = told.filter((key) => !Object.hasOwn(parts, key) && !wordless.includes(key));
  return [
    ...understood,
    ...beside
      .map((key) => at(event, key))
      .filter(({ value }) => saysSomething(value))
      .map((part) => notKnown(accountId, part, part.place.slice(-60))),
  ];
};
