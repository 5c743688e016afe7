// SOP row 5, between an agency and the reporter: tries to reach them, a visit with an agreed date, minutes of what was found. Beside the step's
// clock, which runs as it did: an agreed date has the agency as its holder, and whether it was kept stays on the record.
import type { Instant } from '../../time.ts';
import type { StateFor } from '../act-table.ts';
import type { CommandOf } from '../command.ts';
import type { Actor, CaseFile, Complaint } from '../complaint.ts';
import { accepted, isBlank, momentOf, refused, type Decision, type Moment } from '../decision.ts';
import type { ComplaintEvent } from '../event.ts';
import { evolve } from '../evolve.ts';
import { visitEarlyMs, visitGraceMs, visitWrittenWithinMs, type Visit, type VisitOutcome } from '../inside.ts';
import { partiesIn, visitOf } from '../reachable.ts';

/** standing.ts has let nobody pass but an agency that has the case. */
const agencyOf = (by: Actor): string => (by.kind === 'officer' ? (by.agencyId ?? '') : '');

const settled = (visit: Visit, moment: Moment, outcome: VisitOutcome): ComplaintEvent => ({
  ...moment,
  type: 'VisitSettled',
  ...visit,
  outcome,
});

/** What somebody was there for at this moment; an earlier visit is another one. */
const awaitedAt = (file: CaseFile, agencyId: string, at: Instant): Visit | undefined => {
  const visit = visitOf(file, agencyId);
  return visit !== undefined && at >= visit.visitAt - visitEarlyMs ? visit : undefined;
};

const isInTime = ({ visitAt }: Visit, at: Instant): boolean => at <= visitAt + visitGraceMs;

/** Who comes at the agreed time and finds nobody has kept the agency's word. */
const recordContact = (state: StateFor<'RecordContact'>, command: CommandOf<'RecordContact'>): Decision => {
  const { how, outcome, text } = command;
  const [agencyId, moment] = [agencyOf(command.by), momentOf(state.file, command)];
  const said = isBlank(text) ? {} : { text: text ?? '' };
  const visit = how === 'visit' ? awaitedAt(state.file, agencyId, moment.at) : undefined;
  const came = outcome === 'met' ? 'kept' : 'not-met';
  return accepted(
    { ...moment, type: 'ContactTried', agencyId, how, outcome, ...said },
    ...(visit === undefined ? [] : [settled(visit, moment, isInTime(visit, moment.at) ? came : 'missed')]),
  );
};

const agreeVisit = (state: StateFor<'AgreeVisit'>, command: CommandOf<'AgreeVisit'>): Decision => {
  const { visitAt, now } = command;
  if (visitAt <= now) return refused('deadline-not-later');
  const [agencyId, moment] = [agencyOf(command.by), momentOf(state.file, command)];
  const before = visitOf(state.file, agencyId);
  if (before?.visitAt === visitAt) return refused('already-recorded');
  return accepted(
    ...(before === undefined ? [] : [settled(before, moment, before.visitAt < now ? 'missed' : 'moved')]),
    {
      ...moment,
      type: 'VisitAgreed',
      agencyId,
      visitAt,
    },
  );
};

const recordMinutes = (state: StateFor<'RecordMinutes'>, command: CommandOf<'RecordMinutes'>): Decision => {
  const { present, found, agreed, now } = command;
  const heldAt = command.heldAt ?? now;
  if (heldAt > now) return refused('said-in-future');
  if (isBlank(found) || present.length === 0) return refused('text-missing');
  const [agencyId, moment] = [agencyOf(command.by), momentOf(state.file, command)];
  const visit = awaitedAt(state.file, agencyId, heldAt);
  return accepted(
    {
      ...{ ...moment, type: 'VisitHeld', agencyId, heldAt, present: [...new Set(present)], found },
      ...(isBlank(agreed) ? {} : { agreed: agreed ?? '' }),
    },
    ...(visit === undefined ? [] : [settled(visit, moment, isInTime(visit, heldAt) ? 'kept' : 'missed')]),
  );
};

/** Found by the clock: a day after the agreed moment nobody wrote anything down. */
export const visitsMissed = ({ visits = [] }: CaseFile, moment: Moment, now: Instant): ComplaintEvent[] =>
  visits.filter(({ visitAt }) => visitAt + visitWrittenWithinMs <= now).map((one) => settled(one, moment, 'missed'));

const visitsOff = (state: Complaint, events: readonly ComplaintEvent[]): ComplaintEvent[] => {
  const last = events.at(-1);
  if (state.status === 'none' || (state.file.visits ?? []).length === 0 || last === undefined) return [];
  const after = events.reduce<Complaint>(evolve, state);
  if (after.status === 'none') return [];
  const { at, by } = last;
  return (after.file.visits ?? [])
    .filter(({ agencyId }) => !partiesIn(after).includes(agencyId))
    .map((one) => settled(one, { at, by }, one.visitAt < at ? 'missed' : 'off'));
};

/** Of whatever happens to a case: an agency that has it no more comes no more. Nothing happens after an end. */
export const withVisitsOff = (state: Complaint, events: readonly ComplaintEvent[]): readonly ComplaintEvent[] => {
  const off = visitsOff(state, events);
  const before = events.at(-1)?.type === 'CaseClosed' ? events.length - 1 : events.length;
  return [...events.slice(0, before), ...off, ...events.slice(before)];
};

/** By the names of their acts. */
export const rules = {
  RecordContact: recordContact,
  AgreeVisit: agreeVisit,
  RecordMinutes: recordMinutes,
};
