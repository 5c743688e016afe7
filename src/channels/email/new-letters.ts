// Asks the mailbox for the letters that came since the last time, folder by folder, and keeps each as it came.
// Must not understand them, and must leave nothing out: what cannot be fetched is named, and its letter stays where it is.
import { setTimeout } from 'node:timers/promises';
import type { FetchMessageObject, ImapFlow } from 'imapflow';
import type { Instant } from '#core/time.ts';
import type { Polled } from '#ports/channel.ts';
import type { MailAccount } from './mail-account.ts';
import { inFolder, visit, visitFailure } from './mailbox.ts';
import { leavesOf, readMime } from './mime.ts';
import { ownIdsIn } from './own-id.ts';
import type { StoredLetter } from './payload.ts';

/** How far one folder was read: the letter with this UID and all before it, while the folder keeps its validity. */
type Mark = { validity: string; uid: number };
type Cursor = { folders: Record<string, Mark>; at: Instant };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isMark = (value: unknown): value is Mark =>
  isRecord(value) && typeof value['validity'] === 'string' && Number.isSafeInteger(value['uid']);

/** One that cannot be read is as none. */
const readCursor = (written: string | undefined): Cursor | undefined => {
  if (written === undefined) return undefined;
  const read: unknown = JSON.parse(written);
  if (!isRecord(read) || !isRecord(read['folders']) || typeof read['at'] !== 'number') return undefined;
  const folders = Object.entries(read['folders']).filter((entry): entry is [string, Mark] => isMark(entry[1]));
  return { folders: Object.fromEntries(folders), at: read['at'] };
};

const mostAtOnce = 25;
const mostBytesAtOnce = 40 * 1024 * 1024;
const largest = 30 * 1024 * 1024;
const partOfLarger = 1024 * 1024;
const longestKept = 64 * 1024;
const dayMs = 86_400_000;
/** A server that ends every wait at once is not asked in a storm. */
const betweenWaitsMs = 1000;

/** Without the bodies of long files: the mailbox hands those out when they are wanted. Numbers of parts stay as they are. */
const hollowed = (source: Buffer): Buffer => {
  try {
    const long = leavesOf(readMime(source)).filter(
      ({ type, start, end }) => !type.startsWith('text/') && !type.startsWith('message/') && end - start > longestKept,
    );
    const kept: Buffer[] = [];
    let from = 0;
    for (const { start, end } of long) {
      kept.push(source.subarray(from, start));
      from = end;
    }
    return Buffer.concat([...kept, source.subarray(from)]);
  } catch {
    // Not to be taken apart: the parser says why.
    return source.subarray(0, partOfLarger);
  }
};

const stored = (
  secret: string,
  place: Pick<StoredLetter, 'folder' | 'uidValidity' | 'uid'>,
  message: FetchMessageObject,
): StoredLetter => {
  const source = hollowed(message.source ?? Buffer.alloc(0));
  return {
    ...place,
    receivedAt: new Date(message.internalDate ?? 0).getTime(),
    source: source.toString('base64'),
    ours: ownIdsIn(secret, source.toString('latin1')),
    ...((message.size ?? 0) > largest ? { cut: true } : {}),
  };
};

type Round = { letters: StoredLetter[]; bytes: number; more: boolean };

/** UIDs of what is new. A folder that was made anew is read again from the day before the last look: known letters are dropped by their ids. */
const newUids = async (client: ImapFlow, validity: string, cursor: Cursor, mark: Mark): Promise<number[]> => {
  const isSame = mark.validity === validity;
  const query = isSame ? { uid: `${String(mark.uid + 1)}:*` } : { since: new Date(cursor.at - dayMs) };
  const found = await client.search(query, { uid: true });
  if (found === false || found === undefined) throw new Error('the mailbox could not be searched');
  // `n:*` always names the last letter, however old.
  return found.filter((uid) => !isSame || uid > mark.uid).toSorted((a, b) => a - b);
};

const readFolder = async (
  client: ImapFlow,
  folder: string,
  { secret, cursor, round }: { secret: MailAccount['secret']; cursor: Cursor; round: Round },
): Promise<Mark> =>
  inFolder(client, folder, async (uidValidity) => {
    const before = cursor.folders[folder];
    const latest = client.mailbox === false ? 0 : client.mailbox.uidNext - 1;
    // A folder that was added to the list: its old letters are left alone.
    if (before === undefined) return { validity: uidValidity, uid: latest };
    // Until a letter of a folder that was made anew has been read, the old mark stands: it says from which day on.
    let mark = before;
    for (const uid of await newUids(client, uidValidity, cursor, before)) {
      if (round.letters.length >= mostAtOnce || round.bytes >= mostBytesAtOnce) {
        round.more = true;
        return mark;
      }
      const head = await client.fetchOne(String(uid), { size: true, internalDate: true }, { uid: true });
      mark = { validity: uidValidity, uid };
      // Moved away or deleted since.
      if (head === false) continue;
      const source = (head.size ?? 0) > largest ? { maxLength: partOfLarger } : true;
      const whole = await client.fetchOne(String(uid), { source }, { uid: true });
      if (whole === false) continue;
      round.letters.push(stored(secret, { folder, uidValidity, uid }, { ...head, ...whole }));
      round.bytes += whole.source?.length ?? 0;
    }
    return mark.validity === uidValidity ? mark : { validity: uidValidity, uid: latest };
  });

const readAll = async (
  client: ImapFlow,
  account: MailAccount,
  cursor: Cursor,
): Promise<{ round: Round; folders: Record<string, Mark> }> => {
  const round: Round = { letters: [], bytes: 0, more: false };
  const folders: Record<string, Mark> = {};
  for (const folder of account.folders)
    folders[folder] = await readFolder(client, folder, { secret: account.secret, cursor, round });
  return { round, folders };
};

/** Never throws. Without a cursor it begins now. */
export const askMailbox = async (account: MailAccount, written: string | undefined, now: Instant): Promise<Polled> => {
  try {
    const cursor = readCursor(written) ?? { folders: {}, at: now };
    const { round, folders } = await visit(account, (client) => readAll(client, account, cursor));
    return {
      outcome: 'polled',
      payloads: round.letters,
      cursor: JSON.stringify({ folders, at: now }),
      more: round.more,
    };
  } catch (error) {
    return visitFailure(error);
  }
};

/** Calls `onNews` whenever a letter comes into the first folder; ends when the connection does, or at the signal. Throws when it cannot begin. */
export const listenTo = async (account: MailAccount, onNews: () => void, signal: AbortSignal): Promise<void> => {
  const [folder = 'INBOX'] = account.folders;
  await visit(
    account,
    async (client) => {
      await client.mailboxOpen(folder, { readOnly: true });
      client.on('exists', onNews);
      // What came between the last look and now.
      onNews();
      // Where no folder is open any more there is nothing to hear, and whoever listens begins anew.
      while (client.mailbox !== false && !signal.aborted) {
        if ((await client.idle()) === false) return;
        await setTimeout(betweenWaitsMs, undefined, { signal });
      }
    },
    signal,
  ).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
};
