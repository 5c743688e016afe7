// One visit to the mailbox by IMAP: connects, does its work, leaves; and what it means when that fails.
// Must not retry, must not write into the mailbox, and never tells what a server said about a password.
import { ImapFlow, type ImapFlowError, type ImapTransport } from 'imapflow';
import { isIP } from 'node:net';
import { isRefusedAddress, networkFailure, type SendFailure } from '../http-call.ts';
import { outAddress, outSocket } from '../way-out.ts';
import type { MailAccount, MailServer } from './mail-account.ts';
import { letIn, TokenTrouble } from './mail-token.ts';

const silent = { logger: false } as const;
const longestMs = 30_000;

const overSocket = (path: string): ImapTransport => ({
  connect: (_server, onConnect) => outSocket(path, onConnect),
});

/** `at`: the address that was checked for this visit; the name stays what the certificate must show. */
const clientFor = (
  { host, port, secure, mayBePlain, user, password, socketPath, token }: MailServer,
  at: string,
): ImapFlow =>
  new ImapFlow({
    ...silent,
    host: at,
    port,
    ...(isIP(host) === 0 ? { servername: host } : {}),
    secure,
    ...(socketPath === undefined ? {} : { transport: overSocket(socketPath) }),
    ...(secure || mayBePlain ? {} : { doSTARTTLS: true }),
    auth: token === undefined ? { user, pass: password } : { user, accessToken: token.current() },
    disableAutoIdle: true,
    connectionTimeout: longestMs,
    greetingTimeout: longestMs,
    socketTimeout: 2 * longestMs,
  });

const fieldOf = (error: unknown, name: keyof ImapFlowError): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;

/** The server did not take name and password. Temporary troubles of its own carry another code (RFC 5530). */
const isRefusedLogin = (error: unknown): boolean =>
  fieldOf(error, 'authenticationFailed') === true && fieldOf(error, 'serverResponseCode') !== 'UNAVAILABLE';

/** What a visit that failed means: nothing was written, so nothing is unknown. */
export const visitFailure = (error: unknown): SendFailure => {
  if (error instanceof TokenTrouble) return error.failure;
  if (isRefusedLogin(error))
    return { outcome: 'rejected', reason: 'token-invalid', detail: 'the mail server refuses name or password' };
  if (fieldOf(error, 'mailboxMissing') === true || fieldOf(error, 'code') === 'NotFound')
    return { outcome: 'rejected', reason: 'bad-request', detail: 'a folder that is listed does not exist' };
  if (isRefusedAddress(error)) return networkFailure(error, false);
  return { outcome: 'retry-later', reason: 'network', detail: 'the mailbox cannot be read', unknown: false };
};

const farewell = async (client: ImapFlow): Promise<void> => {
  try {
    if (client.usable) await client.logout();
  } catch {
    // The work is done: how the server says good-bye changes nothing.
  } finally {
    client.close();
  }
};

/** Works with a client that `signal` closes at once. Where it came before, nothing is begun. */
const whileOpen = async <Found>(
  client: ImapFlow,
  signal: AbortSignal | undefined,
  work: () => Promise<Found>,
): Promise<Found> => {
  const leave = (): void => {
    client.close();
  };
  signal?.throwIfAborted();
  signal?.addEventListener('abort', leave, { once: true });
  try {
    return await work();
  } finally {
    signal?.removeEventListener('abort', leave);
  }
};

/** Throws what the server or the network refused. */
const enter = async (imap: MailServer, signal: AbortSignal | undefined): Promise<ImapFlow> => {
  const client = clientFor(imap, imap.socketPath === undefined ? await outAddress(imap.host, imap.port) : imap.host);
  // It is told by the command under way as well.
  client.on('error', () => undefined);
  try {
    await whileOpen(client, signal, () => client.connect());
    return client;
  } catch (error) {
    await farewell(client);
    throw error;
  }
};

/** Throws what the server or the network refused. `signal` ends the visit at once. */
export const visit = async <Found>(
  { imap }: Pick<MailAccount, 'imap'>,
  work: (client: ImapFlow) => Promise<Found>,
  signal?: AbortSignal,
): Promise<Found> => {
  const client = await letIn(imap.token, isRefusedLogin, () => enter(imap, signal));
  try {
    return await whileOpen(client, signal, () => work(client));
  } finally {
    await farewell(client);
  }
};

/** Reads one folder without changing anything in it. */
export const inFolder = async <Found>(
  client: ImapFlow,
  folder: string,
  work: (uidValidity: string) => Promise<Found>,
): Promise<Found> => {
  const lock = await client.getMailboxLock(folder, { readOnly: true });
  try {
    const { mailbox } = client;
    return await work(mailbox === false ? '' : String(mailbox.uidValidity));
  } finally {
    lock.release();
  }
};
