// What stands behind a text's words: addresses that are hidden under them. Pure.
// https://core.telegram.org/bots/api#messageentity
import { at, findItems, findText, type Field } from '../payload-field.ts';

const numberOf = ({ value }: Field): number => (typeof value === 'number' ? value : 0);

/** The part of the text that an entity is about; its offsets count UTF-16 units, as ours do. */
export const partOf = (entity: Field, text: string): string => {
  const offset = numberOf(at(entity, 'offset'));
  return text.slice(offset, offset + numberOf(at(entity, 'length')));
};

/** The text, with each hidden address below it; undefined where there is none. */
export const withLinks = (message: Field, name: string, entities: string): string | undefined => {
  const text = findText(at(message, name));
  if (text === undefined) return undefined;
  const hidden = findItems(at(message, entities)).flatMap((entity) => {
    const url = at(entity, 'type').value === 'text_link' ? at(entity, 'url').value : undefined;
    return typeof url === 'string' && !text.includes(url) ? [url] : [];
  });
  return [text, ...new Set(hidden)].join('\n');
};
