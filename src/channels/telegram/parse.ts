// Understands one update of a Telegram bot: what people write to it in private, and what in a group is meant for it.
// Pure. Bots are told of no deletion. https://core.telegram.org/bots/api#update
import { ParseError, type Inbound } from '#ports/channel.ts';
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
import { contentOf } from './content.ts';
import { isForBot, type BotName } from './for-bot.ts';
import { messageId } from './message-id.ts';

type MessageIn = Extract<Inbound, { kind: 'message' }>;

const authorOf = (from: Field): NonNullable<MessageIn['author']> => {
  const name = [findText(at(from, 'first_name')), findText(at(from, 'last_name'))].filter(Boolean).join(' ');
  const handle = findText(at(from, 'username'));
  return {
    id: needId(at(from, 'id')),
    ...(name === '' ? {} : { name }),
    ...(handle === undefined || handle === '' ? {} : { handle }),
  };
};

/** Groups that everybody finds have a name; others open only for their members. */
const permalinkOf = (chat: Field, message: string): string | undefined => {
  const name = findText(at(chat, 'username'));
  if (name !== undefined && /^\w+$/.test(name)) return `https://t.me/${name}/${message}`;
  const inner = /^-100(\d+)$/.exec(needId(at(chat, 'id')))?.[1];
  return inner === undefined ? undefined : `https://t.me/c/${inner}/${message}`;
};

/** The message that this one answers, named as we name messages; a bot's own, and what another chat holds, is not among them. */
const parentOf = (message: Field, chat: string): { parentId?: string } => {
  const above = at(message, 'reply_to_message');
  const user = isAbsent(above) ? undefined : findId(at(at(above, 'from'), 'id'));
  return user === undefined ? {} : { parentId: messageId({ chat, message: needId(at(above, 'message_id')), user }) };
};

type Told = { message: Field; bot: BotName; chat: Field; isGroup: boolean };

const groupParts = ({ chat, message }: Told, number: string): Partial<MessageIn> => {
  const permalink = permalinkOf(chat, number);
  const chatId = needId(at(chat, 'id'));
  return { postId: chatId, ...parentOf(message, chatId), ...(permalink === undefined ? {} : { permalink }) };
};

const say = (told: Told, content: Pick<MessageIn, 'text' | 'attachments'>): MessageIn => {
  const { message, bot, chat, isGroup } = told;
  const author = authorOf(needObject(at(message, 'from')));
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

/** Whoever opens the chat presses a button that says this: it says nothing yet. */
const isGreeting = (text: string): boolean => /^\/start(?:@\w+)?(?:\s|$)/.test(text);

/** In a group an edit may be what first names us: then it is the message too. What is there already is not taken twice. */
const edited = (message: MessageIn, { message: field, isGroup }: Told): Inbound[] => {
  const { accountId, externalId, thread, text } = message;
  const editedAt = needInstant(at(field, 'edit_date'));
  const edit: Inbound = { kind: 'edit', accountId, externalId, thread, text, editedAt };
  return isGroup ? [message, edit] : [edit];
};

const parseMessage = (message: Field, bot: BotName, isEdit: boolean): Inbound[] => {
  const ignored = (what: string): Inbound[] => [{ kind: 'ignored', accountId: bot.id, what }];
  const chat = needObject(at(needObject(message), 'chat'));
  const type = findText(at(chat, 'type')) ?? '';
  if (type === 'channel') return ignored('channel post');
  const isGroup = type === 'group' || type === 'supergroup';
  if (!isGroup && type !== 'private') throw new ParseError(`${chat.place}.type: ${type.slice(0, 40)}`);
  if (at(at(message, 'from'), 'is_bot').value === true) return ignored('message of a bot');
  const { text, attachments, isNews, strange } = contentOf(message);
  if (isNews) return ignored('news of the chat');
  if (isGroup && !isForBot(message, bot)) return ignored('not for us');
  if (isGreeting(text)) return ignored('start');
  const told: Told = { message, bot, chat, isGroup };
  const said = say(told, { text, attachments });
  const inbounds = isEdit ? edited(said, told) : [said];
  // What it holds is for the operator; that somebody wrote is for the officer.
  return strange === undefined ? inbounds : [...inbounds, { kind: 'unknown', accountId: bot.id, what: strange }];
};

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
];

/** An update does not say whose it is: the webhook's address does, or the account that asked. */
export const parseTelegram = (payload: unknown, bot: BotName): Inbound[] => {
  const update = needObject(payloadField(payload));
  needId(at(update, 'update_id'));
  const [first = 'nothing in it', ...more] = keysOf(update).filter((key) => key !== 'update_id');
  if (more.length > 0) throw new ParseError(`payload: ${more.length + 1} things in one update`);
  if (first === 'message' || first === 'edited_message')
    return parseMessage(at(update, first), bot, first === 'edited_message');
  return wordless.includes(first)
    ? [{ kind: 'ignored', accountId: bot.id, what: first }]
    : [{ kind: 'unknown', accountId: bot.id, what: `payload: ${first.slice(0, 40)}` }];
};
