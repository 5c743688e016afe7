// /api/v1/officers: who may work at this desk, and what those who look after them do.
import { Type, type Static } from 'typebox';
import { roles } from '#core/access.ts';

const closed = { additionalProperties: false } as const;
const role = Type.Enum(roles);
/** Beside the first one. */
const alsoRoles = Type.Optional(Type.Array(role, { maxItems: roles.length, uniqueItems: true }));
const name = Type.String({ maxLength: 100, pattern: '\\S' });
const agencyId = Type.Optional(Type.String({ minLength: 1, maxLength: 40 }));

/** The officer's id as the address has it. */
export const OfficerParams = Type.Object({ id: Type.String({ maxLength: 64 }) });

/** Whether the asker looks after that officer the route finds out. */
export type OfficerParams = Static<typeof OfficerParams>;

/** Unknown fields are refused, and so is an e-mail address without a domain. */
export const NewOfficerBody = Type.Object(
  {
    email: Type.String({ maxLength: 254, pattern: '^[^\\s@]+@[^\\s@]+\\.[^\\s@.]{2,63}$' }),
    name,
    role,
    alsoRoles,
    agencyId,
  },
  closed,
);

/** An agency's admin needs `agencyId` and nobody else may have one: the route refuses it, not the schema. */
export type NewOfficerBody = Static<typeof NewOfficerBody>;

/** No e-mail address: the account stays the same person's. */
export const OfficerBody = Type.Object({ name, role, alsoRoles, agencyId }, closed);

/** The whole post after the change, not only what is new in it. */
export type OfficerBody = Static<typeof OfficerBody>;

/** `forgetFactors`: the phone is lost, so apps and keys go, too. */
export const LinkBody = Type.Object({ forgetFactors: Type.Boolean() }, closed);

/** Both kinds of link come from this; the officer's state decides which it is. */
export type LinkBody = Static<typeof LinkBody>;

/** Without a session: all of them. */
export const EndSessionsBody = Type.Object({ session: Type.Optional(Type.String({ maxLength: 64 })) }, closed);

/** The id is one that the list of sessions gave out. */
export type EndSessionsBody = Static<typeof EndSessionsBody>;

/** How far ahead `untilAt` may lie the route says. */
export const SubstituteBody = Type.Object(
  {
    substituteId: Type.String({ maxLength: 64 }),
    untilAt: Type.String({ maxLength: 40 }),
    /** Cases that the officer holds go to the substitute, too. */
    moveHeld: Type.Optional(Type.Boolean()),
  },
  closed,
);

/** An instant with its offset, as the dialog makes it from a day. */
export type SubstituteBody = Static<typeof SubstituteBody>;

/** Shown this once: whoever has it chooses the password. */
export const LinkAnswer = Type.Object({
  id: Type.String(),
  link: Type.String(),
  endsAt: Type.String(),
  purpose: Type.Union([Type.Literal('invite'), Type.Literal('reset')]),
});

/** The link is in clear here and nowhere else: it is never stored. */
export type LinkAnswer = Static<typeof LinkAnswer>;

/** No address and no token: `id` opens nothing. */
export const SessionView = Type.Object({
  id: Type.String(),
  browser: Type.String(),
  system: Type.String(),
  startedAt: Type.String(),
  seenAt: Type.String(),
  current: Type.Boolean(),
});

/** `browser` and `system` are guessed from what the browser said; empty where that says nothing. */
export type SessionView = Static<typeof SessionView>;

/** Those that still stand. */
export const SessionsAnswer = Type.Object({ sessions: Type.Array(SessionView) });

/** `current` marks the one that asks, where it is among them. */
export type SessionsAnswer = Static<typeof SessionsAnswer>;

/** `waiting`: a link is out, or was; there is no password yet. */
const state = Type.Union([Type.Literal('active'), Type.Literal('waiting'), Type.Literal('off')]);

/** No password, secret or token; whether a second factor is there, never which code. */
export const OfficerView = Type.Object({
  id: Type.String(),
  name: Type.String(),
  email: Type.String(),
  role,
  alsoRoles,
  agencyId: Type.Optional(Type.String()),
  agencyName: Type.Optional(Type.String()),
  state,
  linkEndsAt: Type.Optional(Type.String()),
  lastSeenAt: Type.Optional(Type.String()),
  sessions: Type.Integer(),
  secondFactor: Type.Boolean(),
  substitute: Type.Optional(Type.Object({ id: Type.String(), name: Type.String(), untilAt: Type.String() })),
  isYou: Type.Boolean(),
  mayChange: Type.Boolean(),
});

/** `mayChange` is what the server would allow the asker, so that no button leads to a refusal. */
export type OfficerView = Static<typeof OfficerView>;

/** For the operator and the team lead; `agencies` are the ones that an agency's admin can be given. */
export const OfficersAnswer = Type.Object({
  officers: Type.Array(OfficerView),
  agencies: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
  /** Roles that whoever asks may give. */
  roles: Type.Array(role),
});

/** Those whose account is switched off are among them. */
export type OfficersAnswer = Static<typeof OfficersAnswer>;
