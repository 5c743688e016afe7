// To which agencies a case is given, or was given last, as its page gets it. Pure.
import type { Disposition } from '#core/complaint/complaint.ts';
import type { CaseAnswer } from './case.contract.ts';
import type { Told } from './case.query.ts';

/** To whom a case was given last; the state of a case whose work is done no longer holds it. */
export const lastDisposition = (timeline: readonly Told[]): Partial<CaseAnswer> => {
  const events = timeline.map(({ event }) => event);
  const at = events.findLastIndex(({ type }) => type === 'Disposed');
  const given = events[at];
  if (given?.type !== 'Disposed') return {};
  const { leadAgencyId, helpingAgencyIds, instruction } = given;
  const agenciesOf = (kind: 'DispositionAcknowledged' | 'DispositionRefused'): string[] =>
    events.slice(at).flatMap((event) => (event.type === kind ? [event.agencyId] : []));
  const refusers = agenciesOf('DispositionRefused');
  if (refusers.includes(leadAgencyId)) return {};
  const helping = helpingAgencyIds.filter((id) => !refusers.includes(id));
  const acknowledgedBy = agenciesOf('DispositionAcknowledged');
  return { disposition: { leadAgencyId, helpingAgencyIds: helping, instruction, acknowledgedBy } };
};

/** Nothing of the agencies' own time, which the spans tell. */
export const dispositionPart = (disposition: Disposition | undefined): Partial<CaseAnswer> => {
  if (disposition === undefined) return {};
  const { leadAgencyId, helpingAgencyIds, instruction, acknowledgedBy } = disposition;
  return { disposition: { leadAgencyId, helpingAgencyIds, instruction, acknowledgedBy } };
};
