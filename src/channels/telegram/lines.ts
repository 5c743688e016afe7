// Words put below each other, and addresses that lead into Telegram. Pure.
import { at, findText, type Field } from '../payload-field.ts';

/** What is there, a line each. */
export const lines = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join('\n');

/** Whoever has a public name can be opened by everybody. */
const openName = (chat: Field): string | undefined => {
  const name = findText(at(chat, 'username'));
  return name !== undefined && /^\w+$/.test(name) ? name : undefined;
};

const isNumber = (id: string | undefined): id is string => id !== undefined && /^\d+$/.test(id);

/** Only where the chat has a public name. */
export const postLink = (chat: Field, message: string | undefined): string | undefined => {
  const name = openName(chat);
  return name === undefined || !isNumber(message) ? undefined : `https://t.me/${name}/${message}`;
};

/** Only where whoever told it has a public name. */
export const storyLink = (chat: Field, story: string | undefined): string | undefined => {
  const name = openName(chat);
  return name === undefined || !isNumber(story) ? undefined : `https://t.me/${name}/s/${story}`;
};
