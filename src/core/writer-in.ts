// Who seems to have written what no parser understands: for an officer's eyes, and to know the person again by the id told there.
// Pure, and looks only at the top of a part and one step below it.
type WriterIn = { id: string; name?: string; handle?: string };

type Bag = Readonly<Record<string, unknown>>;

const bagOf = (value: unknown): Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Bag) : {};

const longest = 200;

const textAt = (bag: Bag, ...names: readonly string[]): string | undefined => {
  for (const name of names) {
    const value = Object.hasOwn(bag, name) ? bag[name] : undefined;
    if (typeof value === 'string' && value.trim() !== '') return value.trim().slice(0, longest).toWellFormed();
    if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  }
  return undefined;
};

const persons = ['from', 'sender', 'author', 'account', 'user', 'reviewer'] as const;
const idNames = ['id', 'id_str', 'did', 'user_id'] as const;

const writer = (id: string | undefined, name: string | undefined, handle: string | undefined): WriterIn | undefined =>
  id === undefined
    ? undefined
    : { id, ...(name === undefined ? {} : { name }), ...(handle === undefined ? {} : { handle }) };

const inPerson = (part: Bag): WriterIn | undefined => {
  for (const key of persons) {
    const person = bagOf(part[key]);
    const names = [textAt(person, 'first_name'), textAt(person, 'last_name')].filter((one) => one !== undefined);
    const name = textAt(person, 'name', 'display_name', 'displayName') ?? (names.join(' ') || undefined);
    const found = writer(textAt(person, ...idNames), name, textAt(person, 'username', 'screen_name', 'acct', 'handle'));
    if (found !== undefined) return found;
  }
  return undefined;
};

const beside = (part: Bag): WriterIn | undefined =>
  writer(
    textAt(part, 'from', 'sender_id', 'reviewer_id', 'author_id', 'from_user_id', 'unique_identifier'),
    textAt(part, 'sender_name', 'reviewer_name', 'display_name'),
    textAt(part, 'username'),
  );

const inOne = (part: Bag): WriterIn | undefined => inPerson(part) ?? beside(part);

/** Undefined where nobody is named, or where several parts each name somebody. */
export const writerIn = (part: unknown): WriterIn | undefined => {
  const own = inOne(bagOf(part));
  if (own !== undefined) return own;
  const below = Object.values(bagOf(part)).flatMap((one) => inOne(bagOf(one)) ?? []);
  return below.length === 1 ? below[0] : undefined;
};
