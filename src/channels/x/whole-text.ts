// Where the whole text of a long post stands, however X brings it: what stands in the post's own place is cut off.
// Pure.
import { ParseError } from '#ports/channel.ts';
import { saysSomething } from '../aside.ts';
import { at, findText, type Field } from '../payload-field.ts';
import { either } from './field.ts';

/**
 * `long`, where its words stand under this name; the post itself where it says nothing. Throws ParseError where it says something that
 * is not found: a part of somebody's words must not pass for all of them.
 */
export const wholeOf = (post: Field, long: Field, name: string): Field => {
  const text = at(long, name);
  if ((findText(text) ?? '').trim() !== '') return long;
  if (saysSomething(long.value)) throw new ParseError(`${text.place}: text expected`);
  return post;
};

/** Of a post of version 2. */
export const wholePost = (post: Field): Field => wholeOf(post, either(post, 'note_post', 'note_tweet'), 'text');
