// Letters as the programs of citizens and mail servers make them, and what a letter says to who reads it.
// Must know nothing of the city's own reader and writer: it is checked against these.
import MailComposer from 'nodemailer/lib/mail-composer';
import PostalMime from 'postal-mime';
import type { Picture } from '../pictures.ts';
import { partsOf } from './parts.ts';

/** A finished letter's contents, before they are put into MIME. */
export type Written = {
  from: { name: string; address: string };
  to: { name: string; address: string };
  subject: string;
  text: string;
  html?: string;
  picture?: Picture & { name: string };
  /** Without angle brackets, like all ids here. */
  messageId: string;
  /** The letters before it, oldest first. */
  references: readonly string[];
  /** An absence note, say: a program wrote it (RFC 3834). */
  automatic: boolean;
  at: number;
};

const bracketed = (id: string): string => `<${id}>`;

/** The bytes as a mail program would send them. */
export const writeLetter = async (letter: Written): Promise<Buffer> => {
  const { from, to, subject, text, html, picture, messageId, references, automatic, at } = letter;
  const last = references.at(-1);
  return new MailComposer({
    ...{ from, to, subject, text, messageId: bracketed(messageId), date: new Date(at) },
    ...(last === undefined ? {} : { inReplyTo: bracketed(last), references: references.map(bracketed) }),
    ...(html === undefined ? {} : { html }),
    ...(picture === undefined
      ? {}
      : { attachments: [{ filename: picture.name, content: picture.bytes, contentType: picture.type }] }),
    ...(automatic ? { headers: { 'Auto-Submitted': 'auto-replied' } } : {}),
    ...{ disableFileAccess: true, disableUrlAccess: true },
  })
    .compile()
    .build();
};

/** What a reader sees of a letter; ids without angle brackets. */
export type Read = { subject: string; text: string; messageId: string; references: string[] };

const idsIn = (written: string | undefined): string[] =>
  [...(written ?? '').matchAll(/<([^<>\s]+)>/g)].map(([, id = '']) => id);

/** By another reader than the city's own, so that the two check each other; missing parts are empty. */
export const readLetter = async (source: Buffer): Promise<Read> => {
  const { subject = '', text = '', messageId, inReplyTo, references } = await PostalMime.parse(source);
  return {
    subject,
    text: text.trim(),
    messageId: idsIn(messageId)[0] ?? '',
    references: [...new Set([...idsIn(references), ...idsIn(inReplyTo)])],
  };
};

/** `source` is the letter that reached nobody, `to` whoever sent it. */
export type Returned = { source: Buffer; recipient: string; to: string; messageId: string; at: number };

/** A mail server's report that a letter reached nobody (RFC 3464). */
export const writeReport = ({ source, recipient, to, messageId, at }: Returned): Buffer => {
  const boundary = `laporan-${messageId.replaceAll(/\W/g, '')}`;
  return Buffer.from(
    [
      'From: Mail Delivery System <MAILER-DAEMON@warga.example>',
      `To: ${to}`,
      'Subject: Undelivered Mail Returned to Sender',
      `Message-ID: ${bracketed(messageId)}`,
      `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
      'Auto-Submitted: auto-replied',
      'MIME-Version: 1.0',
      `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`,
      '',
      `--${boundary}`,
      'Content-Type: text/plain; charset=utf-8',
      '',
      `Alamat tidak ada: ${recipient}`,
      `--${boundary}`,
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; warga.example',
      '',
      `Final-Recipient: rfc822; ${recipient}`,
      'Action: failed',
      'Status: 5.1.1',
      `--${boundary}`,
      'Content-Type: text/rfc822-headers',
      '',
      partsOf(source).head.trimEnd(),
      `--${boundary}--`,
      '',
    ].join('\r\n'),
    'latin1',
  );
};
