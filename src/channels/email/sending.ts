// Writes our letter: to whom, in answer to what, under an id of ours; and looks for it in the mailbox before it is written again.
// Must let nothing that a citizen wrote become a header of its own.
import MailComposer from 'nodemailer/lib/mail-composer';
import { textLength } from '#core/text-length.ts';
import { hourMs, type Instant } from '#core/time.ts';
import type { Limits, Outgoing, RejectReason, SendOutcome, SendTarget } from '#ports/channel.ts';
import { htmlForm, plainForm } from './letter-form.ts';
import { normalAddress, type LetterSender, type MailAccount } from './mail-account.ts';
import { inFolder, visit } from './mailbox.ts';
import { authorOf, digestOf, isOwnId, makeOwnId, readMark, rootOf } from './own-id.ts';
import { sendBySmtp } from './smtp.ts';

/** No window ends; a person gets an automatic letter at most every hour, lest two programs answer each other. */
export const emailLimits: Limits = {
  // A letter has no public side.
  commentLength: { max: 20_000, unit: 'characters' },
  messageLength: { max: 20_000, unit: 'characters' },
  // Mail servers take letters of 20 to 25 MB, in which a picture is a third larger.
  photos: { max: 10, mostBytes: 15_000_000, mostBytesTogether: 15_000_000 },
  privateWindowMs: Number.POSITIVE_INFINITY,
  humanAgentWindowMs: Number.POSITIVE_INFINITY,
  privateReplyWindowMs: Number.POSITIVE_INFINITY,
  // Files come out of the mailbox itself.
  mediaHosts: [],
  automaticEveryMs: hourMs,
};

type LetterTarget = Extract<SendTarget, { kind: 'private-message' }>;

const rejected = (reason: RejectReason, detail: string): SendOutcome => ({ outcome: 'rejected', reason, detail });

const isId = (id: string): boolean => /^[!-;=?-~]{1,500}$/.test(id);

/** The letters that ours answers, as far as their ids may stand in a header. */
const answeredBy = ({ references = [] }: LetterTarget): string[] => references.filter(isId);

/** The same words to the same person in the same conversation, or the same `key`, give the same id: then one look tells. */
const idFor = ({ secret, domain }: LetterSender, to: string, target: LetterTarget, { text, key }: Outgoing): string => {
  const [first] = answeredBy(target);
  const known = first !== undefined && isOwnId(secret, first) ? readMark(first) : undefined;
  const root = known?.root ?? rootOf(first ?? to);
  return makeOwnId(secret, domain, { root, author: authorOf(to) }, key ?? digestOf(text, 40));
};

const longestSubject = 200;

/** Only an answer begins with `Re:`. */
const subjectFor = ({ subject = '', references }: LetterTarget): string => {
  const topic = subject
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, longestSubject)
    .toWellFormed();
  if (topic === '') return 'Laporan Anda';
  return references === undefined ? topic : `Re: ${topic}`;
};

const bracketed = (id: string): string => `<${id}>`;

type Beside = { officer: Outgoing['officer']; subscriber: Outgoing['subscriber'] };

/** Whoever is in no conversation reads why it came, and where they end that. */
const closingFor = ({ officer, subscriber }: Beside): { closing?: string } => {
  if (subscriber !== undefined) return { closing: `${subscriber.closing} ${subscriber.stop}` };
  return officer === undefined ? {} : { closing: `${officer.closing} ${officer.settings}` };
};

/** RFC 2369 names the page; RFC 8058 lets a mail program press its button at once, which for officers would change more than one thing. */
const waysOut = ({ officer, subscriber }: Beside): Record<string, string> => {
  if (subscriber !== undefined)
    return {
      'List-Unsubscribe': bracketed(subscriber.stopNow),
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    };
  if (officer === undefined || officer.withoutPage === true) return {};
  return { 'List-Unsubscribe': bracketed(officer.settings) };
};

const write = async (
  account: LetterSender,
  to: string,
  { target, text, photos = [], files = [], automatic, officer, subscriber }: Outgoing & { target: LetterTarget },
  { id, now }: { id: string; now: Instant },
): Promise<Buffer> => {
  const words = { text, name: account.name, automatic: automatic === true, ...closingFor({ officer, subscriber }) };
  const answered = answeredBy(target);
  const [last] = answered.slice(-1);
  return new MailComposer({
    from: { name: account.name, address: account.address },
    to: { name: '', address: to },
    replyTo: { name: account.name, address: account.address },
    subject: subjectFor(target),
    messageId: bracketed(id),
    date: new Date(now),
    ...(last === undefined ? {} : { inReplyTo: bracketed(last), references: answered.map(bracketed) }),
    text: plainForm(words),
    html: htmlForm(words),
    attachments: [
      ...photos.map(({ contentType, bytes }, index) => ({
        filename: `foto-${String(index + 1)}.${contentType.slice(6)}`,
        content: bytes,
        contentType,
      })),
      ...files.map(({ name, contentType, bytes }) => ({ filename: name, content: bytes, contentType })),
    ],
    headers: {
      // Out-of-office programs need not answer us (RFC 3834).
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
      ...(automatic === true ? { 'Auto-Submitted': 'auto-generated' } : {}),
      ...waysOut({ officer, subscriber }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
};

const unfit = (text: string): SendOutcome | undefined => {
  if (text.trim() === '') return rejected('bad-request', 'an empty text');
  const { max, unit } = emailLimits.messageLength;
  const length = textLength(text, unit);
  return length > max ? rejected('message-too-long', `${String(length)} ${unit}, at most ${String(max)}`) : undefined;
};

/** Pictures that made it too large are left out once, where the server surely took nothing. */
export const sendLetter = async (account: LetterSender, message: Outgoing, now: Instant): Promise<SendOutcome> => {
  const { target, text } = message;
  if (target.kind !== 'private-message') return rejected('bad-request', 'a letter has no public side');
  const to = normalAddress(target.personId);
  if (to === undefined) return rejected('person-unavailable', 'no address to which a letter could go');
  if (to === account.address) return rejected('bad-request', 'a letter to ourselves');
  const early = unfit(text);
  if (early !== undefined) return early;
  const id = idFor(account, to, target, message);
  const hand = async (letter: Outgoing): Promise<SendOutcome> => {
    const source = await write(account, to, { ...letter, target }, { id, now });
    // With the person's letter goes a copy to our own mailbox: the server takes both or neither, so a cut connection leaves a proof.
    return sendBySmtp(account.smtp, { from: account.address, to, copyTo: account.copyTo }, { id, source });
  };
  const sent = await hand(message);
  if (message.photos === undefined || sent.outcome !== 'rejected' || sent.reason !== 'message-too-long') return sent;
  // Nothing was taken: the words may go by themselves.
  const alone = await hand({ ...message, photos: [] });
  return alone.outcome === 'accepted' ? { ...alone, withoutPhotos: 'refused' } : alone;
};

const foldersToSearch = async (client: Parameters<Parameters<typeof visit>[1]>[0], listed: readonly string[]) => {
  const sent = (await client.list()).filter(({ specialUse }) => specialUse === '\\Sent').map(({ path }) => path);
  return [...new Set([...listed, ...sent])];
};

/** Mail servers write to the second when a letter came. */
const secondMs = 1000;

/** The letter's id where a copy lies that came at or after `since`. Throws when the mailbox cannot be asked. */
export const findLetter = async (account: MailAccount, message: Outgoing, since: Instant): Promise<string[]> => {
  const { target } = message;
  const to = target.kind === 'private-message' ? normalAddress(target.personId) : undefined;
  if (target.kind !== 'private-message' || to === undefined) return [];
  const id = idFor(account, to, target, message);
  const from = Math.floor(since / secondMs) * secondMs;
  return visit(account, async (client) => {
    for (const folder of await foldersToSearch(client, account.folders)) {
      const isThere = await inFolder(client, folder, async () => {
        const uids = await client.search({ header: { 'message-id': id } }, { uid: true });
        if (uids === false || uids === undefined) throw new Error('the mailbox could not be searched');
        if (uids.length === 0) return false;
        const copies = await client.fetchAll(uids, { internalDate: true }, { uid: true });
        return copies.some(({ internalDate }) => new Date(internalDate ?? 0).getTime() >= from);
      });
      if (isThere) return [id];
    }
    return [];
  });
};
