// What Telegram tells a bot: one update for each thing, by webhook or when asked.
// Pure; shapes follow the Bot API's documentation, not any receiver. https://core.telegram.org/bots/api#update
import type { SimAccount } from '../accounts.ts';
import { telegramIds } from './ids.ts';
import type { CommentScene, Event, MessageScene, Teller } from '../webhook/teller.ts';
import type { Comment, Hook, Person, Post } from '../world.ts';

const seconds = (at: number): number => Math.floor(at / 1000);

/** Chats and people are numbers on Telegram. */
export const chatIdOf = (person: string): number => Number(telegramIds.person(person));

/** Bots' names end so. */
const botName = ({ handle }: SimAccount): string => handle;

/** As `getMe` and every answer to the bot name it. */
export const botUser = (account: SimAccount): Record<string, unknown> => ({
  id: Number(account.id),
  is_bot: true,
  first_name: account.handle,
  username: botName(account),
});

const userOf = (person: Person | undefined): Record<string, unknown> => ({
  id: chatIdOf(person?.key ?? ''),
  is_bot: false,
  first_name: person?.name ?? '',
  ...(person === undefined ? {} : { username: person.handle.replaceAll(/\W/g, '_') }),
  language_code: 'id',
});

const privateChat = (person: Person | undefined): Record<string, unknown> => {
  const { id, first_name: name, username } = userOf(person);
  return { id, first_name: name, username, type: 'private' };
};

/** A post of the world stands for a group. */
export const groupChat = (post: Post): Record<string, unknown> => ({
  id: Number(post.id),
  title: post.text,
  type: 'supergroup',
});

/** Offsets count UTF-16 code units, as JavaScript does. */
const entitiesOf = (text: string): Record<string, unknown>[] =>
  [...text.matchAll(/@\w{5,32}/g)].map(({ index, 0: found }) => ({
    offset: index,
    length: found.length,
    type: 'mention',
  }));

/** A picture's three sizes; each is fetched by its `file_id`. */
const photoOf = (seq: number): Record<string, unknown>[] =>
  ['s', 'm', 'x'].map((size, step) => ({
    file_id: `AgACAgUAAx-${size}-${String(seq)}`,
    file_unique_id: `AQAD-${size}-${String(seq)}`,
    width: 90 * 4 ** step,
    height: 60 * 4 ** step,
    file_size: 1000 * 4 ** step,
  }));

/** Not a number for an id that was not given here. */
export const seqOfFile = (fileId: string): number => Number(/^AgACAgUAAx-[smx]-(\d+)$/.exec(fileId)?.[1] ?? Number.NaN);

type Said = Pick<Comment, 'seq' | 'text' | 'at'> & { place?: MessageScene['message']['place'] };

const contentOf = ({ seq, text, place }: Said, hasPicture: boolean): Record<string, unknown> => {
  const entities = entitiesOf(text);
  if (place !== undefined) return { location: place };
  if (!hasPicture) return { text, ...(entities.length === 0 ? {} : { entities }) };
  return {
    photo: photoOf(seq),
    ...(text === '' ? {} : { caption: text }),
    ...(entities.length === 0 ? {} : { caption_entities: entities }),
  };
};

const update = (key: 'message' | 'edited_message', value: Record<string, unknown>): Event => ({
  form: 'update',
  item: { [key]: value },
});

const letter = ({ message, person, picture }: MessageScene): Record<string, unknown> => ({
  message_id: message.seq,
  from: userOf(person),
  chat: privateChat(person),
  date: seconds(message.at),
  ...contentOf(message, picture !== undefined),
});

const inGroup = ({ account, comment, post, author, above, picture }: CommentScene): Record<string, unknown> => {
  const isOurs = above?.author === 'city';
  const answered =
    above === undefined
      ? {}
      : {
          reply_to_message: {
            message_id: above.seq,
            from: isOurs ? botUser(account) : { id: chatIdOf(above.author), is_bot: false, first_name: '' },
            chat: groupChat(post),
            date: seconds(above.at),
            text: above.text,
          },
        };
  return {
    message_id: comment.seq,
    from: userOf(author),
    chat: groupChat(post),
    date: seconds(comment.at),
    ...answered,
    ...contentOf(comment, picture !== undefined),
  };
};

/** In a group a bot hears only what names it or answers it. */
const isForBot = ({ account, comment, above }: CommentScene): boolean =>
  above?.author === 'city' || comment.text.toLowerCase().includes(`@${botName(account).toLowerCase()}`);

/** A bot without a secret token has no webhook: its program fetches. */
export const isAsked = ({ verifyToken }: SimAccount): boolean => verifyToken === '';

/** In groups only what names the bot or answers it; bots are told of no deletion. */
export const telegramTeller: Teller = {
  comment: (scene, verb, at) => {
    if (scene.author === undefined || !isForBot(scene)) return [];
    if (verb === 'add') return [update('message', inGroup(scene))];
    return verb === 'edited' ? [update('edited_message', { ...inGroup(scene), edit_date: seconds(at) })] : [];
  },
  sent: (scene) => (scene.message.fromCity ? [] : [update('message', letter(scene))]),
  edited: (scene, at) =>
    scene.message.fromCity ? [] : [update('edited_message', { ...letter(scene), edit_date: seconds(at) })],
  // Bots are told of no deletion.
  unsent: () => [],
  body: (_account, hooks) => JSON.stringify(hooks.slice(0, 1).map(updateOf)[0] ?? {}),
  headers: ({ verifyToken }) => ({ 'x-telegram-bot-api-secret-token': verifyToken }),
  hook: ({ id }) => `telegram/${id}`,
  isAsked,
  shakesHands: false,
  mostAtOnce: 1,
};

/** Ids grow with time, so that the next question can name what was seen. */
export const updateOf = ({ seq, item }: Hook): Record<string, unknown> => ({ update_id: 900_000_000 + seq, ...item });

/** The way back of `updateOf`. */
export const seqOfUpdate = (updateId: number): number => updateId - 900_000_000;
