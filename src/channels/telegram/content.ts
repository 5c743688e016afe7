// What one message of Telegram says, and the files that must be asked for by their id.
// Pure. https://core.telegram.org/bots/api#message
import type { InboundAttachment } from '#ports/channel.ts';
import { at, findId, findItems, findText, isAbsent, keysOf, type Field } from '../payload-field.ts';
import { withLinks } from './entity.ts';
import { filesIn, paidFilesIn } from './file.ts';
import { quotedIn } from './quoted.ts';
import { richIn } from './rich-text.ts';
import { lines, storyLink } from './lines.ts';

/** Everything that a reader of the chat would see, as words and files. */
export type Content = {
  text: string;
  attachments: InboundAttachment[];
  /** Nobody says anything: the chat tells of itself. */
  isNews?: true;
  /** Words for the operator where nothing that is known stands in it. */
  strange?: string;
};

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
    findText(at(poll, 'description')),
    ...findItems(at(poll, 'options')).map((option) => findText(at(option, 'text'))),
    findText(at(poll, 'explanation')),
  );
};

const taskIn = (task: Field): string | undefined => {
  const text = findText(at(task, 'text'));
  const isDone = !isAbsent(at(task, 'completion_date'));
  return text === undefined ? undefined : `${isDone ? '☑' : '☐'} ${text}`;
};

/** A list of things to do, and what somebody added to one. */
const checklistIn = (message: Field): string => {
  const list = at(message, 'checklist');
  const tasks = [at(list, 'tasks'), at(at(message, 'checklist_tasks_added'), 'tasks')].flatMap(findItems);
  return lines(findText(at(list, 'title')), ...tasks.map(taskIn));
};

/** Words that stand beside what only the app can show. */
const wordsBeside: readonly (readonly [holder: string, ...names: string[]])[] = [
  ['game', 'title', 'description', 'text'],
  ['invoice', 'title', 'description'],
  ['gift', 'text'],
  ['unique_gift', 'text'],
  ['giveaway', 'prize_description'],
  ['giveaway_winners', 'prize_description'],
  ['web_app_data', 'data'],
  ['poll_option_added', 'option_text'],
  ['suggested_post_declined', 'comment'],
];

const besideIn = (message: Field): string =>
  lines(...wordsBeside.flatMap(([holder, ...names]) => names.map((name) => findText(at(at(message, holder), name)))));

const storyIn = (message: Field): InboundAttachment[] =>
  ['story', 'reply_to_story'].flatMap((name): InboundAttachment[] => {
    const story = at(message, name);
    if (isAbsent(story)) return [];
    const url = storyLink(at(story, 'chat'), findId(at(story, 'id')));
    return [{ kind: 'share', ...(url === undefined ? {} : { url }) }];
  });

const news =
  /^(?:new_chat_|left_chat_|delete_chat_photo$|group_chat_created$|supergroup_chat_created$|channel_chat_created$|community_chat_|chat_owner_|migrate_|pinned_message$|message_auto_delete_|forum_topic_|general_forum_|video_chat_|boost_added$|chat_background_set$|chat_shared$|users_shared$|write_access_allowed$|connected_website$|proximity_alert_|giveaway_(?:created|completed)$|successful_payment$|refunded_payment$|checklist_tasks_done$|poll_option_(?:added|deleted)$|suggested_post_|paid_message_price_|direct_message_price_|gift_upgrade_sent$|managed_bot_)/;
/** What only the app can show. */
const shownInApp: readonly string[] = [
  'dice',
  'game',
  'story',
  'paid_media',
  'invoice',
  'checklist',
  'gift',
  'unique_gift',
  'giveaway',
  'giveaway_winners',
  'passport_data',
  'rich_message',
];
/** Who, when, where and in answer to what. */
const frame =
  /^(?:message_id|message_thread_id|from|sender_|chat|date|edit_date|forward|is_|reply_|external_reply|quote|via_bot|guest_bot_|receiver_user|ephemeral_|has_|media_group_id|author_signature|link_preview_options|effect_id|show_caption_|business_|direct_messages_|suggested_post_info|paid_star_)/;

const unseen = (message: Field): Content => {
  const keys = keysOf(message).filter((key) => !frame.test(key));
  if (keys.some((key) => news.test(key))) return { text: '', attachments: [], isNews: true };
  const attachments: InboundAttachment[] = [{ kind: 'unsupported' }];
  const isKnown = keys.some((key) => shownInApp.includes(key));
  return isKnown
    ? { text: '', attachments }
    : { text: '', attachments, strange: `${message.place}: ${(keys[0] ?? 'nothing in it').slice(0, 40)}` };
};

/** What was quoted stands above what was said; a part that nobody knows is told as `strange`. Throws ParseError. */
export const contentOf = (message: Field): Content => {
  const rich = richIn(message);
  const said = lines(
    withLinks(message, 'text', 'entities') ?? withLinks(message, 'caption', 'caption_entities'),
    ...rich.lines,
    placeIn(message),
    contactIn(message),
    pollIn(message),
    checklistIn(message),
    besideIn(message),
  );
  const files = [...filesIn(message), ...paidFilesIn(message), ...rich.attachments, ...storyIn(message)];
  const quoted = quotedIn(message);
  if (said === '' && files.length === 0) {
    const other = unseen(message);
    return other.isNews === true
      ? other
      : { ...other, text: quoted.text, attachments: [...other.attachments, ...quoted.attachments] };
  }
  return { text: lines(quoted.text, said), attachments: [...files, ...quoted.attachments] };
};
