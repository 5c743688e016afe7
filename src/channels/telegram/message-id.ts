// How a message is named: on Telegram its number counts only inside its chat, and who wrote it is needed to answer in private:
// a negative one is a channel or a group, in whose name somebody wrote.

/** All numbers, written as text; `user` is negative for a channel or a group. */
export type MessageId = { chat: string; message: string; user: string };

/** Written as `chat:message:user`. */
export const messageId = ({ chat, message, user }: MessageId): string => `${chat}:${message}:${user}`;

/** Undefined for an id of any other shape. */
export const findMessageId = (id: string): MessageId | undefined => {
  const found = /^(-?\d+):(\d+):(-?\d+)$/.exec(id);
  if (found === null) return undefined;
  const [, chat = '', message = '', user = ''] = found;
  return { chat, message, user };
};
