// Videos and comments as TikTok's lists write them: ids and times as text, people by an identifier that all its interfaces share.
import type { SimAccount } from '../accounts.ts';
import type { Acts } from '../acts.ts';
import { tiktokIds } from './ids.ts';
import type { Comment, Post, World } from '../world.ts';

/** The network as one account of the city meets it. */
export type TiktokScene = { world: World; acts: Acts; account: SimAccount };
type Json = Record<string, unknown>;

/** As text, since 1970; from milliseconds. */
export const seconds = (at: number): string => String(Math.floor(at / 1000));

/** User names here hold letters, digits, underscores and full stops. */
const usernameOf = ({ handle }: { handle: string }): string => handle.replaceAll(/[^\w.]/g, '_').slice(0, 24);

/** What the account itself goes by. */
export const identifierOf = (account: SimAccount, author: string): string =>
  tiktokIds.person(author === 'city' ? `city:${account.id}` : author);

/** Not removed; a hidden one is there. */
export const isThere = (comment: Comment): boolean => comment.removedAt === undefined;

/** In the order of writing, hidden ones too. */
export const repliesBelow = ({ world }: TiktokScene, id: string): Comment[] =>
  [...world.comments.values()].filter((one) => one.parentId === id && isThere(one));

const authorNode = ({ world, account }: TiktokScene, { author }: Comment): Json => {
  const person = world.people.get(author);
  return {
    user_id: Buffer.from(`${account.id}/${author}`).toString('hex').slice(0, 64),
    unique_identifier: identifierOf(account, author),
    username: usernameOf(person ?? account),
    display_name: person?.name ?? account.handle,
    profile_image: '',
    owner: author === 'city',
  };
};

/** Without any name where its writer let nobody know it. */
export const commentNode = (scene: TiktokScene, comment: Comment): Json => ({
  ...(comment.nameless === true ? { owner: false } : authorNode(scene, comment)),
  comment_id: comment.id,
  video_id: comment.postId,
  create_time: seconds(comment.at),
  text: comment.text,
  likes: 0,
  liked: false,
  pinned: false,
  status: comment.hidden === true ? 'HIDDEN' : 'PUBLIC',
  ...(comment.picture === undefined ? {} : { image_url: scene.acts.pictureUrl(comment.picture) }),
  ...(comment.parentId === undefined
    ? { replies: repliesBelow(scene, comment.id).length }
    : { parent_comment_id: comment.parentId }),
});

/** Only fields that were asked for. */
export const videoNode = (post: Post, handle: string, fields: readonly string[]): Json => {
  const whole: Json = {
    item_id: post.id,
    create_time: seconds(post.at),
    caption: post.text,
    media_type: 'VIDEO',
    share_url: `https://www.tiktok.com/@${handle}/video/${post.id}`,
  };
  return Object.fromEntries(Object.entries(whole).filter(([name]) => fields.includes(name)));
};
