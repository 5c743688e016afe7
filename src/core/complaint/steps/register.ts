// SOP row 4: the case is entered in UPIK (Jogja Smart Service) and gets its number there.
import type { CommandOf } from '../command.ts';
import { accepted, isBlank, meet, momentOf, open, refused, type Decision, type Existing } from '../decision.ts';

export const registerInUpik = (state: Existing, command: CommandOf<'RegisterInUpik'>): Decision => {
  if (state.status !== 'registration') return refused('wrong-step');
  if (isBlank(command.upikNumber)) return refused('text-missing');
  const moment = momentOf(state.file, command);
  const registered = { ...moment, type: 'RegisteredInUpik', upikNumber: command.upikNumber.trim() } as const;
  return accepted(registered, ...meet(state.clock, moment), open(state.file.sop, 'follow-up', moment));
};
