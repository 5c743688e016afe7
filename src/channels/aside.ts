// One part of a payload that is not understood must not keep the others waiting: it alone is set aside, as the platform wrote it.
// Must not judge what a part means.
import { isWordField } from '#core/word-fields.ts';
import { ParseError, type Inbound } from '#ports/channel.ts';
import { findItems, type Field } from './payload-field.ts';
import { isCutOff, isMute, shownOf, unreadIn } from './unread-words.ts';

/** Something that the platform tells and that no rule here knows. */
export const notKnown = (accountId: string, { value }: Field, what: string): Inbound => ({
  kind: 'unknown',
  accountId,
  what,
  reason: 'unknown-kind',
  part: value,
});

/** What was held against the part in which it stands: the frames around that know less of it. */
const judged = new WeakSet<Inbound>();

/** An edit without the new words would take the old ones away. */
const withWords = (told: Inbound, unread: readonly string[]): Inbound[] => {
  if (told.kind === 'edit') return [];
  return told.kind === 'unplaced' ? [{ ...told, readable: { ...told.readable, text: unread.join('\n') } }] : [told];
};

/** Of talk that is not kept, nothing takes the words of a message that is. */
const withoutMuteEdit = (told: Inbound, part: Field): Inbound => {
  if (told.kind !== 'ignored' || told.unless?.kind !== 'edit' || !isMute(told.unless)) return told;
  if (unreadIn(part.value, []).length === 0) return told;
  const { unless: _unless, ...rest } = told;
  return rest;
};

/**
 * What was made of a part, so that no words are nowhere: where nothing was made of it, or something without words of its own or with
 * half of them, and the part says more, the part is set aside as well. An officer opens it there.
 */
export const withUnread = (accountId: string, part: Field, made: readonly Inbound[]): Inbound[] => {
  const told = made.map((one) => (judged.has(one) ? one : withoutMuteEdit(one, part)));
  const fresh = told.filter((one) => !judged.has(one));
  const mute = fresh.filter(isMute);
  const doubtful = [...mute, ...fresh.filter(isCutOff)];
  const unread = told.length === 0 || doubtful.length > 0 ? unreadIn(part.value, told.flatMap(shownOf)) : [];
  const kept =
    unread.length === 0 ? told : told.flatMap((one) => (mute.includes(one) ? withWords(one, unread) : [one]));
  const isAside = told.some((one) => one.kind === 'unknown' && one.part === part.value);
  const isRead = unread.length === 0 || isAside || mute.some(({ kind }) => kind === 'unplaced');
  const whose = doubtful[0]?.accountId ?? accountId;
  const all = isRead ? kept : [...kept, notKnown(whose, part, `${part.place || 'payload'}: words that are not read`)];
  for (const one of all) judged.add(one);
  return all;
};

/** Nothing is said in it, as far as this version knows its platform; where something is, an officer opens it. */
export const sayingNothing = (accountId: string, part: Field, what: string): Inbound =>
  unreadIn(part.value, []).length > 0 ? notKnown(accountId, part, what) : { kind: 'ignored', accountId, what };

/** What is made of this part; itself, where it is not as its platform describes it. Words that are not read in it are set aside. */
export const orUnknown = (accountId: string, part: Field, parse: (part: Field) => Inbound[]): Inbound[] => {
  try {
    return withUnread(accountId, part, parse(part));
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

const deepest = 8;

/** Whether somebody's words may stand in what nobody understands: under a name for them and no other, since marks stand under longer ones, or as more than one word. */
export const saysSomething = (value: unknown, name = '', depth = 0): boolean => {
  if (typeof value === 'string') return isWordField(name) ? value.trim() !== '' : /\p{L}\s+\p{L}/u.test(value);
  if (typeof value !== 'object' || value === null || depth > deepest) return false;
  return Object.entries(value).some(([key, one]) => saysSomething(one, Array.isArray(value) ? name : key, depth + 1));
};
