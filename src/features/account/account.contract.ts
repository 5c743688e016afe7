// /api/v1/accounts: the city's accounts as the operator sees and declares them. Secrets go in and never come out.
import { Type, type Static } from 'typebox';

const Setting = Type.String({ maxLength: 60 });

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
export type ChannelForm = Static<typeof ChannelForm>;

export const AccountsAnswer = Type.Object({ accounts: Type.Array(AccountView), channels: Type.Array(ChannelForm) });
export type AccountsAnswer = Static<typeof AccountsAnswer>;

const told = (maxLength: number) => Type.String({ maxLength, pattern: '\\S' });

const fields = {
  handle: told(200),
  /** Empty: the platform's own. */
  apiUrl: Type.String({ maxLength: 500 }),
  /** By their names; an empty one keeps what is held. */
  settings: Type.Record(Type.String({ maxLength: 60 }), Type.String({ maxLength: 5000 })),
};

export const NewAccount = Type.Object(
  { channel: Type.String({ maxLength: 40 }), id: told(300), ...fields },
  { additionalProperties: false },
);
export type NewAccount = Static<typeof NewAccount>;

export const ChangedAccount = Type.Object(
  { ...fields, /** Names of held settings to empty. */ forget: Type.Array(Setting, { maxItems: 20 }) },
  { additionalProperties: false },
);
export type ChangedAccount = Static<typeof ChangedAccount>;

export const AccountParams = Type.Object({
  channel: Type.String({ maxLength: 40 }),
  id: Type.String({ maxLength: 300 }),
});
export type AccountParams = Static<typeof AccountParams>;

/** Where the operator's browser goes to give permission. */
export const PermissionAnswer = Type.Object({ address: Type.String() });
export type PermissionAnswer = Static<typeof PermissionAnswer>;

/** What a provider adds to the address that it sends the browser back to; `code` only where permission was given. */
export const PermissionBack = Type.Object({
  state: Type.String({ minLength: 1, maxLength: 200 }),
  code: Type.Optional(Type.String({ minLength: 1, maxLength: 4000 })),
});
export type PermissionBack = Static<typeof PermissionBack>;

/** The platform's word on an account, said for whoever must act. */
export const TestAnswer = Type.Object({
  state: Type.Unsafe<'well' | 'refused' | 'unreachable'>({ type: 'string' }),
  code: Type.Optional(Type.String()),
  says: Type.String(),
  act: Type.String(),
  detail: Type.Optional(Type.String()),
});
export type TestAnswer = Static<typeof TestAnswer>;
