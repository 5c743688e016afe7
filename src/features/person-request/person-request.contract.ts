// /api/v1/person-requests: what people ask of the data that is kept of them, how each request stands, and what is handed to whoever asked.
import { Type, type Static } from 'typebox';
import type { IdentityField } from '#core/complaint/complaint.ts';
import {
  declineGrounds,
  erasureBases,
  personRequestKinds,
  requestOutcomes,
  type RequestClock,
} from '#core/person-request.ts';

const oneOf = <T extends string>(values: readonly T[]) => Type.Unsafe<T>({ type: 'string', enum: [...values] });

/** One that an officer writes down for whoever reported this case. */
export const NewRequestBody = Type.Object(
  {
    kind: oneOf(personRequestKinds),
    number: Type.String({ maxLength: 60 }),
    words: Type.String({ maxLength: 1000 }),
  },
  { additionalProperties: false },
);
/** The same as a type. */
export type NewRequestBody = Static<typeof NewRequestBody>;

/** One request by its id. */
export const RequestParams = Type.Object({ id: Type.String({ maxLength: 64 }) });
/** The same as a type. */
export type RequestParams = Static<typeof RequestParams>;

/** The ground on which somebody is to be erased. */
export const ProposeBody = Type.Object({ basis: oneOf(erasureBases) }, { additionalProperties: false });
/** The same as a type. */
export type ProposeBody = Static<typeof ProposeBody>;

const field = (maxLength: number) => Type.Optional(Type.String({ maxLength }));

/** `note`: what was done, or why it was declined, for whoever asked. `correction`: what of their identity was wrong, as it is right. */
export const SettleBody = Type.Object(
  {
    outcome: oneOf(requestOutcomes),
    note: Type.String({ maxLength: 1000, pattern: '\\S' }),
    ground: Type.Optional(oneOf(declineGrounds)),
    correction: Type.Optional(
      Type.Object(
        { name: field(200), phone: field(40), address: field(500), kelurahan: field(100) },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);
/** The same as a type. */
export type SettleBody = Static<typeof SettleBody>;

/** Why a restriction ends, for whoever asked for it. */
export const LiftBody = Type.Object(
  { reason: Type.String({ maxLength: 1000, pattern: '\\S' }) },
  { additionalProperties: false },
);
/** The same as a type. */
export type LiftBody = Static<typeof LiftBody>;

const row = {
  id: Type.String(),
  kind: oneOf(personRequestKinds),
  number: Type.String(),
  via: oneOf(['desk', 'portal']),
  askedAt: Type.String(),
  dueAt: Type.Optional(Type.String()),
  clock: Type.Unsafe<RequestClock>({ type: 'string' }),
  /** Only for whoever sees reporters. */
  words: Type.Optional(Type.String()),
  proposed: Type.Optional(Type.Object({ by: Type.String(), isOwn: Type.Boolean(), basis: oneOf(erasureBases) })),
  settledAt: Type.Optional(Type.String()),
  outcome: Type.Optional(oneOf(requestOutcomes)),
  note: Type.Optional(Type.String()),
  ground: Type.Optional(oneOf(declineGrounds)),
  corrected: Type.Optional(Type.Array(Type.Unsafe<IdentityField>({ type: 'string' }))),
  /** It was granted and holds. */
  restricts: Type.Optional(Type.Literal(true)),
  lifted: Type.Optional(Type.Object({ at: Type.String(), by: Type.String(), reason: Type.Optional(Type.String()) })),
};

/** Those that wait, the most urgent first; then the latest fifty that were answered. */
export const RequestsAnswer = Type.Object({ requests: Type.Array(Type.Object(row)) });
/** The same as a type. */
export type RequestsAnswer = Static<typeof RequestsAnswer>;
/** One row of that list. */
export type RequestRow = RequestsAnswer['requests'][number];

const someText = Type.Optional(Type.String());

/** All that is kept of one person, and who looked. */
export const PersonDataAnswer = Type.Object({
  number: Type.String(),
  madeAt: Type.String(),
  identities: Type.Array(
    Type.Object({
      ...{ givenAt: Type.String(), name: someText, phone: someText, address: someText, kelurahan: someText },
      /** `corrected`: it was wrong, and was corrected on request. */
      replaced: Type.Optional(oneOf(['corrected', 'later'])),
    }),
  ),
  accounts: Type.Array(Type.Object({ channel: Type.String(), id: Type.String(), name: someText, handle: someText })),
  cases: Type.Array(Type.Object({ number: Type.String(), status: Type.String(), reportedAt: Type.String() })),
  messages: Type.Array(
    Type.Object({ number: Type.String(), at: Type.String(), visibility: Type.String(), text: Type.String() }),
  ),
  answers: Type.Array(
    Type.Object({ number: Type.String(), at: Type.String(), visibility: Type.String(), text: Type.String() }),
  ),
  /** `what`: their identity, with the fields that were opened; a case as a whole; or a copy of all of this. */
  looks: Type.Array(
    Type.Object({
      at: Type.String(),
      number: Type.String(),
      by: Type.String(),
      what: oneOf(['identity', 'case', 'export']),
      fields: Type.Optional(Type.Array(Type.String())),
      reason: someText,
    }),
  ),
});
/** The same as a type. */
export type PersonDataAnswer = Static<typeof PersonDataAnswer>;
