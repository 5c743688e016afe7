// From a filled form to a case: who spoke is sealed in the vault, their words become the message, the rest is app/acts/take-statement.ts.
// Must let no name, number or home out into the message, the stored payload or the reporter's label.
import type { Speaker } from '#app/acts/take-statement.ts';
import { parseCaseNumber } from '#core/case-number.ts';
import { parsePhone } from '#core/phone-number.ts';
import { spokenProblems } from '#core/statement.ts';
import { maskIdentity } from '#db/identity-vault.ts';
import { actorOf, type FeatureDeps } from '#http/feature-deps.ts';
import type { FieldProblem, ProblemCode, ProblemExtra, ProblemLanguage } from '#http/problem.ts';
import type { Officer } from '#http/session.ts';
import { isKelurahan } from '#vocabulary/kelurahan.ts';
import type { Identity } from '#ports/identity-vault.ts';
import { serverWords } from '#words/server.ts';
import type { IntakeBody } from './intake.contract.ts';
import { findCallerIdentity, findCaseId, findIntakeAccounts, getCaseNumber } from './intake.query.ts';

/** Who takes it down, and in which language faults are told to them. */
export type Taking = { officer: Officer; language: ProblemLanguage };

/** `extra` names the fields at fault; nothing was kept then. */
export type Taken = { ok: true; number: string } | { ok: false; problem: ProblemCode; extra?: ProblemExtra };

/** A wrong clock on the officer's desk is forgiven so much. */
const slackMs = 5 * 60_000;
const oldestMs = 30 * 24 * 3_600_000;

const isTime = (body: IntakeBody, now: number): boolean => {
  const at = Date.parse(body.saidAt);
  return !Number.isNaN(at) && at <= now + slackMs && at >= now - oldestMs;
};

const faultsOf = (body: IntakeBody, now: number, language: ProblemLanguage): FieldProblem[] => {
  const words = serverWords[language].deskFields.statement;
  const found = Object.entries(spokenProblems(body)).map(([name, problem]) => ({
    place: `body/${name}`,
    message: words[problem],
  }));
  const kelurahan = body.kelurahan.trim();
  return [
    ...found,
    ...(kelurahan === '' || isKelurahan(kelurahan) ? [] : [{ place: 'body/kelurahan', message: words.unknown }]),
    ...(isTime(body, now) ? [] : [{ place: 'body/saidAt', message: words.wrong }]),
  ];
};

/** What agencies read. Where it is, is part of the matter; who said it is not. */
export const messageOf = ({ what, place, kelurahan, since }: IntakeBody): string => {
  const area = kelurahan.trim() === '' ? '' : `Kelurahan ${kelurahan.trim()}`;
  const where = [place.trim(), area].filter((part) => part !== '').join(', ');
  return [
    what.trim(),
    ...(where === '' ? [] : [`Lokasi: ${where}`]),
    ...(since.trim() === '' ? [] : [`Waktu kejadian: ${since.trim()}`]),
  ].join('\n');
};

const identityOf = ({ name, phone, home }: IntakeBody): Identity => {
  const given = { name: name.trim(), phone: parsePhone(phone) ?? '', home: home.trim() };
  return {
    ...(given.name === '' ? {} : { name: given.name }),
    ...(given.phone === '' ? {} : { phone: given.phone }),
    ...(given.home === '' ? {} : { [isKelurahan(given.home) ? 'kelurahan' : 'address']: given.home }),
  };
};

const labels = { phone: 'Penelepon', 'walk-in': 'Pengunjung loket' } as const;

/** How lists call somebody who has no name on a platform: enough to tell two callers apart. */
const labelOf = ({ channel }: IntakeBody, phone: string | undefined): string =>
  [labels[channel], phone === undefined ? undefined : maskIdentity({ phone }).phone].filter(Boolean).join(' ');

/** Who speaks, and who they are known to be. */
const speakerOf = async (deps: FeatureDeps, body: IntakeBody): Promise<Speaker> => {
  const phone = parsePhone(body.phone);
  const callerId = phone === undefined ? undefined : deps.callerIdOf(phone);
  const known = callerId === undefined ? undefined : await findCallerIdentity(deps.database.kysely, callerId);
  return {
    ...(callerId === undefined ? {} : { callerId }),
    ...(known === undefined ? {} : { known }),
    label: labelOf(body, phone),
    identity: identityOf(body),
  };
};

/** The case's id where one is named; `missing` where there is none of that number. */
const continued = async (deps: FeatureDeps, number: string | undefined): Promise<{ case?: string } | 'missing'> => {
  if (number === undefined) return {};
  const parsed = parseCaseNumber(number);
  const id = parsed.ok ? await findCaseId(deps.database.kysely, parsed.number) : undefined;
  return id === undefined ? 'missing' : { case: id };
};

/** Of who stays unnamed nothing is kept, whatever was typed before they said so. */
const asWished = (body: IntakeBody): IntakeBody =>
  body.privacy === 'anonymous' ? { ...body, name: '', phone: '', home: '' } : body;

/** Takes the form down; the same key gives the same case. */
export const takeStatement = async (deps: FeatureDeps, typed: IntakeBody, taking: Taking): Promise<Taken> => {
  const body = asWished(typed);
  const now = deps.clock.now();
  const errors = faultsOf(body, now, taking.language);
  if (errors.length > 0) return { ok: false, problem: 'invalid-request', extra: { errors } };
  const db = deps.database.kysely;
  const { channel, accountId, key } = body;
  const lines = await findIntakeAccounts(db);
  if (!lines.some((line) => line.channel === channel && line.id === accountId))
    return { ok: false, problem: 'not-found' };
  const joins = await continued(deps, body.continues);
  if (joins === 'missing') return { ok: false, problem: 'no-such-case' };
  const taken = await deps.doors.takeStatement({
    ...{ channel, accountId, key, joins, note: body.note, by: actorOf(taking.officer), now },
    ...{ text: messageOf(body), at: Math.min(Date.parse(body.saidAt), now) },
    speaker: await speakerOf(deps, body),
    privacy: body.privacy,
  });
  if (!taken.ok) return { ok: false, problem: taken.refusal };
  return { ok: true, number: await getCaseNumber(db, taken.complaintId) };
};
