// Whose channel the token opens, and what a person is called on YouTube.
// Must throw where YouTube could not be asked: that is no fault of the account.
import type { RejectReason } from '#ports/channel.ts';
import type { YoutubeApi } from './api.ts';
import { itemsIn, snippetOf, textIn } from './threads.ts';

/** What is wrong with the account, if anything. */
export const checkThrough = async (api: YoutubeApi): Promise<RejectReason | undefined> => {
  const answer = await api.call({ method: 'GET', list: 'channels', query: { part: 'id', mine: 'true' } });
  if (answer.ok)
    return itemsIn(answer.body).some((one) => textIn(one, 'id') === api.accountId) ? undefined : 'unknown-account';
  if (answer.failure.outcome !== 'rejected') throw new Error(answer.failure.detail);
  return answer.failure.reason;
};

/** `handle` without @; undefined where the channel cannot be read or says nothing. */
export const findPerson = async (
  api: YoutubeApi,
  personId: string,
): Promise<{ name?: string; handle?: string } | undefined> => {
  const answer = await api.call({ method: 'GET', list: 'channels', query: { part: 'snippet', id: personId } });
  const [person] = answer.ok ? itemsIn(answer.body) : [];
  const snippet = person === undefined ? {} : snippetOf(person);
  const [name, handle] = [textIn(snippet, 'title'), textIn(snippet, 'customUrl').replace(/^@/, '')];
  if (name === '' && handle === '') return undefined;
  return { ...(name === '' ? {} : { name }), ...(handle === '' ? {} : { handle }) };
};
