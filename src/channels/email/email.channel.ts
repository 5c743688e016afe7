// The desk's mailbox: letters come in by IMAP and leave by SMTP.
import type { Account, Channel, RejectReason, Renew, SendOutcome } from '#ports/channel.ts';
import type { Fetch, SendFailure } from '../http-call.ts';
import { outFetch } from '../way-out.ts';
import { findFile } from './letter-file.ts';
import { mailAccount, type MailAccount } from './mail-account.ts';
import { mailToken } from './mail-token.ts';
import { visit, visitFailure } from './mailbox.ts';
import { askMailbox, listenTo } from './new-letters.ts';
import { mailAuthorisation } from './oauth.ts';
import { parseEmail } from './parse.ts';
import { emailLimits, findLetter, sendLetter } from './sending.ts';
import { greet, smtpFailure } from './smtp.ts';

/** Beneath the news that the server tells by itself. */
const everyMs = 60_000;

const undeclared =
  'imapUrl and smtpUrl must be as imaps://name:password@host:993 or imap://name:password@localhost/?socket=/path, and id an address';
const notDeclared: SendOutcome = { outcome: 'rejected', reason: 'unknown-account', detail: undeclared };

const problemIn = (failure: SendFailure): RejectReason => {
  if (failure.outcome === 'rejected') return failure.reason;
  throw new Error(failure.detail);
};

/** Both doors are tried: letters that come in and cannot be answered help nobody. */
const checkBoth = async (mail: MailAccount): Promise<RejectReason | undefined> => {
  try {
    await visit(mail, async (client) => {
      for (const folder of mail.folders) await client.status(folder, { uidNext: true });
    });
  } catch (error) {
    return problemIn(visitFailure(error));
  }
  try {
    await greet(mail.smtp);
  } catch (error) {
    return problemIn(smtpFailure(error, false));
  }
  return undefined;
};

const withoutMailbox = (account: Account): Channel => ({
  name: 'email',
  account,
  limits: emailLimits,
  verify: () => false,
  parse: parseEmail,
  send: () => Promise.resolve({ result: notDeclared }),
  findSent: () => Promise.resolve([]),
  check: () => Promise.resolve('unknown-account'),
});

/** An account whose addresses cannot be read becomes a channel that refuses every letter by that reason. */
export const email = (account: Account, fetch: Fetch = outFetch, renew?: Renew): Channel => {
  const mail = mailAccount(account, mailToken(account, fetch, renew));
  const authorisation = mailAuthorisation(account, fetch);
  if (mail === undefined) return withoutMailbox(account);
  return {
    name: 'email',
    account,
    limits: emailLimits,
    // No webhook brings letters.
    verify: () => false,
    poll: {
      everyMs,
      ask: (cursor, now) => askMailbox(mail, cursor, now),
      watch: (onNews, signal) => listenTo(mail, onNews, signal),
    },
    media: (reference) => findFile(mail, reference),
    parse: parseEmail,
    send: async (message, now) => ({ result: await sendLetter(mail, message, now) }),
    findSent: (message, since) => findLetter(mail, message, since),
    check: () => checkBoth(mail),
    ...(authorisation === undefined ? {} : { authorisation }),
  };
};
