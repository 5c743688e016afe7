// Asks platforms once who a person is that wrote without a name. Nothing waits for it: who stays unknown is a citizen.
import type { Instant } from '#core/time.ts';
import type { Channel } from '#ports/channel.ts';
import type { NameBook, NamelessPerson } from '#ports/names.ts';

export type NamePorts = {
  book: NameBook;
  channels: () => readonly Pick<Channel, 'name' | 'account' | 'profile'>[];
};

/** So many are asked for side by side. */
const claimed = 4;

type Ask = NonNullable<Channel['profile']>;

const keyOf = (channel: string, accountId: string): string => `${channel}/${accountId}`;

/** Resolves to the failure, if any. */
const learn = async (book: NameBook, person: NamelessPerson, ask: Ask | undefined): Promise<unknown> => {
  try {
    const found = await ask?.(person.personId);
    if (found?.name !== undefined || found?.handle !== undefined) await book.keep(person, found);
    return undefined;
  } catch (error) {
    return error;
  }
};

/** How many were asked for; the first failure is thrown at the end, and that person is not asked for again. */
export const learnNames = async ({ book, channels }: NamePorts, now: Instant): Promise<number> => {
  const asks = new Map<string, Ask>();
  const accounts = channels().flatMap(({ name, account, profile }) => {
    if (profile === undefined) return [];
    asks.set(keyOf(name, account.id), profile);
    return [{ channel: name, accountId: account.id }];
  });
  if (accounts.length === 0) return 0;
  const persons = await book.claim(accounts, now, claimed);
  const ends = await Promise.all(
    persons.map((person) => learn(book, person, asks.get(keyOf(person.channel, person.accountId)))),
  );
  for (const failure of ends) if (failure !== undefined) throw failure;
  return persons.length;
};
