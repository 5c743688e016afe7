// What a channel is before any account of it is declared: its look, what it asks for, and how its accounts are made. Types, and what they share.
import type { Account, Channel, Inbound, Limits, Renew } from '#ports/channel.ts';
import type { Fetch } from './http-call.ts';

/** A setting's name as in the configuration file. */
export type SettingName = string;

/** Names of settings beside id and handle: `needs` must be filled, `may` can be. */
export type ChannelSettings = {
  /** The platform's address, used where the account names none; empty where each account has its own. */
  apiUrl: string;
  needs: readonly SettingName[];
  may: readonly SettingName[];
  /** Those that are no secrets: a form may show what is typed. */
  plain: readonly SettingName[];
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
  /** As an operator might fill them, where any text would not do. */
  examples?: Readonly<Record<SettingName, string>>;
};

/** One value a channel, from which forms, lists and accounts are made; nothing else knows a platform by name. */
export type ChannelKind = {
  /** A platform's proper name, or what the way is called in each language. */
  label: string | Readonly<Record<'id' | 'en', string>>;
  /** Our own drawing, no platform's logo: a path in a box of 16 by 16, drawn as a line. */
  sign: string;
  settings: ChannelSettings;
  /** Nothing is typed to a platform: it is said to an officer, who also tells the answer. */
  spoken?: true;
  /** Written and answered on our own pages: nothing goes to anybody else. */
  ownPages?: true;
  /** How citizens use it, beside posts and comments. */
  way?: 'chat' | 'other';
  /** A name with @ is what people look for. */
  byHandle?: true;
  /** Where the account is found; `handle` without @ and fit for an address where `byHandle`. Undefined where it cannot be told. */
  profileOf?: (account: Pick<Account, 'id' | 'handle'>) => string | undefined;
  /** Addresses of single posts, as host and path without scheme, `www.`, `m.`; the first group tells the post from every other one there. */
  posts?: readonly RegExp[];
  limits: Limits;
  make: (account: Account, fetch?: Fetch, renew?: Renew) => Channel;
  /** Pure. Throws only ParseError. */
  parse: (payload: unknown, accountId?: string) => Inbound[];
};

/** What a screen shows of a channel. */
export type ChannelLook = { name: string; label: string; toldAs: string; sign: string; spoken?: true };

/** These three have places of their own in an account; all others are kept as `more`. */
export const ownPlaces: readonly SettingName[] = ['appSecret', 'verifyToken', 'accessToken'];

/** Where the channel's platform brings what is written to this account, below the program's own address. */
export const hookPathOf = ({ hook }: ChannelSettings, channel: string, id: string): string | undefined => {
  if (hook === undefined) return undefined;
  return hook === 'shared' ? `/hooks/${channel}` : `/hooks/${channel}/${encodeURIComponent(id)}`;
};
