// What each channel's accounts are declared with: the platform's address, and which secrets it needs or may have.
// The one list that the configuration file, the console's form and the documentation read. Must hold no secret itself.
import { mailProviders } from '#channels/email/oauth.ts';
import { sp4nSettingNames } from '#channels/sp4n-lapor/settings.ts';
import type { ChannelName } from '#ports/channel.ts';

/** A secret's name as in the configuration file. */
export type SettingName = string;

export type ChannelSettings = {
  /** Used where the account names none; empty where each account has its own. */
  apiUrl: string;
  needs: readonly SettingName[];
  may: readonly SettingName[];
  /** Of a setting that knows a few values only: those, besides none. */
  choices?: Readonly<Record<SettingName, readonly string[]>>;
  /** Derived from the program's own key, so that nobody need invent it. */
  derives?: 'appSecret';
  /** Where the platform brings what is written: one address for all accounts of the channel, or one for each that has a verify token. */
  hook?: 'shared' | 'by-account';
  /** Nobody but the two sees what is written there. */
  withoutPublic?: true;
  /** Declared by a list of its own in the configuration file, and nowhere else. */
  fileOnly?: true;
};

const meta = ['appSecret', 'verifyToken', 'accessToken'] as const;
/** The version of the Graph API, for example v24.0, when ours is no longer served; the app's id lets us ask when the token ends; `otherIds`: by which the platform calls the account elsewhere, divided by commas. */
const metaMay = ['graphVersion', 'appId', 'otherIds'] as const;

export const channelSettings: Readonly<Record<ChannelName, ChannelSettings>> = {
  facebook: { apiUrl: 'https://graph.facebook.com', needs: meta, may: metaMay, hook: 'shared' },
  // `login`: instagram where the account signed in itself; else it is reached through its Page, by `pageId` where the token is not the Page's.
  instagram: {
    apiUrl: 'https://graph.facebook.com',
    needs: meta,
    may: [...metaMay, 'login', 'pageId'],
    choices: { login: ['facebook', 'instagram'] },
    hook: 'shared',
  },
  threads: { apiUrl: 'https://graph.threads.net', needs: meta, may: ['graphVersion', 'otherIds'], hook: 'shared' },
  whatsapp: {
    apiUrl: 'https://graph.facebook.com',
    needs: meta,
    may: [...metaMay, 'templateName', 'templateLanguage'],
    hook: 'shared',
    withoutPublic: true,
  },
  // The consumer secret signs webhooks; a plan without webhooks is polled. Tokens of OAuth 2.0 last two hours and renew themselves.
  // `plan`: enterprise where it was negotiated; all others, which is meant by none too, may answer only whoever named or quoted the account.
  // `prices`: post=0.015, link=0.2 and so on, in US dollars, where they are other than X publishes.
  x: {
    apiUrl: 'https://api.x.com',
    needs: ['appSecret', 'accessToken'],
    may: ['clientId', 'clientSecret', 'refreshToken', 'plan', 'prices', 'otherIds'],
    choices: { plan: ['self-serve', 'enterprise'] },
    hook: 'shared',
  },
  // The app's secret signs webhooks and, with the app's id, renews tokens, which last a day. `replyLength`: 150 characters unless set.
  tiktok: {
    apiUrl: 'https://business-api.tiktok.com',
    needs: ['appSecret', 'accessToken'],
    may: ['appId', 'refreshToken', 'replyLength'],
    hook: 'shared',
  },
  youtube: {
    apiUrl: 'https://www.googleapis.com',
    needs: ['clientId', 'clientSecret', 'refreshToken'],
    may: ['tokenUrl'],
  },
  telegram: {
    apiUrl: 'https://api.telegram.org',
    needs: ['accessToken'],
    may: ['verifyToken'],
    hook: 'by-account',
  },
  bluesky: { apiUrl: 'https://bsky.social', needs: ['appPassword'], may: ['otherIds'] },
  // `mediaHosts`: where the instance keeps files, divided by commas, if not below its own name.
  mastodon: { apiUrl: '', needs: ['accessToken'], may: ['mediaHosts', 'otherIds'] },
  // Addresses hold name and password: imaps://user:password@host:993, smtps://user:password@host:465
  // `folders`: those that are read, divided by commas; INBOX unless set. The derived secret signs the ids of our letters.
  // `mailProvider`: microsoft or google, for a mailbox that takes tokens and no password; then the addresses hold the name alone.
  email: {
    apiUrl: '',
    needs: ['imapUrl', 'smtpUrl'],
    may: [
      ...['folders', 'mailProvider', 'tenant', 'clientId', 'clientSecret', 'refreshToken', 'authorizeUrl', 'tokenUrl'],
    ],
    choices: { mailProvider: mailProviders },
    derives: 'appSecret',
    withoutPublic: true,
  },
  // Without address or token an officer carries reports over by hand. The other settings say what the interface looks like.
  'sp4n-lapor': { apiUrl: '', needs: [], may: ['accessToken', ...sp4nSettingNames] },
  phone: { apiUrl: '', needs: [], may: [], withoutPublic: true },
  'walk-in': { apiUrl: '', needs: [], may: [], withoutPublic: true },
  // A partner, declared under `open311` with its key; `updates` is yes where it brings our public answers to its reporters.
  open311: { apiUrl: '', needs: [], may: ['updates', 'mediaHosts'], fileOnly: true },
};

/** These three have places of their own in an account; all others are kept as `more`. */
export const ownPlaces: readonly SettingName[] = ['appSecret', 'verifyToken', 'accessToken'];

/** No secrets: a form may show what is typed. */
export const plainSettings: readonly SettingName[] = [
  ...['appId', 'graphVersion', 'templateName', 'templateLanguage', 'clientId', 'tokenUrl', 'folders', 'mediaHosts'],
  'replyLength',
  'otherIds',
  'mailProvider',
  'tenant',
  'authorizeUrl',
  'login',
  'pageId',
  'plan',
  'prices',
  ...sp4nSettingNames,
];

/** Where the channel's platform brings what is written to this account, below the program's own address. */
export const hookPathOf = (channel: ChannelName, id: string): string | undefined => {
  const { hook } = channelSettings[channel];
  if (hook === undefined) return undefined;
  return hook === 'shared' ? `/hooks/${channel}` : `/hooks/${channel}/${encodeURIComponent(id)}`;
};
