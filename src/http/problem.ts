// Answers that say no: RFC 9457 problem details with a stable type, in Indonesian, or in English by `?lang=en`.
// Must not carry what went wrong inside (stacks, SQL) nor repeat what the caller sent.
import type { FastifyReply } from 'fastify';
import type { RecordedEvent } from '#core/complaint/recorded.ts';
import { refusals, type Refusal } from '#core/complaint/refusal.ts';
import type { PersonalFind } from '#core/personal-data.ts';
import type { ProblemWords } from '#words/same.ts';
import { serverWords } from '#words/server.ts';
import { problemStatus } from './problem-status.ts';
import { refusalStatus } from './refusal-status.ts';

/** Stable: programs outside go by it, so one that was ever sent is neither renamed nor given another meaning. */
export type ProblemCode = keyof typeof problemStatus | Refusal;

/** Indonesian unless the address asks for English. */
export type ProblemLanguage = 'id' | 'en';

/** One field that could not be accepted: `place` is a JSON pointer. */
export type FieldProblem = { place: string; message: string };

/** Where what was typed tells who the reporter is: a place in that field, in UTF-16 units. */
export type ExposedPlace = PersonalFind & { place: string };

/** `type` and `code` never change; `request` is what an operator finds in the log. */
export type Problem = ProblemWords & {
  type: string;
  code: ProblemCode;
  status: number;
  request?: string;
  errors?: readonly FieldProblem[];
  exposed?: readonly ExposedPlace[];
  since?: readonly ToldEvent[];
  version?: number;
  /** Goes with `report-taken`: the case that holds it. */
  number?: string;
};

/** What happened meanwhile, and by whom, as the case's timeline tells it. */
export type ToldEvent = { at: string; by: string; event: RecordedEvent };

/** `since` and `version` go with `case-moved`: what others did, and where the case is now. */
export type ProblemExtra = Partial<
  Pick<Problem, 'detail' | 'request' | 'errors' | 'exposed' | 'since' | 'version' | 'number'>
>;

const isRefusal = (code: ProblemCode): code is Refusal => (refusals as readonly string[]).includes(code);

type Asked = { url: string; headers?: { 'accept-language'?: string | undefined } };

/**
 * The address decides; of the interface also a header that names one language alone, as the console's own requests do. A
 * browser's list of languages says nothing of the language of the page it shows.
 */
export const languageOf = ({ url, headers }: Asked): ProblemLanguage => {
  if (/[?&]lang=en(?:&|$)/.test(url)) return 'en';
  return url.startsWith('/api/') && headers?.['accept-language'] === 'en' ? 'en' : 'id';
};

const bodyOf = (code: ProblemCode, language: ProblemLanguage): ProblemWords & { status: number } => {
  if (!isRefusal(code)) return { status: problemStatus[code], ...serverWords[language].problems[code] };
  return { status: refusalStatus[code], ...serverWords[language].refusals[code] };
};

/** What stands in `extra` wins over the code's own words; sends nothing by itself. */
export const problemOf = (code: ProblemCode, extra: ProblemExtra = {}, language: ProblemLanguage = 'id'): Problem => ({
  type: `urn:tanggap:problem:${code}`,
  code,
  ...bodyOf(code, language),
  ...extra,
});

const retryAfterSeconds = 10;

/** Ends a request with a problem; also what a route does with a refusal of the core. */
export const sendProblem = (reply: FastifyReply, code: ProblemCode, extra: ProblemExtra = {}): FastifyReply => {
  const language = languageOf(reply.request);
  const problem = problemOf(code, { request: reply.request.id, ...extra }, language);
  if (problem.status === 503) void reply.header('retry-after', retryAfterSeconds);
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .header('content-language', language)
    .type('application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(problem);
};
