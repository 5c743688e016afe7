// One part of a payload that is not understood must not keep the others waiting: it alone is set aside, as the platform wrote it.
// Must not judge what a part means.
import { ParseError, type Inbound } from '#ports/channel.ts';
import { findItems, type Field } from './payload-field.ts';

/** Something that the platform tells and that no rule here knows. */
export const notKnown = (accountId: string, { value }: Field, what: string): Inbound => ({
  kind: 'unknown',
  accountId,
  what,
  reason: 'unknown-kind',
  part: value,
});

/** What is made of this part; itself, where it is not as its platform describes it. */
export const orUnknown = (accountId: string, part: Field, parse: (part: Field) => Inbound[]): Inbound[] => {
  try {
    return parse(part);
  } catch (error) {
    if (error instanceof ParseError) return [{ kind: 'unknown', accountId, what: error.message, part: part.value }];
    throw error;
  }
};

/** Each item of a list by itself; a list that is none is one part. */
export const each = (
  accountId: string,
  list: Field,
  parse: (item: Field) => Inbound[],
  ordered: (items: Field[]) => Field[] = (items) => items,
): Inbound[] =>
  orUnknown(accountId, list, () => ordered(findItems(list)).flatMap((item) => orUnknown(accountId, item, parse)));

const namesOfWords: readonly string[] = ['text', 'title', 'body', 'caption', 'message', 'comment', 'question'];
const deepest = 8;

/** Whether somebody's words may stand in what nobody understands: under a name for them, or as more than one word. */
export const saysSomething = (value: unknown, name = '', depth = 0): boolean => {
  if (typeof value === 'string')
    return namesOfWords.includes(name) ? value.trim() !== '' : /\p{L}\s+\p{L}/u.test(value);
  if (typeof value !== 'object' || value === null || depth > deepest) return false;
  return Object.entries(value).some(([key, one]) => saysSomething(one, Array.isArray(value) ? name : key, depth + 1));
};
