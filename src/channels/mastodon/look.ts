// What of ours stands on the instance already, and whose account it is: looked at before anything is sent again.
// Must throw when it could not look: finding nothing means that nothing is there.
import type { Instant } from '#core/time.ts';
import type { Outgoing, RejectReason, SendTarget } from '#ports/channel.ts';
import { recordOf } from '../http-call.ts';
import type { MastodonApi } from './api.ts';
import { isSameText } from './words.ts';

type Status = Record<string, unknown>;

/** Their clock and ours differ a little. */
const clockSlackMs = 60_000;
const mostPages = 5;

const textIn = (node: Status, name: string): string => (typeof node[name] === 'string' ? node[name] : '');

const isSince = (status: Status, since: Instant): boolean =>
  !(Date.parse(textIn(status, 'created_at')) < since - clockSlackMs);

/** To its own account an instance shows direct messages among the statuses. */
const ownStatuses = async (api: MastodonApi, since: Instant): Promise<Status[]> => {
  const found: Status[] = [];
  let last = '';
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await api.call({
      method: 'GET',
      path: ['accounts', api.accountId, 'statuses'],
      query: [['limit', '40'], ['exclude_reblogs', 'true'], ...(last === '' ? [] : [['max_id', last] as const])],
    });
    if (!answer.ok) throw new Error(`our statuses could not be read: ${answer.failure.detail}`);
    // A list that is not there is not an empty one: then nobody has looked.
    if (answer.items === undefined) throw new Error('our statuses could not be read: the answer is no list');
    found.push(...answer.items.filter((one) => isSince(one, since)));
    const oldest = answer.items.at(-1);
    if (oldest === undefined || !isSince(oldest, since)) break;
    last = textIn(oldest, 'id');
  }
  return found;
};

const isDirect = (status: Status): boolean => status['visibility'] === 'direct';

const names = (status: Status, personId: string): boolean =>
  Array.isArray(status['mentions']) && status['mentions'].some((one) => recordOf(one)['id'] === personId);

const isAt = (status: Status, target: SendTarget): boolean => {
  switch (target.kind) {
    case 'comment-reply':
      return !isDirect(status) && status['in_reply_to_id'] === target.commentId;
    case 'private-reply':
      return isDirect(status) && status['in_reply_to_id'] === target.commentId;
    case 'private-message':
      return isDirect(status) && names(status, target.personId);
  }
};

/** Ids of our statuses at the target with exactly this text since then. Throws when the instance could not be asked. */
export const findThrough = async (api: MastodonApi, { target, text }: Outgoing, since: Instant): Promise<string[]> =>
  (await ownStatuses(api, since))
    .filter((status) => isAt(status, target) && isSameText(textIn(status, 'content'), `@x ${text}`))
    .map((status) => textIn(status, 'id'));

/** What is wrong with the account, if anything. Throws when the instance cannot be reached: that is no fault of the account. */
export const checkThrough = async (api: MastodonApi): Promise<RejectReason | undefined> => {
  const answer = await api.call({ method: 'GET', path: ['accounts', 'verify_credentials'] });
  if (answer.ok) return answer.body['id'] === api.accountId ? undefined : 'unknown-account';
  if (answer.failure.outcome !== 'rejected') throw new Error(answer.failure.detail);
  return answer.failure.reason;
};

/** `handle` as the city's instance writes it: without a host for its own people. */
export const findPerson = async (
  api: MastodonApi,
  personId: string,
): Promise<{ name?: string; handle?: string } | undefined> => {
  const answer = await api.call({ method: 'GET', path: ['accounts', personId] });
  const [name, handle] = answer.ok
    ? [textIn(answer.body, 'display_name'), textIn(answer.body, 'acct')]
    : (['', ''] as const);
  if (name === '' && handle === '') return undefined;
  return { ...(name === '' ? {} : { name }), ...(handle === '' ? {} : { handle }) };
};
