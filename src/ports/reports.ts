// A recap or report as it leaves by mail. Contains no code.
import type { ReportKind } from '#core/report-mail.ts';
import type { Instant } from '#core/time.ts';
import type { Outgoing, ToOfficer } from './channel.ts';
import type { Spoken } from './ways.ts';

/** What a letter says, and the sheet that is enclosed. `readers`: how it closes, for officers and for whoever is none. */
export type DrawnReport = {
  subject: string;
  text: string;
  files: NonNullable<Outgoing['files']>;
  readers: Readonly<Record<'officer' | 'outside', ToOfficer>>;
};

/** Undefined where it cannot be drawn now: its recap is not made yet, or the press is busy. Names no person of a case. */
export type DrawReport = (
  report: { kind: ReportKind; period: string; language: Spoken },
  now: Instant,
) => Promise<DrawnReport | undefined>;
