// Who and what is meant by an id of the two products that share this interface: posts, comments and messages are read and written by it.
import type { SimAccount } from '../accounts.ts';
import { facebookIds, facebookThreadId } from '../facebook/ids.ts';
import { instagramIds, instagramThreadId } from '../instagram/ids.ts';

type Product = Pick<SimAccount, 'channel'>;

/** What the product tells an app instead of a person. */
export const scopedId = ({ channel }: Product, key: string): string =>
  (channel === 'facebook' ? facebookIds : instagramIds).person(key);

/** The same for a person and an account for ever. */
export const conversationId = ({ channel, id }: Pick<SimAccount, 'channel' | 'id'>, person: string): string =>
  (channel === 'facebook' ? facebookThreadId : instagramThreadId)(id, person);
