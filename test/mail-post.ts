// A real SMTP server that takes the desk's letters: those to the desk itself go into its mailbox, the others to the citizens who are listed here.
// Plays the troubles that mail servers make.
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { FaultKind } from '#simulator/faults.ts';
import type { Cleanup } from './database.ts';
import type { Mailbox } from './mail-server.ts';

export type Delivered = { to: string; from: string; source: string };

export type Post = {
  smtpUrl: string;
  /** Letters that reached somebody else than the desk. */
  delivered: Delivered[];
  /** How many letters were handed in, whatever became of them. */
  handedIn: () => number;
  trouble: (kind: FaultKind, times?: number) => void;
};

type Reply = Error & { responseCode: number };

const reply = (responseCode: number, words: string): Reply => Object.assign(new Error(words), { responseCode });

export const deskAddress = 'pengaduan@kota.example';

type Refusals = { at: 'auth' | 'mail' | 'rcpt' | 'data'; error: Reply };

const refusals: Partial<Record<FaultKind, Refusals>> = {
  'token-revoked': { at: 'auth', error: reply(535, '5.7.8 Authentication credentials invalid') },
  permission: { at: 'rcpt', error: reply(550, '5.7.1 Relaying denied') },
  'rate-limit': { at: 'mail', error: reply(450, '4.7.1 Too many messages') },
  unavailable: { at: 'rcpt', error: reply(550, '5.1.1 No such user here') },
  '500': { at: 'data', error: reply(451, '4.3.0 Try again later') },
};

type Trouble = { kind: FaultKind; left: number };

/** What happens next, counted down. */
const troubles = () => {
  let trouble: Trouble | undefined;
  const strikes = (kind: FaultKind): boolean => {
    if (trouble?.kind !== kind || trouble.left === 0) return false;
    trouble.left -= 1;
    return true;
  };
  return {
    set: (kind: FaultKind, times = Number.POSITIVE_INFINITY): void => {
      trouble = { kind, left: times };
    },
    strikes,
    refusalAt: (at: Refusals['at']): Reply | null => {
      const refusal = trouble === undefined ? undefined : refusals[trouble.kind];
      return trouble !== undefined && refusal?.at === at && strikes(trouble.kind) ? refusal.error : null;
    },
  };
};

const read = async (stream: AsyncIterable<Buffer>): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
};

const listening = async (t: Cleanup, server: SMTPServer): Promise<number> => {
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  t.after(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  );
  return (server.server.address() as AddressInfo).port;
};

const plainly = {
  secure: false,
  hideSTARTTLS: true,
  allowInsecureAuth: true,
  disableReverseLookup: true,
  logger: false,
} as const;

export const givenPost = async (t: Cleanup, mailbox: Pick<Mailbox, 'deliver' | 'password'>): Promise<Post> => {
  const delivered: Delivered[] = [];
  let handedIn = 0;
  const { set, strikes, refusalAt } = troubles();
  const bring = async (source: Buffer, { envelope }: SMTPServerSession): Promise<void> => {
    const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
    for (const { address } of envelope.rcptTo) {
      if (address === deskAddress) await mailbox.deliver(source);
      else delivered.push({ to: address, from, source: source.toString() });
    }
  };
  const cutAll = (): void => {
    for (const { _socket: socket } of server.connections) socket.destroy();
  };
  const server = new SMTPServer({
    ...plainly,
    onConnect: (_session, callback) => {
      if (strikes('reset')) cutAll();
      callback(null);
    },
    onAuth: ({ password }, _session, callback) => {
      const refusal = refusalAt('auth') ?? (password === mailbox.password ? null : reply(535, '5.7.8 Unknown'));
      callback(refusal, { user: 'desk' });
    },
    onMailFrom: (_address, _session, callback) => {
      callback(refusalAt('mail'));
    },
    onRcptTo: ({ address }, _session, callback) => {
      callback(address === deskAddress ? null : refusalAt('rcpt'));
    },
    onData: (stream, session, callback) => {
      void read(stream).then(async (source) => {
        handedIn += 1;
        const refusal = refusalAt('data');
        if (refusal === null) await bring(source, session);
        if (strikes('reset-after-accept')) cutAll();
        else callback(refusal);
      });
    },
  });
  const port = await listening(t, server);
  return {
    smtpUrl: `smtp://desk:${mailbox.password}@127.0.0.1:${String(port)}`,
    delivered,
    handedIn: () => handedIn,
    trouble: set,
  };
};
