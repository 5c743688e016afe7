// Text as PostgreSQL can hold it, before any route sees it: no NUL, no half of a surrogate pair.
// Walks without recursion, so that no depth of nesting can exhaust it.
import type { FastifyInstance } from 'fastify';
import { storable } from '#db/rows.ts';

/** What a person typed into a form holds no NUL; a program's is shown for what it was. */
const withoutNul = (text: string): string => storable(text.replaceAll('\0', ''));

const cleanWithin = (root: unknown, clean: (text: string) => string = storable): void => {
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const value = waiting.pop();
    // Bytes are no text, and keep as they came.
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'string') Reflect.set(value, key, clean(inner));
      else waiting.push(inner);
    }
  }
};

/** Cleans what all routes are asked, whatever its shape: names in a path like fields in a form. */
export const cleanInput = (app: FastifyInstance): void => {
  app.addHook('preValidation', (request, _reply, done) => {
    for (const part of [request.params, request.query]) cleanWithin(part);
    const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
    cleanWithin(request.body, isForm ? withoutNul : storable);
    done();
  });
};
