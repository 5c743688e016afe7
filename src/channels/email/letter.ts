// What a letter's head says: who wrote, which letters it answers, and whether a program wrote it.
// Pure. The sender's name and address are what somebody wrote there: nothing here proves them.
import addressparser from 'nodemailer/lib/addressparser';
import { normalAddress } from './mail-account.ts';
import { headerOf, headerText, utf8, type Part } from './mime.ts';

export type Sender = { address: string; name: string };

const longestAddresses = 2000;
const longestName = 200;

/** Undefined unless exactly one sender stands there, in one header. */
export const senderOf = (letter: Part): Sender | undefined => {
  const written = letter.headers.filter(({ name }) => name === 'from').map(({ value }) => value);
  const [from = ''] = written;
  if (written.length !== 1 || from.length > longestAddresses) return undefined;
  const [first, ...more] = addressparser(utf8(from), { flatten: true });
  const address = normalAddress(first?.address ?? '');
  if (first === undefined || address === undefined || more.length > 0) return undefined;
  return { address, name: headerText(first.name).slice(0, longestName).toWellFormed() };
};

const mostIds = 50;

const idsIn = (written: string | undefined): string[] =>
  [...(written ?? '').matchAll(/<([^<>\s]{1,500})>/g)].slice(0, mostIds).map(([, id = '']) => id);

export const messageIdOf = (letter: Part): string | undefined => idsIn(headerOf(letter, 'message-id'))[0];

/** The letters before this one, oldest first. */
export const answeredIds = (letter: Part): string[] => {
  const references = idsIn(headerOf(letter, 'references'));
  return [...new Set([...references, ...idsIn(headerOf(letter, 'in-reply-to'))])];
};

const longestSubject = 300;

export const subjectOf = (letter: Part): string =>
  headerText(headerOf(letter, 'subject')).slice(0, longestSubject).toWellFormed();

/** Without the marks of answering and forwarding, of which programs pile up several. */
export const topicOf = (subject: string): string =>
  subject.replace(/^(?:(?:re|bls|fwd?|trs)\s*:\s*){1,20}/i, '').trim();

/** How a program shows itself (RFC 3834 and its forerunners); undefined for a person's letter. */
export const automaticMark = (letter: Part): string | undefined => {
  const said = (name: string): string => (headerOf(letter, name) ?? '').toLowerCase().trim();
  const submitted = said('auto-submitted');
  if (submitted !== '' && !/^no\b/.test(submitted)) return 'auto-submitted';
  if (/^(?:bulk|list|junk)\b/.test(said('precedence'))) return 'precedence';
  for (const name of ['x-auto-response-suppress', 'x-autoreply', 'x-autorespond']) if (said(name) !== '') return name;
  if (headerOf(letter, 'return-path')?.replaceAll(/\s/g, '') === '<>') return 'return-path';
  return undefined;
};
