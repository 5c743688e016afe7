// Every kind of background work, one line each.
import { alertJobs } from './alerts/alerts.job.ts';
import { anchorJobs } from './anchors/anchors.job.ts';
import { attachmentJobs } from './attachments/attachments.job.ts';
import { callJobs } from './calls/calls.job.ts';
import { clockJobs } from './clocks/clocks.job.ts';
import { countJobs } from './counts/counts.job.ts';
import { dutyJobs } from './duty/duty.job.ts';
import { figureJobs } from './figures/figures.job.ts';
import { followJobs } from './follows/follows.job.ts';
import { forwardJobs } from './forwards/forwards.job.ts';
import { heldJobs } from './held/held.job.ts';
import { intakeJobs } from './intake/intake.job.ts';
import type { JobKind } from './job.ts';
import { issueJobs } from './issues/issues.job.ts';
import { lateEditJobs } from './late-edits/late-edits.job.ts';
import { nameJobs } from './names/names.job.ts';
import { outboxJobs } from './outbox/outbox.job.ts';
import { pictureJobs } from './pictures/pictures.job.ts';
import { pollJobs } from './polls/polls.job.ts';
import { recapJobs } from './recap/recap.job.ts';
import { reportMailJobs } from './report-mails/report-mails.job.ts';
import { retentionJobs } from './retention/retention.job.ts';
import { rightsJobs } from './rights/rights.job.ts';
import { searchJobs } from './search/search.job.ts';
import { webhookJobs } from './webhooks/webhooks.job.ts';

/** A new kind is a folder and a line here. */
export const jobKinds: readonly JobKind[] = [
  intakeJobs,
  heldJobs,
  outboxJobs,
  alertJobs,
  issueJobs,
  clockJobs,
  lateEditJobs,
  dutyJobs,
  callJobs,
  pollJobs,
  webhookJobs,
  nameJobs,
  forwardJobs,
  attachmentJobs,
  pictureJobs,
  searchJobs,
  countJobs,
  figureJobs,
  recapJobs,
  reportMailJobs,
  followJobs,
  rightsJobs,
  retentionJobs,
  anchorJobs,
];
