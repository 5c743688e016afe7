// A picture that citizens sent, to whoever may see it: typed by its content, and in a sandbox of its own.
import type { FastifyReply } from 'fastify';

/** `keep`: how long a browser may hold it. */
export const sendPicture = (
  reply: FastifyReply,
  { contentType, bytes }: { contentType: string; bytes: Uint8Array },
  keep: string,
): FastifyReply =>
  reply
    .type(contentType)
    .header('content-security-policy', "sandbox; default-src 'none'; frame-ancestors 'none'")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', keep)
    .send(bytes);
