// Sends to Mastodon: an answer below a status, as wide as the status itself, or a direct message that names one person only.
// Sends once. https://docs.joinmastodon.org/methods/statuses/#create
import { textLength } from '#core/text-length.ts';
import type { Limits, Outgoing, RejectReason, SendOutcome, Usage } from '#ports/channel.ts';
import { answeredWithout, recordOf, type SendFailure } from '../http-call.ts';
import type { MastodonApi, MastodonAnswer } from './api.ts';
import { addressed, namingNobody } from './words.ts';

type Sent = { result: SendOutcome; usage?: Usage };
type Visibility = 'public' | 'unlisted' | 'direct';
type Addressee = { acct: string; visibility: Visibility; above?: string };

const refused = (reason: RejectReason, detail: string): SendFailure => ({ outcome: 'rejected', reason, detail });

const unfit = (text: string, { max, unit }: Limits['messageLength']): SendFailure | undefined => {
  if (text === '') return refused('bad-request', 'an empty text');
  const length = textLength(text, unit);
  return length > max ? refused('message-too-long', `${String(length)} ${unit}, at most ${String(max)}`) : undefined;
};

type Found = { ok: true; addressee: Addressee } | { ok: false; failure: SendFailure };

const found = (answer: MastodonAnswer, account: unknown, more: Omit<Addressee, 'acct'>): Found => {
  if (!answer.ok) return { ok: false, failure: answer.failure };
  const { acct } = recordOf(account);
  if (typeof acct !== 'string' || acct === '')
    return {
      ok: false,
      failure: { outcome: 'retry-later', reason: 'temporary', detail: 'the answer holds no acct', unknown: false },
    };
  return { ok: true, addressee: { acct, ...more } };
};

/** No wider than what it answers: what was not meant for all is answered to its author alone. */
const asWideAs = (status: unknown): Visibility => (status === 'public' || status === 'unlisted' ? status : 'direct');

/** Who must be named, and who may read it. */
const addresseeOf = async (api: MastodonApi, target: Outgoing['target']): Promise<Found> => {
  if (target.kind === 'private-message') {
    const answer = await api.call({ method: 'GET', path: ['accounts', target.personId] });
    const above = target.inReplyTo === undefined ? {} : { above: target.inReplyTo };
    return found(answer, answer.ok ? answer.body : {}, { visibility: 'direct', ...above });
  }
  const answer = await api.call({ method: 'GET', path: ['statuses', target.commentId] });
  const status = answer.ok ? answer.body : {};
  const visibility = target.kind === 'private-reply' ? 'direct' : asWideAs(status['visibility']);
  return found(answer, status['account'], { visibility, above: target.commentId });
};

const outcomeOf = (answer: MastodonAnswer): SendOutcome => {
  if (!answer.ok) return answer.failure;
  const { id } = answer.body;
  return typeof id === 'string' && id !== '' ? { outcome: 'accepted', externalId: id } : answeredWithout('id');
};

/** Refused before any call: a text that does not fit. What goes out as direct names nobody but its addressee, so that it reaches one person. */
export const sendThrough = async (api: MastodonApi, limits: Limits, message: Outgoing): Promise<Sent> => {
  const { target, key } = message;
  const text = message.text.trim();
  const early = unfit(text, target.kind === 'comment-reply' ? limits.commentLength : limits.messageLength);
  if (early !== undefined) return { result: early };
  const to = await addresseeOf(api, target);
  if (!to.ok) return { result: to.failure };
  const { acct, visibility, above } = to.addressee;
  const answer = await api.call({
    method: 'POST',
    path: ['statuses'],
    json: {
      status: addressed(acct, visibility === 'direct' ? namingNobody(text) : text),
      visibility,
      ...(above === undefined ? {} : { in_reply_to_id: above }),
    },
    ...(key === undefined ? {} : { key }),
  });
  return { result: outcomeOf(answer), ...(answer.usage === undefined ? {} : { usage: answer.usage }) };
};
