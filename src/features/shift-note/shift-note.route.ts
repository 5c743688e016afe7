// Handing over a shift, over HTTP: written, read and taken at the desk; what is past is read by whoever leads it.
import type { FastifyInstance } from 'fastify';
import { deskRoles, holdsAny, readersOfShiftNotes } from '#core/access.ts';
import { isHandedOverStill } from '#core/duty/hand-over.ts';
import { personalDataIn } from '#core/personal-data.ts';
import { dayOfDate, isLocalDate } from '#core/time.ts';
import { askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import * as contract from './shift-note.contract.ts';
import { findOpenFor, findShiftNotes, findShiftNow } from './shift-note.query.ts';

/** What waits is for everybody of the desk; who is shown what the query decides by the roster. */
export const shiftNoteRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const { database, clock, ids, desk } = deps;
  const preHandler = requireOfficer(...deskRoles);
  app.get<{ Querystring: contract.ShiftNotesAsked }>(
    '/api/v1/shift-notes',
    {
      schema: { querystring: contract.ShiftNotesAsked, response: { 200: contract.ShiftNotesAnswer } },
      preHandler,
    },
    (request) => {
      const officer = getOfficer(request);
      const leads = holdsAny(officer, readersOfShiftNotes);
      return findShiftNotes(
        database,
        { userId: officer.userId, leads, whole: request.query.whole === '1' },
        clock.now(),
      );
    },
  );
  app.post<{ Body: contract.ShiftNoteBody }>(
    '/api/v1/shift-notes',
    { schema: { body: contract.ShiftNoteBody }, preHandler },
    async (request, reply) => {
      const { userId } = getOfficer(request);
      const { day, shift } = request.body;
      const words = request.body.words.trim();
      if (personalDataIn(words).length > 0) return sendProblem(reply, 'person-in-hand-over');
      const square = isLocalDate(day) ? { day: dayOfDate(day), shift } : undefined;
      if (square === undefined || !isHandedOverStill(square, await findShiftNow(database, clock.now())))
        return sendProblem(reply, 'shift-past');
      const open = await findOpenFor(database, userId, clock.now());
      const kept = await desk.shiftNotes.write(askingOf(deps, request), { id: ids.uuid(), square, words, open });
      return kept ? { ok: true } : sendProblem(reply, 'hand-over-taken');
    },
  );
  app.post<{ Params: contract.ShiftNoteParams; Body: contract.TakeBody }>(
    '/api/v1/shift-notes/:id/take',
    { schema: { params: contract.ShiftNoteParams, body: contract.TakeBody }, preHandler },
    async (request, reply) => {
      const { id } = request.params;
      const { userId } = getOfficer(request);
      const { waiting } = await findShiftNotes(database, { userId, leads: false, whole: false }, clock.now());
      const isTheirs = waiting.some((note) => note.id === id && note.mayTake);
      const read = { id, isTheirs, writtenAt: new Date(request.body.writtenAt) };
      const outcome = await desk.shiftNotes.take(askingOf(deps, request), read);
      if (outcome === 'taken') return { ok: true };
      return sendProblem(reply, outcome === 'absent' ? 'not-found' : 'hand-over-rewritten');
    },
  );
};
