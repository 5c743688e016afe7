// What Instagram puts into a webhook: new comments, names in comments elsewhere, and the messages of the account.
// Pure; shapes follow Meta's published examples, not any receiver.
import { metaTeller } from '../graph/messaging.ts';
import type { CommentScene, Event, Teller } from '../webhook/teller.ts';
import { instagramIds } from './ids.ts';

const instagramComment = ({ account, comment, author }: CommentScene): Event => ({
  form: 'changes',
  item: {
    field: 'comments',
    value: {
      from:
        author === undefined
          ? { id: account.id, username: account.handle }
          : { id: instagramIds.person(author.key), username: author.handle },
      media: { id: comment.postId, media_product_type: 'FEED' },
      id: comment.id,
      ...(comment.parentId === undefined ? {} : { parent_id: comment.parentId }),
      text: comment.text,
    },
  },
});

/** Somebody named the account elsewhere: told without words. */
const instagramMention = ({ comment }: CommentScene): Event => ({
  form: 'changes',
  item: { field: 'mentions', value: { media_id: comment.postId, comment_id: comment.id } },
});

/** Neither edits nor removals of comments raise an event. */
export const instagramTeller: Teller = metaTeller({
  object: 'instagram',
  ids: instagramIds,
  comment: (scene, verb) => {
    if (verb !== 'add') return [];
    return [scene.comment.alone === true ? instagramMention(scene) : instagramComment(scene)];
  },
});
