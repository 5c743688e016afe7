// Whom the bell calls: the desk, the agencies that have the case, whoever the running step waits for.
// Must not say why: react.ts does, by what happened.
import { stepOf } from '../sop/in-force.ts';
import type { Disposition } from './complaint.ts';
import type { Existing } from './decision.ts';
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

/** The agencies whose work is to be told, or was. */
export const workedOn = (state: Existing, what: NotifyEffect['what']): NotifyEffect[] =>
  state.status === 'conveying' || state.status === 'closed'
    ? partiesOf(state).map((id) => tell('admin-agency', what, id))
    : [];

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
  const { actor } = stepOf(state.file.sop, state.clock.step);
  return [tell(actor === 'reporter' || actor === 'admin-agency' ? 'admin-pusat' : actor, what)];
};

/** Whoever the promise to the citizen waited for: while an agency has time of its own left, the desk that gave it late; of agencies, those that did not do their part yet. */
export const tellMissed = (state: Existing): NotifyEffect[] => {
  if (state.status !== 'follow-up' || state.disposition === undefined) return tellHolder(state, 'deadline-missed');
  const { own, reportedBy = [] } = state.disposition;
  if (own !== undefined) return [tell('admin-pusat', 'deadline-missed')];
  return tellAgencies(state, 'deadline-missed').filter(({ agencyId = '' }) => !reportedBy.includes(agencyId));
};
