// What Facebook puts into a webhook: every change of a comment, and the messages of the page.
// Pure; shapes follow Meta's published examples, not any receiver.
import { metaTeller } from '../graph/messaging.ts';
import type { CommentScene, Event, Teller, Verb } from '../webhook/teller.ts';
import { facebookIds } from './ids.ts';

const seconds = (at: number): number => Math.floor(at / 1000);

const facebookComment = (scene: CommentScene, verb: Verb, at: number): Event => {
  const { account, comment, post, author } = scene;
  const from =
    author === undefined
      ? { id: account.id, name: account.handle }
      : { id: facebookIds.person(author.key), name: author.name };
  const told = verb === 'remove' ? {} : { message: comment.text };
  return {
    form: 'changes',
    item: {
      field: 'feed',
      value: {
        ...(comment.nameless === true ? {} : { from }),
        ...told,
        ...(scene.picture === undefined || verb === 'remove' ? {} : { photo: scene.picture }),
        post: {
          status_type: post.picture === undefined ? 'mobile_status_update' : 'added_photos',
          is_published: true,
          updated_time: new Date(at).toISOString().replace(/\.\d+Z$/, '+0000'),
          permalink_url: scene.permalink,
          promotion_status: 'inactive',
          id: post.id,
        },
        comment_id: comment.id,
        post_id: post.id,
        verb,
        item: 'comment',
        parent_id: comment.parentId ?? post.id,
        created_time: seconds(verb === 'add' ? comment.at : at),
      },
    },
  };
};

/** A page is told of edits, removals and hiding too. */
export const facebookTeller: Teller = metaTeller({
  object: 'page',
  ids: facebookIds,
  comment: (scene, verb, at) => [facebookComment(scene, verb, at)],
});
