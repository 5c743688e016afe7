// GET /api/v1/administration: what was changed at the desk itself, newest first. Each act by an allow-list of its fields: no secret, no citizen.
import { Type, type Static } from 'typebox';
import type { Role } from '#core/access.ts';
import { administrativeActTypes, type AdministrativeAct, type AdministrativeActor } from '#core/administration.ts';
import type { SopNumbers } from '#core/sop/numbers.ts';

/** One that the database has, too: it knows no year nought. */
const day = Type.Optional(Type.String({ format: 'date', pattern: '^[1-9]' }));

/** Days that are none are refused; what is left out does not narrow. */
export const AdministrationAsked = Type.Object({
  type: Type.Optional(Type.Enum(administrativeActTypes)),
  /** Who did it, or to whom it was done. */
  officer: Type.Optional(Type.String({ maxLength: 64 })),
  /** Days in Jakarta, both included. */
  from: day,
  until: day,
  /** From the answer before: `next`. */
  before: Type.Optional(Type.String({ pattern: '^\\d{1,18}$' })),
});

/** A page of the record: `before` goes on where the last one ended. */
export type AdministrationAsked = Static<typeof AdministrationAsked>;

const text = Type.Optional(Type.String());
const texts = Type.Optional(Type.Array(Type.String()));
const number = Type.Optional(Type.Number());
const Post = { role: Type.Optional(Type.Unsafe<Role>({ type: 'string' })), alsoRoles: texts, agencyId: text };

/** What may be shown of any act; whatever else stands in the record stays there. */
const shownFields = {
  type: Type.String(),
  ...{ officerId: text, substituteId: text, until: text, ...Post, former: Type.Optional(Type.Object(Post)) },
  ...{ changed: texts, factor: text, which: text, count: number },
  ...{ roles: texts, outside: number },
  ...{ channel: text, accountId: text, templateId: text, bodyId: text, categoryId: text, kind: text, name: text },
  ...{ list: text, added: number, roadId: text, calendarId: text, articleId: text, day: text, key: text },
  numbers: Type.Optional(Type.Unsafe<SopNumbers>({ type: 'object', additionalProperties: true })),
  ...{ days: number, requestId: text, via: text, outcome: text, basis: text },
  destroyed: Type.Optional(Type.Record(Type.String(), Type.Number())),
  ...{
    number: text,
    what: text,
    seed: text,
    of: number,
    drawn: number,
    agency: text,
    ended: text,
    lane: text,
    caseId: text,
  },
  ...{ issueId: text, statementId: text, blockId: text, linkId: text, noteId: text, fields: texts, cases: number },
  ...{ day: text, shift: text, officerIds: texts, from: text, to: text, turns: number, way: text },
  ...{ chainVersion: number, rows: number, withinMinutes: number, webhook: text, since: text, category: text },
  ...{ morning: number, evening: number, night: number, fromMinute: number, untilMinute: number },
} satisfies Record<AdministrativeAct extends infer Act ? (Act extends object ? keyof Act : never) : never, unknown>;

const Act = Type.Unsafe<AdministrativeAct>(Type.Object(shownFields));
const By = Type.Unsafe<AdministrativeActor>(
  Type.Object({ kind: Type.String(), userId: text, role: text, agencyId: text }),
);

/** `seq` is the place in the chain; of `act` only the fields that may be shown. */
export const AdministrativeRow = Type.Object({ seq: Type.Number(), at: Type.String(), by: By, act: Act });

/** Names nobody: officers, agencies and templates stand in it by their ids. */
export type AdministrativeRow = Static<typeof AdministrativeRow>;

const Named = Type.Object({ id: Type.String(), name: Type.String() });

/** What an act holds besides the listed fields stays in the record. */
export const AdministrationAnswer = Type.Object({
  rows: Type.Array(AdministrativeRow),
  next: Type.Optional(Type.String()),
  /** Everybody who is or was an officer. */
  officers: Type.Array(
    Type.Object({ id: Type.String(), name: Type.String(), role: Type.Unsafe<Role>({ type: 'string' }) }),
  ),
  agencies: Type.Array(Named),
  templates: Type.Array(Named),
  /** The end of the chain as it stands. Nothing here says that the chain holds: `tanggap verify-log` does. */
  head: Type.Object({ seq: Type.Number(), hash: Type.String(), recordedAt: Type.Optional(Type.String()) }),
  /** How that command ended the last time, and with how many anchors; absent where nobody has run it. */
  checked: Type.Optional(Type.Object({ at: Type.String(), whole: Type.Boolean(), anchors: Type.Number() })),
});

/** `next` is missing on the last page; names come along, so that ids can be read. */
export type AdministrationAnswer = Static<typeof AdministrationAnswer>;
