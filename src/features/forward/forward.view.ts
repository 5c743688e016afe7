// How the rows of what was passed on, and the systems that take cases, look to an officer. Must not ask the database.
import { obstacle } from '#core/complaint/standing.ts';
import { actorOf } from '#http/feature-deps.ts';
import type { Officer } from '#http/session.ts';
import { forwardFields, type ForwardFields, type ForwardTarget } from '#ports/forward-target.ts';
import { fieldsFor, statesOf, stateWords, textToCopy } from '#registers/forward-words.ts';
import type { ForwardBody, ForwardsAnswer, ForwardTargetView, ForwardView } from './forward.contract.ts';
import type { ForwardedCase, ForwardRow } from './forward.query.ts';

const iso = (at: Date | string): string => new Date(at).toISOString();

/** JSS: whoever may register the case. Elsewhere: whoever decides where a matter belongs. */
export const mayPassOn = (target: ForwardTarget, { state }: ForwardedCase, officer: Officer): boolean =>
  target.register === 'upik'
    ? obstacle(state, actorOf(officer), 'RegisterInUpik') === undefined
    : officer.role !== 'admin-medsos';

const isOver = ({ status }: ForwardRow): boolean => status === 'rejected' || status === 'withdrawn';

export const targetView = (
  target: ForwardTarget,
  found: ForwardedCase,
  officer: Officer,
  rows: readonly ForwardRow[],
): ForwardTargetView => ({
  ...{ id: target.id, name: target.name, kind: target.kind, fields: fieldsFor(target) },
  ...(target.register === undefined ? {} : { register: target.register }),
  open: mayPassOn(target, found, officer) && rows.every((row) => row.target !== target.id || isOver(row)),
});

const handPart = (target: ForwardTarget | undefined, number: string, row: ForwardRow): Partial<ForwardView> => {
  if (target?.kind !== 'by-hand' || row.status !== 'by-hand') return {};
  const copy = textToCopy(target, { ...row, number });
  return { copy, ...(target.url === undefined ? {} : { url: target.url }) };
};

/** A system that is no longer in the configuration is called by its id. */
export const forwardView = (targets: readonly ForwardTarget[], number: string, row: ForwardRow): ForwardView => {
  const target = targets.find(({ id }) => id === row.target);
  const inWords = (theirs: string): string => (target === undefined ? theirs : stateWords(target, theirs));
  return {
    ...{ target: row.target, name: target?.name ?? row.target, status: row.status, text: row.text },
    ...{ serviceCode: row.serviceCode, fields: { ...row.fields } },
    ...{ askedAt: iso(row.askedAt), attempts: row.attempts },
    ...(row.externalId === null ? {} : { theirNumber: row.externalId }),
    ...(row.theirStatus === null ? {} : { theirStatus: inWords(row.theirStatus) }),
    ...(row.detail === null ? {} : { detail: row.detail }),
    ...(row.unknown ? { unknown: true } : {}),
    ...(row.trouble === null ? {} : { trouble: row.trouble }),
    ...handPart(target, number, row),
    states: target === undefined || row.status !== 'sent' ? [] : statesOf(target),
    news: row.news.map(({ at, status, text }) => ({ at: iso(at), status: inWords(status), text })),
  };
};

const longestDraft = 3900;
const dayInJakarta = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: 'Asia/Jakarta' });

export const draftOf = (
  { state, summary, reportedAt, serviceCode }: ForwardedCase,
  /** Without its people. */
  theirWords: string,
): ForwardsAnswer['draft'] => ({
  text: (summary === '' ? theirWords : summary).slice(0, longestDraft).toWellFormed(),
  happenedOn: dayInJakarta.format(reportedAt),
  serviceCode,
  privacy: state.file.privacy ?? 'public',
});

/** What the officer filled in of what this system asks for. */
export const fieldsIn = (body: ForwardBody, target: ForwardTarget): ForwardFields => {
  const asked = fieldsFor(target);
  const given = forwardFields.flatMap((field) => {
    const words = body[field]?.trim() ?? '';
    return asked.includes(field) && words !== '' ? [[field, words] as const] : [];
  });
  return Object.fromEntries(given);
};

/** What the system asks for and cannot do without. */
export const missingIn = (fields: ForwardFields, target: ForwardTarget): string[] =>
  fieldsFor(target).filter((field) => ['title', 'class', 'privacy'].includes(field) && fields[field] === undefined);
