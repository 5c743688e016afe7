// What a call of the Bot API says, however it comes: in the address, as JSON, or as a form with files.
import type { FastifyRequest } from 'fastify';
import { record } from '../json.ts';

const formIn = async (body: Buffer, type: string): Promise<Record<string, unknown>> => {
  const form = await new Response(Uint8Array.from(body), { headers: { 'content-type': type } }).formData();
  const entries = [...form.entries()].map(
    async ([name, value]) =>
      [name, typeof value === 'string' ? value : Buffer.from(await value.arrayBuffer())] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
};

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
