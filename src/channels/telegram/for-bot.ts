// Whether something said in a group is meant for the city's bot: it is named, called by a command, or answered.
// What people say to each other is none of our business and is not kept. https://core.telegram.org/bots/features#privacy-mode
import { at, findId, findItems, findText, type Field } from '../payload-field.ts';

/** `handle`: the bot's user name, where it is known. */
export type BotName = { id: string; handle?: string };

const numberOf = ({ value }: Field): number => (typeof value === 'number' ? value : 0);

/** Without a name of ours, any name of a bot may be ours: Telegram hands a bot little else. */
const isName = (name: string, { handle }: BotName): boolean =>
  handle === undefined ? /bot$/i.test(name) : name.toLowerCase() === handle.toLowerCase().replace(/^@/, '');

const names = (entity: Field, text: string, bot: BotName): boolean => {
  const offset = numberOf(at(entity, 'offset'));
  // Offsets count UTF-16 units, as ours do.
  const words = text.slice(offset, offset + numberOf(at(entity, 'length')));
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

export const isForBot = (message: Field, bot: BotName): boolean => {
  if (findId(at(at(at(message, 'reply_to_message'), 'from'), 'id')) === bot.id) return true;
  return (['text', 'caption'] as const).some((kind) => {
    const text = findText(at(message, kind)) ?? '';
    const entities = findItems(at(message, kind === 'text' ? 'entities' : 'caption_entities'));
    return entities.some((entity) => names(entity, text, bot));
  });
};
