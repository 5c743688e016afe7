// What the city may write on YouTube: an answer below a comment on top.
// Must refuse exactly where YouTube does. https://developers.google.com/youtube/v3/docs/comments/insert
import type { Acts } from '../acts.ts';
import { commentNode, findTop, type YoutubeScene } from './nodes.ts';
import { empty, missing, noParent, tooLong, unknownPath } from './problems.ts';

type Json = Record<string, unknown>;

const longest = 10_000;

const recordIn = (node: Json, name: string): Json => {
  const value = node[name];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
};

const insert = async (scene: YoutubeScene & { acts: Acts }, body: Json): Promise<Json> => {
  const { parentId, textOriginal } = recordIn(body, 'snippet');
  if (typeof textOriginal !== 'string' || textOriginal.trim() === '') throw empty();
  if ([...textOriginal].length > longest) throw tooLong();
  const above = typeof parentId === 'string' ? findTop(scene, parentId) : undefined;
  if (above === undefined) throw noParent();
  const answer = { postId: above.postId, parentId: above.id, author: 'city', text: textOriginal };
  return commentNode(scene, await scene.acts.comment(scene.account, answer), null);
};

/** Throws YoutubeProblem before anything is done. */
export const youtubeWrite = (
  scene: YoutubeScene & { acts: Acts },
  list: string,
  query: URLSearchParams,
  body: Json,
): Promise<Json> => {
  if (list !== 'comments') throw unknownPath();
  if (query.get('part') !== 'snippet') throw missing('part');
  return insert(scene, body);
};
