// What becomes of errors and unknown addresses: a problem for programs, a page for people.
// Must not tell a caller what failed inside; the log has it under the request's number.
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fieldProblem } from './field-words.ts';
import { tellError } from './log.ts';
import { languageOf, problemOf, sendProblem, type FieldProblem, type Problem, type ProblemCode } from './problem.ts';

/** Draws a problem as a page for a citizen or an officer. */
export type ProblemPage = (problem: Problem, request: FastifyRequest) => string;

const machinePaths = ['/api/', '/hooks/', '/open311/', '/simulator/graph/', '/healthz', '/readyz', '/metrics'];

const wantsPage = (request: FastifyRequest): boolean =>
  !machinePaths.some((path) => request.url.startsWith(path)) && (request.headers.accept ?? '').includes('text/html');

const plainPage: ProblemPage = (problem) =>
  `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${problem.title}</title><main><h1>${problem.title}</h1><p>${problem.detail}</p><p><a href="/">Halaman depan</a></p></main></html>`;

const byStatus: Record<number, ProblemCode> = {
  400: 'invalid-request',
  401: 'not-signed-in',
  // Files that may not be read: whether they exist is nobody's business.
  403: 'not-found',
  404: 'not-found',
  408: 'timeout',
  413: 'too-large',
  415: 'unsupported-type',
  422: 'invalid-request',
  429: 'too-many-requests',
  503: 'unavailable',
};

/** Connection lost, refused, shutting down, too many: the database will be back. */
const isUnavailable = (error: FastifyError): boolean =>
  /^(?:ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|57P0[1-3]|08\d{3}|53\d{3})$/.test(error.code) ||
  /timeout exceeded when trying to connect|Connection terminated/.test(error.message);

const codeOf = (error: FastifyError): ProblemCode => {
  if (error.name === 'VersionConflict') return 'version-conflict';
  if (isUnavailable(error)) return 'unavailable';
  const known = byStatus[error.statusCode ?? 500];
  if (known !== undefined) return known;
  return (error.statusCode ?? 500) < 500 ? 'invalid-request' : 'internal';
};

const send = (reply: FastifyReply, code: ProblemCode, page: ProblemPage, errors?: FieldProblem[]): FastifyReply => {
  const extra = errors === undefined ? {} : { errors };
  if (!wantsPage(reply.request)) return sendProblem(reply, code, extra);
  const problem = problemOf(code, { request: reply.request.id, ...extra }, languageOf(reply.request));
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page(problem, reply.request));
};

/** What failed inside goes into the log alone; without `page` people get a plain page in its place. */
export const registerErrors = (app: FastifyInstance, page: ProblemPage = plainPage): void => {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const code = codeOf(error);
    const told = { err: tellError(error), route: request.routeOptions.url ?? 'unmatched' };
    if (code === 'internal') request.log.error(told, 'failed');
    else if (code === 'unavailable') request.log.warn(told, 'unavailable');
    const part = error.validationContext ?? 'body';
    return send(
      reply,
      code,
      page,
      error.validation?.map((found) => fieldProblem(found, part, languageOf(request))),
    );
  });
  app.setNotFoundHandler((_request, reply) => send(reply, 'not-found', page));
};
