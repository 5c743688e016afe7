// The simulator's SMTP server over real TCP: the desk's letters to itself go into its mailbox, the others to the citizens who are listed here.
import type { AddressInfo } from 'node:net';
import type { SMTPServer } from 'smtp-server';
import { smtpServer } from '#simulator/email/smtp.ts';
import { faultBoard, type FaultKind } from '#simulator/faults.ts';
import type { Cleanup } from './database.ts';
import type { Mailbox } from './mailbox.ts';

export type Delivered = { to: string; from: string; source: string };

export type Post = {
  smtpUrl: string;
  /** Letters that reached somebody else than the desk. */
  delivered: Delivered[];
  /** How many letters were handed in, whatever became of them. */
  handedIn: () => number;
  trouble: (kind: FaultKind, times?: number) => void;
};

export const deskAddress = 'pengaduan@kota.example';

const listening = async (t: Cleanup, server: SMTPServer): Promise<number> => {
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

export const givenPost = async (t: Cleanup, mailbox: Pick<Mailbox, 'deliver' | 'password'>): Promise<Post> => {
  const delivered: Delivered[] = [];
  const faults = faultBoard();
  let handedIn = 0;
  const server = smtpServer({
    address: deskAddress,
    password: mailbox.password,
    faults,
    onLetter: () => (handedIn += 1),
    bring: async ({ from, to, source }) => {
      for (const address of to) {
        if (address === deskAddress) await mailbox.deliver(source);
        else delivered.push({ to: address, from, source: source.toString() });
      }
    },
  });
  const port = await listening(t, server);
  return {
    smtpUrl: `smtp://desk:${mailbox.password}@127.0.0.1:${String(port)}`,
    delivered,
    handedIn: () => handedIn,
    trouble: (kind, times) => {
      faults.set(deskAddress, { kind, ...(times === undefined ? {} : { times }) });
    },
  };
};
