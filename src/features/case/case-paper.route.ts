// Sheets of one case as PDFs, by one press. The reporter stands on none of them but a lembar disposisi that was asked for with a reason, and
// opening them for it is recorded as every other look.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { caseReaders, caseRoles, deskRoles } from '#core/access.ts';
import type { IdentityField } from '#core/complaint/complaint.ts';
import { askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { languageOf, sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { siteOf } from '#http/site.ts';
import type { Sheet } from '#ports/paper.ts';
import { serverWords } from '#words/server.ts';
import { doAct } from './act.ts';
import { findBundledAgencies, findBundledFiles } from './bundle.query.ts';
import { PrintedPerson } from './case-paper.contract.ts';
import type { CasePrint } from './case-paper.sheet.ts';
import { CaseParams } from './case.contract.ts';
import { pageOf } from './case-page.ts';
import { findCase, type FoundCase } from './case.query.ts';
import { consoleWords } from './paper-words.ts';

type CaseRequest = FastifyRequest<{ Params: CaseParams }>;
type Person = NonNullable<CasePrint['person']>;
type SheetName = 'disposition' | 'minutes' | 'sheet';

/** A sheet takes a process of its own for a moment. */
const config = { rateLimit: { max: 60, timeWindow: '1 minute', hook: 'preHandler' as const } };

const printOf = async (
  deps: FeatureDeps,
  request: CaseRequest,
  found: FoundCase,
  person?: Person,
): Promise<CasePrint> => {
  const { kysely } = deps.database;
  const language = languageOf(request);
  const page = await pageOf(deps, getOfficer(request), found, { withPerson: false });
  return {
    ...{ language, console: await consoleWords(language), pictures: new Map(), now: deps.clock.now() },
    bundle: {
      case: page,
      agencies: await findBundledAgencies(kysely, page),
      files: await findBundledFiles(kysely, found.id),
    },
    office: siteOf(deps.organisation(), deps.training).organisation,
    url: `${deps.publicUrl}/meja/kasus/${page.number}`,
    ...(person === undefined ? {} : { person }),
  };
};

const sheetOf = async (name: SheetName, print: CasePrint): Promise<Sheet> => {
  const made = await import('./case-paper.sheet.ts');
  switch (name) {
    case 'disposition':
      return made.dispositionSheet(print);
    case 'minutes':
      return made.minutesSheet(print);
    case 'sheet':
      return made.caseSheet(print);
  }
};

/** Shown in the browser, which prints it. */
const send = async (deps: FeatureDeps, reply: FastifyReply, name: SheetName, print: CasePrint) => {
  const printed = await deps.paper.print(await sheetOf(name, print));
  if (!printed.ok) return sendProblem(reply, 'unavailable');
  const { file } = serverWords[print.language].casePaper[name];
  return reply
    .type('application/pdf')
    .header('content-disposition', `inline; filename="${file}-${print.bundle.case.number}.pdf"`)
    .header('cache-control', 'no-store')
    .send(printed.bytes);
};

/** undefined where this officer finds no such case; that they looked is recorded where looks are. */
const lookedAt = async (deps: FeatureDeps, request: CaseRequest): Promise<FoundCase | undefined> => {
  const officer = getOfficer(request);
  const { number } = request.params;
  const found = await findCase(deps.database.kysely, officer, number);
  if (found === undefined) return undefined;
  const look = { number, what: 'page', caseId: found.id, lane: found.state.file.lane } as const;
  await deps.desk.looks.record(askingOf(deps, request), officer.role, look);
  return found;
};

const all = ['name', 'phone', 'address', 'kelurahan'] as const satisfies readonly IdentityField[];

const withPerson = (app: FastifyInstance, deps: FeatureDeps): void => {
  app.post<{ Params: CaseParams; Body: PrintedPerson }>(
    '/api/v1/cases/:number/disposition.pdf',
    { schema: { params: CaseParams, body: PrintedPerson }, preHandler: requireOfficer(...deskRoles), config },
    async (request, reply) => {
      const found = await lookedAt(deps, request);
      if (found === undefined) return sendProblem(reply, 'no-such-case');
      const { reason } = request.body;
      const fields = [...(found.state.file.identity?.fields ?? all)];
      const asking = { officer: getOfficer(request), expectedVersion: undefined, key: undefined };
      const act = { type: 'RevealIdentity', fields, reason } as const;
      const done = await doAct(deps, found, act, { ...asking, language: languageOf(request) });
      if (!done.ok) return sendProblem(reply, done.problem, done.extra);
      return send(deps, reply, 'disposition', await printOf(deps, request, found, done.answer['identity'] as Person));
    },
  );
};

/** Whoever has the case prints it; an agency's officer as their page shows it. */
export const casePaperRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const sheets = { disposition: caseRoles, minutes: caseRoles, sheet: caseReaders } as const;
  for (const name of ['disposition', 'minutes', 'sheet'] as const)
    app.get<{ Params: CaseParams }>(
      `/api/v1/cases/:number/${name}.pdf`,
      { schema: { params: CaseParams }, preHandler: requireOfficer(...sheets[name]), config },
      async (request, reply) => {
        const found = await lookedAt(deps, request);
        if (found === undefined) return sendProblem(reply, 'no-such-case');
        return send(deps, reply, name, await printOf(deps, request, found));
      },
    );
  withPerson(app, deps);
};
