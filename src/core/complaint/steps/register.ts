// SOP row 4: the case is entered in UPIK (Jogja Smart Service) and gets its number there.
import { stepAfter } from '../../sop/in-force.ts';
import type { Terms } from '../../sop/terms.ts';
import type { CommandOf } from '../command.ts';
import { accepted, isBlank, meet, momentOf, open, refused, type Decision } from '../decision.ts';
import { timingOf } from '../deadlines.ts';
import type { StateFor } from '../act-table.ts';

const registerInUpik = (
  state: StateFor<'RegisterInUpik'>,
  command: CommandOf<'RegisterInUpik'>,
  terms: Terms,
): Decision => {
  if (isBlank(command.upikNumber)) return refused('text-missing');
  const { clock, file } = state;
  const moment = momentOf(file, command);
  const registered = { ...moment, type: 'RegisteredInUpik', upikNumber: command.upikNumber.trim() } as const;
  const timing = timingOf(file, terms);
  const next = open(timing, stepAfter(timing.sop, 'register'), moment);
  return accepted(registered, ...meet(clock, moment, command.now), next);
};

/** By the names of their acts. */
export const rules = {
  RegisterInUpik: registerInUpik,
};
