// SOP row 4: the case is entered in UPIK (Jogja Smart Service) and gets its number there.
import { stepAfter } from '../../sop/in-force.ts';
import type { Holidays } from '../../time.ts';
import type { CommandOf } from '../command.ts';
import { accepted, isBlank, meet, momentOf, open, refused, timingOf, type Decision } from '../decision.ts';
import type { StateFor } from '../act-table.ts';

const registerInUpik = (
  state: StateFor<'RegisterInUpik'>,
  command: CommandOf<'RegisterInUpik'>,
  holidays: Holidays,
): Decision => {
  if (isBlank(command.upikNumber)) return refused('text-missing');
  const { clock, file } = state;
  const moment = momentOf(file, command);
  const registered = { ...moment, type: 'RegisteredInUpik', upikNumber: command.upikNumber.trim() } as const;
  const next = open(timingOf(file, holidays), stepAfter(file.sop, 'register'), moment);
  return accepted(registered, ...meet(clock, moment, command.now), next);
};

/** By the names of their acts. */
export const rules = {
  RegisterInUpik: registerInUpik,
};
