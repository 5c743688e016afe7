// SOP row 2, where nobody can be asked, or need be: the case goes on without knowing who reported it, for a reason with a name.
// PermenPANRB 62/2018: a reporter may stay unnamed (*anonim*), or have the report kept from the public (*rahasia*), on every channel.
import type { Sp4nPrivacy } from '../../sp4n.ts';
import type { Terms } from '../../sop/terms.ts';
import type { CommandOf } from '../command.ts';
import type { ComplaintEvent } from '../event.ts';
import { accepted, meet, momentOf, open, refused, resume, type Asked, type Decision } from '../decision.ts';
import { timingOf } from '../deadlines.ts';
import type { WithoutIdentity } from '../complaint.ts';
import type { StateFor } from '../act-table.ts';

/**
 * Row 2 is met by the reason, as it is by the question: on to row 3, and whoever is silent is waited for no longer. Without a reason where
 * it is known already who reported it.
 */
export const withoutIdentity = (
  { status, file, clock }: StateFor<'GoWithoutIdentity'>,
  asked: Asked,
  terms: Terms,
  why: WithoutIdentity | undefined,
): ComplaintEvent[] => {
  const moment = momentOf(file, asked);
  const timing = timingOf(file, terms);
  const waived: ComplaintEvent[] = why === undefined ? [] : [{ ...moment, type: 'IdentityWaived', why }];
  return status === 'triage'
    ? [...waived, ...meet(clock, moment, asked.now), open(timing, 'coordinate', moment)]
    : [...resume(timing, clock, moment), ...waived];
};

const goWithoutIdentity = (
  state: StateFor<'GoWithoutIdentity'>,
  command: CommandOf<'GoWithoutIdentity'>,
  terms: Terms,
): Decision => accepted(...withoutIdentity(state, command, terms, command.why));

/** A case that waits for its reporter's identity, or ended because none came, goes on; one that goes on in another case waits no more when it comes back. */
const withoutWaiting = (state: StateFor<'ChoosePrivacy'>, asked: Asked, terms: Terms): ComplaintEvent[] => {
  if (state.status === 'awaiting-identity') return withoutIdentity(state, asked, terms, 'anonymous');
  if (state.status !== 'closed') return [];
  const moment = momentOf(state.file, asked);
  if (state.before?.status === 'awaiting-identity') return [{ ...moment, type: 'IdentityWaived', why: 'anonymous' }];
  if (state.reason !== 'identity-not-completed') return [];
  return [
    { ...moment, type: 'CaseReopened', cause: 'late-identity', reason: '' },
    { ...moment, type: 'IdentityWaived', why: 'anonymous' },
    open(timingOf(state.file, terms), 'coordinate', moment),
  ];
};

/** What a reporter asked for only they take back. Whoever wishes to stay unnamed is waited for no longer. */
const choosePrivacy = (
  state: StateFor<'ChoosePrivacy'>,
  command: CommandOf<'ChoosePrivacy'>,
  terms: Terms,
): Decision => {
  const { file } = state;
  const { privacy, by } = command;
  const before: Sp4nPrivacy = file.privacy ?? 'public';
  const isReporters = by.kind === 'reporter';
  const freed = isReporters && privacy === 'anonymous' ? withoutWaiting(state, command, terms) : [];
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
