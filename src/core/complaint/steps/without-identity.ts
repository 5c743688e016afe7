// SOP row 2, where nobody can be asked, or need be: the case goes on without knowing who reported it, for a reason with a name.
// PermenPANRB 62/2018: a reporter may stay unnamed (*anonim*), or have the report kept from the public (*rahasia*), on every channel.
import type { Sp4nPrivacy } from '../../sp4n.ts';
import type { Holidays } from '../../time.ts';
import type { CommandOf } from '../command.ts';
import type { ComplaintEvent } from '../event.ts';
import { accepted, meet, momentOf, open, refused, resume, timingOf, type Decision } from '../decision.ts';
import type { StateFor } from '../act-table.ts';

/** Row 2 is met by the reason, as it is by the question. Whoever is known already needs none. */
const goWithoutIdentity = (
  state: StateFor<'GoWithoutIdentity'>,
  command: CommandOf<'GoWithoutIdentity'>,
  holidays: Holidays,
): Decision => {
  const { clock, file } = state;
  const moment = momentOf(file, command);
  const timing = timingOf(file, holidays);
  const waived: ComplaintEvent = { ...moment, type: 'IdentityWaived', why: command.why };
  return state.status === 'triage'
    ? accepted(waived, ...meet(clock, moment, command.now), open(timing, 'coordinate', moment))
    : accepted(...resume(timing, clock, moment), waived);
};

/** A case that waits for its reporter's identity, or ended because none came, goes on; nothing of any other. */
const withoutWaiting = (
  state: StateFor<'ChoosePrivacy'>,
  asked: CommandOf<'ChoosePrivacy'>,
  holidays: Holidays,
): ComplaintEvent[] => {
  const moment = momentOf(state.file, asked);
  const timing = timingOf(state.file, holidays);
  const waived: ComplaintEvent = { ...moment, type: 'IdentityWaived', why: 'anonymous' };
  if (state.status === 'awaiting-identity') return [...resume(timing, state.clock, moment), waived];
  if (state.status !== 'closed' || state.reason !== 'identity-not-completed') return [];
  const reopened: ComplaintEvent = { ...moment, type: 'CaseReopened', cause: 'late-identity', reason: '' };
  return [reopened, waived, open(timing, 'coordinate', moment)];
};

/** What a reporter asked for only they take back. Whoever wishes to stay unnamed is waited for no longer. */
const choosePrivacy = (
  state: StateFor<'ChoosePrivacy'>,
  command: CommandOf<'ChoosePrivacy'>,
  holidays: Holidays,
): Decision => {
  const { file } = state;
  const { privacy, by } = command;
  const before: Sp4nPrivacy = file.privacy ?? 'public';
  const isReporters = by.kind === 'reporter';
  const freed = isReporters && privacy === 'anonymous' ? withoutWaiting(state, command, holidays) : [];
  if (privacy === before && freed.length === 0) return refused('already-recorded');
  if (!isReporters && privacy === 'public') return refused('privacy-is-the-reporters');
  const moment = momentOf(file, command);
  const chosen: ComplaintEvent[] = privacy === before ? [] : [{ ...moment, type: 'PrivacyChosen', privacy }];
  return accepted(...chosen, ...freed);
};

/** By the names of their acts. */
export const rules = {
  GoWithoutIdentity: goWithoutIdentity,
  ChoosePrivacy: choosePrivacy,
};
