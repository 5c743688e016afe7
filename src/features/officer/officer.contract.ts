// /api/v1/officers: who may work at this desk, and what those who look after them do.
import { Type, type Static } from 'typebox';
import { roles } from '#core/access.ts';

const closed = { additionalProperties: false } as const;
const role = Type.Enum(roles);
const name = Type.String({ maxLength: 100, pattern: '\\S' });
const agencyId = Type.Optional(Type.String({ minLength: 1, maxLength: 40 }));

export const OfficerParams = Type.Object({ id: Type.String({ maxLength: 64 }) });
export type OfficerParams = Static<typeof OfficerParams>;

export const NewOfficerBody = Type.Object(
  { email: Type.String({ maxLength: 254, pattern: '^[^\\s@]+@[^\\s@]+\\.[^\\s@.]{2,63}$' }), name, role, agencyId },
  closed,
);
export type NewOfficerBody = Static<typeof NewOfficerBody>;

export const OfficerBody = Type.Object({ name, role, agencyId }, closed);
export type OfficerBody = Static<typeof OfficerBody>;

/** `forgetFactors`: the phone is lost, so apps and keys go, too. */
export const LinkBody = Type.Object({ forgetFactors: Type.Boolean() }, closed);
export type LinkBody = Static<typeof LinkBody>;

/** Without a session: all of them. */
export const EndSessionsBody = Type.Object({ session: Type.Optional(Type.String({ maxLength: 64 })) }, closed);
export type EndSessionsBody = Static<typeof EndSessionsBody>;

export const SubstituteBody = Type.Object(
  { substituteId: Type.String({ maxLength: 64 }), untilAt: Type.String({ maxLength: 40 }) },
  closed,
);
export type SubstituteBody = Static<typeof SubstituteBody>;

/** Shown this once: whoever has it chooses the password. */
export const LinkAnswer = Type.Object({
  id: Type.String(),
  link: Type.String(),
  endsAt: Type.String(),
  purpose: Type.Union([Type.Literal('invite'), Type.Literal('reset')]),
});
export type LinkAnswer = Static<typeof LinkAnswer>;

export const SessionView = Type.Object({
  id: Type.String(),
  browser: Type.String(),
  system: Type.String(),
  startedAt: Type.String(),
  seenAt: Type.String(),
  current: Type.Boolean(),
});
export type SessionView = Static<typeof SessionView>;
export const SessionsAnswer = Type.Object({ sessions: Type.Array(SessionView) });
export type SessionsAnswer = Static<typeof SessionsAnswer>;

/** `waiting`: a link is out, or was; there is no password yet. */
const state = Type.Union([Type.Literal('active'), Type.Literal('waiting'), Type.Literal('off')]);

export const OfficerView = Type.Object({
  id: Type.String(),
  name: Type.String(),
  email: Type.String(),
  role,
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
export type OfficerView = Static<typeof OfficerView>;

export const OfficersAnswer = Type.Object({
  officers: Type.Array(OfficerView),
  agencies: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
  /** Roles that whoever asks may give. */
  roles: Type.Array(role),
});
export type OfficersAnswer = Static<typeof OfficersAnswer>;
