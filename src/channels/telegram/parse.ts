// Understands one update of a Telegram bot: what people write to it in private, and what in a group is meant for it.
// Pure. Bots are told of no deletion. https://core.telegram.org/bots/api#update
import { findSentCode } from '#core/way/way-code.ts';
import { ParseError, type Inbound } from '#ports/channel.ts';
import { notKnown, orUnknown } from '../aside.ts';
import {
  at,
  findId,
  findText,
  isAbsent,
  keysOf,
  needId,
  needInstant,
  needObject,
  payloadField,
  type Field,
} from '../payload-field.ts';
import { authorOf, type Author } from './author.ts';
import { contentOf } from './content.ts';
import { isForBot, type BotName } from './for-bot.ts';
import { postLink } from './lines.ts';
import { messageId } from './message-id.ts';

type MessageIn = Extract<Inbound, { kind: 'message' }>;

/** Groups that everybody finds have a name; others open only for their members. */
const permalinkOf = (chat: Field, message: string): string | undefined => {
  const inner = /^-100(\d+)$/.exec(needId(at(chat, 'id')))?.[1];
  return postLink(chat, message) ?? (inner === undefined ? undefined : `https://t.me/c/${inner}/${message}`);
};

/** The message that this one answers, named as we name messages; a bot's own, and what another chat holds, is not among them. */
const parentOf = (message: Field, chat: string): { parentId?: string } => {
  const above = at(message, 'reply_to_message');
  const user = isAbsent(above) ? undefined : findId(at(at(above, 'from'), 'id'));
  return user === undefined ? {} : { parentId: messageId({ chat, message: needId(at(above, 'message_id')), user }) };
};

type Told = { message: Field; bot: BotName; chat: Field; isGroup: boolean; author: Author };

const groupParts = ({ chat, message }: Told, number: string): Partial<MessageIn> => {
  const permalink = permalinkOf(chat, number);
  const chatId = needId(at(chat, 'id'));
  return { postId: chatId, ...parentOf(message, chatId), ...(permalink === undefined ? {} : { permalink }) };
};

const say = (told: Told, content: Pick<MessageIn, 'text' | 'attachments'>): MessageIn => {
  const { message, bot, chat, isGroup, author } = told;
  const chatId = needId(at(chat, 'id'));
  const number = needId(at(message, 'message_id'));
  const { text, attachments } = content;
  return {
    kind: 'message',
    accountId: bot.id,
    externalId: messageId({ chat: chatId, message: number, user: author.id }),
    thread: isGroup
      ? { visibility: 'public', threadKey: `${chatId}:${author.id}` }
      : { visibility: 'private', threadKey: chatId },
    author,
    text,
    sentAt: needInstant(at(message, 'date')),
    attachments,
    ...(isGroup ? groupParts(told, number) : parentOf(message, chatId)),
  };
};

/**
 * Whoever opens the chat presses a button that says this, and a link may hand over a sign of its own with it. Words are words:
 * they have spaces or stops between them, or are letters alone.
 */
const isGreeting = (text: string): boolean => /^\/start(?:@\w+)?(?:\s+(?=\S*[\d_-])[\w-]{1,64})?\s*$/.test(text);

/** Pictures sent together come one by one, and only one of them holds the words. */
const albumOf = ({ message, chat }: Told): { album?: string } => {
  const album = findId(at(message, 'media_group_id'));
  return album === undefined ? {} : { album: `${needId(at(chat, 'id'))}:${album}` };
};

/** An edit may be what first names us, or come where its message never did: the whole text is in it. What is there already is not taken twice. */
const edited = (message: MessageIn, { message: field }: Told): Inbound[] => {
  const { accountId, externalId, thread, text } = message;
  return [
    message,
    { kind: 'edit', accountId, externalId, thread, text, editedAt: needInstant(at(field, 'edit_date')) },
  ];
};

/** Of talk that is not for us, what belongs to something that was: a picture of its album, or its words as they are now. */
const aside = (said: MessageIn, told: Told, isEdit: boolean): Inbound[] => {
  const { accountId } = said;
  const { album } = albumOf(told);
  const [, edit] = isEdit ? edited(said, told) : [];
  const unless = edit ?? (album === undefined ? undefined : { ...said, album });
  return [
    { kind: 'ignored', accountId, what: 'not for us', forget: true, ...(unless === undefined ? {} : { unless }) },
  ];
};

const inGroup = (said: MessageIn, told: Told, isEdit: boolean): Inbound[] => {
  if (!isForBot(told.message, told.bot)) return aside(said, told, isEdit);
  const whole = { ...said, ...albumOf(told) };
  return isEdit ? edited(whole, told) : [whole];
};

/** A group that grew has another id from then on; both ids are told, once in each of the two. */
const movedGroup = (message: Field, chat: Field, accountId: string): Inbound[] => {
  const [to, from] = [findId(at(message, 'migrate_to_chat_id')), findId(at(message, 'migrate_from_chat_id'))];
  const here = needId(at(chat, 'id'));
  if (to === undefined && from === undefined) return [];
  const of = 'group' as const;
  const told = { kind: 'identity-change', accountId, of, at: needInstant(at(message, 'date')) } as const;
  return [{ ...told, from: [from ?? here], to: [to ?? here] }];
};

const groups: readonly string[] = ['group', 'supergroup'];

/** A message to the city's channel, which this bot helps to run: it can be read, and not be answered by us. */
const isToChannel = (chat: Field): boolean => at(chat, 'is_direct_messages').value === true;

/** What it says, and who says it, where no answer of ours can reach it. */
const unplaced = (message: Field, { id: accountId }: BotName, detail: string): Inbound => {
  const chat = at(needObject(message), 'chat');
  const author = authorOf(message);
  const { text, attachments } = contentOf(message);
  const permalink = isAbsent(chat) ? undefined : permalinkOf(chat, needId(at(message, 'message_id')));
  return {
    kind: 'unplaced',
    accountId,
    reason: 'elsewhere',
    detail,
    readable: {
      ...(author === undefined ? {} : { author }),
      text,
      attachments,
      sentAt: needInstant(at(message, isAbsent(at(message, 'edit_date')) ? 'date' : 'edit_date')),
      ...(permalink === undefined ? {} : { permalink }),
    },
  };
};

const parseMessage = (message: Field, bot: BotName, isEdit: boolean): Inbound[] => {
  const { id: accountId } = bot;
  const ignored = (what: string): Inbound[] => [{ kind: 'ignored', accountId, what }];
  const chat = needObject(at(needObject(message), 'chat'));
  const type = findText(at(chat, 'type')) ?? '';
  if (type === 'channel') return ignored('channel post');
  const isGroup = groups.includes(type);
  if (!isGroup && type !== 'private') throw new ParseError(`${chat.place}.type: ${type.slice(0, 40)}`);
  const moved = isGroup ? movedGroup(message, chat, accountId) : [];
  if (moved.length > 0) return moved;
  if (isToChannel(chat)) return [unplaced(message, bot, 'direct message to a channel')];
  const author = authorOf(message);
  if (author === undefined) return ignored('message of a bot');
  const { text, attachments, isNews, strange } = contentOf(message);
  if (isNews) return ignored('news of the chat');
  // A link of ours hands over an officer's code: whoever takes messages in knows it.
  if (isGreeting(text) && findSentCode(text) === undefined) return ignored('start');
  const told: Told = { message, bot, chat, isGroup, author };
  const said = say(told, { text, attachments });
  const alone = isEdit ? edited(said, told) : [said];
  const inbounds = isGroup ? inGroup(said, told, isEdit) : alone;
  // What it holds is for the operator; that somebody wrote is for the officer.
  return strange === undefined || (isGroup && !isForBot(message, bot))
    ? inbounds
    : [...inbounds, notKnown(accountId, message, strange)];
};

/** Said to the city all the same, and by a way on which this program cannot answer: an officer reads it where it was set aside. */
const elsewhere: readonly string[] = ['business_message', 'edited_business_message', 'guest_message'];

/** Nobody says anything in them, or not to us. */
const wordless: readonly string[] = [
  'channel_post',
  'edited_channel_post',
  'message_reaction',
  'message_reaction_count',
  'inline_query',
  'chosen_inline_result',
  'callback_query',
  'shipping_query',
  'pre_checkout_query',
  'poll',
  'poll_answer',
  'my_chat_member',
  'chat_member',
  'chat_join_request',
  'chat_boost',
  'removed_chat_boost',
  'business_connection',
  'deleted_business_messages',
  'purchased_paid_media',
];

/** An update does not say whose it is: the webhook's address does, or the account that asked. */
export const parseTelegram = (payload: unknown, bot: BotName): Inbound[] => {
  const update = needObject(payloadField(payload));
  needId(at(update, 'update_id'));
  const [first = 'nothing in it', ...more] = keysOf(update).filter((key) => key !== 'update_id');
  if (more.length > 0) throw new ParseError(`payload: ${more.length + 1} things in one update`);
  if (first === 'message' || first === 'edited_message')
    return orUnknown(bot.id, at(update, first), (message) => parseMessage(message, bot, first === 'edited_message'));
  if (elsewhere.includes(first))
    return orUnknown(bot.id, at(update, first), (message) => [unplaced(message, bot, first)]);
  return wordless.includes(first)
    ? [{ kind: 'ignored', accountId: bot.id, what: first }]
    : [notKnown(bot.id, at(update, first), `payload: ${first.slice(0, 40)}`)];
};
