// What an e-mail account is declared with, read: where letters are fetched and handed in, and by whom.
// Must not connect; an address that cannot be read leaves the account without a mailbox.
import { randomBytes } from 'node:crypto';
import { domainToASCII } from 'node:url';
import type { Account } from '#ports/channel.ts';
import type { MailToken } from './mail-token.ts';

/**
 * `mayBePlain`: on this machine alone a connection may do without TLS. `socketPath`: it listens there and on no port. `named`: the operator named
 * it where the program is started, so that it may stand inside the own walls.
 */
export type MailServer = {
  host: string;
  port: number;
  secure: boolean;
  mayBePlain: boolean;
  user: string;
  password: string;
  socketPath?: string;
  named?: true;
  /** In place of the password. */
  token?: MailToken;
};

/** Who letters are from, and the server that takes them. */
export type LetterSender = {
  /** The desk's own address. */
  address: string;
  name: string;
  domain: string;
  smtp: MailServer;
  /** Signs the ids of our letters. */
  secret: string;
  /** Our own mailbox: what lies there was taken. Absent where there is none. */
  copyTo?: string;
};

/** Both servers with what opens them, which is secret. */
export type MailAccount = LetterSender & { imap: MailServer; folders: readonly string[] };

const loopback: readonly string[] = ['127.0.0.1', '[::1]', 'localhost'];

/** The longest that every system takes. */
const longestSocketPath = 100;

/** `?socket=/path` of a server on this machine, where nobody listens in and TLS would guard nothing; undefined when it is none such. */
const socketOf = ({ protocol, hostname, port, search, searchParams }: URL): string | undefined => {
  const [path = '', ...more] = searchParams.getAll('socket');
  const isAlone = more.length === 0 && searchParams.size === 1 && port === '' && !protocol.endsWith('s:');
  const isPath = path.startsWith('/') && !path.includes('\0') && Buffer.byteLength(path) <= longestSocketPath;
  return search !== '' && isAlone && isPath && loopback.includes(hostname) ? path : undefined;
};

/** Undefined when it is no address such as `smtps://name:password@host:465`; the scheme's usual port unless it names one. */
export const serverOf = (address: string, scheme: 'imap' | 'smtp'): MailServer | undefined => {
  const url = URL.parse(address);
  if (url === null || url.hostname === '' || (url.protocol !== `${scheme}:` && url.protocol !== `${scheme}s:`))
    return undefined;
  const socketPath = socketOf(url);
  if (url.search !== '' && socketPath === undefined) return undefined;
  const secure = url.protocol === `${scheme}s:`;
  const usual = scheme === 'imap' ? (secure ? 993 : 143) : secure ? 465 : 587;
  try {
    return {
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port === '' ? usual : Number(url.port),
      secure,
      mayBePlain: loopback.includes(url.hostname),
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
      ...(socketPath === undefined ? {} : { socketPath }),
    };
  } catch {
    return undefined;
  }
};

const foldersOf = (listed: string): string[] =>
  listed
    .split(',')
    .map((folder) => folder.trim())
    .filter((folder) => folder !== '');

/** An address as it is compared: small letters, the domain in ASCII. Undefined when it is none that could be answered. */
export const normalAddress = (address: string): string | undefined => {
  const parts = /^([^\s<>()[\]:;,"\\@]{1,64})@([^\s<>()[\]:;,"\\@]{1,253})$/.exec(address.trim());
  if (parts === null) return undefined;
  const [, local = '', domain = ''] = parts;
  const ascii = domainToASCII(domain);
  return ascii === '' ? undefined : `${local.toLowerCase()}@${ascii.toLowerCase()}`;
};

/** Undefined when one of the addresses is not such as `imaps://name:password@host:993` or `imap://name:password@localhost/?socket=/path`. */
export const mailAccount = (account: Account, token?: MailToken): MailAccount | undefined => {
  const { imapUrl = '', smtpUrl = '', folders = '' } = account.more ?? {};
  const imap = serverOf(imapUrl, 'imap');
  const smtp = serverOf(smtpUrl, 'smtp');
  const address = normalAddress(account.id);
  if (imap === undefined || smtp === undefined || address === undefined) return undefined;
  const listed = foldersOf(folders);
  return {
    address,
    copyTo: address,
    name: account.handle,
    domain: address.slice(address.indexOf('@') + 1),
    imap: { ...imap, ...(token === undefined ? {} : { token }) },
    smtp: { ...smtp, ...(token === undefined ? {} : { token }) },
    folders: listed.length === 0 ? ['INBOX'] : listed,
    // Without a secret no letter is ever known as ours.
    secret: account.appSecret === '' ? randomBytes(32).toString('hex') : account.appSecret,
  };
};
