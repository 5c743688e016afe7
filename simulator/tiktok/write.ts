// What the city may do on TikTok: answer below a comment. Must refuse exactly where TikTok does; nothing here is kinder.
import { identifierOf, seconds, type TiktokScene } from './nodes.ts';
import { invalid, tooLong, unknownPath } from './problems.ts';
import { needAccount, needComment, needVideo } from './read.ts';

const longest = 150;

/** An answer to a reply stands below the reply's own comment. Throws TiktokProblem before anything is done. */
export const tiktokWrite = async (
  scene: TiktokScene,
  path: string,
  body: Record<string, unknown>,
): Promise<Record<string, unknown>> => {
  if (path !== 'business/comment/reply/create') throw unknownPath();
  needAccount(scene, body['business_id']);
  const { text } = body;
  if (typeof text !== 'string' || text.trim() === '') throw invalid('text: Missing data for required field.');
  if ([...text].length > longest) throw tooLong();
  const above = needComment(scene, body['comment_id'], needVideo(scene, body['video_id']));
  const parentId = above.parentId ?? above.id;
  const made = await scene.acts.comment(scene.account, { postId: above.postId, parentId, author: 'city', text });
  return {
    comment_id: made.id,
    parent_comment_id: parentId,
    video_id: made.postId,
    create_time: seconds(made.at),
    text,
    unique_identifier: identifierOf(scene.account, 'city'),
  };
};
