// What Threads puts into a webhook: an answer below what is the account's, or a post that names it.
// Pure; shapes follow Meta's published examples, not any receiver. https://developers.facebook.com/docs/threads/webhooks
import type { SimAccount } from '../accounts.ts';
import { metaHeaders, metaJson } from '../graph/sign.ts';
import type { CommentScene, Event, Teller, Verb } from '../webhook/teller.ts';
import type { Comment, Hook, World } from '../world.ts';

/** `2026-11-24T01:02:03+0000`. */
export const threadsTime = (at: number): string => new Date(at).toISOString().replace(/\.\d+Z$/, '+0000');

/** People go by their user names here. */
export const usernameOf = (account: SimAccount, world: Pick<World, 'people'>, comment: Comment): string =>
  world.people.get(comment.author)?.handle ?? account.handle;

const valueOf = ({ account, comment, post, author, above, permalink }: CommentScene): Record<string, unknown> => {
  const username = author?.handle ?? account.handle;
  const told = {
    id: comment.id,
    username,
    text: comment.text,
    media_type: 'TEXT_POST',
    permalink,
    shortcode: comment.id.slice(-6),
    timestamp: threadsTime(comment.at),
  };
  if (comment.alone === true) return told;
  return {
    ...told,
    replied_to: { id: above?.id ?? post.id },
    root_post: { id: post.id, owner_id: account.id, username: account.handle },
  };
};

/** New ones only: neither changes nor removals of others' posts raise an event. */
const commentEvents = (scene: CommentScene, verb: Verb): Event[] => {
  if (verb !== 'add') return [];
  const field = scene.comment.alone === true ? 'mentions' : 'replies';
  return [{ form: 'changes', item: { field, value: valueOf(scene) } }];
};

/** Each event comes by itself. */
const bodyOf = (account: SimAccount, [hook]: readonly Hook[], now: number): Record<string, unknown> => ({
  app_id: '1234567890123456',
  topic: hook?.item['field'] === 'mentions' ? 'interaction' : 'moderate',
  target_id: account.id,
  time: Math.floor(now / 1000),
  subscription_id: '234567',
  has_uid_field: false,
  values: hook?.item ?? {},
});

/** Comments alone: there are no private messages, and nobody is told of edits. */
export const threadsTeller: Teller = {
  comment: commentEvents,
  sent: () => [],
  edited: () => [],
  unsent: () => [],
  body: (account, hooks, now) => metaJson(bodyOf(account, hooks, now)),
  headers: metaHeaders,
  hook: () => 'threads',
  shakesHands: true,
  mostAtOnce: 1,
};
