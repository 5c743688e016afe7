// Understands a letter from the mailbox: a citizen's, our own coming back, a program's, or a report that ours did not arrive.
// Pure. A letter never speaks for an officer; its sender is only what its head claims, unless it answers a letter of ours to them.
import type { MessageRemark, UnplacedReason } from '#core/unplaced.ts';
import { ParseError, type Inbound, type InboundAttachment, type MessageIn, type Readable } from '#ports/channel.ts';
import type { InboundThread } from '#ports/inbound-who.ts';
import { shortened } from './body-text.ts';
import { failedDelivery, isReport } from './delivery-report.ts';
import { bodyOf, filesIn, forwardedWords, isAttached, type Source } from './letter-parts.ts';
import {
  answeredIds,
  automaticMark,
  forbidsAutomatic,
  isRelayed,
  messageIdOf,
  subjectOf,
  topicOf,
  writerOf,
  type Writer,
} from './letter.ts';
import { normalAddress } from './mail-account.ts';
import { headerOf, headerText, leavesOf, readMime, type Part } from './mime.ts';
import { newWords } from './new-words.ts';
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
  // Of a head that was too long to be read whole, ours may be the one that is missing.
  const id = answered.find((one) => ours.includes(one)) ?? (answered.length > 0 ? ours[0] : undefined);
  return id === undefined ? undefined : readMark(id);
};

const sourceOf = ({ source, letter, place }: Scene): Source => ({ source, letter, place, prefix: '' });

/**
 * Its words are in the message; how its writer set them can be looked at beside it. An answer quotes what we wrote, and with it
 * the link that is for its writer alone: of answers only the new words are shown.
 */
const ownForm = ({ place, letter, answered }: Scene): InboundAttachment[] =>
  (answered.length > 0 ? [] : leavesOf(letter))
    .filter((part) => part.type === 'text/html' && !isAttached(part))
    .slice(0, 1)
    .map((part) => ({ kind: 'letter', reference: referenceOf(place, part.path) }));

const attachmentsIn = (scene: Scene): InboundAttachment[] => [
  ...filesIn(sourceOf(scene)),
  ...(scene.cut ? [{ kind: 'unsupported' } as const] : []),
  ...ownForm(scene),
];

/** The subject says what the first letter is about; an answer's says nothing new. */
const textOf = (scene: Scene): string => {
  const { letter, answered, ours, accountId } = scene;
  const body = bodyOf(sourceOf(scene));
  const forwarded = forwardedWords(sourceOf(scene));
  const desk = normalAddress(accountId) ?? '';
  const words = answered.length > 0 ? newWords(body, { desk, toUs: ours.length > 0 }) : body;
  const subject = answered.length > 0 ? '' : subjectOf(letter);
  const isSaid = subject === '' || words.toLowerCase().startsWith(subject.toLowerCase());
  return shortened([isSaid ? '' : subject, words, forwarded].filter((one) => one !== '').join('\n\n'));
};

/** Of a long conversation its beginning and its end. */
const kept = (ids: readonly string[]): string[] =>
  ids.length <= 10 ? [...ids] : [...ids.slice(0, 1), ...ids.slice(-9)];

/** The same letter in two folders, or by two ways, is one; the ids that programs give may stand on two letters. */
const contentOf = ({ source, letter }: Scene, address: string): string =>
  digestOf(
    [
      address,
      headerOf(letter, 'subject') ?? '',
      ...leavesOf(letter).map(({ start, end }) => source.subarray(start, end).toString('latin1').trim()),
    ].join('\n'),
    24,
  );

const remarksOf = (letter: Part, { namedBeside }: Writer): MessageRemark[] => [
  ...(isRelayed(letter) ? (['relayed'] as const) : []),
  ...(forbidsAutomatic(letter) && !isRelayed(letter) ? (['no-automatic-answer'] as const) : []),
  ...(namedBeside ? (['writer-named-beside'] as const) : []),
];

/** Another's address in a conversation of ours begins a conversation of its own: it never takes the reporter's place. */
const messageFrom = (scene: Scene, writer: Writer): MessageIn => {
  const { accountId, externalId, answered, letter, receivedAt } = scene;
  const { address, name } = writer;
  const mark = markOf(scene);
  const author = authorOf(address);
  const attachments = attachmentsIn(scene);
  const text = textOf(scene);
  const remarks = remarksOf(letter, writer);
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
    contentDigest: contentOf(scene, address),
    ...(remarks.length === 0 ? {} : { remarks }),
    ...(mark?.author === author ? {} : { unproven: true }),
  };
};

const ignored = (accountId: string, what: string): Inbound => ({ kind: 'ignored', accountId, what });

/** What can be read of a letter that is no message by itself: of one without a writer all but the writer. */
const readableIn = (scene: Scene, writer: Writer | undefined): Readable => {
  if (writer !== undefined) {
    const { kind: _kind, accountId: _accountId, remarks: _remarks, ...readable } = messageFrom(scene, writer);
    return readable;
  }
  const { externalId, letter, receivedAt } = scene;
  const written = letter.headers.filter(({ name }) => name === 'from').map(({ value }) => headerText(value));
  const from = written.join(', ').slice(0, longestFrom).toWellFormed();
  const text = [from, textOf(scene)].filter((one) => one !== '').join('\n\n');
  return {
    externalId,
    text,
    sentAt: receivedAt,
    attachments: attachmentsIn(scene),
    contentDigest: contentOf(scene, from),
  };
};

const longestFrom = 300;

const unplaced = (scene: Scene, reason: UnplacedReason, writer: Writer | undefined, detail?: string): Inbound => ({
  kind: 'unplaced',
  accountId: scene.accountId,
  reason,
  ...(detail === undefined ? {} : { detail }),
  readable: readableIn(scene, writer),
});

const ownCopy = (scene: Scene, mark: Mark): Inbound => ({
  kind: 'echo',
  accountId: scene.accountId,
  externalId: scene.externalId,
  thread: threadOf(mark),
  text: shortened(bodyOf(sourceOf(scene))),
  sentAt: scene.receivedAt,
});

const reported = (scene: Scene): Inbound => {
  const { accountId, letter, ours, source } = scene;
  const failed = failedDelivery(source, letter, { ours, own: normalAddress(accountId) ?? '' });
  if (failed !== undefined) return { kind: 'failed', accountId, ...failed };
  if (ours.length > 0) return ignored(accountId, 'a delivery report about nothing that failed');
  return unplaced(scene, 'delivery-report', undefined);
};

const isReadReceipt = ({ type, params }: Part): boolean =>
  type === 'multipart/report' && params['report-type']?.toLowerCase() === 'disposition-notification';

const understood = (scene: Scene): Inbound => {
  const { accountId, letter, ours, externalId } = scene;
  const mark = ours.includes(externalId) ? readMark(externalId) : undefined;
  if (mark !== undefined) return ownCopy(scene, mark);
  if (isReport(letter)) return reported(scene);
  if (isReadReceipt(letter)) return ignored(accountId, 'a read receipt');
  const desk = normalAddress(accountId) ?? '';
  const writer = writerOf(letter, desk, markOf(scene) !== undefined);
  const automatic = automaticMark(letter);
  if (automatic !== undefined) return unplaced(scene, 'automatic', writer, automatic);
  if (writer === undefined) return unplaced(scene, 'no-writer', undefined);
  if (writer.address === desk) return unplaced(scene, 'own-name', undefined);
  return messageFrom(scene, writer);
};

/** One stored letter, one inbound; one without an id is named by the digest of its source. Throws ParseError for an empty one. */
export const parseEmail = (payload: unknown, accountId = ''): Inbound[] => {
  const stored = readStored(payload);
  if (stored.source.length === 0) throw new ParseError('source: a letter expected, nothing found');
  const letter = readMime(stored.source);
  const externalId = messageIdOf(letter) ?? `${digestOf(stored.source.toString('latin1'), 40)}@without-id.invalid`;
  const answered = answeredIds(letter, stored.ours);
  return [understood({ ...stored, letter, accountId, externalId, answered })];
};
