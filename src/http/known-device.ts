// Which device has been let in before: a signed cookie, so that strangers who guess cannot shut out whoever comes back.
// Opens nothing by itself: a known device must bring the right password or code like any other, and has few tries of its own.
import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isSameSecret } from '#channels/same-secret.ts';

/** `name` and `path` of the cookie; `key` signs nothing else. */
export type DeviceBook = { name: string; path: string; key: Buffer; secure: boolean };

const validSeconds = 180 * 86_400;
/** Officers share a counter's machine; a family shares a telephone. */
const mostKept = 8;

const labelOf = (subject: string): string => createHash('sha256').update(subject).digest('base64url').slice(0, 12);

const sealOf = ({ key, name }: DeviceBook, subject: string, id: string): string =>
  createHmac('sha256', key).update(`${name} ${id} ${subject}`).digest('base64url');

type Entry = { label: string; id: string; seal: string };

const entriesIn = (text: string): Entry[] =>
  text.split('~').flatMap((entry) => {
    const [, label, id, seal] = /^([\w-]{12})\.([\w-]{16})\.([\w-]{43})$/.exec(entry) ?? [];
    return label === undefined || id === undefined || seal === undefined ? [] : [{ label, id, seal }];
  });

/** Bound to a path, it cannot be bound to the host by its name; nobody sets it where there is no https. */
const cookieOf = ({ name, secure }: DeviceBook): string => (secure ? `__Secure-${name}` : name);

const held = (request: FastifyRequest, book: DeviceBook): Entry[] => entriesIn(request.cookies[cookieOf(book)] ?? '');

/** The device's own id where it was let in for this subject before. */
export const knownDevice = (request: FastifyRequest, book: DeviceBook, subject: string): string | undefined => {
  const entry = held(request, book).find(({ label }) => label === labelOf(subject));
  return entry !== undefined && isSameSecret(entry.seal, sealOf(book, subject, entry.id)) ? entry.id : undefined;
};

/** From now on it is known; with those that it was known for before, up to a few. */
export const rememberDevice = (
  request: FastifyRequest,
  reply: FastifyReply,
  book: DeviceBook,
  subject: string,
): void => {
  const label = labelOf(subject);
  const id = knownDevice(request, book, subject) ?? randomBytes(12).toString('base64url');
  const others = held(request, book).filter((entry) => entry.label !== label);
  const entries = [{ label, id, seal: sealOf(book, subject, id) }, ...others].slice(0, mostKept);
  const value = entries.map((entry) => `${entry.label}.${entry.id}.${entry.seal}`).join('~');
  const { path, secure } = book;
  void reply.setCookie(cookieOf(book), value, { path, secure, httpOnly: true, sameSite: 'lax', maxAge: validSeconds });
};
