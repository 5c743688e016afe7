// SOP row 3, a decision: Admin Medsos drafts; Admin Pusat answers at once, or approves the interim response.
import { findPersonalData } from '../../personal-data.ts';
import type { CommandOf } from '../command.ts';
import type { ComplaintEvent } from '../complaint.ts';
import {
  accepted,
  isBlank,
  meet,
  momentOf,
  open,
  originOf,
  refused,
  type Decision,
  type Existing,
} from '../decision.ts';
import { writeResult } from './convey.ts';

export const draftResponse = (state: Existing, command: CommandOf<'DraftResponse'>): Decision =>
  isBlank(command.text)
    ? refused('text-missing')
    : accepted({ ...momentOf(state.file, command), type: 'ResponseDrafted', text: command.text });

export const returnDraft = (state: Existing, command: CommandOf<'ReturnDraft'>): Decision =>
  isBlank(command.reason)
    ? refused('reason-missing')
    : accepted({ ...momentOf(state.file, command), type: 'DraftReturned', reason: command.reason });

/** The interim response goes out where the reporter came, and the case on to UPIK. */
export const approveInterim = (state: Existing, command: CommandOf<'ApproveInterim'>): Decision => {
  if (state.status !== 'coordination') return refused('wrong-step');
  if (isBlank(command.text)) return refused('text-missing');
  const thread = originOf(state.file);
  if (thread.visibility === 'public' && findPersonalData(command.text) !== undefined)
    return refused('personal-data-in-public');
  const moment = momentOf(state.file, command);
  const approved: ComplaintEvent = { ...moment, type: 'InterimApproved', text: command.text, thread };
  return accepted(approved, ...meet(state.clock, moment), open(state.file.sop, 'register', moment));
};

/** Answered at once: steps 4 and 5 fall away and the answer is step 6. */
export const answerDirectly = (state: Existing, command: CommandOf<'AnswerDirectly'>): Decision => {
  if (state.status !== 'coordination') return refused('wrong-step');
  const moment = momentOf(state.file, command);
  const result = writeResult(state.file, command, moment);
  if (!result.ok) return result;
  return accepted(
    { ...moment, type: 'AnsweredDirectly' },
    ...meet(state.clock, moment),
    { ...moment, type: 'StepSkipped', step: 'register', reason: 'answered-directly' },
    { ...moment, type: 'StepSkipped', step: 'follow-up', reason: 'answered-directly' },
    open(state.file.sop, 'convey', moment),
    ...result.events,
  );
};
