// SOP row 5: one lead agency and any number of helping ones act in the field. One clock runs through all of it,
// whoever holds the case; only Admin Pusat moves its deadline.
import type { CommandOf } from '../command.ts';
import type { Actor } from '../complaint.ts';
import { accepted, isBlank, meet, momentOf, open, refused, type Decision, type Existing } from '../decision.ts';

const agencyOf = (by: Actor): string => (by.kind === 'officer' ? (by.agencyId ?? '') : '');

/** May be repeated: the latest disposition holds. */
export const dispose = (state: Existing, command: CommandOf<'Dispose'>): Decision => {
  const { leadAgencyId, instruction } = command;
  if (isBlank(leadAgencyId)) return refused('text-missing');
  const helpingAgencyIds = [...new Set(command.helpingAgencyIds)].filter((id) => id !== leadAgencyId && !isBlank(id));
  return accepted({ ...momentOf(state.file, command), type: 'Disposed', leadAgencyId, helpingAgencyIds, instruction });
};

export const acknowledgeDisposition = (state: Existing, command: CommandOf<'AcknowledgeDisposition'>): Decision =>
  accepted({ ...momentOf(state.file, command), type: 'DispositionAcknowledged', agencyId: agencyOf(command.by) });

/** Bukan kewenangan: back to Admin Pusat within the same clock. */
export const refuseDisposition = (state: Existing, command: CommandOf<'RefuseDisposition'>): Decision => {
  const { reason, suggestedAgencyId } = command;
  if (isBlank(reason)) return refused('reason-missing');
  const suggestion = suggestedAgencyId === undefined ? {} : { suggestedAgencyId };
  const agencyId = agencyOf(command.by);
  return accepted({ ...momentOf(state.file, command), type: 'DispositionRefused', agencyId, reason, ...suggestion });
};

export const reportProgress = (state: Existing, command: CommandOf<'ReportProgress'>): Decision => {
  const { text, attachmentIds } = command;
  if (isBlank(text)) return refused('text-missing');
  const agencyId = agencyOf(command.by);
  return accepted({ ...momentOf(state.file, command), type: 'ProgressReported', agencyId, text, attachmentIds });
};

export const askExtension = (state: Existing, command: CommandOf<'AskExtension'>): Decision => {
  const { reason, untilAt } = command;
  if (state.status !== 'follow-up') return refused('wrong-step');
  if (isBlank(reason)) return refused('reason-missing');
  if (untilAt <= state.clock.dueAt || untilAt <= command.now) return refused('deadline-not-later');
  const agencyId = agencyOf(command.by);
  return accepted({ ...momentOf(state.file, command), type: 'ExtensionAsked', agencyId, reason, untilAt });
};

/** A new deadline; the old one stays on the record, and so does a breach that had already happened. */
export const grantExtension = (state: Existing, command: CommandOf<'GrantExtension'>): Decision => {
  if (state.status !== 'follow-up' || state.extension === undefined) return refused('no-extension-asked');
  const { reason, untilAt } = state.extension;
  const { step, dueAt: fromAt } = state.clock;
  const moment = momentOf(state.file, command);
  if (untilAt <= moment.at || untilAt <= fromAt) return refused('deadline-not-later');
  const missed =
    moment.at > fromAt && state.clock.missedAt === undefined
      ? [{ ...moment, by: { kind: 'system', part: 'sweep' }, type: 'DeadlineMissed', step, dueAt: fromAt } as const]
      : [];
  return accepted(...missed, { ...moment, type: 'DeadlineExtended', step, fromAt, dueAt: untilAt, reason });
};

export const declineExtension = (state: Existing, command: CommandOf<'DeclineExtension'>): Decision =>
  isBlank(command.reason)
    ? refused('reason-missing')
    : accepted({ ...momentOf(state.file, command), type: 'ExtensionDeclined', reason: command.reason });

export const reportFieldResult = (state: Existing, command: CommandOf<'ReportFieldResult'>): Decision => {
  const { text, outcome, attachmentIds } = command;
  if (state.status !== 'follow-up') return refused('wrong-step');
  if (isBlank(text)) return refused('text-missing');
  const moment = momentOf(state.file, command);
  const agencyId = agencyOf(command.by);
  const reported = { ...moment, type: 'FieldResultReported', agencyId, text, outcome, attachmentIds } as const;
  return accepted(reported, ...meet(state.clock, moment), open(state.file.sop, 'convey', moment));
};
