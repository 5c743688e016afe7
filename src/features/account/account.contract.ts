// /api/v1/accounts: the city's accounts as the operator sees and declares them. Secrets go in and never come out.
import { Type, type Static } from 'typebox';

const Setting = Type.String({ maxLength: 60 });

/** What is not listed here does not leave the server, secrets above all: `held` names them and says no more. */
export const AccountView = Type.Object({
  channel: Type.String(),
  id: Type.String(),
  handle: Type.String(),
  apiUrl: Type.String(),
  declaredBy: Type.Unsafe<'file' | 'training' | 'console'>({ type: 'string' }),
  /** Names of the settings that are filled; absent when they cannot be opened under this SECRET_KEY. */
  held: Type.Optional(Type.Array(Setting)),
  /** What is wrong, as a code and in words with what to do. */
  problem: Type.Optional(Type.Object({ code: Type.String(), says: Type.String(), act: Type.String() })),
  /** How near the account is to the platform's limit. */
  usagePercent: Type.Number(),
  /** Where a day holds so many units: about how many are used, and when all come back. */
  units: Type.Optional(Type.Object({ used: Type.Integer(), of: Type.Integer(), backAt: Type.String() })),
  /** This month, as far as it was counted here, where the platform is paid by the call. */
  spent: Type.Optional(
    Type.Object({ written: Type.Integer(), withLink: Type.Integer(), read: Type.Integer(), usd: Type.Number() }),
  ),
  restsUntil: Type.Optional(Type.String()),
  /** Since an operator laid it to rest. */
  restingSinceAt: Type.Optional(Type.String()),
  checkedAt: Type.Optional(Type.String()),
  expiresAt: Type.Optional(Type.String()),
  /** The token ends within a week, or has ended. */
  endsSoon: Type.Boolean(),
  /** Permission is given by signing in at the provider. */
  permits: Type.Boolean(),
  /** To be entered at the platform. */
  hookUrl: Type.Optional(Type.String()),
});

/** One card of the accounts' page is drawn from this alone. */
export type AccountView = Static<typeof AccountView>;

/** What a form for an account of this channel must ask, and may. */
export const ChannelForm = Type.Object({
  channel: Type.String(),
  apiUrl: Type.String(),
  needs: Type.Array(Setting),
  may: Type.Array(Setting),
  /** Those of them that are no secrets. */
  plain: Type.Array(Setting),
  /** The values of those that know a few only. */
  choices: Type.Record(Type.String(), Type.Array(Type.String())),
});

/** A form is made from this, so that a new channel needs no page of its own. */
export type ChannelForm = Static<typeof ChannelForm>;

/** Goes to the operator and the team lead; `channels` are those that can be connected from the console. */
export const AccountsAnswer = Type.Object({ accounts: Type.Array(AccountView), channels: Type.Array(ChannelForm) });

/** Every account there is, at rest or not: there are few, so nothing is paged. */
export type AccountsAnswer = Static<typeof AccountsAnswer>;

const told = (maxLength: number) => Type.String({ maxLength, pattern: '\\S' });

const fields = {
  handle: told(200),
  /** Empty: the platform's own. */
  apiUrl: Type.String({ maxLength: 500 }),
  /** By their names; an empty one keeps what is held. */
  settings: Type.Record(Type.String({ maxLength: 60 }), Type.String({ maxLength: 5000 })),
};

/** Unknown fields are refused, and so is an `id` of blanks alone. */
export const NewAccount = Type.Object(
  { channel: Type.String({ maxLength: 40 }), id: told(300), ...fields },
  { additionalProperties: false },
);

/** Has passed the schema, not yet the channel's own settings: what those miss is told field by field. */
export type NewAccount = Static<typeof NewAccount>;

/** An empty setting keeps what is held, unless the account moves to another address: else only `forget` takes a value away. */
export const ChangedAccount = Type.Object(
  { ...fields, /** Names of held settings to empty. */ forget: Type.Array(Setting, { maxItems: 20 }) },
  { additionalProperties: false },
);

/** May hold secrets in clear: it goes into the account and into no log. */
export type ChangedAccount = Static<typeof ChangedAccount>;

/** Channel and id as the address has them, decoded; whether there is such an account the route finds out. */
export const AccountParams = Type.Object({
  channel: Type.String({ maxLength: 40 }),
  id: Type.String({ maxLength: 300 }),
});

/** The key of an account, before anybody has looked for it. */
export type AccountParams = Static<typeof AccountParams>;

/** Where the operator's browser goes to give permission. */
export const PermissionAnswer = Type.Object({ address: Type.String() });

/** The address holds a state that is good once, for this officer and this account. */
export type PermissionAnswer = Static<typeof PermissionAnswer>;

/** What a provider adds to the address that it sends the browser back to; `code` only where permission was given. */
export const PermissionBack = Type.Object({
  state: Type.String({ minLength: 1, maxLength: 200 }),
  code: Type.Optional(Type.String({ minLength: 1, maxLength: 4000 })),
});

/** Comes from outside: nothing in it is believed until `state` is found. */
export type PermissionBack = Static<typeof PermissionBack>;

/** The platform's word on an account, said for whoever must act. */
export const TestAnswer = Type.Object({
  state: Type.Unsafe<'well' | 'refused' | 'unreachable'>({ type: 'string' }),
  code: Type.Optional(Type.String()),
  says: Type.String(),
  act: Type.String(),
  detail: Type.Optional(Type.String()),
});

/** `says` and `act` are whole sentences in the asker's language; `code` is for programs. */
export type TestAnswer = Static<typeof TestAnswer>;
