// The letters of one citizen as their own mailbox shows them. Reads only; shows nobody else's.
import type { SimAccount } from '../accounts.ts';
import { emailIds } from './ids.ts';
import type { Letter, Person, World } from '../world.ts';

type Deps = { accounts: readonly SimAccount[]; world: World; prefix: string };

const mostShown = 200;

const letterView = (prefix: string, letter: Letter, address: string) => ({
  id: letter.id,
  mine: letter.from === address,
  /** The letter with which the conversation began. */
  thread: letter.references[0] ?? letter.messageId,
  ...{ subject: letter.subject, text: letter.text, at: letter.at },
  ...(letter.picture === undefined ? {} : { picture: `${prefix}/media/${letter.picture}` }),
});

/** Undefined where the city has no mailbox. */
export const lettersOf = ({ accounts, world, prefix }: Deps, me: Person) => {
  const city = accounts.find(({ channel }) => channel === 'email');
  if (city === undefined) return undefined;
  const address = emailIds.person(me.key);
  const letters = [...world.letters.values()].filter(({ from, to }) => from === address || to.includes(address));
  return {
    ...{ address, city: city.id, name: city.handle },
    letters: letters.slice(-mostShown).map((letter) => letterView(prefix, letter, address)),
  };
};

/** What the city wrote to this person, as notices tell it. */
export const letterNotices = ({ accounts, world }: Pick<Deps, 'accounts' | 'world'>, me: string) =>
  accounts
    .filter(({ channel }) => channel === 'email')
    .flatMap(({ id, channel, handle }) =>
      [...world.letters.values()]
        .filter(({ from, to }) => from === id && to.includes(emailIds.person(me)))
        .map((letter) => ({
          ...{ id: letter.id, at: letter.at, text: letter.text, channel, handle },
          kind: 'mail' as const,
          where: `surel/${encodeURIComponent(letter.references[0] ?? letter.messageId)}`,
        })),
    );
