// Photos of the work: taken in from an agency in the field, or from whoever answers; handed out to officers who may see it.
// Handed out so that no file can act in our pages: typed by its content, never sniffed, in a sandbox of its own.
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { caseReaders } from '#core/access.ts';
import { actTable } from '#core/complaint/act-table.ts';
import { obstacle } from '#core/complaint/standing.ts';
import { seesReporter } from '#db/visible-to.ts';
import { partAsked } from '#http/byte-range.ts';
import { actorOf, askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem, type ProblemCode } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { endingOf, inspectFile } from '#src/files/accepted-file.ts';
import { letterType } from '#src/files/clean-letter.ts';
import { sendableTypes, withoutMetadata } from '#src/files/without-metadata.ts';
import { mayTellPlace, withoutPosition } from '#src/files/without-position.ts';
import { AttachmentMade, AttachmentParams, UploadParams } from './attachment.contract.ts';
import { findAttachment, findReceivingCase, type StoredAttachment } from './attachment.query.ts';

const mostBytes = 15 * 1024 * 1024;

type Deps = Pick<FeatureDeps, 'database' | 'doors' | 'ids' | 'objects' | 'desk' | 'clock' | 'administration'>;

const takeIn = async (
  { database, doors, ids }: Deps,
  request: FastifyRequest<{ Params: UploadParams }>,
): Promise<AttachmentMade | ProblemCode> => {
  const officer = getOfficer(request);
  const found = await findReceivingCase(database.kysely, officer, request.params.number);
  if (found === undefined) return 'no-such-case';
  const actor = actorOf(officer);
  const refusal = obstacle(found.state, actor, officer.role === 'admin-agency' ? 'ReportProgress' : 'AddNote');
  if (refusal !== undefined) return refusal;
  const bytes = await (await request.file())?.toBuffer();
  const inspected = bytes === undefined ? undefined : await inspectFile(bytes);
  if (bytes === undefined || inspected?.ok !== true) return 'file-not-accepted';
  const id = ids.uuid();
  await doors.addUpload({ ...inspected.file, id, bytes, complaintId: found.id, uploadedBy: officer.userId });
  return { id };
};

/** What was kept before positions were taken off when a file came in. */
const filmed = (bytes: Buffer, contentType: string): Buffer | undefined =>
  mayTellPlace(contentType) ? withoutPosition(bytes, contentType) : undefined;

/** A part of it, where one is asked for. The whole where that would have to be of a certain version: nothing is said of versions. */
const sendPlayed = (request: FastifyRequest, reply: FastifyReply, bytes: Buffer): FastifyReply => {
  const { range, 'if-range': version } = request.headers;
  const part = partAsked(version === undefined ? range : undefined, bytes.length);
  void reply.header('accept-ranges', 'bytes');
  if (part === 'whole') return reply.send(bytes);
  const ofAll = `/${String(bytes.length)}`;
  if (part === 'none') return reply.code(416).header('content-range', `bytes *${ofAll}`).send();
  const { from, to } = part;
  return reply
    .code(206)
    .header('content-range', `bytes ${String(from)}-${String(to)}${ofAll}`)
    .send(bytes.subarray(from, to + 1));
};

type Found = StoredAttachment & { id: string };

const handOut = (request: FastifyRequest, reply: FastifyReply, found: Found, bytes: Buffer): FastifyReply => {
  const { id, contentType } = found;
  const isLetter = contentType === letterType;
  const shown = isLetter || /^image\/(?:jpeg|png|webp)$/.test(contentType) ? 'inline' : 'attachment';
  void reply
    .type(contentType)
    .header('content-disposition', `${shown}; filename="lampiran-${id}.${endingOf(contentType)}"`)
    .header(
      'content-security-policy',
      `sandbox; default-src 'none'; base-uri 'none'; frame-ancestors 'none'${isLetter ? "; style-src 'unsafe-inline'" : ''}`,
    )
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, max-age=300');
  return /^(?:audio|video)\//.test(contentType) ? sendPlayed(request, reply, bytes) : reply.send(bytes);
};

/** One file of at most 15 MiB, judged by its bytes; handed out without metadata, and what of a reporter's cannot be cleaned to no agency. */
export const attachmentRoutes = async (app: FastifyInstance, deps: Deps): Promise<void> => {
  await app.register(multipart, { limits: { files: 1, fields: 5, parts: 6, fileSize: mostBytes } });
  app.post<{ Params: UploadParams }>(
    '/api/v1/cases/:number/attachments',
    {
      schema: {
        summary: 'Satu berkas (multipart/form-data, isian `file`) untuk laporan dari lapangan atau untuk jawaban.',
        consumes: ['multipart/form-data'],
        params: UploadParams,
        response: { 201: AttachmentMade },
      },
      preHandler: requireOfficer('admin-agency', ...actTable.ConveyResult.by),
    },
    async (request, reply) => {
      const made = await takeIn(deps, request);
      return typeof made === 'string' ? sendProblem(reply, made) : reply.code(201).send(made);
    },
  );
  app.get<{ Params: AttachmentParams }>(
    '/lampiran/:id',
    { schema: { params: AttachmentParams }, preHandler: requireOfficer(...caseReaders) },
    async (request, reply) => {
      const { id } = request.params;
      const officer = getOfficer(request);
      const found = await findAttachment(deps.database.kysely, officer, { id, pictures: sendableTypes });
      const kept = found === undefined ? undefined : await deps.objects.get(found.key);
      if (found === undefined || kept === undefined) return sendProblem(reply, 'not-found');
      const clean = withoutMetadata(kept, found.contentType) ?? filmed(kept, found.contentType);
      if (clean === undefined && !seesReporter(officer) && found.fromReporter) return sendProblem(reply, 'not-found');
      const { number, caseId, lane } = found;
      const look = { number, what: 'attachment', caseId, lane: lane ?? undefined } as const;
      await deps.desk.looks.record(askingOf(deps, request), officer.role, look);
      return handOut(request, reply, { ...found, id }, clean ?? kept);
    },
  );
};
