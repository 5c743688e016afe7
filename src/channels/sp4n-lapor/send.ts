// Writes the city's answer below a report, or tells how far its case is; and looks whether an answer stands there already. Sends once.
import { textLength } from '#core/text-length.ts';
import type { Instant } from '#core/time.ts';
import type { Limits, Outgoing, RejectReason, SendOutcome, SendTarget } from '#ports/channel.ts';
import { answeredWithout } from '../http-call.ts';
import { fillShape, valueAt } from '../json-shape.ts';
import type { Sp4nInterface } from './interface.ts';
import { instantOf } from './read-report.ts';
import type { Sp4nSettings } from './settings.ts';

/** Every message on a report names it, whichever of its words is answered. */
const reportIdOf = (target: Exclude<SendTarget, { kind: 'private-reply' }>): string =>
  target.kind === 'private-message' ? target.personId : (target.postId ?? target.commentId);

const refused = (reason: RejectReason, detail: string): SendOutcome => ({ outcome: 'rejected', reason, detail });

const textAt = (body: unknown, path: string): string => {
  const value = valueAt(body, path);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

const reply = async (
  ask: Sp4nInterface,
  settings: Sp4nSettings,
  id: string,
  { text, key }: Outgoing,
): Promise<SendOutcome> => {
  const json = fillShape(settings.replyFields, { text: text.trim(), ...(key === undefined ? {} : { key }) });
  const answer = await ask({ method: 'POST', path: settings.replyPath, values: { id }, json });
  if (!answer.ok) return answer.failure;
  const externalId = textAt(answer.body, settings.replyIdAt);
  return externalId === '' ? answeredWithout('number') : { outcome: 'accepted', externalId };
};

/** Told twice it is the same, so an attempt whose end is unknown is simply made again. */
const tell = async (
  ask: Sp4nInterface,
  settings: Sp4nSettings,
  id: string,
  status: NonNullable<Outgoing['status']>,
): Promise<SendOutcome> => {
  const json = fillShape(settings.statusFields, { status: settings.statusWords[status] });
  const answer = await ask({ method: 'POST', path: settings.statusPath, values: { id }, json });
  return answer.ok ? { outcome: 'accepted', externalId: `${id}:${status}` } : answer.failure;
};

/** A `status` is told in place of words. Refused before any call: a private reply, an empty text, one that is too long. */
export const sendThrough = async (
  ask: Sp4nInterface,
  settings: Sp4nSettings,
  { messageLength: { max, unit } }: Limits,
  message: Outgoing,
): Promise<SendOutcome> => {
  const { target, status } = message;
  if (target.kind === 'private-reply') return refused('no-private-messages', 'a report has one conversation');
  const id = reportIdOf(target);
  if (status !== undefined) return tell(ask, settings, id, status);
  const length = textLength(message.text.trim(), unit);
  if (length === 0) return refused('bad-request', 'an empty text');
  if (length > max) return refused('message-too-long', `${String(length)} ${unit}, at most ${String(max)}`);
  return reply(ask, settings, id, message);
};

/** Their clock and ours differ a little, and they write times to the second. */
const clockSlackMs = 60_000;

/** The numbers of our answers with these words. Throws when it cannot be asked. */
export const findThrough = async (
  ask: Sp4nInterface,
  settings: Sp4nSettings,
  { target, text, status }: Outgoing,
  since: Instant,
): Promise<string[]> => {
  if (status !== undefined || target.kind === 'private-reply') return [];
  const { fields } = settings;
  const answer = await ask({ method: 'GET', path: settings.detailPath, values: { id: reportIdOf(target) } });
  if (!answer.ok) throw new Error(answer.failure.detail);
  const report = valueAt(answer.body, settings.detailAt);
  // A report that is not there is not one without answers: then nobody has looked.
  if (report === undefined) throw new Error(`no report stands at "${settings.detailAt}"`);
  const answers = valueAt(report, fields.answers);
  return (Array.isArray(answers) ? answers : [])
    .filter((one) => textAt(one, fields.answerText).trim() === text.trim())
    .filter((one) => (instantOf(valueAt(one, fields.answerAt)) ?? since) >= since - clockSlackMs)
    .map((one) => textAt(one, fields.answerId));
};
