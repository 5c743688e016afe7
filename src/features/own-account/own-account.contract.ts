// /api/v1/me: an officer's own sessions, what proves them, and whose work is lent to them.
import { Type, type Static } from 'typebox';
import { holdSeconds } from '#core/complaint/hold-seconds.ts';
import { roles } from '#core/access.ts';

const closed = { additionalProperties: false } as const;
const role = Type.Enum(roles);

/** Without a session: all but this one. */
export const EndOwnBody = Type.Object({ session: Type.Optional(Type.String({ maxLength: 64 })) }, closed);

/** The id is one that the own list of sessions gave out. */
export type EndOwnBody = Static<typeof EndOwnBody>;

/** `null`: for oneself again. It stands first: the server would read it as an empty text otherwise. */
export const ActForBody = Type.Object(
  { substitution: Type.Union([Type.Null(), Type.String({ maxLength: 64 })]) },
  closed,
);

/** The id of a substitution that stands now, of the officer who asks. */
export type ActForBody = Static<typeof ActForBody>;

/** In which language the console is read. */
export const LanguageBody = Type.Object({ language: Type.Enum(['id', 'en'] as const) }, closed);

/** The officer's own choice. */
export type LanguageBody = Static<typeof LanguageBody>;

/** What holds on every device of theirs; what is not named stays. */
export const SettingsBody = Type.Object(
  {
    /** Rows of lists stand closer. */
    compact: Type.Optional(Type.Boolean()),
    /** So many seconds words to a reporter can be called back. */
    holdFor: Type.Optional(Type.Union(holdSeconds.map((one) => Type.Literal(one)))),
  },
  { additionalProperties: false, minProperties: 1 },
);
/** The same as a type. */
export type SettingsBody = Static<typeof SettingsBody>;

/** No secret, code or token; of passkeys the names that their owner gave them. */
export const OwnAccountAnswer = Type.Object({
  id: Type.String(),
  email: Type.String(),
  role,
  sessions: Type.Array(
    Type.Object({
      id: Type.String(),
      browser: Type.String(),
      system: Type.String(),
      startedAt: Type.String(),
      seenAt: Type.String(),
      current: Type.Boolean(),
    }),
  ),
  factors: Type.Object({
    hasPassword: Type.Boolean(),
    app: Type.Boolean(),
    keys: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), addedAt: Type.Optional(Type.String()) })),
    providers: Type.Array(Type.String()),
  }),
  /** Whether the officer's role must show a second factor. */
  demanded: Type.Boolean(),
  /** Work of others that is lent to this officer now. */
  lent: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      role,
      agencyName: Type.Optional(Type.String()),
      untilAt: Type.String(),
    }),
  ),
  substitute: Type.Optional(Type.Object({ id: Type.String(), name: Type.String(), untilAt: Type.String() })),
  /** Who could stand in for this officer. */
  candidates: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), role })),
});

/** About the officer who asks and nobody else, but for the names of those who stand in or may. */
export type OwnAccountAnswer = Static<typeof OwnAccountAnswer>;
