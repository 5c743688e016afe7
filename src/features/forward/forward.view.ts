// How the rows of what was passed on, and the systems that take cases, look to an officer. Must not ask the database.
import { deciders, holdsAny } from '#core/access.ts';
import type { Sp4nPrivacy } from '#core/sp4n.ts';
import { cameFrom } from '#app/acts/forward-case.ts';
import { obstacle } from '#core/complaint/standing.ts';
import { cutText } from '#core/cut-text.ts';
import { actorOf } from '#http/feature-deps.ts';
import type { Officer } from '#http/session.ts';
import type { ForwardQuestion } from '#ports/forwards.ts';
import { forwardFields, type ForwardFields, type ForwardTarget } from '#ports/forward-target.ts';
import { fieldsFor, statesOf, stateWords, textToCopy } from '#registers/forward-words.ts';
import type { ForwardBody, ForwardsAnswer, ForwardTargetView, ForwardView } from './forward.contract.ts';
import type { ForwardedCase, ForwardRow } from './forward.query.ts';

const iso = (at: Date | string): string => new Date(at).toISOString();

/** JSS: whoever may register the case. Elsewhere: whoever decides where a matter belongs. */
export const mayPassOn = (target: ForwardTarget, { state }: ForwardedCase, officer: Officer): boolean =>
  target.register === 'upik'
    ? obstacle(state, actorOf(officer), 'RegisterInUpik') === undefined
    : holdsAny(officer, deciders);

const isOver = ({ status }: ForwardRow): boolean => status === 'rejected' || status === 'withdrawn';

/** `open` only while nothing under way stands there: a case goes to one system once, unless that came to nothing. */
export const targetView = (
  target: ForwardTarget,
  found: ForwardedCase,
  officer: Officer,
  rows: readonly ForwardRow[],
): ForwardTargetView => ({
  ...{ id: target.id, name: target.name, kind: target.kind, fields: fieldsFor(target) },
  ...(target.register === undefined ? {} : { register: target.register }),
  open:
    mayPassOn(target, found, officer) &&
    !cameFrom(found.state, target.register) &&
    rows.every((row) => row.target !== target.id || isOver(row)),
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
    ...(target === undefined ? { isGone: true } : {}),
    states: target === undefined || row.status !== 'sent' ? [] : statesOf(target),
    news: row.news.map(({ at, status, text }) => ({ at: iso(at), status: inWords(status), text })),
  };
};

const longestDraft = 3900;
const dayInJakarta = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: 'Asia/Jakarta' });

const privacyOf = ({ file }: ForwardedCase['state']): Sp4nPrivacy => file.privacy ?? 'public';

/** The published summary wins over the reporter's words: somebody has already made it fit for strangers. */
export const draftOf = (
  { state, summary, reportedAt, serviceCode, lat, long }: ForwardedCase,
  /** Without its people. */
  theirWords: string,
): ForwardsAnswer['draft'] => ({
  text: cutText(summary === '' ? theirWords : summary, longestDraft),
  happenedOn: dayInJakarta.format(reportedAt),
  serviceCode,
  privacy: privacyOf(state),
  ...(lat === null || long === null ? {} : { point: { lat, long } }),
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

/** What a system of Open311 is told besides: the point, on a grid of about a hundred metres unless exact, and answers to its questions. */
export const cityFieldsIn = (
  { point, answers = [] }: ForwardBody,
  target: ForwardTarget,
  { state }: ForwardedCase,
  questions: readonly ForwardQuestion[],
): ForwardFields => {
  if (target.kind !== 'open311') return {};
  const isExact = point?.exact === true && privacyOf(state) === 'public';
  const degrees = (value: number): string => value.toFixed(isExact ? 6 : 3);
  const given = answers.flatMap(({ code, values }): [`attribute:${string}`, string][] => {
    const texts = values.map((value) => value.trim()).filter((value) => value !== '');
    const many = questions.some((one) => one.code === code && one.datatype === 'multivaluelist');
    if (texts.length === 0) return [];
    return [[`attribute:${code}`, JSON.stringify(many ? texts : texts[0])]];
  });
  return {
    ...(point === undefined ? {} : { lat: degrees(point.lat), long: degrees(point.long) }),
    ...Object.fromEntries(given),
  };
};

/** Their questions that need an answer and have none, or one that is not among theirs. */
export const unansweredIn = ({ answers = [] }: ForwardBody, questions: readonly ForwardQuestion[]): string[] =>
  questions.flatMap(({ code, required, variable, values, description }) => {
    if (!variable) return [];
    const given = answers.find((one) => one.code === code)?.values.filter((value) => value.trim() !== '') ?? [];
    const isKnown = values.length === 0 || given.every((value) => values.some(({ key }) => key === value));
    return (required && given.length === 0) || !isKnown ? [description] : [];
  });
