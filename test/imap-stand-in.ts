// An IMAP server over real TCP that speaks what a mail program needs to read (RFC 3501, 2177), for machines without Dovecot.
// Letters are delivered into it; what is asked beyond that is refused as bad. The same tests run against Dovecot where it is there.
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { headerOf, readMime, type Part } from '#channels/email/mime.ts';
import type { Cleanup } from './database.ts';
import type { Mailbox } from './mail-server.ts';

type Letter = { uid: number; source: Buffer; at: Date };
type Folder = { validity: number; next: number; letters: Letter[]; specialUse: string };

type Session = {
  socket: Socket;
  selected: Folder | undefined;
  /** How many letters the client was told of. */
  told: number;
  idle: string | undefined;
};

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (number: number): string => String(number).padStart(2, '0');

const internalDate = (at: Date): string => {
  const day = `${two(at.getUTCDate())}-${months[at.getUTCMonth()] ?? ''}-${String(at.getUTCFullYear())}`;
  return `"${day} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())} +0000"`;
};

/** Words, quoted words without their quotes, and lists as one word each. */
const wordsIn = (line: string): string[] =>
  [...line.matchAll(/"((?:[^"\\]|\\.)*)"|(\((?:[^()"]|"[^"]*")*\))|([^\s"()[\]]*\[[^\]]*\]\S*|[^\s"()]+)/g)].map(
    ([all, quoted]) => (quoted === undefined ? all : quoted.replaceAll(/\\(.)/g, '$1')),
  );

const isIn = (set: string, uid: number, last: number): boolean =>
  set.split(',').some((range) => {
    const [from = 0, to = from] = range.split(':').map((end) => (end === '*' ? last : Number(end)));
    return uid >= Math.min(from, to) && uid <= Math.max(from, to);
  });

const partAt = (part: Part, path: string): Part | undefined =>
  part.path === path ? part : part.children.map((child) => partAt(child, path)).find((found) => found !== undefined);

/** The empty line belongs to a part's head. */
const headOf = (source: Buffer, part: Part): Buffer => {
  const lines = part.headers.map(({ name, value }) => `${name}: ${value}`);
  return part.path === '' || part.path === '1'
    ? source.subarray(0, part.start)
    : Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
};

const sectionOf = (source: Buffer, section: string): Buffer | undefined => {
  const whole = readMime(source);
  if (section === '') return source;
  if (section === 'HEADER') return headOf(source, whole);
  if (section === 'TEXT') return source.subarray(whole.start);
  const part = partAt(whole, section.replace(/\.MIME$/, ''));
  if (part === undefined) return undefined;
  return section.endsWith('.MIME') ? headOf(source, part) : source.subarray(part.start, part.end);
};

const structureOf = (part: Part): string => {
  const [family = '', kind = ''] = part.type.split('/');
  if (part.children.length > 0) return `(${part.children.map(structureOf).join('')} "${kind}")`;
  const encoding = headerOf(part, 'content-transfer-encoding') ?? '7bit';
  const lines = family === 'text' ? ' 1' : '';
  return `("${family}" "${kind}" NIL NIL NIL "${encoding}" ${String(part.end - part.start)}${lines})`;
};

const literal = (bytes: Buffer): Buffer => Buffer.concat([Buffer.from(`{${String(bytes.length)}}\r\n`), bytes]);

/** One thing that was asked of a letter, and its answer. */
const itemOf = ({ uid, source, at }: Letter, asked: string): Buffer => {
  const [, section, start, length] = /^BODY(?:\.PEEK)?\[([^\]]*)\](?:<(\d+)\.(\d+)>)?$/.exec(asked) ?? [];
  if (section !== undefined) {
    const bytes = sectionOf(source, section);
    const from = Number(start ?? 0);
    const part = start === undefined ? bytes : bytes?.subarray(from, from + Number(length));
    const name = `BODY[${section}]${start === undefined ? '' : `<${start}>`} `;
    return Buffer.concat([Buffer.from(name), part === undefined ? Buffer.from('NIL') : literal(part)]);
  }
  switch (asked) {
    case 'UID':
      return Buffer.from(`UID ${String(uid)}`);
    case 'RFC822.SIZE':
      return Buffer.from(`RFC822.SIZE ${String(source.length)}`);
    case 'INTERNALDATE':
      return Buffer.from(`INTERNALDATE ${internalDate(at)}`);
    case 'BODYSTRUCTURE':
      return Buffer.from(`BODYSTRUCTURE ${structureOf(readMime(source))}`);
    default:
      return Buffer.from(`${asked} NIL`);
  }
};

const matches = ({ uid, source, at }: Letter, last: number, [key = '', ...rest]: readonly string[]): boolean => {
  switch (key.toUpperCase()) {
    case 'UID':
      return isIn(rest[0] ?? '', uid, last);
    case 'SINCE':
      return at.getTime() >= Date.parse(`${rest[0] ?? ''} 00:00:00 UTC`);
    case 'HEADER':
      return (headerOf(readMime(source), (rest[0] ?? '').toLowerCase()) ?? '').includes(rest[1] ?? '');
    default:
      return true;
  }
};

type Town = { folders: ReadonlyMap<string, Folder>; password: string; listeners: Set<() => void> };

/** Says what is untagged; what it returns is the tagged answer, `OK Done` where it returns nothing. */
type Handler = (town: Town, session: Session, words: readonly string[]) => string | undefined;

const say = (session: Session, line: string): void => void session.socket.write(`* ${line}\r\n`);

const tellNew = (session: Session): void => {
  const count = session.selected?.letters.length ?? 0;
  if (count !== session.told) say(session, `${String(count)} EXISTS`);
  session.told = count;
};

const missing = 'NO [NONEXISTENT] No such folder';

const select: Handler = ({ folders }, session, [name = '']) => {
  const folder = folders.get(name);
  session.selected = folder;
  if (folder === undefined) return missing;
  session.told = folder.letters.length;
  say(session, 'FLAGS (\\Seen)');
  say(session, `${String(session.told)} EXISTS`);
  say(session, `OK [UIDVALIDITY ${String(folder.validity)}] Ok`);
  say(session, `OK [UIDNEXT ${String(folder.next)}] Ok`);
  return 'OK [READ-ONLY] Done';
};

const fetch: Handler = (_town, session, [set = '', list = '']) => {
  const letters = session.selected?.letters ?? [];
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

const handlers: Readonly<Record<string, Handler | undefined>> = {
  LOGIN: ({ password }, _session, [, given]) =>
    given === password ? 'OK Welcome' : 'NO [AUTHENTICATIONFAILED] Authentication failed.',
  SELECT: select,
  EXAMINE: select,
  CAPABILITY: (_town, session) => {
    say(session, 'CAPABILITY IMAP4rev1 IDLE SPECIAL-USE');
    return undefined;
  },
  NOOP: (_town, session) => {
    tellNew(session);
    return undefined;
  },
  LIST: ({ folders }, session, [, pattern = '']) => {
    for (const [name, { specialUse }] of folders)
      if (/[*%]/.test(pattern) || name === pattern) say(session, `LIST (\\HasNoChildren${specialUse}) "." "${name}"`);
    return undefined;
  },
  LSUB: () => undefined,
  CLOSE: () => undefined,
  STATUS: ({ folders }, session, [name = '']) => {
    const folder = folders.get(name);
    if (folder !== undefined) say(session, `STATUS "${name}" (UIDNEXT ${String(folder.next)})`);
    return folder === undefined ? missing : undefined;
  },
  'UID SEARCH': (_town, session, words) => {
    const letters = session.selected?.letters ?? [];
    const last = letters.at(-1)?.uid ?? 0;
    const found = letters.filter((letter) => matches(letter, last, words)).map(({ uid }) => ` ${String(uid)}`);
    say(session, `SEARCH${found.join('')}`);
    return undefined;
  },
  'UID FETCH': fetch,
};

const answer = (town: Town, session: Session, line: string): void => {
  if (session.idle !== undefined) {
    session.socket.write(`${session.idle} OK Done\r\n`);
    session.idle = undefined;
    return;
  }
  const [tag = '*', ...said] = wordsIn(line);
  const isUid = said[0]?.toUpperCase() === 'UID';
  const command = said
    .slice(0, isUid ? 2 : 1)
    .join(' ')
    .toUpperCase();
  if (command === 'IDLE') {
    session.idle = tag;
    session.socket.write('+ idling\r\n');
    tellNew(session);
  } else if (command === 'LOGOUT') {
    session.socket.end(`* BYE Bye\r\n${tag} OK Done\r\n`);
  } else {
    const handler = handlers[command] ?? (() => 'BAD Unknown command');
    session.socket.write(`${tag} ${handler(town, session, said.slice(isUid ? 2 : 1)) ?? 'OK Done'}\r\n`);
  }
};

const serverOf = (town: Town): Server =>
  createServer((socket) => {
    const session: Session = { socket, selected: undefined, told: 0, idle: undefined };
    const hear = (): void => {
      if (session.idle !== undefined) tellNew(session);
    };
    town.listeners.add(hear);
    socket.on('close', () => town.listeners.delete(hear));
    socket.on('error', () => undefined);
    socket.write('* OK [CAPABILITY IMAP4rev1 IDLE SPECIAL-USE] ready\r\n');
    let rest = '';
    socket.on('data', (chunk: Buffer) => {
      const lines = `${rest}${chunk.toString('latin1')}`.split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) answer(town, session, line);
    });
  });

const listening = async (t: Cleanup, server: Server): Promise<number> => {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  t.after(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of sockets) socket.destroy();
      }),
  );
  return (server.address() as AddressInfo).port;
};

const emptyFolder = (specialUse = ''): Folder => ({ validity: 1_795_500_000, next: 1, letters: [], specialUse });

export const standInMailbox = async (t: Cleanup): Promise<Mailbox> => {
  const password = 'rahasia-surel';
  const folders = new Map([
    ['INBOX', emptyFolder()],
    ['Sent', emptyFolder(' \\Sent')],
    ['Aduan', emptyFolder()],
  ]);
  const listeners = new Set<() => void>();
  const port = await listening(t, serverOf({ folders, password, listeners }));
  return {
    imapUrl: `imap://desk:${password}@127.0.0.1:${String(port)}`,
    password,
    deliver: (source, name = 'INBOX') => {
      const folder = folders.get(name);
      if (folder === undefined) return Promise.reject(new Error(`no folder ${name}`));
      folder.letters.push({ uid: folder.next, source: Buffer.from(source), at: new Date() });
      folder.next += 1;
      for (const hear of listeners) hear();
      return Promise.resolve();
    },
    rebuild: (name) => {
      const folder = folders.get(name);
      if (folder === undefined) return Promise.reject(new Error(`no folder ${name}`));
      folder.validity += 1;
      folder.letters = folder.letters.map((letter, index) => ({ ...letter, uid: index + 1 }));
      folder.next = folder.letters.length + 1;
      return Promise.resolve();
    },
  };
};
