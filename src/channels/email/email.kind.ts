// Letters to the city’s mailbox, as a channel among the others.
import type { ChannelKind } from '../channel-kind.ts';
import { email } from './email.channel.ts';
import { mailProviders } from './oauth.ts';
import { parseEmail } from './parse.ts';
import { emailLimits } from './sending.ts';

const isAddress = (words: string): boolean => /^[^\s@:?]+@[^\s@:?]+$/.test(words);

/** Addresses hold name and password, so that they are secrets; with a provider that gives tokens they hold the name alone. */
export const emailKind: ChannelKind = {
  label: { id: 'Surel', en: 'E-mail' },
  sign: 'M3.9 3.9h8.2a1.5 1.5 0 0 1 1.5 1.5v5.2a1.5 1.5 0 0 1-1.5 1.5H3.9a1.5 1.5 0 0 1-1.5-1.5V5.4a1.5 1.5 0 0 1 1.5-1.5ZM3 5.2l5 3.7 5-3.7',
  settings: {
    apiUrl: '',
    // Addresses hold name and password: imaps://user:password@host:993, smtps://user:password@host:465
    needs: ['imapUrl', 'smtpUrl'],
    // `folders`: those that are read, divided by commas; INBOX unless set. `mailProvider`: microsoft or google, for a mailbox that takes
    // tokens and no password; then the addresses hold the name alone.
    may: ['folders', 'mailProvider', 'tenant', 'clientId', 'clientSecret', 'refreshToken', 'authorizeUrl', 'tokenUrl'],
    plain: ['folders', 'mailProvider', 'tenant', 'clientId', 'authorizeUrl', 'tokenUrl'],
    choices: { mailProvider: mailProviders },
    // Signs the ids of our letters.
    derives: 'appSecret',
    withoutPublic: true,
    examples: {
      imapUrl: 'imaps://name:password@mail.example:993',
      smtpUrl: 'smtps://name:password@mail.example:465',
    },
  },
  way: 'other',
  profileOf: ({ id, handle }) => {
    const address = [handle, id].find(isAddress);
    return address === undefined ? undefined : `mailto:${address}`;
  },
  limits: emailLimits,
  make: email,
  parse: parseEmail,
};
