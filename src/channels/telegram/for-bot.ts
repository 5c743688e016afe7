// Whether something said in a group is meant for the city's bot: it is named, called by a command, or answered.
// What people say to each other is none of our business and is not kept. https://core.telegram.org/bots/features#privacy-mode
import { at, findId, findItems, findText, isAbsent, type Field } from '../payload-field.ts';
import { partOf } from './entity.ts';
import { namedIn } from './rich-text.ts';

/** `handle`: the bot's user name, where it is known. */
export type BotName = { id: string; handle?: string };

const bare = (name: string): string => name.toLowerCase().replace(/^@/, '');

/** Without a name of ours, any name of a bot may be ours: Telegram hands a bot little else. */
const isName = (name: string, { handle }: BotName): boolean =>
  handle === undefined ? /bot$/i.test(name) : bare(name) === bare(handle);

const names = (entity: Field, text: string, bot: BotName): boolean => {
  const words = partOf(entity, text);
  switch (at(entity, 'type').value) {
    case 'mention':
      return isName(words.replace(/^@/, ''), bot);
    case 'bot_command':
      return words.includes('@') && isName(words.split('@')[1] ?? '', bot);
    case 'text_mention':
      return findId(at(at(entity, 'user'), 'id')) === bot.id;
    default:
      return false;
  }
};

/** Where a text stands, and its entities beside it. */
const places: readonly (readonly [holder: string | undefined, text: string, entities: string])[] = [
  [undefined, 'text', 'entities'],
  [undefined, 'caption', 'caption_entities'],
  ['poll', 'question', 'question_entities'],
  ['poll', 'description', 'description_entities'],
  ['checklist', 'title', 'title_entities'],
];

/** Entities are left out of some forwarded and edited messages: a known name counts without them. */
const isWritten = (text: string, { handle }: BotName): boolean => {
  if (handle === undefined || !/^@?\w+$/.test(handle)) return false;
  return new RegExp(`(?<![\\w@.])@${bare(handle)}(?!\\w)`, 'i').test(text);
};

const isNamed = (message: Field, bot: BotName): boolean =>
  places.some(([holder, name, list]) => {
    const stands = holder === undefined ? message : at(message, holder);
    const text = findText(at(stands, name)) ?? '';
    return isWritten(text, bot) || findItems(at(stands, list)).some((entity) => names(entity, text, bot));
  });

/** In a topic every message answers the one that opened it, which says nothing. */
const isAnswer = (message: Field, bot: BotName): boolean => {
  const above = at(message, 'reply_to_message');
  return isAbsent(at(above, 'forum_topic_created')) && findId(at(at(above, 'from'), 'id')) === bot.id;
};

/** In doubt yes where the bot's name is unknown: then any name that ends like a bot's counts. */
export const isForBot = (message: Field, bot: BotName): boolean => {
  if (isAnswer(message, bot) || isNamed(message, bot)) return true;
  const rich = namedIn(message);
  return rich.ids.includes(bot.id) || rich.handles.some((handle) => isName(handle.replace(/^@/, ''), bot));
};
