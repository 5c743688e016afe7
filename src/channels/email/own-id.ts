// The ids of our own letters: they say which conversation with whom a letter belongs to, and nobody else can make one.
// Must not be trusted unless it was verified with the account's secret.
import { createHash, createHmac } from 'node:crypto';
import { isSameSecret } from '../same-secret.ts';

/** `root`: of the conversation; `author`: the person it is held with. Both are digests. */
export type Mark = { root: string; author: string };

/** SHA-256 in hexadecimal, cut to `length` signs. */
export const digestOf = (text: string, length: number): string =>
  createHash('sha256').update(text).digest('hex').slice(0, length);

/** A conversation is named by the digest of the id of its first letter. */
export const rootOf = (messageId: string): string => digestOf(messageId, 20);

/** A person in an id of ours is a digest, so that the address stands in no header of others. */
export const authorOf = (address: string): string => digestOf(address, 12);

const shape = /t\.([0-9a-f]{20})\.([0-9a-f]{12})\.([0-9a-f]{16})\.([0-9a-f]{32})@/;
const anywhere = /t\.[0-9a-f]{20}\.[0-9a-f]{12}\.[0-9a-f]{16}\.[0-9a-f]{32}@[\w.-]{1,253}/g;

/** What an id of ours says, whether it is genuine or not. */
export const readMark = (id: string): Mark | undefined => {
  const [, root, author] = shape.exec(id) ?? [];
  return root === undefined || author === undefined ? undefined : { root, author };
};

const macOf = (secret: string, root: string, author: string, nonce: string): string =>
  createHmac('sha256', secret).update(`letter ${root}.${author}.${nonce}`).digest('hex').slice(0, 32);

/** Without angle brackets. The same `key` in the same conversation gives the same id. */
export const makeOwnId = (secret: string, domain: string, { root, author }: Mark, key: string): string => {
  const nonce = digestOf(key, 16);
  return `t.${root}.${author}.${nonce}.${macOf(secret, root, author, nonce)}@${domain}`;
};

/** Whether it was made under this secret; compared in constant time. */
export const isOwnId = (secret: string, id: string): boolean => {
  const [, root = '', author = '', nonce = '', mac = ''] = shape.exec(id) ?? [];
  return isSameSecret(mac, root === '' ? '' : macOf(secret, root, author, nonce));
};

const mostFound = 200;

/** Every genuine id of ours that stands in a letter, in its head or anywhere below. */
export const ownIdsIn = (secret: string, source: string): string[] => {
  const found = new Set<string>();
  for (const [id] of source.matchAll(anywhere)) {
    if (isOwnId(secret, id)) found.add(id);
    if (found.size === mostFound) break;
  }
  return [...found];
};
