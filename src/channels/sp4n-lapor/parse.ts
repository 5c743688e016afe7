// A report that was passed on to the city, from the form or from the list: one message that opens a case, and what its reporter
// says when we call it done. Pure.
import { ourStanding } from '#core/complaint/sp4n-standing.ts';
import { sp4nStatusOf } from '#core/sp4n.ts';
import type { Inbound } from '#ports/channel.ts';
import { orUnknown } from '../aside.ts';
import { at, findText, isAbsent, needId, needInstant, needObject, payloadField, type Field } from '../payload-field.ts';
import { classOf, privacyOf } from './words.ts';

const wordsAt = (report: Field, name: string): string => findText(at(report, name)) ?? '';

const textOf = (report: Field): string => {
  const [category, place, theirClass] = ['category', 'place', 'reportClass'].map((name) => wordsAt(report, name));
  return [
    wordsAt(report, 'title'),
    wordsAt(report, 'text'),
    ...(category ? [`Kategori: ${category}`] : []),
    ...(place ? [`Lokasi: ${place}`] : []),
    ...(theirClass && classOf(theirClass) === undefined ? [`Klasifikasi di SP4N-LAPOR!: ${theirClass}`] : []),
  ]
    .filter((line) => line.trim() !== '')
    .join('\n');
};

type Message = Extract<Inbound, { kind: 'message' }>;

/** Each report is a conversation of its own, and its reporter nobody but the one of this report. */
const messageOf = (report: Field, accountId: string): Message => {
  const id = needId(at(report, 'id'));
  const { privacy, unnamed } = privacyOf(wordsAt(report, 'privacy'));
  const name = unnamed ? '' : wordsAt(report, 'name');
  const url = wordsAt(report, 'url');
  return {
    kind: 'message',
    accountId,
    externalId: id,
    thread: { visibility: privacy === 'secret' ? 'private' : 'public', threadKey: id, apart: true },
    author: { id, ...(name === '' ? {} : { name }) },
    text: textOf(report),
    sentAt: needInstant(at(report, 'passedAt')),
    attachments: [],
    postId: id,
    ...(/^https?:\/\//.test(url) ? { permalink: url } : {}),
    report: {
      reportClass: classOf(wordsAt(report, 'reportClass')) ?? 'complaint',
      ...(privacy === undefined ? {} : { privacy }),
    },
  };
};

const feedbackOf = (report: Field, message: Message): Message[] => {
  const feedback = at(report, 'feedback');
  if (isAbsent(feedback)) return [];
  const sentAt = needInstant(at(feedback, 'at'));
  const text = findText(at(feedback, 'text')) ?? '';
  return [{ ...message, externalId: `${message.externalId}:${String(sentAt)}`, text, sentAt, reopens: true }];
};

const isOver = (report: Field): boolean => {
  const status = sp4nStatusOf(wordsAt(report, 'status'));
  return status !== undefined && ourStanding[status].status === 'closed';
};

/** `{report}` as read-report.ts names its parts, or `{unread}`: what could not be read as one. */
export const parseSp4nReport = (payload: unknown, accountId = ''): Inbound[] => {
  const whole = needObject(payloadField(payload));
  if (!isAbsent(at(whole, 'unread')))
    return [{ kind: 'unknown', accountId, what: 'a report without number or words', part: at(whole, 'unread').value }];
  const report = needObject(at(whole, 'report'));
  const message = messageOf(report, accountId);
  const feedback = orUnknown(accountId, at(report, 'feedback'), () => feedbackOf(report, message));
  if (feedback.length === 0 && isOver(report))
    return [{ kind: 'ignored', accountId, what: 'a report that is over there' }];
  return [message, ...feedback];
};
