// An IMAP server that speaks what a mail program needs to read (RFC 3501, 2177): on a port in tests, behind a file in training.
// Changes nothing in a mailbox; what is asked beyond reading is refused as bad.
import { createServer, type Server, type Socket } from 'node:net';
import { isIn, itemOf, matches, wordsIn, type Kept } from './imap-letter.ts';

/** `next` is the uid of the letter that comes next; uids hold as long as `validity` does. */
export type Folder = { validity: number; next: number; letters: readonly Kept[]; specialUse?: string };

/** Asked anew at every command, so that a letter shows up at once. */
export type Mailbox = {
  folders: () => ReadonlyMap<string, Folder>;
  /** What stands in the way of this password; undefined when nothing does. */
  refusalOf: (password: string) => string | undefined;
  /** Called when a letter has come; returns the way to stop. */
  onNews: (listener: () => void) => () => void;
};

type Session = {
  socket: Socket;
  isKnown: boolean;
  selected: string | undefined;
  /** How many letters the client was told of. */
  told: number;
  /** The tag of the IDLE under way. */
  idle: string | undefined;
};

/** Says what is untagged; what it returns is the tagged answer, `OK Done` where it returns nothing. */
type Handler = (mailbox: Mailbox, session: Session, words: readonly string[]) => string | undefined;

const say = (session: Session, line: string): void => void session.socket.write(`* ${line}\r\n`);

const lettersIn = ({ folders }: Mailbox, { selected = '' }: Session): readonly Kept[] =>
  folders().get(selected)?.letters ?? [];

const tellNew = (mailbox: Mailbox, session: Session): void => {
  const count = lettersIn(mailbox, session).length;
  if (count !== session.told) say(session, `${String(count)} EXISTS`);
  session.told = count;
};

const missing = 'NO [NONEXISTENT] No such folder';

const select: Handler = ({ folders }, session, [name = '']) => {
  const folder = folders().get(name);
  session.selected = folder === undefined ? undefined : name;
  if (folder === undefined) return missing;
  session.told = folder.letters.length;
  say(session, 'FLAGS (\\Seen)');
  say(session, `${String(session.told)} EXISTS`);
  say(session, `OK [UIDVALIDITY ${String(folder.validity)}] Ok`);
  say(session, `OK [UIDNEXT ${String(folder.next)}] Ok`);
  return 'OK [READ-ONLY] Done';
};

const fetch: Handler = (mailbox, session, [set = '', list = '']) => {
  const letters = lettersIn(mailbox, session);
  const last = letters.at(-1)?.uid ?? 0;
  for (const [index, letter] of letters.entries()) {
    if (!isIn(set, letter.uid, last)) continue;
    const items = wordsIn(list.replaceAll(/^\(|\)$/g, ''));
    const all = [...new Set(['UID', ...items])].map((item) => itemOf(letter, item));
    const spaced = all.flatMap((item, place) => (place === 0 ? [item] : [Buffer.from(' '), item]));
    const begin = Buffer.from(`* ${String(index + 1)} FETCH (`);
    session.socket.write(Buffer.concat([begin, ...spaced, Buffer.from(')\r\n')]));
  }
  return undefined;
};

const abilities = 'CAPABILITY IMAP4rev1 IDLE SPECIAL-USE';

const openHandlers: Readonly<Record<string, Handler | undefined>> = {
  LOGIN: ({ refusalOf }, session, [, given = '']) => {
    const refusal = refusalOf(given);
    session.isKnown = refusal === undefined;
    return refusal === undefined ? 'OK Welcome' : `NO ${refusal}`;
  },
  CAPABILITY: (_mailbox, session) => {
    say(session, abilities);
    return undefined;
  },
};

const handlers: Readonly<Record<string, Handler | undefined>> = {
  SELECT: select,
  EXAMINE: select,
  NOOP: (mailbox, session) => {
    tellNew(mailbox, session);
    return undefined;
  },
  LIST: ({ folders }, session, [, pattern = '']) => {
    for (const [name, { specialUse = '' }] of folders())
      if (/[*%]/.test(pattern) || name === pattern)
        say(session, `LIST (\\HasNoChildren${specialUse === '' ? '' : ` ${specialUse}`}) "." "${name}"`);
    return undefined;
  },
  LSUB: () => undefined,
  CLOSE: () => undefined,
  STATUS: ({ folders }, session, [name = '']) => {
    const folder = folders().get(name);
    if (folder !== undefined) say(session, `STATUS "${name}" (UIDNEXT ${String(folder.next)})`);
    return folder === undefined ? missing : undefined;
  },
  'UID SEARCH': (mailbox, session, words) => {
    const letters = lettersIn(mailbox, session);
    const last = letters.at(-1)?.uid ?? 0;
    const found = letters.filter((letter) => matches(letter, last, words)).map(({ uid }) => ` ${String(uid)}`);
    say(session, `SEARCH${found.join('')}`);
    return undefined;
  },
  'UID FETCH': fetch,
};

const answer = (mailbox: Mailbox, session: Session, line: string): void => {
  if (session.idle !== undefined) {
    session.socket.write(`${session.idle} OK Done\r\n`);
    session.idle = undefined;
    return;
  }
  const [tag = '*', ...said] = wordsIn(line);
  const ahead = said[0]?.toUpperCase() === 'UID' ? 2 : 1;
  const command = said.slice(0, ahead).join(' ').toUpperCase();
  if (command === 'LOGOUT') {
    session.socket.end(`* BYE Bye\r\n${tag} OK Done\r\n`);
  } else if (command === 'IDLE' && session.isKnown) {
    session.idle = tag;
    session.socket.write('+ idling\r\n');
    tellNew(mailbox, session);
  } else {
    const handler = openHandlers[command] ?? (session.isKnown ? handlers[command] : undefined);
    const ended = handler === undefined ? 'BAD Not here' : handler(mailbox, session, said.slice(ahead));
    session.socket.write(`${tag} ${ended ?? 'OK Done'}\r\n`);
  }
};

/** Not listening yet; each connection signs in by itself, and those that idle are told of news. */
export const imapServer = (mailbox: Mailbox): Server =>
  createServer({ noDelay: true }, (socket) => {
    const session: Session = { socket, isKnown: false, selected: undefined, told: 0, idle: undefined };
    const stopNews = mailbox.onNews(() => {
      if (session.idle !== undefined) tellNew(mailbox, session);
    });
    socket.on('close', stopNews);
    socket.on('error', () => undefined);
    socket.write(`* OK [${abilities}] ready\r\n`);
    let rest = '';
    socket.on('data', (chunk: Buffer) => {
      const lines = `${rest}${chunk.toString('latin1')}`.split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) answer(mailbox, session, line);
    });
  });
