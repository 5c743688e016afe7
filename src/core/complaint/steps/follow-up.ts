// SOP row 5: one lead agency and any number of helping ones act in the field. One clock runs through all of it,
// whoever holds the case; only Admin Pusat moves its deadline.
import { stepAfter } from '../../sop/in-force.ts';
import type { Terms } from '../../sop/terms.ts';
import type { Instant } from '../../time.ts';
import type { CommandOf } from '../command.ts';
import type { Actor } from '../complaint.ts';
import { isOverdue, timeBetween, timingOf } from '../deadlines.ts';
import { accepted, breach, isBlank, meet, momentOf, open, refused, type Decision } from '../decision.ts';
import type { ComplaintEvent } from '../event.ts';
import { ownDueAt } from '../holder.ts';
import type { Refusal } from '../refusal.ts';
import type { StateFor } from '../act-table.ts';
import { settled } from './promise.ts';

/** The agency whose officer acts: standing.ts has let nobody else pass. */
const agencyOf = (by: Actor): string => {
  if (by.kind !== 'officer' || by.agencyId === undefined) throw new Error('only an agency acts in the field');
  return by.agencyId;
};

/**
 * May be repeated: the latest disposition holds, and another agency has its own whole time from then on. UU 25/2009 art. 40:
 * never to those who are accused.
 */
const dispose = (state: StateFor<'Dispose'>, command: CommandOf<'Dispose'>, terms: Terms): Decision => {
  const { leadAgencyId, instruction } = command;
  if (isBlank(leadAgencyId)) return refused('text-missing');
  const helpingAgencyIds = [...new Set(command.helpingAgencyIds)].filter((id) => id !== leadAgencyId && !isBlank(id));
  if ([leadAgencyId, ...helpingAgencyIds].some((id) => id === state.file.accused?.agencyId))
    return refused('accused-agency');
  const moment = momentOf(state.file, command);
  const own = {
    ownDueAt: ownDueAt(timingOf(state.file, terms), state.clock, { agencyId: leadAgencyId, from: moment.at }),
  };
  return accepted({ ...moment, type: 'Disposed', leadAgencyId, helpingAgencyIds, instruction, ...own });
};

const acknowledgeDisposition = (
  state: StateFor<'AcknowledgeDisposition'>,
  command: CommandOf<'AcknowledgeDisposition'>,
): Decision =>
  accepted({ ...momentOf(state.file, command), type: 'DispositionAcknowledged', agencyId: agencyOf(command.by) });

/** Bukan kewenangan: back to Admin Pusat within the same clock. */
const refuseDisposition = (state: StateFor<'RefuseDisposition'>, command: CommandOf<'RefuseDisposition'>): Decision => {
  const { reason, suggestedAgencyId } = command;
  if (isBlank(reason)) return refused('reason-missing');
  const suggestion = suggestedAgencyId === undefined ? {} : { suggestedAgencyId };
  const agencyId = agencyOf(command.by);
  return accepted({ ...momentOf(state.file, command), type: 'DispositionRefused', agencyId, reason, ...suggestion });
};

export const reportProgress = (state: StateFor<'ReportProgress'>, command: CommandOf<'ReportProgress'>): Decision => {
  const { text, attachmentIds } = command;
  if (isBlank(text)) return refused('text-missing');
  const agencyId = agencyOf(command.by);
  return accepted({ ...momentOf(state.file, command), type: 'ProgressReported', agencyId, text, attachmentIds });
};

/** What a helping agency did, however little: the lead reports what came of all of it. */
const reportPart = (state: StateFor<'ReportPart'>, command: CommandOf<'ReportPart'>): Decision => {
  const { text, attachmentIds } = command;
  if (isBlank(text)) return refused('text-missing');
  const agencyId = agencyOf(command.by);
  return accepted({ ...momentOf(state.file, command), type: 'PartReported', agencyId, text, attachmentIds });
};

const askExtension = (state: StateFor<'AskExtension'>, command: CommandOf<'AskExtension'>): Decision => {
  const { reason, untilAt } = command;
  if (isBlank(reason)) return refused('reason-missing');
  if (untilAt <= state.clock.dueAt || untilAt <= command.now) return refused('deadline-not-later');
  const agencyId = agencyOf(command.by);
  return accepted({ ...momentOf(state.file, command), type: 'ExtensionAsked', agencyId, reason, untilAt });
};

/** A new deadline; the old one stays on the record, and so does a breach that had already happened. */
export const grantExtension = (
  state: StateFor<'GrantExtension'>,
  command: CommandOf<'GrantExtension'>,
  terms: Terms,
): Decision => {
  const { clock, extension, file } = state;
  if (extension === undefined) return refused('no-extension-asked');
  const { reason, untilAt } = extension;
  if (untilAt <= command.now) return refused('deadline-not-later');
  const { step, dueAt: fromAt } = clock;
  const moment = momentOf(file, command);
  const limitMs = clock.limitMs + timeBetween(timingOf(file, terms), step, fromAt, untilAt);
  const broken = breach(clock, moment, command.now);
  return accepted(...broken, ...(broken.length === 0 ? [] : settled(file, moment, false)), {
    ...moment,
    type: 'DeadlineExtended',
    step,
    fromAt,
    dueAt: untilAt,
    limitMs,
    reason: typeof reason === 'string' ? reason : '',
  });
};

const declineExtension = (state: StateFor<'DeclineExtension'>, command: CommandOf<'DeclineExtension'>): Decision =>
  isBlank(command.reason)
    ? refused('reason-missing')
    : accepted({ ...momentOf(state.file, command), type: 'ExtensionDeclined', reason: command.reason });

type Planned = { ok: true; fields: { plannedAt?: Instant } } | { ok: false; refusal: Refusal };

/** Work that is not done yet has a date, and one that is still to come. */
const plannedOf = ({ outcome, plannedAt, now }: CommandOf<'ReportFieldResult'>): Planned => {
  if (outcome !== 'scheduled') return { ok: true, fields: {} };
  if (plannedAt === undefined) return { ok: false, refusal: 'planned-date-missing' };
  return plannedAt <= now ? { ok: false, refusal: 'deadline-not-later' } : { ok: true, fields: { plannedAt } };
};

const reportFieldResult = (
  state: StateFor<'ReportFieldResult'>,
  command: CommandOf<'ReportFieldResult'>,
  terms: Terms,
): Decision => {
  const { text, outcome, attachmentIds } = command;
  if (isBlank(text)) return refused('text-missing');
  const planned = plannedOf(command);
  if (!planned.ok) return planned;
  const { clock, file } = state;
  const moment = momentOf(file, command);
  const agencyId = agencyOf(command.by);
  const said = { agencyId, text, outcome, attachmentIds, ...planned.fields };
  const reported: ComplaintEvent = { ...moment, type: 'FieldResultReported', ...said };
  const kept = outcome === 'done' && clock.missedAt === undefined && !isOverdue(clock, command.now);
  const timing = timingOf(file, terms);
  const step = stepAfter(timing.sop, 'follow-up');
  // One promise runs on, whoever has the case.
  const next: ComplaintEvent =
    timing.sop.request === undefined
      ? open(timing, step, moment)
      : { ...moment, type: 'StepOpened', step, dueAt: clock.dueAt, limitMs: clock.limitMs };
  return accepted(reported, ...settled(file, moment, kept), ...meet(clock, moment, command.now), next);
};

/** By the names of their acts. */
export const rules = {
  Dispose: dispose,
  AcknowledgeDisposition: acknowledgeDisposition,
  RefuseDisposition: refuseDisposition,
  ReportProgress: reportProgress,
  ReportPart: reportPart,
  AskExtension: askExtension,
  GrantExtension: grantExtension,
  DeclineExtension: declineExtension,
  ReportFieldResult: reportFieldResult,
};
