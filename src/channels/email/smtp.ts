// Hands one finished letter to the mail server by SMTP, and says what the server's answer means.
// Must not try twice, and must know whether the letter had begun to leave when the connection ended.
import { isIP, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import XOAuth2 from 'nodemailer/lib/xoauth2';
import type { RejectReason, SendOutcome } from '#ports/channel.ts';
import { isRefusedAddress, networkFailure, type SendFailure } from '../http-call.ts';
import { outAddress, outSocket } from '../way-out.ts';
import type { MailServer } from './mail-account.ts';
import { letIn, TokenTrouble } from './mail-token.ts';

/** Addresses alone, as SMTP wants them; `copyTo` is the desk's own mailbox, where it has one. */
export type Envelope = { from: string; to: string; copyTo?: string | undefined };

const connectMs = 20_000;
const silenceMs = 60_000;
/** Servers that keep strangers waiting let them in after some minutes. */
const laterMs = 5 * 60_000;
/** Until our own copy has come, if the letter was taken. */
const copyMs = 60_000;

type Trouble = { code?: string; responseCode?: number; response?: string };

const troubleOf = (error: unknown): Trouble => {
  if (typeof error !== 'object' || error === null) return {};
  const code: unknown = Reflect.get(error, 'code');
  const responseCode: unknown = Reflect.get(error, 'responseCode');
  const response: unknown = Reflect.get(error, 'response');
  return {
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof responseCode === 'number' ? { responseCode } : {}),
    ...(typeof response === 'string' ? { response } : {}),
  };
};

const enhancedIn = (response: string): string => /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})/.exec(response)?.[1] ?? '';

/** Enhanced status codes (RFC 3463, RFC 4954) before the bare reply. */
const permanentReason = (reply: number, enhanced: string): RejectReason => {
  if (/^5\.7\.(?:8|9|12|13|14)$/.test(enhanced) || [530, 534, 535, 538].includes(reply)) return 'token-invalid';
  if (/^5\.(?:2\.3|3\.4)$/.test(enhanced) || (enhanced === '' && reply === 552)) return 'message-too-long';
  if (/^5\.(?:1|2)\./.test(enhanced)) return 'person-unavailable';
  if (enhanced.startsWith('5.7.')) return 'permission-missing';
  return enhanced === '' && [550, 551, 553].includes(reply) ? 'person-unavailable' : 'bad-request';
};

const later = (detail: string, reason: 'temporary' | 'rate-limited'): SendFailure => ({
  outcome: 'retry-later',
  reason,
  afterMs: laterMs,
  detail,
  unknown: false,
});

/** The server said no. Its own words may hold an address, so only its numbers are told. */
const refusal = (reply: number, response: string): SendFailure => {
  const enhanced = enhancedIn(response);
  const detail = `the mail server answers ${`${String(reply)} ${enhanced}`.trim()}`;
  // Strangers are kept waiting with 4.7.1 as well: only these words mean all of our letters.
  const isMuch = reply === 421 || /too many|\brate\b|\blimit/i.test(response);
  if (reply < 500) return later(detail, isMuch ? 'rate-limited' : 'temporary');
  return { outcome: 'rejected', reason: permanentReason(reply, enhanced), detail };
};

/** `begun`: the letter had begun to leave, so that the server may have it. */
export const smtpFailure = (error: unknown, begun: boolean): SendFailure => {
  if (error instanceof TokenTrouble) return error.failure;
  const { code = '', responseCode, response = '' } = troubleOf(error);
  if (responseCode !== undefined && responseCode >= 400) return refusal(responseCode, response);
  if (code === 'EAUTH')
    return { outcome: 'rejected', reason: 'token-invalid', detail: 'the mail server lets nobody in' };
  if (code === 'EMESSAGE' && !begun)
    return { outcome: 'rejected', reason: 'message-too-long', detail: 'larger than the mail server takes' };
  if (isRefusedAddress(error)) return networkFailure(error, false);
  const detail = 'no answer from the mail server';
  return { outcome: 'retry-later', reason: 'network', ...(begun ? { afterMs: copyMs } : {}), detail, unknown: begun };
};

const socketAt = (path: string): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = outSocket(path, () => {
      socket.off('error', reject);
      resolve(socket);
    });
    socket.once('error', reject);
  });

const connectionTo = async (server: MailServer): Promise<SMTPConnection> => {
  const { host, port, secure, mayBePlain, socketPath, named } = server;
  const goesByName = socketPath !== undefined || named === true;
  const connection = new SMTPConnection({
    ...(socketPath === undefined ? {} : { connection: await socketAt(socketPath) }),
    // The address that was checked for this letter; the name stays what the certificate must show.
    host: goesByName ? host : await outAddress(host, port),
    ...(isIP(host) === 0 ? { servername: host } : {}),
    port,
    secure,
    requireTLS: !secure && !mayBePlain,
    ignoreTLS: mayBePlain && !secure,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: silenceMs,
    logger: false,
  });
  // Whatever is under way hears of it too.
  connection.on('error', () => undefined);
  return connection;
};

type Done = (error?: unknown) => void;

/** One step of the conversation; ends with the connection at the latest. */
const step = (connection: SMTPConnection, act: (done: Done) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    connection.once('error', reject);
    act((error) => {
      if (error === undefined || error === null) resolve();
      else reject(error instanceof Error ? error : new Error('the mail server refused'));
    });
  });

/** Nobody asks Google's or Microsoft's server for a token here: that is done before. */
const credentials = ({ user, password, token }: MailServer): SMTPConnection.AuthenticationType =>
  token === undefined
    ? { user, pass: password }
    : { user, method: 'XOAUTH2', oauth2: new XOAuth2({ user, accessToken: token.current() }) };

const isRefusedLogin = (error: unknown): boolean => {
  const { code, responseCode = 0 } = troubleOf(error);
  return code === 'EAUTH' && (responseCode === 0 || responseCode >= 500);
};

/** Connected, and let in where a name is set. */
const enter = async (server: MailServer): Promise<SMTPConnection> => {
  const connection = await connectionTo(server);
  try {
    await step(connection, (done) => {
      connection.connect(done);
    });
    if (server.user !== '')
      await step(connection, (done) => {
        connection.login(credentials(server), done);
      });
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
};

const talk = async <Said>(server: MailServer, work: (connection: SMTPConnection) => Promise<Said>): Promise<Said> => {
  const connection = await letIn(server.token, isRefusedLogin, () => enter(server));
  try {
    const said = await work(connection);
    connection.quit();
    return said;
  } catch (error) {
    connection.close();
    throw error;
  }
};

/** Whether the server lets us in. Throws what it or the network refused. */
export const greet = (server: MailServer): Promise<void> => talk(server, () => Promise.resolve());

type Taken = { rejected: readonly string[]; trouble: unknown };

const handIn = async (connection: SMTPConnection, { from, to, copyTo }: Envelope, letter: Readable): Promise<Taken> => {
  const taken: Taken = { rejected: [], trouble: undefined };
  await step(connection, (done) => {
    connection.send({ from, to: [to, ...(copyTo === undefined ? [] : [copyTo])] }, letter, (error, info) => {
      taken.rejected = info?.rejected ?? [];
      taken.trouble = info?.rejectedErrors?.[0];
      done(error);
    });
  });
  return taken;
};

/** Never throws. Accepted means that the server took the letter for the person, whatever it said of our own copy. */
export const sendBySmtp = async (
  server: MailServer,
  envelope: Envelope,
  letter: { id: string; source: Buffer },
): Promise<SendOutcome> => {
  let begun = false;
  const source = Readable.from(
    (function* () {
      // It is read only when the server has asked for it.
      begun = true;
      yield letter.source;
    })(),
  );
  try {
    const { rejected, trouble } = await talk(server, (connection) => handIn(connection, envelope, source));
    return rejected.includes(envelope.to)
      ? smtpFailure(trouble, false)
      : { outcome: 'accepted', externalId: letter.id };
  } catch (error) {
    return smtpFailure(error, begun);
  } finally {
    source.destroy();
  }
};
