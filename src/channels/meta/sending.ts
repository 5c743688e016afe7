// Sending and looking, as Facebook Pages and Instagram share it; where they differ, the channel says how.
import type { Account, Limits, Outgoing, RejectReason, SendOutcome, SendTarget, Usage } from '#ports/channel.ts';
import { findFields, findId, findText, type Fields } from './fields.ts';
import { callGraph, type Fetch, type GraphAnswer, type GraphCall } from './graph.ts';

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

export type Dialect = {
  account: Account;
  fetch: Fetch;
  limits: Limits;
  /** The comment below which a reply must be put, and the edge that takes it. */
  replyPath: (target: Extract<SendTarget, { kind: 'comment-reply' }>) => string;
  /** Field names of a comment's text and time. */
  commentFields: { text: string; at: string; author: string };
  /** The `platform` parameter of the conversations edge. */
  conversations: Record<string, string>;
};

export type Sent = { result: SendOutcome; usage?: Usage };

export const lengthOf = (text: string, unit: 'characters' | 'bytes'): number =>
  unit === 'bytes' ? Buffer.byteLength(text) : [...text].length;

const refused = (reason: RejectReason, detail: string): Sent => ({ result: { outcome: 'rejected', reason, detail } });

const tooLong = (text: string, limit: Limits['messageLength']): Sent | undefined => {
  const length = lengthOf(text, limit.unit);
  if (length <= limit.max) return undefined;
  return refused('message-too-long', `${String(length)} ${limit.unit}, at most ${String(limit.max)}`);
};

const tooManyTags = (text: string, hashtags: number | undefined): Sent | undefined => {
  const count = text.match(/#[\p{L}\p{N}_]/gu)?.length ?? 0;
  if (hashtags === undefined || count <= hashtags) return undefined;
  return refused('message-too-long', `${String(count)} hashtags, at most ${String(hashtags)}`);
};

const sentFrom = (answer: GraphAnswer, idField: string): Sent => {
  const usage = answer.usage === undefined ? {} : { usage: answer.usage };
  if (!answer.ok) return { result: answer.outcome, ...usage };
  const externalId = findId(answer.body, idField);
  if (externalId !== undefined) return { result: { outcome: 'accepted', externalId }, ...usage };
  const detail = `the answer has no ${idField}`;
  return { result: { outcome: 'retry-later', reason: 'temporary', detail, unknown: true }, ...usage };
};

const sendComment = async (
  dialect: Dialect,
  target: Extract<SendTarget, { kind: 'comment-reply' }>,
  text: string,
): Promise<Sent> => {
  const { account, fetch, limits } = dialect;
  const refusal = tooLong(text, limits.commentLength) ?? tooManyTags(text, limits.hashtags);
  if (refusal !== undefined) return refusal;
  const call: GraphCall = { method: 'POST', path: dialect.replyPath(target), body: { message: text } };
  return sentFrom(await callGraph(account, fetch, call), 'id');
};

const sendMessage = async (dialect: Dialect, recipient: Fields, tagged: boolean, text: string): Promise<Sent> => {
  const { account, fetch, limits } = dialect;
  const refusal = tooLong(text, limits.messageLength);
  if (refusal !== undefined) return refusal;
  const messaging = tagged ? { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' } : { messaging_type: 'RESPONSE' };
  const body = { recipient, ...messaging, message: { text } };
  return sentFrom(
    await callGraph(account, fetch, { method: 'POST', path: `${account.id}/messages`, body }),
    'message_id',
  );
};

/** Within a day as an answer, within seven by a human agent, after that not at all. */
export const sendThrough = async (dialect: Dialect, { target, text }: Outgoing, now: number): Promise<Sent> => {
  switch (target.kind) {
    case 'comment-reply':
      return sendComment(dialect, target, text);
    case 'private-reply':
      return sendMessage(dialect, { comment_id: target.commentId }, false, text);
    case 'private-message': {
      const since = now - target.lastFromPersonAt;
      const { privateWindowMs, humanAgentWindowMs } = dialect.limits;
      if (since > humanAgentWindowMs) return refused('window-closed', 'the person wrote last more than seven days ago');
      return sendMessage(dialect, { id: target.personId }, since > privateWindowMs, text);
    }
  }
};

const dataIn = (body: Fields): Fields[] => {
  const { data } = body;
  return Array.isArray(data) ? data.filter((one): one is Fields => typeof one === 'object' && one !== null) : [];
};

const read = async ({ account, fetch }: Dialect, path: string, query: Record<string, string>): Promise<Fields> => {
  const answer = await callGraph(account, fetch, { method: 'GET', path, query });
  if (!answer.ok) throw new Error(answer.outcome.detail);
  return answer.body;
};

/** Platforms write times to the second, so the second in which an attempt began counts as after it. */
const isSince = (written: string | undefined, since: number): boolean =>
  written !== undefined && Date.parse(written) >= Math.floor(since / 1000) * 1000;

const isOwn = (dialect: Dialect, entry: Fields): boolean => {
  const { account, commentFields } = dialect;
  const from = findFields(entry, 'from');
  if (from !== undefined && findId(from, 'id') === account.id) return true;
  return findText(entry, commentFields.author) === account.handle;
};

const ownReplies = async (
  dialect: Dialect,
  target: Extract<SendTarget, { kind: 'comment-reply' }>,
  text: string,
  since: number,
): Promise<string[]> => {
  const { commentFields } = dialect;
  const fields = ['id', commentFields.text, commentFields.at, commentFields.author, 'from'].join(',');
  const body = await read(dialect, dialect.replyPath(target), { fields, limit: '100' });
  return dataIn(body)
    .filter(
      (one) =>
        findText(one, commentFields.text) === text &&
        isSince(findText(one, commentFields.at), since) &&
        isOwn(dialect, one),
    )
    .flatMap((one) => findId(one, 'id') ?? []);
};

const ownMessages = async (
  dialect: Dialect,
  personId: string | undefined,
  text: string,
  since: number,
): Promise<string[]> => {
  const { account } = dialect;
  const person = personId === undefined ? {} : { user_id: personId };
  const fields = 'messages.limit(50){id,message,from,created_time}';
  const body = await read(dialect, `${account.id}/conversations`, { ...dialect.conversations, ...person, fields });
  return dataIn(body)
    .flatMap((thread) => dataIn(findFields(thread, 'messages') ?? {}))
    .filter((one) => findText(one, 'message') === text && isSince(findText(one, 'created_time'), since))
    .filter((one) => findId(findFields(one, 'from') ?? {}, 'id') === account.id)
    .flatMap((one) => findId(one, 'id') ?? []);
};

/** Ids of our messages with exactly this text. Throws when the platform cannot be asked. */
export const findThrough = async (dialect: Dialect, { target, text }: Outgoing, since: number): Promise<string[]> => {
  switch (target.kind) {
    case 'comment-reply':
      return ownReplies(dialect, target, text, since);
    // A private reply names no person: the newest conversations are looked through.
    case 'private-reply':
      return ownMessages(dialect, undefined, text, since);
    case 'private-message':
      return ownMessages(dialect, target.personId, text, since);
  }
};

/** What is wrong with the account's token, if anything. */
export const checkThrough = async ({ account, fetch }: Dialect): Promise<RejectReason | undefined> => {
  const answer = await callGraph(account, fetch, { method: 'GET', path: account.id, query: { fields: 'id' } });
  if (answer.ok || answer.outcome.outcome !== 'rejected') return undefined;
  return answer.outcome.reason;
};
