// Whether a post names or quotes the account: since February 2026 plans that anybody may buy let no program answer another one.
// Pure. Must not guess: where what came does not say, nothing is said. https://docs.x.com/changelog
import { at, findItems, isAbsent, type Field } from '../payload-field.ts';

/** Without complaint: what stands here in another form tells nothing, and the post is read all the same. */
const idIn = ({ value }: Field): string | undefined => {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

const same = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a.toLowerCase() === b.toLowerCase();

/** Names in the text itself, where X does not list them. */
const namesAnybody = (text: string): boolean => /[@\uFF20]\w/u.test(text);

/** All from which one can tell that a post names the account. */
export type Naming = {
  text: string;
  /** People as X lists them; absent where it lists none, or was not asked. */
  mentions: Field;
  accountId: string;
  /** The account's user name, where it stands beside the post. */
  handle: string | undefined;
};

/** Undefined: somebody is named, and nobody can say from this whether it is the account. */
export const isNamed = ({ text, mentions, accountId, handle }: Naming): boolean | undefined => {
  const isListed = Array.isArray(mentions.value) && mentions.value.length > 0;
  if (!isListed)
    return namesAnybody(text) || !(isAbsent(mentions) || Array.isArray(mentions.value)) ? undefined : false;
  const found = findItems(mentions).map((one): boolean | undefined => {
    const id = idIn(at(one, 'id_str')) ?? idIn(at(one, 'id'));
    if (id !== undefined) return id === accountId;
    const name = idIn(at(one, 'username')) ?? idIn(at(one, 'screen_name'));
    return handle === undefined ? undefined : same(name, handle);
  });
  if (found.includes(true)) return true;
  return found.includes(undefined) ? undefined : false;
};

/** `authorId`: whose post is quoted, where this stands beside it. */
export const isQuoted = (
  quoted: string | undefined,
  authorId: string | undefined,
  accountId: string,
): boolean | undefined => {
  if (quoted === undefined) return false;
  return authorId === undefined ? undefined : authorId === accountId;
};

/** Either is enough; neither must be known to be missing before anybody is warned. */
export const invites = (named: boolean | undefined, quoted: boolean | undefined): boolean | undefined => {
  if (named === true || quoted === true) return true;
  return named === undefined || quoted === undefined ? undefined : false;
};
