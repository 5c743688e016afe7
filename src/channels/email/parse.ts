// Understands a letter from the mailbox: a citizen's, our own coming back, a program's, or a report that ours did not arrive.
// Pure. A letter never speaks for an officer; its sender is only what its head claims, unless it answers a letter of ours to them.
import { ParseError, type Inbound, type InboundAttachment } from '#ports/channel.ts';
import type { InboundThread } from '#ports/inbound-who.ts';
import { newWords, shortened, wordsOf } from './body-text.ts';
import { failedDelivery, isReport } from './delivery-report.ts';
import { answeredIds, automaticMark, messageIdOf, senderOf, subjectOf, topicOf, type Sender } from './letter.ts';
import { normalAddress } from './mail-account.ts';
import { leavesOf, readMime, type Part } from './mime.ts';
import { authorOf, digestOf, readMark, rootOf, type Mark } from './own-id.ts';
import { readStored, referenceOf, type LetterIn } from './payload.ts';

type Scene = LetterIn & { letter: Part; accountId: string; externalId: string; answered: readonly string[] };

const threadOf = ({ root, author }: Mark): InboundThread => ({
  visibility: 'private',
  threadKey: `${root}.${author}`,
  apart: true,
});

/** The first genuine letter of ours among those that this one answers. */
const markOf = ({ answered, ours }: Scene): Mark | undefined => {
  const id = answered.find((one) => ours.includes(one));
  return id === undefined ? undefined : readMark(id);
};

const isAttached = (part: Part): boolean =>
  part.disposition === 'attachment' || (part.type !== 'text/plain' && part.type !== 'text/html');

/** Of several forms of the same words the plain one, where it says anything. */
const wordParts = (source: Buffer, part: Part): string[] => {
  if (part.children.length === 0) {
    const words = isAttached(part) ? undefined : wordsOf(source, part);
    return words === undefined || words === '' ? [] : [words];
  }
  const below = part.children.map((child) => wordParts(source, child));
  if (part.type !== 'multipart/alternative') return below.flat();
  const isPlain = part.children.findIndex(
    (child, index) => child.type === 'text/plain' && (below[index] ?? []).length > 0,
  );
  return below[isPlain] ?? below.findLast((words) => words.length > 0) ?? [];
};

const kindOf = (type: string): InboundAttachment['kind'] => {
  const [family = ''] = type.split('/');
  if (family === 'image' || family === 'video' || family === 'audio') return family;
  return type === 'application/pdf' || type === 'application/octet-stream' ? 'file' : 'unsupported';
};

/** Signatures and the programs' own remarks are no files that a citizen attached. */
const isWrapping = (type: string): boolean =>
  /^(?:application\/(?:pkcs7|pgp)-?\w*|message\/(?:disposition-notification|delivery-status))/.test(type);

/**
 * Its words are in the message; how its writer set them can be looked at beside it. An answer quotes what we wrote, and with it
 * the link that is for its writer alone: of answers only the new words are shown.
 */
const ownForm = ({ place, letter, answered }: Scene): InboundAttachment[] =>
  (answered.length > 0 ? [] : leavesOf(letter))
    .filter((part) => part.type === 'text/html' && !isAttached(part))
    .slice(0, 1)
    .map((part) => ({ kind: 'letter', reference: referenceOf(place, part.path) }));

const attachmentsIn = (scene: Scene): InboundAttachment[] => [...filesIn(scene), ...ownForm(scene)];

const filesIn = ({ place, letter, cut }: Scene): InboundAttachment[] => [
  ...leavesOf(letter)
    .filter((part) => isAttached(part) && !part.type.startsWith('multipart/') && !isWrapping(part.type))
    .map((part): InboundAttachment => ({
      kind: kindOf(part.type),
      reference: referenceOf(place, part.path),
    })),
  ...(cut ? [{ kind: 'unsupported' } as const] : []),
];

/** The subject says what the first letter is about; an answer's says nothing new. */
const textOf = ({ source, letter, answered }: Scene): string => {
  const body = wordParts(source, letter).join('\n\n');
  if (answered.length > 0) return shortened(newWords(body));
  const subject = subjectOf(letter);
  const isSaid = subject === '' || body.toLowerCase().startsWith(subject.toLowerCase());
  return shortened(isSaid ? body : `${subject}\n\n${body}`.trim());
};

/** Of a long conversation its beginning and its end. */
const kept = (ids: readonly string[]): string[] =>
  ids.length <= 10 ? [...ids] : [...ids.slice(0, 1), ...ids.slice(-9)];

/** Another's address in a conversation of ours begins a conversation of its own: it never takes the reporter's place. */
const messageFrom = (scene: Scene, { address, name }: Sender): Inbound => {
  const { accountId, externalId, answered, letter, receivedAt } = scene;
  const mark = markOf(scene);
  const author = authorOf(address);
  const attachments = attachmentsIn(scene);
  const text = textOf(scene);
  return {
    kind: 'message',
    accountId,
    externalId,
    thread: threadOf({ root: mark?.root ?? rootOf(answered[0] ?? externalId), author }),
    author: { id: address, ...(name === '' ? {} : { name }), handle: address },
    text,
    sentAt: receivedAt,
    attachments: text === '' && attachments.length === 0 ? [{ kind: 'unsupported' }] : attachments,
    letter: { subject: topicOf(subjectOf(letter)), references: kept([...answered, externalId]) },
    ...(mark?.author === author ? {} : { unproven: true }),
  };
};

const ignored = (accountId: string, what: string): Inbound => ({ kind: 'ignored', accountId, what });
const unknown = (accountId: string, what: string): Inbound => ({ kind: 'unknown', accountId, what });

const ownCopy = (scene: Scene, mark: Mark): Inbound => ({
  kind: 'echo',
  accountId: scene.accountId,
  externalId: scene.externalId,
  thread: threadOf(mark),
  text: shortened(wordParts(scene.source, scene.letter).join('\n\n')),
  sentAt: scene.receivedAt,
});

const understood = (scene: Scene): Inbound => {
  const { accountId, letter, ours, source, externalId } = scene;
  const mark = ours.includes(externalId) ? readMark(externalId) : undefined;
  if (mark !== undefined) return ownCopy(scene, mark);
  if (isReport(letter)) {
    const failed = failedDelivery(source, letter, { ours, own: normalAddress(accountId) ?? '' });
    return failed === undefined
      ? ignored(accountId, 'a delivery report about nothing that failed')
      : { kind: 'failed', accountId, ...failed };
  }
  const automatic = automaticMark(letter);
  if (automatic !== undefined) return ignored(accountId, `an automatic letter: ${automatic}`);
  const sender = senderOf(letter);
  if (sender === undefined) return unknown(accountId, 'a letter without one sender who can be answered');
  if (sender.address === normalAddress(accountId))
    return unknown(accountId, "a letter in the desk's own name that the desk did not send");
  return messageFrom(scene, sender);
};

/** Throws ParseError. */
export const parseEmail = (payload: unknown, accountId = ''): Inbound[] => {
  const stored = readStored(payload);
  if (stored.source.length === 0) throw new ParseError('source: a letter expected, nothing found');
  const letter = readMime(stored.source);
  const externalId = messageIdOf(letter) ?? `${digestOf(stored.source.toString('latin1'), 40)}@without-id.invalid`;
  return [understood({ ...stored, letter, accountId, externalId, answered: answeredIds(letter) })];
};
