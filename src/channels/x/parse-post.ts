// Understands one post of version 2 with what stands beside it, under the names of today and those before them.
// Pure. https://docs.x.com/x-api/fundamentals/data-dictionary
import { ParseError, type Inbound } from '#ports/channel.ts';
import { at, findId, findItems, findText, isAbsent, needId, needObject, type Field } from '../payload-field.ts';
import { attachmentsOf, besideOf, choicesOf, personIn } from './beside.ts';
import { addressesIn, either, idsIn, needTimeText } from './field.ts';
import { invites, isNamed, isQuoted } from './invitation.ts';
import { inboundsOf, type Post } from './post.ts';
import { findTimeInId } from './time.ts';
import { wholePost } from './whole-text.ts';
import { asWritten } from './words.ts';

const referenced = (post: Field, type: string): string | undefined => {
  const all = findItems(either(post, 'referenced_posts', 'referenced_tweets'));
  const one = all.find((other) => at(other, 'type').value === type);
  return one === undefined ? undefined : needId(at(one, 'id'));
};

/** A long post stands in a note; the text beside it is cut off. */
const textOf = (page: Field, post: Field): string => {
  const whole = wholePost(post);
  const text = asWritten(findText(at(whole, 'text')) ?? '', [
    ...addressesIn(at(whole, 'entities')),
    ...addressesIn(at(post, 'entities')),
  ]);
  return [text, choicesOf(page, post)].filter((part) => part !== undefined && part !== '').join('\n\n');
};

/** X tells neither author nor time to whom does not ask for them by the right name: the words are there all the same. */
const timeOf = (post: Field, id: string): number => {
  const told = at(post, 'created_at');
  if (!isAbsent(told)) return needTimeText(told);
  const inId = findTimeInId(id);
  if (inId === undefined) throw new ParseError(`${told.place}: a time expected`);
  return inId;
};

const isInviting = (page: Field, post: Field, accountId: string): boolean | undefined => {
  const whole = wholePost(post);
  const mentions = at(at(whole, 'entities'), 'mentions');
  const text = findText(at(whole, 'text')) ?? '';
  const { handle } = personIn(page, accountId);
  const quoted = referenced(post, 'quoted');
  const original =
    quoted === undefined ? undefined : (besideOf(page, 'posts', quoted) ?? besideOf(page, 'tweets', quoted));
  const authorId = original === undefined ? undefined : findId(at(original, 'author_id'));
  return invites(isNamed({ text, mentions, accountId, handle }), isQuoted(quoted, authorId, accountId));
};

/** `summoned`: X delivered it because the account is named or quoted in it. */
export const parsePost = (page: Field, post: Field, accountId: string, summoned = false): Inbound[] => {
  const id = needId(at(needObject(post), 'id'));
  if (referenced(post, 'retweeted') !== undefined) return [{ kind: 'ignored', accountId, what: 'retweet' }];
  const versions = idsIn(either(post, 'edit_history_post_ids', 'edit_history_tweet_ids'));
  // An id alone says nothing; words without an author do.
  const authorId = isAbsent(at(post, 'text')) ? needId(at(post, 'author_id')) : findId(at(post, 'author_id'));
  const read: Post = {
    id,
    versions: versions.length === 0 ? [id] : versions,
    author: authorId === undefined ? undefined : personIn(page, authorId),
    text: textOf(page, post),
    at: timeOf(post, id),
    conversationId: findId(at(post, 'conversation_id')),
    repliedTo: referenced(post, 'replied_to') ?? findId(either(post, 'in_reply_to_post_id', 'in_reply_to_tweet_id')),
    addresseeId: findId(at(post, 'in_reply_to_user_id')),
    quoted: referenced(post, 'quoted'),
    invites: summoned ? true : isInviting(page, post, accountId),
    attachments: attachmentsOf(page, post),
  };
  return inboundsOf(read, accountId);
};
