// What of ours stands on Bluesky already, and whose account it is: looked at before anything is sent again.
// Must throw when it could not look: finding nothing means that nothing is there.
import type { Instant } from '#core/time.ts';
import type { Outgoing, RejectReason } from '#ports/channel.ts';
import { recordOf } from '../http-call.ts';
import type { BlueskyApi, BlueskyCall } from './api.ts';
import { findGroupMessage } from './group-message.ts';
import { ownerOf } from './post-address.ts';

type Item = Record<string, unknown>;

/** Their clock and ours differ a little. */
const clockSlackMs = 60_000;

const textIn = (item: Item, name: string): string => (typeof item[name] === 'string' ? item[name] : '');
const listIn = (item: Item, name: string): Item[] => {
  // A list that is not there is not an empty one: then nobody has looked.
  if (!Array.isArray(item[name])) throw new Error(`what was sent could not be read: no ${name}`);
  return item[name].map(recordOf);
};
const normal = (text: string): string => text.normalize('NFC').trim();

const isSince = (time: string, since: Instant): boolean => !(Date.parse(time) < since - clockSlackMs);

const asked = async (api: BlueskyApi, call: Omit<BlueskyCall, 'method'>): Promise<Item> => {
  const answer = await api.call({ method: 'GET', ...call });
  if (!answer.ok) throw new Error(`what was sent could not be read: ${answer.failure.detail}`);
  return answer.body;
};

/** From our own records: what others see of them may be some seconds behind. */
const findAnswers = async (api: BlueskyApi, above: string, text: string, since: Instant): Promise<string[]> => {
  const query = [
    ['repo', api.did],
    ['collection', 'app.bsky.feed.post'],
    ['limit', '100'],
  ] as const;
  const body = await asked(api, { name: 'com.atproto.repo.listRecords', query });
  return listIn(body, 'records').flatMap((record) => {
    const value = recordOf(record['value']);
    const parent = recordOf(recordOf(value['reply'])['parent']);
    const isIt = textIn(parent, 'uri') === above && normal(textIn(value, 'text')) === normal(text);
    return isIt && isSince(textIn(value, 'createdAt'), since) ? [textIn(record, 'uri')] : [];
  });
};

const findLetters = async (api: BlueskyApi, did: string, text: string, since: Instant): Promise<string[]> => {
  const found = await asked(api, { name: 'chat.bsky.convo.getConvoForMembers', query: [['members', did]] });
  return findIn(api, textIn(recordOf(found['convo']), 'id'), text, since);
};

const findIn = async (api: BlueskyApi, convoId: string, text: string, since: Instant): Promise<string[]> => {
  const query = [
    ['convoId', convoId],
    ['limit', '100'],
  ] as const;
  const body = await asked(api, { name: 'chat.bsky.convo.getMessages', query });
  return listIn(body, 'messages')
    .filter(
      (one) =>
        textIn(recordOf(one['sender']), 'did') === api.did &&
        normal(textIn(one, 'text')) === normal(text) &&
        isSince(textIn(one, 'sentAt'), since),
    )
    .map((one) => textIn(one, 'id'));
};

/** Ids of our messages at the target with exactly this text since then. Throws when the server could not be asked. */
export const findThrough = async (api: BlueskyApi, { target, text }: Outgoing, since: Instant): Promise<string[]> => {
  const inGroup = 'commentId' in target ? findGroupMessage(target.commentId) : undefined;
  switch (target.kind) {
    case 'comment-reply':
      if (inGroup !== undefined) return findIn(api, inGroup.convoId, text, since);
      return findAnswers(api, target.commentId, text, since);
    case 'private-reply': {
      const owner = inGroup?.did ?? ownerOf(target.commentId);
      return owner === undefined ? [] : findLetters(api, owner, text, since);
    }
    case 'private-message':
      return findLetters(api, target.personId, text, since);
  }
};

/** What is wrong with the account, if anything. Throws when the server cannot be reached: that is no fault of the account. */
export const checkThrough = async (api: BlueskyApi): Promise<RejectReason | undefined> => {
  const answer = await api.call({ method: 'GET', name: 'com.atproto.server.getSession' });
  if (answer.ok) return answer.body['did'] === api.did ? undefined : 'unknown-account';
  if (answer.failure.outcome !== 'rejected') throw new Error(answer.failure.detail);
  return answer.failure.reason;
};

/** What their profile says now; undefined where it cannot be read or says nothing. */
export const findPerson = async (
  api: BlueskyApi,
  did: string,
): Promise<{ name?: string; handle?: string } | undefined> => {
  const answer = await api.call({ method: 'GET', name: 'app.bsky.actor.getProfile', query: [['actor', did]] });
  const body = answer.ok ? answer.body : {};
  const [name, handle] = [textIn(body, 'displayName'), textIn(body, 'handle')];
  if (name === '' && handle === '') return undefined;
  return { ...(name === '' ? {} : { name }), ...(handle === '' ? {} : { handle }) };
};
