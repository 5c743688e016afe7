// An SMTP server that takes the city's letters, or makes the trouble that is set: on a port in tests, behind a file in training.
// Must say yes only once the letter is where it belongs.
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { FaultKind, Faults } from '../faults.ts';

/** Envelope and bytes, as SMTP hands them over. */
export type HandedIn = { from: string; to: readonly string[]; source: Buffer };

/** Where letters are handed in, by whom, and what trouble waits there. */
export type Counter = {
  /** The desk's own address, which is also the name under which its faults are set. */
  address: string;
  password: string;
  faults: Pick<Faults, 'peek' | 'take'>;
  bring: (letter: HandedIn) => Promise<void>;
  /** Told of each letter that was handed in, whatever becomes of it. */
  onLetter?: () => void;
};

type Stage = 'connect' | 'auth' | 'mail' | 'rcpt' | 'data' | 'after';
type Reply = Error & { responseCode: number };

const reply = (responseCode: number, words: string): Reply => Object.assign(new Error(words), { responseCode });

const refusals: Partial<Record<FaultKind, { at: Stage; error?: Reply }>> = {
  'token-revoked': { at: 'auth', error: reply(535, '5.7.8 Authentication credentials invalid') },
  permission: { at: 'rcpt', error: reply(550, '5.7.1 Relaying denied') },
  'rate-limit': { at: 'mail', error: reply(450, '4.7.1 Too many messages') },
  unavailable: { at: 'rcpt', error: reply(550, '5.1.1 No such user here') },
  '500': { at: 'data', error: reply(451, '4.3.0 Try again later') },
  reset: { at: 'connect' },
  'reset-after-accept': { at: 'after' },
};

const read = async (stream: AsyncIterable<Buffer>): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** Uses up what is set for this stage; undefined when nothing is. */
const striking =
  ({ address, faults }: Counter) =>
  (stage: Stage): { error: Reply | null } | undefined => {
    const kind = faults.peek(address)?.kind;
    const refusal = kind === undefined ? undefined : refusals[kind];
    if (refusal?.at !== stage) return undefined;
    faults.take(address, true);
    return { error: refusal.error ?? null };
  };

const letterOf = (source: Buffer, { envelope }: SMTPServerSession): HandedIn => ({
  from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
  to: envelope.rcptTo.map(({ address }) => address),
  source,
});

/** Not listening yet; says yes once `bring` has resolved. */
export const smtpServer = (counter: Counter): SMTPServer => {
  const strikes = striking(counter);
  const cutAll = (): void => {
    for (const { _socket: socket } of server.connections) socket.destroy();
  };
  const server = new SMTPServer({
    ...{ secure: false, hideSTARTTLS: true, allowInsecureAuth: true, disableReverseLookup: true, logger: false },
    onConnect: (_session, callback) => {
      if (strikes('connect') !== undefined) cutAll();
      callback(null);
    },
    onAuth: ({ password }, _session, callback) => {
      const wrong = password === counter.password ? null : reply(535, '5.7.8 Unknown');
      callback(strikes('auth')?.error ?? wrong, { user: 'desk' });
    },
    onMailFrom: (_address, _session, callback) => {
      callback(strikes('mail')?.error ?? null);
    },
    onRcptTo: ({ address }, _session, callback) => {
      callback(address === counter.address ? null : (strikes('rcpt')?.error ?? null));
    },
    onData: (stream, session, callback) => {
      const take = async (): Promise<void> => {
        const source = await read(stream);
        counter.onLetter?.();
        const refusal = strikes('data')?.error ?? null;
        if (refusal === null) await counter.bring(letterOf(source, session));
        if (strikes('after') !== undefined) cutAll();
        else callback(refusal);
      };
      take().catch(() => {
        callback(reply(451, '4.3.0 Try again later'));
      });
    },
  });
  server.on('error', () => undefined);
  return server;
};
