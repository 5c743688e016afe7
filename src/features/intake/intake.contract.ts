// /api/v1/intake: calls and visits that an officer writes down, whom a number belongs to, and the receipt that is handed out.
import { Type, type Static } from 'typebox';
import type { Status } from '#core/complaint/complaint.ts';

/** Those on which an officer writes down what somebody says. */
export const intakeChannels = ['phone', 'walk-in'] as const;

/** Copied reports of SP4N-LAPOR! have a form and a route of their own. */
export type IntakeChannel = (typeof intakeChannels)[number];

/** Lines and counters that are declared, and the city's kelurahan by kemantren: no case, no person. */
export const IntakeAnswer = Type.Object({
  accounts: Type.Array(Type.Object({ channel: Type.String(), id: Type.String(), handle: Type.String() })),
  kelurahan: Type.Array(Type.Object({ kemantren: Type.String(), names: Type.Array(Type.String()) })),
});

/** What the forms need before somebody speaks. */
export type IntakeAnswer = Static<typeof IntakeAnswer>;

const words = (max: number) => Type.String({ maxLength: max });

/** In the body, so that no number stands in an address or a log. */
export const CallerAsked = Type.Object({ phone: words(40) }, { additionalProperties: false });

/** A body and no address, so that no log holds the number. */
export type CallerAsked = Static<typeof CallerAsked>;

/** Says whether an identity is there, never what it is. */
export const CallerAnswer = Type.Object({
  /** Their identity is complete from an earlier case. */
  known: Type.Boolean(),
  cases: Type.Array(
    Type.Object({
      number: Type.String(),
      status: Type.Unsafe<Status>({ type: 'string' }),
      channel: Type.String(),
      reportedAt: Type.String(),
      excerpt: Type.String(),
    }),
  ),
});

/** Empty for a number that is none, as for one that never called. */
export type CallerAnswer = Static<typeof CallerAnswer>;

/** Unknown fields are refused; which fields must be filled the route says in words, field by field. */
export const IntakeBody = Type.Object(
  {
    /** Made by the form: sent twice, it is taken down once. */
    key: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }),
    channel: Type.Enum(intakeChannels),
    accountId: words(100),
    /** When the call or visit was: the first clock starts then. */
    saidAt: words(40),
    what: words(5000),
    place: words(300),
    kelurahan: words(100),
    since: words(200),
    name: words(200),
    phone: words(40),
    home: words(300),
    /** Forms that were opened before an update still send it; nothing depends on it. */
    consent: Type.Optional(Type.Boolean({ deprecated: true })),
    /** As whoever speaks wishes it; absent: open. Of who stays unnamed nothing of the person is kept. */
    privacy: Type.Optional(Type.Union([Type.Literal('anonymous'), Type.Literal('secret')])),
    /** For officers only. */
    note: words(5000),
    /** The open case that this belongs to; absent: a new one. */
    continues: Type.Optional(words(40)),
  },
  { additionalProperties: false },
);

/** Holds a person's name, number and home: they go to the vault alone. */
export type IntakeBody = Static<typeof IntakeBody>;

/** The case that was opened, or that the words went to. */
export const IntakeDone = Type.Object({ number: Type.String() });

/** The same for a form that was sent twice. */
export type IntakeDone = Static<typeof IntakeDone>;

/** The case's number as the address has it. */
export const ReceiptParams = Type.Object({ number: Type.String({ maxLength: 40 }) });

/** Says nothing of whether there is such a case. */
export type ReceiptParams = Static<typeof ReceiptParams>;

/** UU 25/2009: a receipt says who reported, what in short, when and where it was received, and by whom. */
export const ReceiptAnswer = Type.Object({
  number: Type.String(),
  code: Type.String(),
  /** The tracking page, without and with its code. */
  trackUrl: Type.String(),
  openUrl: Type.String(),
  channel: Type.String(),
  /** Which counter or line. */
  place: Type.String(),
  receivedAt: Type.String(),
  description: Type.String(),
  /** First letters only. */
  reporter: Type.Optional(Type.String()),
  officer: Type.String(),
  status: Type.Unsafe<Status>({ type: 'string' }),
  /** Until when the next step is done; absent while it waits for the reporter, and at the end. */
  dueAt: Type.Optional(Type.String()),
  organisation: Type.Object({ name: Type.String(), office: Type.Optional(Type.String()) }),
});

/** Holds the code that opens the case: only for the hands of the reporter. */
export type ReceiptAnswer = Static<typeof ReceiptAnswer>;
