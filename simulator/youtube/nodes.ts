// How each thing of the world looks in YouTube's Data API: comments, threads of them, channels.
// Reads only; says nothing of what was removed. https://developers.google.com/youtube/v3/docs/comments
import type { SimAccount } from '../accounts.ts';
import { youtubeIds } from './ids.ts';
import type { Comment, Person, World } from '../world.ts';

/** The network as one account of the city meets it. */
export type YoutubeScene = { world: World; account: SimAccount };
type Json = Record<string, unknown>;

/** Of a thread's replies so many come along. */
const shownReplies = 5;

/** To the second. */
const timeText = (at: number): string => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');

const authorOf = ({ world, account }: YoutubeScene, { author }: Comment): { id: string; handle: string } =>
  author === 'city'
    ? { id: account.id, handle: account.handle }
    : { id: youtubeIds.person(author), handle: world.people.get(author)?.handle ?? author };

/** Its very words are given to its author alone. */
export const commentNode = (scene: YoutubeScene, comment: Comment, format: string | null): Json => {
  const { id, handle } = authorOf(scene, comment);
  return {
    kind: 'youtube#comment',
    etag: `etag-${comment.id}`,
    id: comment.id,
    snippet: {
      channelId: scene.account.id,
      textDisplay: format === 'plainText' ? comment.text : escaped(comment.text),
      ...(comment.author === 'city' ? { textOriginal: comment.text } : {}),
      ...(comment.parentId === undefined ? { videoId: comment.postId } : { parentId: comment.parentId }),
      ...(comment.nameless === true
        ? { authorDisplayName: '' }
        : {
            authorDisplayName: `@${handle}`,
            authorChannelUrl: `http://www.youtube.com/@${handle}`,
            authorChannelId: { value: id },
          }),
      ...{ canRate: true, viewerRating: 'none', likeCount: 0 },
      ...(comment.hidden === true ? { moderationStatus: 'heldForReview' } : {}),
      publishedAt: timeText(comment.at),
      updatedAt: timeText(comment.editedAt ?? comment.at),
    },
  };
};

/** What is held for review only its own question shows. */
type Status = 'published' | 'held';

const isThere = ({ account }: YoutubeScene, { accountId, removedAt }: Comment): boolean =>
  accountId === account.id && removedAt === undefined;

/** The newest first. */
const there = (scene: YoutubeScene, status?: Status): Comment[] =>
  [...scene.world.comments.values()]
    .filter((one) => isThere(scene, one) && (status === undefined || (one.hidden === true) === (status === 'held')))
    .toSorted((a, b) => b.at - a.at || b.seq - a.seq);

/** Published ones, the newest first. */
export const topComments = (scene: YoutubeScene): Comment[] =>
  there(scene, 'published').filter(({ parentId }) => parentId === undefined);

/** Threads of which the comment itself, or one of its replies, is held. */
export const heldThreads = (scene: YoutubeScene): Comment[] => {
  const held = new Set(there(scene, 'held').map(({ id, parentId }) => parentId ?? id));
  return there(scene).filter(({ id, parentId }) => parentId === undefined && held.has(id));
};

/** Published ones, the newest first. */
export const repliesTo = (scene: YoutubeScene, id: string): Comment[] =>
  there(scene, 'published').filter(({ parentId }) => parentId === id);

/** Undefined for a reply, and for what is held or gone. */
export const findTop = (scene: YoutubeScene, id: string): Comment | undefined =>
  topComments(scene).find((one) => one.id === id);

/** A few replies come along where `part` asks for them. */
export const threadNode = (scene: YoutubeScene, top: Comment, query: URLSearchParams): Json => {
  const format = query.get('textFormat');
  const replies = repliesTo(scene, top.id);
  const held = query.get('moderationStatus') === 'heldForReview' ? there(scene, 'held') : [];
  const besides = held.filter(({ parentId }) => parentId === top.id);
  const shown = [...besides, ...replies].slice(0, shownReplies).map((one) => commentNode(scene, one, format));
  const isAsked = (query.get('part') ?? '').split(',').includes('replies');
  return {
    kind: 'youtube#commentThread',
    etag: `etag-${top.id}`,
    id: top.id,
    snippet: {
      ...{ channelId: scene.account.id, videoId: top.postId },
      topLevelComment: commentNode(scene, top, format),
      ...{ canReply: true, totalReplyCount: replies.length, isPublic: true },
    },
    ...(isAsked && shown.length > 0 ? { replies: { comments: shown } } : {}),
  };
};

const channel = (id: string, title: string, handle: string): Json => ({
  kind: 'youtube#channel',
  etag: `etag-${id}`,
  id,
  snippet: { title, description: '', customUrl: `@${handle}` },
});

const personOf = ({ people }: World, id: string): Person | undefined =>
  [...people.values()].find(({ key }) => youtubeIds.person(key) === id);

/** Undefined where nobody has this id. */
export const channelNode = ({ world, account }: YoutubeScene, id: string): Json | undefined => {
  if (id === account.id) return channel(id, account.handle, account.handle);
  const person = personOf(world, id);
  return person === undefined ? undefined : channel(id, person.name, person.handle);
};
