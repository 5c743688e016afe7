// The desk's mailbox beside real mail servers, for tests: letters are delivered, fetched, answered.
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { makeChannel } from '#channels/kinds.ts';
import type { Account, Channel, Inbound } from '#ports/channel.ts';
import { asking } from './asking.ts';
import type { Scene } from './channel-scene.ts';
import { deskAddress, givenPost, type Post } from '../beds/mail-post.ts';
import { givenMailbox } from '../beds/mail-server.ts';
import type { Mailbox } from '../beds/mailbox.ts';

export const citizenAddress = 'warga.demo@surat.example';

export type WrittenLetter = {
  from?: string;
  subject?: string;
  id?: string;
  inReplyTo?: string;
  references?: readonly string[];
  headers?: readonly string[];
  text: string;
};

let count = 0;

/** A citizen's plain letter; ids without angle brackets. */
export const writtenLetter = (letter: WrittenLetter): string => {
  count += 1;
  const bracketed = (id: string): string => `<${id}>`;
  const { references = letter.inReplyTo === undefined ? [] : [letter.inReplyTo] } = letter;
  return [
    `From: ${letter.from ?? `Warga Demo <${citizenAddress}>`}`,
    `To: ${deskAddress}`,
    `Subject: ${letter.subject ?? 'Lapor'}`,
    `Message-ID: ${bracketed(letter.id ?? `letter-${String(count)}@surat.example`)}`,
    ...(letter.inReplyTo === undefined ? [] : [`In-Reply-To: ${bracketed(letter.inReplyTo)}`]),
    ...(references.length === 0 ? [] : [`References: ${references.map(bracketed).join(' ')}`]),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    ...(letter.headers ?? []),
    '',
    letter.text,
  ].join('\r\n');
};

export type EmailBed = {
  mailbox: Mailbox;
  post: Post;
  account: Account;
  channel: Channel;
  asked: () => Promise<Inbound[]>;
};

export const emailAccount = (mailbox: Mailbox, post: Post): Account => ({
  channel: 'email',
  id: deskAddress,
  handle: 'Pengaduan Kota',
  appSecret: 'rahasia-penanda-surat',
  verifyToken: '',
  accessToken: '',
  apiUrl: '',
  more: { imapUrl: mailbox.imapUrl, smtpUrl: post.smtpUrl, folders: 'INBOX, Aduan' },
});

export const emailBed = async (t: TestContext): Promise<EmailBed> => {
  const mailbox = await givenMailbox(t);
  const post = await givenPost(t, mailbox);
  const account = emailAccount(mailbox, post);
  const channel = makeChannel(account);
  assert.ok(channel);
  const asked = asking(channel, Date.now);
  await asked();
  return { mailbox, post, account, channel, asked };
};

export const emailScene = async (t: TestContext): Promise<Scene> => {
  const { mailbox, post, channel, asked } = await emailBed(t);
  return {
    channel,
    clock: { at: Date.now() },
    inbounds: asked,
    inPrivate: ({ text }) => mailbox.deliver(writtenLetter({ text, subject: '' })),
    photos: () =>
      post.delivered.reduce((sum, { source }) => sum + source.split('Content-Disposition: attachment').length - 1, 0),
    trouble: post.trouble,
    writes: post.handedIn,
  };
};
