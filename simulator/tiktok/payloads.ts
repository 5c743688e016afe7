// What TikTok puts into a webhook when something happens to a comment, and how it signs it: JSON inside JSON, ids as bare numbers.
// Pure; shapes follow what TikTok sends, not any receiver. https://developers.tiktok.com/doc/webhooks-verification
import { createHmac } from 'node:crypto';
import type { SimAccount } from '../accounts.ts';
import type { CommentScene, Event, Teller, Verb } from '../webhook/teller.ts';
import type { Hook } from '../world.ts';
import { identifierOf } from './nodes.ts';

/** Nobody can rewrite a comment here. */
const actions: Record<Verb, string | undefined> = {
  add: 'insert',
  edited: undefined,
  remove: 'delete',
  hide: 'set_to_hidden',
  unhide: 'set_to_public',
};

const commentEvents = ({ account, comment }: CommentScene, verb: Verb, at: number): Event[] => {
  const action = actions[verb];
  if (action === undefined) return [];
  const item = {
    comment_id: comment.id,
    video_id: comment.postId,
    parent_comment_id: comment.parentId ?? '0',
    comment_type: comment.parentId === undefined ? 'comment' : 'reply',
    comment_action: action,
    timestamp: verb === 'add' ? comment.at : at,
    unique_identifier: identifierOf(account, comment.author),
  };
  return [{ form: 'update', item }];
};

const bareIds = (json: string): string => json.replaceAll(/"(\w+_id)":"(\d+)"/g, '"$1":$2');

const bodyOf = (account: SimAccount, [hook]: readonly Hook[], now: number): string =>
  JSON.stringify({
    client_key: '7364323437050855441',
    event: 'comment.update',
    create_time: Math.floor(now / 1000),
    user_openid: account.id,
    content: bareIds(JSON.stringify(hook?.item ?? {})),
  });

/** Signed at the second that the body names. */
const headersOf = ({ appSecret }: SimAccount, body: string): Record<string, string> => {
  const at = /"create_time":(\d+)/.exec(body)?.[1] ?? '0';
  const proof = createHmac('sha256', appSecret).update(`${at}.${body}`).digest('hex');
  return { 'tiktok-signature': `t=${at},s=${proof}` };
};

/** Comments alone; the address is not asked before webhooks come. */
export const tiktokTeller: Teller = {
  comment: commentEvents,
  sent: () => [],
  edited: () => [],
  unsent: () => [],
  body: bodyOf,
  headers: headersOf,
  hook: () => 'tiktok',
  shakesHands: false,
  mostAtOnce: 1,
};
