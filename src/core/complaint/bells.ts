// Whom the bell calls: the desk, the agencies that have the case, whoever the running step waits for.
// Must not say why: react.ts does, by what happened.
import { procedureOf, sopOf, stepOf, stepsBetween } from '../sop/in-force.ts';
import { isAtNight } from '../sop/night.ts';
import type { Terms } from '../sop/terms.ts';
import type { EventOf } from './event.ts';
import type { Disposition } from './complaint.ts';
import { isFollowed, type Existing } from './decision.ts';
import type { NotifyEffect } from './reactions.ts';

/** One role, within an agency where it is named. */
export const tell = (to: NotifyEffect['to'], what: NotifyEffect['what'], agencyId?: string): NotifyEffect => ({
  kind: 'notify',
  to,
  what,
  ...(agencyId === undefined ? {} : { agencyId }),
});

/** Both who speak with the reporter. */
export const tellDesk = (what: NotifyEffect['what']): NotifyEffect[] => [
  tell('admin-medsos', what),
  tell('admin-pusat', what),
];

const partiesOf = ({ disposition }: { disposition?: Disposition }): string[] =>
  disposition === undefined ? [] : [disposition.leadAgencyId, ...disposition.helpingAgencyIds];

const agenciesOf = (state: Existing): string[] => (state.status === 'follow-up' ? partiesOf(state) : []);

/** All that a disposition names. */
export const agenciesTold = (disposition: Disposition | undefined, what: NotifyEffect['what']): NotifyEffect[] =>
  partiesOf(disposition === undefined ? {} : { disposition }).map((id) => tell('admin-agency', what, id));

/** The agencies whose work is to be told, or was. */
export const workedOn = (state: Existing, what: NotifyEffect['what']): NotifyEffect[] =>
  state.status === 'conveying' || state.status === 'closed' ? agenciesTold(state.disposition, what) : [];

/** Those that have the case now. */
export const tellAgencies = (state: Existing, what: NotifyEffect['what']): NotifyEffect[] =>
  agenciesOf(state).map((id) => tell('admin-agency', what, id));

/** Words of danger: to whoever may answer, and whoever is on the way there. */
export const tellDanger = (state: Existing, { danger = [] }: { danger?: readonly unknown[] }): NotifyEffect[] =>
  danger.length === 0 ? [] : [...tellDesk('danger-suspected'), ...tellAgencies(state, 'danger-suspected')];

/** Whoever the running step waits for: in the field the agencies, or Admin Pusat where nobody holds the case. */
export const tellHolder = (state: Existing, what: NotifyEffect['what']): NotifyEffect[] => {
  if (state.status === 'closed') return [];
  if (state.status === 'awaiting-identity') return tellDesk(what);
  if (agenciesOf(state).length > 0) return tellAgencies(state, what);
  const { actor } = stepOf(procedureOf(state.file.sop), state.clock.step);
  return [tell(actor === 'reporter' || actor === 'admin-agency' ? 'admin-pusat' : actor, what)];
};

/** Whoever the promise to the citizen waited for: while an agency has time of its own left, the desk that gave it late; of agencies, those that did not do their part yet. */
export const tellMissed = (state: Existing): NotifyEffect[] => {
  if (state.status !== 'follow-up' || state.disposition === undefined) return tellHolder(state, 'deadline-missed');
  const { own, reportedBy = [] } = state.disposition;
  if (own !== undefined) return [tell('admin-pusat', 'deadline-missed')];
  return tellAgencies(state, 'deadline-missed').filter(({ agencyId = '' }) => !reportedBy.includes(agencyId));
};

/** Whoever does what comes after the interim response. */
export const tellNext = ({ file }: Existing, terms: Terms): NotifyEffect =>
  stepsBetween(sopOf(terms, file.sop), 'coordinate', 'convey')[0] === 'register'
    ? tell('admin-medsos', 'to-register')
    : tell('admin-pusat', 'to-dispose');

/** By day a new case stands in its list and counts there: a bell for each would be heard by nobody. */
export const tellNight = ({ file }: Existing, { at, atNight }: EventOf<'CaseOpened'>, terms: Terms): NotifyEffect[] => {
  const { night } = sopOf(terms, file.sop);
  return atNight === true || (night !== undefined && isAtNight(night, at))
    ? [{ ...tell('admin-medsos', 'opened-at-night'), onDuty: true }]
    : [];
};

/** Closed without an answer: whoever follows the case would wait for ever. */
export const tellUnanswered = ({ file }: Existing, { reason }: EventOf<'CaseClosed'>): NotifyEffect[] =>
  isFollowed(file) &&
  (file.lane !== undefined ||
    reason === 'not-a-complaint' ||
    reason === 'identity-not-completed' ||
    reason === 'withdrawn')
    ? tellDesk('followers-unanswered')
    : [];

/** Whoever looks after it at the desk, else everybody whose work it is; of agencies the one that leads. */
export const tellReminded = (
  { file: { holder } }: Existing,
  { of, agencyId }: EventOf<'HolderReminded'>,
): NotifyEffect[] => {
  if (of === 'agency') return [tell('admin-agency', 'reminded', agencyId)];
  return [holder === undefined ? tell(of, 'reminded') : { ...tell(holder.role, 'reminded'), userId: holder.userId }];
};
