// Who wrote a message of Telegram: a person, a person in the name of a channel, or an administrator in the name of the group.
// Pure. https://core.telegram.org/bots/api#message
import type { Inbound } from '#ports/channel.ts';
import { at, findText, isAbsent, needId, needObject, type Field } from '../payload-field.ts';

/** Of a message; a negative id is a channel or a group. */
export type Author = NonNullable<Extract<Inbound, { kind: 'message' }>['author']>;

const authorFrom = (id: string, name: string, handle: string | undefined): Author => ({
  id,
  ...(name === '' ? {} : { name }),
  ...(handle === undefined || handle === '' ? {} : { handle }),
});

/** A stand-in of Telegram's is written as the sender there, and is a bot. */
const ofChat = (chat: Field, message: Field): Author => {
  const signature = findText(at(message, 'author_signature'));
  const name = [findText(at(chat, 'title')), signature === undefined ? undefined : `(${signature})`];
  return authorFrom(needId(at(chat, 'id')), name.filter(Boolean).join(' '), findText(at(chat, 'username')));
};

/** Undefined where another program wrote. */
export const authorOf = (message: Field): Author | undefined => {
  const chat = at(message, 'sender_chat');
  if (!isAbsent(chat)) return ofChat(needObject(chat), message);
  const from = needObject(at(message, 'from'));
  if (at(from, 'is_bot').value === true) return undefined;
  const name = [findText(at(from, 'first_name')), findText(at(from, 'last_name'))].filter(Boolean).join(' ');
  return authorFrom(needId(at(from, 'id')), name, findText(at(from, 'username')));
};
