// What a call of the Bot API says, however it comes: in the address, as JSON, or as a form with files.
import type { FastifyRequest } from 'fastify';
import { record } from '../json.ts';
import { formIn } from '../multipart.ts';

const jsonIn = (body: Buffer): Record<string, unknown> => {
  try {
    return record(JSON.parse(body.toString()) as unknown);
  } catch {
    return {};
  }
};

/** A file is its bytes. */
export const paramsIn = async ({ query, body, headers }: FastifyRequest): Promise<Record<string, unknown>> => {
  const type = headers['content-type'] ?? '';
  const asked = record(query);
  if (!Buffer.isBuffer(body)) return asked;
  return { ...asked, ...(type.startsWith('multipart/') ? await formIn(body, type) : jsonIn(body)) };
};
