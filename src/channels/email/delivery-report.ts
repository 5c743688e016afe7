// Reads the report of a mail server that a letter of ours was not delivered (RFC 3464).
// Pure. Whoever writes such a report can only speak of letters that carry an id of ours.
import type { RejectReason } from '#ports/channel.ts';
import { bytesOf } from './body-text.ts';
import { messageIdOf } from './letter.ts';
import { leavesOf, readMime, type Part } from './mime.ts';

/** `externalId` is the id of our letter, without angle brackets. */
export type FailedDelivery = { externalId: string; reason: RejectReason; detail: string };

/** By the outer type alone; a report's own parts are judged when they are read. */
export const isReport = ({ type, params }: Part): boolean =>
  type === 'multipart/report' && params['report-type']?.toLowerCase() === 'delivery-status';

type Fields = Readonly<Record<string, string>>;

/** One group of fields for the letter, then one for each recipient. */
const groupsOf = (text: string): Fields[] =>
  text
    .replaceAll('\r\n', '\n')
    .split(/\n\n+/)
    .slice(0, 50)
    .map((group) =>
      Object.fromEntries(
        group.split('\n').flatMap((line) => {
          const colon = line.indexOf(':');
          return colon > 0 ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]] : [];
        }),
      ),
    );

/** Enhanced status codes (RFC 3463). */
const reasonOf = (status: string): RejectReason => {
  if (/^5\.1\.|^5\.2\.[12]$|^5\.4\./.test(status)) return 'person-unavailable';
  return /^5\.2\.3$|^5\.3\.4$/.test(status) ? 'message-too-long' : 'undelivered';
};

const recipientOf = (fields: Fields): string =>
  (fields['final-recipient'] ?? fields['original-recipient'] ?? '')
    .replace(/^[^;]*;/, '')
    .trim()
    .toLowerCase();

const returnedIds = (source: Buffer, part: Part): string[] => {
  if (!/^(?:message\/rfc822|text\/rfc822-headers|message\/global(?:-headers)?)$/.test(part.type)) return [];
  const id = messageIdOf(readMime(bytesOf(source, part)));
  return id === undefined ? [] : [id];
};

/** `own`: a copy for ourselves that failed says nothing about the citizen. Undefined when nothing of ours failed for good. */
export const failedDelivery = (
  source: Buffer,
  report: Part,
  { ours, own }: { ours: readonly string[]; own: string },
): FailedDelivery | undefined => {
  const parts = leavesOf(report);
  const named = parts.flatMap((part) => returnedIds(source, part)).find((id) => ours.includes(id));
  const externalId = named ?? (ours.length === 1 ? ours[0] : undefined);
  if (externalId === undefined) return undefined;
  const statuses = parts
    .filter(({ type }) => /^message\/(?:global-)?delivery-status$/.test(type))
    .flatMap((part) => groupsOf(bytesOf(source, part).toString('latin1')));
  const failed = statuses.find((fields) => fields['action']?.toLowerCase() === 'failed' && recipientOf(fields) !== own);
  if (failed === undefined) return undefined;
  const status = /^\d\.\d{1,3}\.\d{1,3}/.exec(failed['status'] ?? '')?.[0] ?? '';
  return {
    externalId,
    reason: reasonOf(status),
    detail: `the mail server reports ${status === '' ? 'a failure' : status}`,
  };
};
