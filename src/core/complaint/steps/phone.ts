// SOP row 5: an agency may call the reporter, where the desk says so, for a time and a reason. Fails closed: of somebody who hides, of a sensitive
// lane, of an agency that has the case no more, nothing is handed on, and what was handed on is so no more.
import type { Instant } from '../../time.ts';
import type { StateFor } from '../act-table.ts';
import type { CommandOf } from '../command.ts';
import type { Actor, CaseFile } from '../complaint.ts';
import { accepted, isBlank, momentOf, refused, type Decision, type Moment } from '../decision.ts';
import type { ComplaintEvent } from '../event.ts';
import { grantMs } from '../inside.ts';
import { partiesIn, runningGrant } from '../reachable.ts';
import { saysWhy } from './ask-identity.ts';

const agencyOf = (by: Actor): string => (by.kind === 'officer' ? (by.agencyId ?? '') : '');

const askPhone = (state: StateFor<'AskPhone'>, command: CommandOf<'AskPhone'>): Decision => {
  const { reason, now } = command;
  if (isBlank(reason)) return refused('reason-missing');
  const agencyId = agencyOf(command.by);
  if (runningGrant(state, agencyId, now) !== undefined) return refused('already-recorded');
  return accepted({ ...momentOf(state.file, command), type: 'PhoneAsked', agencyId, reason });
};

/** Asked for or not; again, it runs from now. */
const grantPhone = (state: StateFor<'GrantPhone'>, command: CommandOf<'GrantPhone'>): Decision => {
  const { agencyId, span, reason, now } = command;
  if (isBlank(reason)) return refused('reason-missing');
  if (!partiesIn(state).includes(agencyId)) return refused('phone-not-handed-on');
  const untilAt = now + grantMs[span];
  return accepted({ ...momentOf(state.file, command), type: 'PhoneGranted', agencyId, untilAt, reason });
};

const ended = ({ phoneAsks = [], phoneGrants = [] }: CaseFile, moment: Moment): ComplaintEvent[] => {
  const granted = phoneGrants.map(({ agencyId }) => agencyId);
  const asked = phoneAsks.map(({ agencyId }) => agencyId).filter((id) => !granted.includes(id));
  return [
    ...granted.map((agencyId): ComplaintEvent => ({ ...moment, type: 'PhoneEnded', agencyId, granted: true })),
    ...asked.map((agencyId): ComplaintEvent => ({ ...moment, type: 'PhoneEnded', agencyId })),
  ];
};

const endPhone = (state: StateFor<'EndPhone'>, command: CommandOf<'EndPhone'>): Decision =>
  accepted(...ended(state.file, momentOf(state.file, command)));

/** A look at who the reporter is, like any other, with its reason. */
const openPhone = (state: StateFor<'OpenPhone'>, command: CommandOf<'OpenPhone'>): Decision => {
  const { reason, by, now } = command;
  if (isBlank(reason)) return refused('reason-missing');
  if (!saysWhy(reason)) return refused('reason-too-thin');
  if (runningGrant(state, agencyOf(by), now) === undefined) return refused('phone-not-granted');
  return accepted({ ...momentOf(state.file, command), type: 'IdentityRevealed', fields: ['phone'], reason });
};

/** Found by the clock: the time that was granted is over. */
export const grantsPassed = ({ phoneGrants = [] }: CaseFile, moment: Moment, now: Instant): ComplaintEvent[] =>
  phoneGrants
    .filter(({ untilAt }) => untilAt <= now)
    .map(({ agencyId }) => ({ ...moment, type: 'PhoneEnded', agencyId, granted: true }));

/** By the names of their acts. */
export const rules = {
  AskPhone: askPhone,
  GrantPhone: grantPhone,
  EndPhone: endPhone,
  OpenPhone: openPhone,
};
