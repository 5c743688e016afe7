// GET /api/v1/cases/:number/person: who else the reporter is, their cases, and who may be the same.
// GET /api/v1/cases/:number/person/candidates?q=: other reporters by number, name or account. For those who speak with reporters.
import { Type, type Static } from 'typebox';
import type { Status } from '#core/complaint/complaint.ts';

/** The case's number as the address has it. */
export const PersonParams = Type.Object({ number: Type.String({ maxLength: 40 }) });

/** Says nothing of whether there is such a case. */
export type PersonParams = Static<typeof PersonParams>;

/** `q` is read as the inbox reads what is searched for. */
export const CandidateQuery = Type.Object({ q: Type.Optional(Type.String({ maxLength: 100 })) });

/** A number, a name or an account, as an officer types it. */
export type CandidateQuery = Static<typeof CandidateQuery>;

const PersonsCase = Type.Object({
  number: Type.String(),
  channel: Type.String(),
  status: Type.Unsafe<Status>({ type: 'string' }),
  reportedAt: Type.String(),
  name: Type.Optional(Type.String()),
  handle: Type.Optional(Type.String()),
});

/** `name` and `handle` are the platform's, not what the reporter sealed. */
export type PersonsCase = Static<typeof PersonsCase>;

/** No telephone number: where one led to a suggestion, `why` says no more than that. */
export const PersonAnswer = Type.Object({
  /** Each join as an officer made it, between the reporters of two cases. */
  joins: Type.Array(
    Type.Object({
      joinId: Type.String(),
      number: Type.String(),
      otherNumber: Type.String(),
      at: Type.String(),
      by: Type.Optional(Type.String()),
    }),
  ),
  accounts: Type.Array(
    Type.Object({ channel: Type.String(), name: Type.Optional(Type.String()), handle: Type.Optional(Type.String()) }),
  ),
  cases: Type.Array(PersonsCase),
  /** Nothing but a hint: the same account name, or the number that a caller gave. */
  suggestions: Type.Array(
    Type.Intersect([PersonsCase, Type.Object({ why: Type.Unsafe<'handle' | 'phone'>({ type: 'string' }) })]),
  ),
});

/** For those who speak with reporters, about cases that they may see. */
export type PersonAnswer = Static<typeof PersonAnswer>;

/** Cases stand for their reporters: an officer knows people by them. */
export const CandidatesAnswer = Type.Object({ candidates: Type.Array(PersonsCase) });

/** None of them is said to be the same person: the officer judges. */
export type CandidatesAnswer = Static<typeof CandidatesAnswer>;
