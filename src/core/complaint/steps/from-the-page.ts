// What a reporter does on the page of their own open case: says more, or takes the complaint back. Their words stand beside the log.
import type { Terms } from '../../sop/terms.ts';
import type { StateFor } from '../act-table.ts';
import type { CommandOf } from '../command.ts';
import { abandon, accepted, momentOf, refused, resume, type Decision } from '../decision.ts';
import { timingOf } from '../deadlines.ts';

/** While the reporter owes an answer, this may be it: our clock runs until somebody has read it. The page is no conversation to answer in. */
const addWords = (state: StateFor<'AddWords'>, command: CommandOf<'AddWords'>, terms: Terms): Decision => {
  const { message } = command;
  if (state.file.messageIds.includes(message.messageId)) return refused('already-recorded');
  const moment = momentOf(state.file, command);
  const runs = state.status === 'awaiting-identity' ? resume(timingOf(state.file, terms), state.clock, moment) : [];
  return accepted({ ...moment, type: 'WordsAdded', message }, ...runs);
};

/** Nobody kept the promise that ran: what was late by then stays late. */
const withdraw = (state: StateFor<'Withdraw'>, command: CommandOf<'Withdraw'>): Decision => {
  const moment = momentOf(state.file, command);
  const message = command.message === undefined ? {} : { message: command.message };
  return accepted({ ...moment, type: 'Withdrawn', ...message }, ...abandon(state.clock, moment, command.now), {
    ...moment,
    type: 'CaseClosed',
    reason: 'withdrawn',
  });
};

/** By the names of their acts. */
export const rules = {
  AddWords: addWords,
  Withdraw: withdraw,
};
