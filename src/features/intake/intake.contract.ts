// /api/v1/intake: calls and visits that an officer writes down, whom a number belongs to, and the receipt that is handed out.
import { Type, type Static } from 'typebox';
import type { Status } from '#core/complaint/complaint.ts';

export const intakeChannels = ['phone', 'walk-in'] as const;
export type IntakeChannel = (typeof intakeChannels)[number];

export const IntakeAnswer = Type.Object({
  accounts: Type.Array(Type.Object({ channel: Type.String(), id: Type.String(), handle: Type.String() })),
  kelurahan: Type.Array(Type.Object({ kemantren: Type.String(), names: Type.Array(Type.String()) })),
});
export type IntakeAnswer = Static<typeof IntakeAnswer>;

const words = (max: number) => Type.String({ maxLength: max });

/** In the body, so that no number stands in an address or a log. */
export const CallerAsked = Type.Object({ phone: words(40) }, { additionalProperties: false });
export type CallerAsked = Static<typeof CallerAsked>;

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
export type CallerAnswer = Static<typeof CallerAnswer>;

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
    /** For officers only. */
    note: words(5000),
    /** The open case that this belongs to; absent: a new one. */
    continues: Type.Optional(words(40)),
  },
  { additionalProperties: false },
);
export type IntakeBody = Static<typeof IntakeBody>;

export const IntakeDone = Type.Object({ number: Type.String() });
export type IntakeDone = Static<typeof IntakeDone>;

export const ReceiptParams = Type.Object({ number: Type.String({ maxLength: 40 }) });
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
export type ReceiptAnswer = Static<typeof ReceiptAnswer>;
