// SOP row 3, a decision: Admin Medsos drafts; Admin Pusat answers at once, or approves the interim response.
import { familyOf, sopFor, stepAfter, stepsBetween } from '../../sop/in-force.ts';
import type { Terms } from '../../sop/terms.ts';
import type { CommandOf } from '../command.ts';
import type { ComplaintEvent } from '../event.ts';
import { accepted, isBlank, meet, momentOf, open, originOf, refused, type Decision } from '../decision.ts';
import { timingOf } from '../deadlines.ts';
import { published } from '../publishing.ts';
import type { StateFor } from '../act-table.ts';
import { writeResult } from './convey.ts';

const draftResponse = (state: StateFor<'DraftResponse'>, command: CommandOf<'DraftResponse'>): Decision =>
  isBlank(command.text)
    ? refused('text-missing')
    : accepted({ ...momentOf(state.file, command), type: 'ResponseDrafted', text: command.text });

/** PermenPANRB 62/2018: the class sets the time of the follow-up, so it is corrected before that begins. */
const classify = (state: StateFor<'Classify'>, command: CommandOf<'Classify'>, terms: Terms): Decision => {
  const { file } = state;
  const { reportClass } = command;
  const sop = sopFor(terms, file.openedAt, { channel: originOf(file).channel, reportClass });
  return familyOf(sop) === familyOf(file.sop)
    ? refused('already-recorded')
    : accepted({ ...momentOf(file, command), type: 'Classified', reportClass, sop });
};

const returnDraft = (state: StateFor<'ReturnDraft'>, command: CommandOf<'ReturnDraft'>): Decision =>
  isBlank(command.reason)
    ? refused('reason-missing')
    : accepted({ ...momentOf(state.file, command), type: 'DraftReturned', reason: command.reason });

/** The interim response goes out where the reporter came, and the case on to UPIK. */
const approveInterim = (
  state: StateFor<'ApproveInterim'>,
  command: CommandOf<'ApproveInterim'>,
  terms: Terms,
): Decision => {
  const { clock, file } = state;
  const { now, text } = command;
  if (isBlank(text)) return refused('text-missing');
  const outward = published(file, command);
  if (!outward.ok) return outward;
  const moment = momentOf(file, command);
  const approved: ComplaintEvent = { ...moment, type: 'InterimApproved', text, thread: originOf(file) };
  const timing = timingOf(file, terms);
  const next = open(timing, stepAfter(timing.sop, 'coordinate'), moment);
  return accepted(...outward.events, approved, ...meet(clock, moment, now), next);
};

/** Answered at once: steps 4 and 5 fall away and the answer is step 6. */
const answerDirectly = (
  state: StateFor<'AnswerDirectly'>,
  command: CommandOf<'AnswerDirectly'>,
  terms: Terms,
): Decision => {
  const { clock, file } = state;
  const moment = momentOf(file, command);
  const result = writeResult(file, command, moment);
  if (!result.ok) return result;
  const outward = published(file, command);
  if (!outward.ok) return outward;
  const timing = timingOf(file, terms);
  const skipped = stepsBetween(timing.sop, 'coordinate', 'convey').map((step): ComplaintEvent => ({
    ...moment,
    type: 'StepSkipped',
    step,
    reason: 'answered-directly',
  }));
  return accepted(
    ...outward.events,
    { ...moment, type: 'AnsweredDirectly' },
    ...meet(clock, moment, command.now),
    ...skipped,
    open(timing, 'convey', moment),
    ...result.events,
  );
};

/** By the names of their acts. */
export const rules = {
  Classify: classify,
  DraftResponse: draftResponse,
  ReturnDraft: returnDraft,
  ApproveInterim: approveInterim,
  AnswerDirectly: answerDirectly,
};
