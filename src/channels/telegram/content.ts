// What one message of Telegram says, and the files that must be asked for by their id.
// Pure. https://core.telegram.org/bots/api#message
import type { InboundAttachment } from '#ports/channel.ts';
import {
  at,
  findItems,
  findText,
  isAbsent,
  itemsOf,
  keysOf,
  needId,
  needObject,
  type Field,
} from '../payload-field.ts';

export type Content = {
  text: string;
  attachments: InboundAttachment[];
  /** Nobody says anything: the chat tells of itself. */
  isNews?: true;
  /** Words for the operator where nothing that is known stands in it. */
  strange?: string;
};

const files: Readonly<Record<string, InboundAttachment['kind']>> = {
  document: 'file',
  video: 'video',
  // Silent and short; the same file stands as `document` beside it.
  animation: 'video',
  video_note: 'video',
  audio: 'audio',
  voice: 'audio',
  sticker: 'image',
};

/** The last one is the largest. */
const photoIn = (message: Field): InboundAttachment[] => {
  const photo = at(message, 'photo');
  if (isAbsent(photo)) return [];
  const largest = itemsOf(photo).at(-1);
  return largest === undefined ? [] : [{ kind: 'image', reference: needId(at(needObject(largest), 'file_id')) }];
};

const filesIn = (message: Field): InboundAttachment[] => {
  const names = Object.keys(files).filter((name) => !isAbsent(at(message, name)));
  return names
    .filter((name) => name !== 'document' || !names.includes('animation'))
    .map((name) => ({ kind: files[name] ?? 'file', reference: needId(at(needObject(at(message, name)), 'file_id')) }));
};

const lines = (...parts: (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join('\n');

const pointIn = (place: Field): string | undefined => {
  const [latitude, longitude] = [at(place, 'latitude').value, at(place, 'longitude').value];
  return typeof latitude === 'number' && typeof longitude === 'number'
    ? `geo:${String(latitude)},${String(longitude)}`
    : undefined;
};

/** A venue brings its place along a second time. */
const placeIn = (message: Field): string => {
  const venue = at(message, 'venue');
  if (isAbsent(venue)) return lines(pointIn(at(message, 'location')));
  return lines(findText(at(venue, 'title')), findText(at(venue, 'address')), pointIn(at(venue, 'location')));
};

const contactIn = (message: Field): string => {
  const contact = at(message, 'contact');
  const name = [findText(at(contact, 'first_name')), findText(at(contact, 'last_name'))].filter(Boolean).join(' ');
  return lines(name, findText(at(contact, 'phone_number')));
};

const pollIn = (message: Field): string => {
  const poll = at(message, 'poll');
  return lines(
    findText(at(poll, 'question')),
    ...findItems(at(poll, 'options')).map((option) => findText(at(option, 'text'))),
  );
};

const news =
  /^(?:new_chat_|left_chat_|delete_chat_photo$|group_chat_created$|supergroup_chat_created$|channel_chat_created$|migrate_|pinned_message$|message_auto_delete_|forum_topic_|general_forum_|video_chat_|boost_added$|chat_background_set$|chat_shared$|users_shared$|write_access_allowed$|proximity_alert_|giveaway|successful_payment$|checklist_tasks_)/;
/** What only the app can show. */
const shownInApp: readonly string[] = ['dice', 'game', 'story', 'paid_media', 'invoice', 'checklist', 'gift'];
/** Who, when, where and in answer to what. */
const frame =
  /^(?:message_id|message_thread_id|from|sender_|chat|date|edit_date|forward|is_|reply_to_|external_reply|quote|via_bot|has_|media_group_id|author_signature|link_preview_options|effect_id|show_caption_|business_|direct_messages_|suggested_post_|paid_star_)/;

const unseen = (message: Field): Content => {
  const keys = keysOf(message).filter((key) => !frame.test(key));
  if (keys.some((key) => news.test(key))) return { text: '', attachments: [], isNews: true };
  const attachments: InboundAttachment[] = [{ kind: 'unsupported' }];
  const isKnown = keys.some((key) => shownInApp.includes(key));
  return isKnown
    ? { text: '', attachments }
    : { text: '', attachments, strange: `${message.place}: ${(keys[0] ?? 'nothing in it').slice(0, 40)}` };
};

/** Throws ParseError. */
export const contentOf = (message: Field): Content => {
  const text = lines(
    findText(at(message, 'text')) ?? findText(at(message, 'caption')),
    placeIn(message),
    contactIn(message),
    pollIn(message),
  );
  const attachments = [...photoIn(message), ...filesIn(message)];
  return text === '' && attachments.length === 0 ? unseen(message) : { text, attachments };
};
