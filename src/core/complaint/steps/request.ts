// A formal request for public information (UU 14/2008): taken as one it leaves the clocks of a complaint for one promise in working days,
// which may be moved once, and ends with a notice that gives what was asked for or says by which law it does not.
import { isReporterKnown } from '../identity-known.ts';
import type { CommandOf } from '../command.ts';
import type { CaseFile } from '../complaint.ts';
import { dueAt, isOverdue, timingOf } from '../deadlines.ts';
import { accepted, answerPlaceOf, isBlank, meet, momentOf, open, refused, type Decision } from '../decision.ts';
import type { ComplaintEvent } from '../event.ts';
import { published } from '../publishing.ts';
import { mayObject, namesObjection } from '../request.ts';
import type { StateFor } from '../act-table.ts';
import { requestFamily } from '../../sop/information.ts';
import { inForce, sopOf } from '../../sop/in-force.ts';
import type { Terms } from '../../sop/terms.ts';
import type { Instant } from '../../time.ts';

/** UU 14/2008 art. 22 (2): without who asks, nothing is received as a request yet. */
const receivedAt = ({ reportedAt, identifiedAt = reportedAt }: CaseFile): Instant => Math.max(reportedAt, identifiedAt);

const takeAsRequest = (
  { file, clock }: StateFor<'TakeAsRequest'>,
  command: CommandOf<'TakeAsRequest'>,
  terms: Terms,
): Decision => {
  const { subject, reason, now } = command;
  if (isBlank(subject)) return refused('text-missing');
  if (isBlank(reason)) return refused('reason-missing');
  if (!isReporterKnown(file)) return refused('identity-needed');
  const moment = momentOf(file, command);
  const sop = inForce(terms, requestFamily, now);
  const timing = { sop, terms };
  const from = receivedAt(file);
  const due = dueAt(timing, 'follow-up', from);
  // Deciding is what the second step would have been.
  const decided: ComplaintEvent[] =
    clock.step === 'coordinate'
      ? []
      : [{ ...moment, type: 'StepSkipped', step: 'coordinate', reason: 'answered-directly' }];
  return accepted(
    ...meet(clock, moment, now),
    ...decided,
    { ...moment, type: 'RequestTaken', sop: sop.key, subject, reason, dueAt: due },
    open(timing, 'follow-up', moment, from),
  );
};

const extendRequest = (
  { file, clock }: StateFor<'ExtendRequest'>,
  command: CommandOf<'ExtendRequest'>,
  terms: Terms,
): Decision => {
  const { request } = sopOf(terms, file.sop);
  if (request === undefined) return refused('wrong-step');
  if (isBlank(command.text)) return refused('text-missing');
  // Said within the first time, or it is a missed one.
  if (isOverdue(clock, command.now)) return refused('extension-too-late');
  const place = answerPlaceOf(file, command);
  if (place === undefined) return refused('no-public-thread');
  const outward = published(file, command);
  if (!outward.ok) return outward;
  const { step, dueAt: fromAt, limitMs } = clock;
  return accepted(...outward.events, {
    ...momentOf(file, command),
    ...{ type: 'RequestExtended', text: command.text, ...place },
    ...{ fromAt, dueAt: dueAt(timingOf(file, terms), step, fromAt, request.extendByMs) },
    limitMs: limitMs + request.extendByMs,
  });
};

const decideRequest = (state: StateFor<'DecideRequest'>, command: CommandOf<'DecideRequest'>): Decision => {
  const { outcome, ground, text } = command;
  const { file, clock } = state;
  if (isBlank(text)) return refused('text-missing');
  if (outcome === 'refused' && ground === undefined) return refused('ground-missing');
  if (mayObject(outcome) && !namesObjection(text)) return refused('objection-missing');
  const place = answerPlaceOf(file, command);
  if (place === undefined) return refused('no-public-thread');
  const outward = published(file, command);
  if (!outward.ok) return outward;
  const moment = momentOf(file, command);
  const because = outcome === 'refused' && ground !== undefined ? { ground } : {};
  const unused: ComplaintEvent[] =
    clock.step === 'convey' ? [] : [{ ...moment, type: 'StepSkipped', step: 'convey', reason: 'answered-directly' }];
  const isAnswered = outcome === 'given' || outcome === 'partly';
  return accepted(
    ...outward.events,
    { ...moment, type: 'RequestDecided', outcome, ...because, text, ...place },
    ...meet(clock, moment, command.now),
    ...unused,
    { ...moment, type: 'CaseClosed', reason: isAnswered ? 'information-answered' : 'information-refused' },
  );
};

/** By the names of their acts. */
export const rules = {
  TakeAsRequest: takeAsRequest,
  ExtendRequest: extendRequest,
  DecideRequest: decideRequest,
};
