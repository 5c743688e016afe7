// What the city may do through X's interface: answer below a post, and send a direct message.
// Must refuse exactly where X does; nothing here is kinder.
import type { Comment } from '../world.ts';
import { duplicate, forbidden, invalid, noQuotes, replyToGone, tooLong, unknownPath, uninvited } from './problems.ts';
import { personOf, type XScene } from './nodes.ts';
import { namedIn } from './payloads.ts';
import { asStored, isTooLong } from './texts.ts';
import type { XCall } from './read.ts';

type Json = Record<string, unknown>;

const textIn = ({ params }: XCall): string => {
  const { text } = params;
  if (typeof text !== 'string' || text.trim() === '') throw invalid('Make sure to include text or attachment.');
  return text;
};

const longestLetter = 10_000;

const repliedTo = ({ params }: XCall): string | undefined => {
  const { reply } = params;
  const id: unknown =
    typeof reply === 'object' && reply !== null ? Reflect.get(reply, 'in_reply_to_tweet_id') : undefined;
  return typeof id === 'string' ? id : undefined;
};

const isSaid = ({ world, account }: XScene, text: string, above: Comment): boolean =>
  [...world.comments.values()].some(
    (one) =>
      one.accountId === account.id &&
      one.author === 'city' &&
      one.removedAt === undefined &&
      one.text === text &&
      one.parentId === above.id,
  );

const post = async (scene: XScene, call: XCall): Promise<Json> => {
  const { world, acts, account } = scene;
  const text = textIn(call);
  if (isTooLong(text)) throw tooLong();
  const isNegotiated = account.plan === 'enterprise';
  if (call.params['quote_tweet_id'] !== undefined && !isNegotiated) throw noQuotes();
  const aboveId = repliedTo(call);
  if (aboveId === undefined) {
    const made = await acts.publish(account, text);
    return { data: { id: made.id, text } };
  }
  const above = world.comments.get(aboveId);
  if (above?.accountId !== account.id || above.removedAt !== undefined) throw replyToGone();
  const isOurs = above.author === 'city';
  if (!isNegotiated && !isOurs && !namedIn(above) && above.quoting !== true) throw uninvited();
  if (isSaid(scene, text, above)) throw duplicate();
  const made = await acts.comment(account, { postId: above.postId, parentId: above.id, author: 'city', text });
  return { data: { id: made.id, text: asStored(text).text, edit_history_tweet_ids: [made.id] } };
};

const letter = async ({ world, acts, account }: XScene, call: XCall): Promise<Json> => {
  const [, , id = '', edge] = call.path;
  const text = textIn(call);
  if (edge !== 'messages') throw unknownPath();
  if ([...text].length > longestLetter) throw invalid('The text of the message is too long.');
  const person = personOf(world, id);
  if (person === undefined) throw forbidden('You cannot send messages to this user.');
  const made = await acts.message(account, { person: person.key, fromCity: true, text });
  return { data: { dm_conversation_id: `${account.id}-${id}`, dm_event_id: made.id } };
};

/** Throws XProblem before anything is done. */
export const xWrite = (scene: XScene, call: XCall): Promise<Json> => {
  const [kind, id] = call.path;
  if (kind === 'tweets' && id === undefined) return post(scene, call);
  if (kind === 'dm_conversations' && id === 'with') return letter(scene, call);
  throw unknownPath();
};
