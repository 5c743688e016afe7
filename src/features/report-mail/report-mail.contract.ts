// /api/v1/report-mails: who gets which recap or report by mail, what went to whom; and what an officer wants for themselves.
import { Type, type Static } from 'typebox';
import { readersOfReports } from '#core/access.ts';
import { mostOutside, reportKinds } from '#core/report-mail.ts';

const closed = { additionalProperties: false } as const;
const kind = Type.Enum(reportKinds);
/** Whoever may read reports in the console. */
const role = Type.Enum(readersOfReports);

/** One address a line as it was typed; what is none is refused as a whole. */
export const ReadersBody = Type.Object(
  {
    kind,
    roles: Type.Array(role, { maxItems: readersOfReports.length, uniqueItems: true }),
    outside: Type.Array(Type.String({ maxLength: 254 }), { maxItems: mostOutside }),
  },
  closed,
);
/** The same as a type. */
export type ReadersBody = Static<typeof ReadersBody>;

/** Who would get it: officers by name, without an address. */
export const PreviewAnswer = Type.Object({
  officers: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      state: Type.Enum(['reached', 'no-address', 'wants-none'] as const),
    }),
  ),
  outside: Type.Array(Type.String()),
});
/** The same as a type. */
export type PreviewAnswer = Static<typeof PreviewAnswer>;

/** `canSend`: whether letters leave at all. The latest two hundred that were sent. */
export const ReportMailsAnswer = Type.Object({
  canSend: Type.Boolean(),
  mailings: Type.Array(
    Type.Object({
      kind,
      roles: Type.Array(role),
      outside: Type.Array(Type.String()),
      setBy: Type.Optional(Type.String()),
      setAt: Type.Optional(Type.String()),
    }),
  ),
  sent: Type.Array(
    Type.Object({
      id: Type.String(),
      kind,
      period: Type.String(),
      reader: Type.String(),
      status: Type.Enum(['waiting', 'sending', 'sent', 'refused', 'unknown', 'skipped'] as const),
      reason: Type.Optional(Type.String()),
      at: Type.String(),
      sentAt: Type.Optional(Type.String()),
    }),
  ),
});
/** The same as a type. */
export type ReportMailsAnswer = Static<typeof ReportMailsAnswer>;

/** The id that the list gave out. */
export const AgainParams = Type.Object({ id: Type.String({ maxLength: 64 }) });
/** The same as a type. */
export type AgainParams = Static<typeof AgainParams>;

/** Of those kinds that go to one's own role. */
export const OwnReportsAnswer = Type.Object({ reports: Type.Array(Type.Object({ kind, wanted: Type.Boolean() })) });
/** The same as a type. */
export type OwnReportsAnswer = Static<typeof OwnReportsAnswer>;

/** Whether one wants it. */
export const OwnReportBody = Type.Object({ kind, wanted: Type.Boolean() }, closed);
/** The same as a type. */
export type OwnReportBody = Static<typeof OwnReportBody>;
