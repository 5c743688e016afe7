// The names under which X is asked for fields: those of its published description, and the former ones for a server that knows no others.
// Pure. https://docs.x.com/x-api/fundamentals/fields
import { recordOf } from '../http-call.ts';

/** Parameters of an address, lists already joined by commas. */
export type Query = Readonly<Record<string, string>>;

const renamed: Readonly<Record<string, string>> = {
  note_post: 'note_tweet',
  referenced_posts: 'referenced_tweets.id',
  edit_history_post_ids: 'edit_history_tweet_ids',
};
/** Today these come with their expansion; formerly each had to be asked for as a field. */
const formerFields: Readonly<Record<string, string>> = {
  author_id: 'author_id',
  in_reply_to_user_id: 'in_reply_to_user_id',
  referenced_posts: 'referenced_tweets',
  edit_history_post_ids: 'edit_history_tweet_ids',
};

const listOf = (text: string | undefined): string[] => (text === undefined || text === '' ? [] : text.split(','));
const former = (name: string): string => renamed[name] ?? name;

const listed = (name: string, values: readonly string[]): Record<string, string> =>
  values.length === 0 ? {} : { [name]: [...new Set(values)].join(',') };

/** The same question under the former names. */
export const asFormerly = (query: Query): Query => {
  const { 'post.fields': fields, 'dm_event.fields': letters, expansions, ...rest } = query;
  const wanted = listOf(expansions);
  const asPosts = letters === undefined ? wanted.flatMap((name) => formerFields[name] ?? []) : [];
  const asLetters = wanted.includes('sender_id') ? ['sender_id'] : [];
  return {
    ...rest,
    ...listed('tweet.fields', [...listOf(fields).map(former), ...asPosts]),
    ...listed('dm_event.fields', letters === undefined ? [] : [...listOf(letters), ...asLetters]),
    ...listed('expansions', wanted.map(former)),
  };
};

/** Whether the question names what a server may know under another name. */
export const mayBeUnknown = (query: Query | undefined): query is Query =>
  query !== undefined && ['post.fields', 'dm_event.fields', 'expansions'].some((name) => query[name] !== undefined);

/** A server that leaves out what it does not know answers with bare posts: what every post has, and was asked for, is not there. */
export const isBare = (body: Record<string, unknown>, query: Query): boolean => {
  const { data } = body;
  const [first] = Array.isArray(data) ? (data as unknown[]) : [data];
  if (first === undefined) return false;
  const item = recordOf(first);
  const asked = listOf(query['post.fields'] ?? query['dm_event.fields']).includes('created_at') ? ['created_at'] : [];
  const authors = listOf(query['expansions']).filter((name) => name === 'author_id' || name === 'sender_id');
  return [...asked, ...authors].some((name) => item[name] === undefined);
};
