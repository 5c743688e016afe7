// Recaps and reports leave by mail on their mornings.
import type { JobKind } from '../job.ts';
import { runReportMails } from './run-report-mails.ts';

/** Nothing wakes it: it looks every minute whether a report is due, or a letter waits. */
export const reportMailJobs: JobKind = ({ pool, intake, sealing, channels, cityMail, drawReport }) => {
  const ports = { pool, sealing, channels, cityMail, drawReport, newId: () => intake.ids.uuid() };
  return [{ part: 'report-mails', run: (clock) => runReportMails(ports, clock), everyMs: 60_000, wokenBy: [] }];
};
