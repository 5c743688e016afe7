// The post between citizens and the city: each letter lies in the world before anybody is told of it, under numbers that stay.
// Must refuse no writer: anybody may write in anybody's name, as with real letters.
import type { SimAccount, SimulatorOptions } from '../accounts.ts';
import type { Faults } from '../faults.ts';
import { emailIds } from './ids.ts';
import type { PictureShelf } from '../pictures.ts';
import type { SimStore } from '../store.ts';
import type { Letter } from '../world.ts';
import type { Folder, Mailbox } from './imap.ts';
import type { HandedIn } from './smtp.ts';
import { readLetter, writeLetter, writeReport } from './written.ts';

/** What a citizen writes; ids and dates are the post's affair. */
export type NewLetter = {
  /** An address, and the name that stands before it. */
  from: string;
  name: string;
  subject: string;
  text: string;
  html?: string;
  /** A picture's name on the shelf. */
  picture?: string;
  /** The id of the letter that it answers, without angle brackets. */
  inReplyTo?: string;
  automatic?: boolean;
};

/** One mailbox of the city and everybody who writes to it. */
export type Post = {
  account: SimAccount;
  /** A letter to the city. */
  write: (letter: NewLetter) => Promise<Letter>;
  /** A letter of the city, with the copy to itself: both or neither. */
  take: (letter: HandedIn) => Promise<void>;
  mailbox: Mailbox;
};

/** Pictures go along as files from the shelf. */
export type PostDeps = Pick<SimulatorOptions, 'accounts' | 'clock'> & {
  store: SimStore;
  faults: Pick<Faults, 'peek' | 'take'>;
  shelf: PictureShelf;
};

type Desk = PostDeps & { account: SimAccount; commit: (letters: readonly Letter[]) => Promise<void> };

const letterOf = (
  { account, clock, store }: Desk,
  source: Buffer,
  says: Omit<Letter, 'id' | 'seq' | 'accountId' | 'source' | 'at'>,
): Letter => {
  const seq = store.nextSeq();
  const kept = { accountId: account.id, source: source.toString('latin1'), at: clock.now() };
  return { id: `surat-${String(seq)}`, seq, ...kept, ...says };
};

/** Everything that came before, as programs carry it along. */
const referencesTo = ({ store }: Desk, inReplyTo: string | undefined): readonly string[] => {
  if (inReplyTo === undefined) return [];
  const answered = [...store.world.letters.values()].find(({ messageId }) => messageId === inReplyTo);
  return answered === undefined ? [inReplyTo] : [...answered.references, inReplyTo];
};

const pictureNamed = async ({ shelf }: Desk, name: string | undefined) => {
  const found = name === undefined ? undefined : await shelf.find(name);
  return name === undefined || found === undefined ? undefined : { ...found, name };
};

const write = async (desk: Desk, { from, name, subject, text, html, picture, ...more }: NewLetter): Promise<Letter> => {
  const { account, clock, store } = desk;
  const says = {
    ...{ subject, text, references: referencesTo(desk, more.inReplyTo) },
    messageId: `surat-${String(store.nextSeq())}@${from.slice(from.indexOf('@') + 1)}`,
  };
  const file = await pictureNamed(desk, picture);
  const source = await writeLetter({
    ...says,
    from: { name, address: from },
    to: { name: account.handle, address: account.id },
    automatic: more.automatic === true,
    at: clock.now(),
    ...(html === undefined ? {} : { html }),
    ...(file === undefined ? {} : { picture: file }),
  });
  const shown = file === undefined ? {} : { picture: file.name };
  const letter = letterOf(desk, source, { ...says, ...shown, from, to: [account.id] });
  await desk.commit([letter]);
  return letter;
};

/** People of the network, and whoever wrote before. */
const isKnown = ({ account, store: { world } }: Desk, address: string): boolean =>
  address === account.id ||
  [...world.people.keys()].some((key) => emailIds.person(key) === address) ||
  [...world.letters.values()].some(({ from }) => from === address);

const bounces = (desk: Desk, address: string): boolean => {
  const { account, faults } = desk;
  if (address === account.id) return false;
  if (faults.peek(account.id)?.kind === 'bounce') return faults.take(account.id, true) !== undefined;
  return !isKnown(desk, address);
};

/** An address that does not exist is found out only later, by the server that the letter was carried to. */
const take = async (desk: Desk, { from, to, source }: HandedIn): Promise<void> => {
  const { account, clock, store } = desk;
  const lost = to.filter((address) => bounces(desk, address));
  const reached = to.filter((address) => !lost.includes(address));
  const carried = letterOf(desk, source, { ...(await readLetter(source)), from, to: reached });
  const reports = lost.map((recipient) => {
    const messageId = `laporan-${String(store.nextSeq())}@warga.example`;
    const report = writeReport({ source, recipient, to: account.id, messageId, at: clock.now() });
    const says = { subject: 'Undelivered Mail', text: `Alamat tidak ada: ${recipient}`, references: [], messageId };
    return letterOf(desk, report, { ...says, from: '', to: [account.id] });
  });
  await desk.commit([carried, ...reports]);
};

/** What is not yet on disk is not there: its number could be given twice. */
const inbox = ({ store, account }: Desk, underway: ReadonlySet<string>): Folder => {
  const { world } = store;
  const { validity = 1, kept = [] } = world.mailboxes.get(account.id) ?? {};
  const torn = kept.findIndex(({ id }) => underway.has(id));
  const shown = torn === -1 ? kept : kept.slice(0, torn);
  return {
    validity,
    next: (shown.at(-1)?.uid ?? 0) + 1,
    letters: shown.flatMap(({ uid, id }) => {
      const letter = world.letters.get(id);
      if (letter === undefined) return [];
      const { at, source } = letter;
      return [
        {
          uid,
          at,
          get source() {
            return Buffer.from(source, 'latin1');
          },
        },
      ];
    }),
  };
};

/** Undefined without an account for letters. A mailbox of a new world counts anew, and says so by its validity. */
export const openPost = async (deps: PostDeps): Promise<Post | undefined> => {
  const { accounts, store, faults, clock } = deps;
  const account = accounts.find(({ channel }) => channel === 'email');
  if (account === undefined) return undefined;
  if (!store.world.mailboxes.has(account.id))
    await store.commit([{ kind: 'mailbox-made', accountId: account.id, validity: Math.floor(clock.now() / 1000) }]);
  const underway = new Set<string>();
  const listeners = new Set<() => void>();
  const commit: Desk['commit'] = async (letters) => {
    for (const { id } of letters) underway.add(id);
    await store.commit(letters.map((letter) => ({ kind: 'letter-posted', letter })));
    for (const { id } of letters) underway.delete(id);
    for (const hear of listeners) hear();
  };
  const desk: Desk = { ...deps, account, commit };
  return {
    account,
    write: (letter) => write(desk, letter),
    take: (letter) => take(desk, letter),
    mailbox: {
      folders: () => new Map([['INBOX', inbox(desk, underway)]]),
      refusalOf: (password) =>
        password === account.accessToken && faults.peek(account.id)?.kind !== 'token-revoked'
          ? undefined
          : '[AUTHENTICATIONFAILED] Authentication failed.',
      onNews: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
};
