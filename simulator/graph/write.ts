// What the city may do through the Graph interface: reply, hide, remove, message.
// Must refuse exactly where the platform does; nothing here is kinder.
import type { SimAccount } from '../accounts.ts';
import type { Acts } from '../acts.ts';
import { scopedId } from './ids.ts';
import type { PictureShelf } from '../pictures.ts';
import type { Comment, Person, World } from '../world.ts';
import { flagParam, objectParam, textParam, type GraphCall } from './call.ts';
import { record } from '../json.ts';
import { badParameter, objectGone, unknownPath } from './errors.ts';
import { checkCommentText, checkMessageText, checkPrivateReply, checkWindow } from './windows.ts';

/** `now` judges windows. */
export type WriteDeps = { world: World; acts: Acts; now: () => number; shelf: PictureShelf };
type Answer = Record<string, unknown>;

const largestImage = 8 * 1024 * 1024;

const ownComment = ({ world }: WriteDeps, account: SimAccount, id: string): Comment | undefined => {
  const comment = world.comments.get(id);
  return comment?.accountId === account.id && comment.removedAt === undefined ? comment : undefined;
};

/** By the id that the person has on the account's channel; undefined where nobody has it. */
export const personOf = (world: World, account: SimAccount, id: string): Person | undefined => {
  for (const person of world.people.values()) if (scopedId(account, person.key) === id) return person;
  return undefined;
};

/** A reply stands below the comment; below a reply it moves up to its parent on Facebook, and is refused on Instagram. */
const replyToComment = async (deps: WriteDeps, call: GraphCall, comment: Comment): Promise<Answer> => {
  const text = textParam(call.params, 'message');
  checkCommentText(call.account, text);
  if (call.account.channel === 'instagram' && comment.parentId !== undefined) throw objectGone(comment.id, 'post');
  const parentId = comment.parentId ?? comment.id;
  const made = await deps.acts.comment(call.account, { postId: comment.postId, parentId, author: 'city', text });
  return { id: made.id };
};

const commentOnPost = async (deps: WriteDeps, call: GraphCall, postId: string): Promise<Answer> => {
  const text = textParam(call.params, 'message');
  checkCommentText(call.account, text);
  const made = await deps.acts.comment(call.account, { postId, author: 'city', text });
  return { id: made.id };
};

const privateReply = async (deps: WriteDeps, call: GraphCall, commentId: string, text: string): Promise<Answer> => {
  const { account } = call;
  const comment = ownComment(deps, account, commentId);
  const person = comment === undefined ? undefined : deps.world.people.get(comment.author);
  if (comment === undefined || person === undefined) throw objectGone(commentId, 'post');
  checkPrivateReply(deps.world, comment, deps.now());
  const made = await deps.acts.message(account, { person: person.key, fromCity: true, text, viaComment: comment.id });
  return { recipient_id: scopedId(account, person.key), message_id: made.id };
};

type Content = { text: string; picture?: string };

/** Words, or on a Page one file: never both. */
const contentIn = async ({ shelf }: WriteDeps, { account, params }: GraphCall): Promise<Content> => {
  const message = objectParam(params, 'message');
  const { text } = message;
  if (account.channel === 'facebook' && record(message['attachment'])['type'] === 'image' && text === undefined) {
    const file = params['filedata'];
    const picture = Buffer.isBuffer(file) && file.length <= largestImage ? await shelf.keep(file) : undefined;
    if (picture === undefined) throw badParameter('Upload attachment failure.', 2_018_047);
    return { text: '', picture };
  }
  if (typeof text !== 'string' || text === '')
    throw badParameter(
      'Param message must be a non-empty object with text; of attachments this stand-in plays images on Pages',
    );
  checkMessageText(account, text);
  return { text };
};

/** `POST /{account}/messages`: a private reply or a message inside the person's window. */
const sendMessage = async (deps: WriteDeps, call: GraphCall): Promise<Answer> => {
  const { account, params } = call;
  const recipient = objectParam(params, 'recipient');
  if (typeof params['sender_action'] === 'string') return { recipient_id: recipient['id'] };
  const content = await contentIn(deps, call);
  if (typeof recipient['comment_id'] === 'string') {
    if (content.picture !== undefined) throw badParameter('A private reply of this stand-in holds words alone');
    return privateReply(deps, call, recipient['comment_id'], content.text);
  }
  const id = recipient['id'];
  if (typeof id !== 'string') throw badParameter('Param recipient[id] must be a valid ID string');
  const person = personOf(deps.world, account, id);
  if (person === undefined)
    throw badParameter('No matching user found', account.channel === 'facebook' ? 2_018_001 : 2_534_014);
  const tag = typeof params['tag'] === 'string' ? params['tag'] : undefined;
  const type = typeof params['messaging_type'] === 'string' ? params['messaging_type'] : 'RESPONSE';
  checkWindow(deps.world, { account, person: person.key, now: deps.now() }, { type, tag });
  const made = await deps.acts.message(account, {
    person: person.key,
    fromCity: true,
    ...content,
    ...(tag === undefined ? {} : { tag }),
  });
  return { recipient_id: id, message_id: made.id };
};

/** `POST /{ig-user}/mentions`: an answer where somebody named the account. */
const answerMention = async (deps: WriteDeps, call: GraphCall): Promise<Answer> => {
  const commentId = call.params['comment_id'];
  if (typeof commentId === 'string') {
    const comment = ownComment(deps, call.account, commentId);
    if (comment === undefined) throw objectGone(commentId, 'post');
    return replyToComment(deps, call, {
      ...comment,
      ...(comment.parentId === undefined ? {} : { id: comment.parentId }),
    });
  }
  const mediaId = textParam(call.params, 'media_id');
  if (deps.world.posts.get(mediaId)?.accountId !== call.account.id) throw objectGone(mediaId, 'post');
  return commentOnPost(deps, call, mediaId);
};

const changeComment = async (deps: WriteDeps, call: GraphCall, comment: Comment): Promise<Answer> => {
  const hide = flagParam(call.params, 'hide') ?? flagParam(call.params, 'is_hidden');
  if (hide !== undefined) await deps.acts.hideComment(comment.id, hide);
  else {
    if (comment.author !== 'city') throw objectGone(comment.id, 'post');
    const text = textParam(call.params, 'message');
    checkCommentText(call.account, text);
    await deps.acts.editComment(comment.id, text);
  }
  return { success: true };
};

/** Reached through its Page an Instagram account has no messages of its own: they are the Page's. */
const isBehindPage = ({ account, path }: GraphCall): boolean =>
  account.channel === 'instagram' && account.login === undefined && path[0] === account.id;

const onAccount = (deps: WriteDeps, call: GraphCall, edge: string | undefined): Promise<Answer> => {
  if (edge === 'messages') {
    if (isBehindPage(call)) throw objectGone(call.account.id, 'post');
    return sendMessage(deps, call);
  }
  if (edge === 'subscribed_apps') return Promise.resolve({ success: true });
  if (edge === 'mentions' && call.account.channel === 'instagram') return answerMention(deps, call);
  throw unknownPath(call.path.join('/'));
};

const onComment = (deps: WriteDeps, call: GraphCall, comment: Comment, edge: string | undefined): Promise<Answer> => {
  const replies = call.account.channel === 'instagram' ? 'replies' : 'comments';
  if (edge === replies) return replyToComment(deps, call, comment);
  if (edge === 'private_replies') return privateReply(deps, call, comment.id, textParam(call.params, 'message'));
  if (edge === undefined) return changeComment(deps, call, comment);
  throw unknownPath(call.path.join('/'));
};

/** Throws the platform's refusal before anything is done. */
export const graphWrite = async (deps: WriteDeps, call: GraphCall): Promise<Answer> => {
  const [id = '', edge] = call.path;
  if (id === 'me' || id === call.account.id) return onAccount(deps, call, edge);
  const comment = ownComment(deps, call.account, id);
  if (comment !== undefined) return onComment(deps, call, comment, edge);
  if (deps.world.posts.get(id)?.accountId === call.account.id && edge === 'comments')
    return commentOnPost(deps, call, id);
  throw objectGone(id, 'post');
};

/** Comments can be deleted, others' too, as owners of a Page may. */
export const graphDelete = async (deps: WriteDeps, call: GraphCall): Promise<Answer> => {
  const [id = '', edge] = call.path;
  if ((id === 'me' || id === call.account.id) && edge === 'subscribed_apps') return { success: true };
  const comment = ownComment(deps, call.account, id);
  if (comment === undefined || edge !== undefined) throw objectGone(id, 'delete');
  await deps.acts.removeComment(id);
  return { success: true };
};
