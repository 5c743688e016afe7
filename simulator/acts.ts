// What can happen in the network. Types, and the name under which the app does it.
import type { SimAccount } from './accounts.ts';
import type { Event } from './webhook/teller.ts';
import type { Comment, Message, Person, Post } from './world.ts';

/** The app's own id, as echoes and usage tell it. */
export const appId = '1234567890123456';

/** `author` is a person's key, or `city`; `at` is the clock's now unless given. */
export type NewComment = Pick<Comment, 'postId' | 'author' | 'text'> &
  Partial<Pick<Comment, 'parentId' | 'picture' | 'nameless' | 'alone' | 'quoting' | 'unnamed' | 'hidden' | 'at'>>;

/** `person` is the citizen of the conversation, whoever wrote; `at` is the clock's now unless given. */
export type NewMessage = Pick<Message, 'person' | 'fromCity' | 'text'> &
  Partial<Pick<Message, 'picture' | 'place' | 'replyTo' | 'viaComment' | 'tag' | 'at'>>;

/** Undefined where what should change is not there; nothing is refused for want of permission. */
export type Acts = {
  join: (person: Person) => Promise<Person>;
  publish: (account: SimAccount, text: string, more?: { picture?: string; at?: number }) => Promise<Post>;
  comment: (account: SimAccount, comment: NewComment) => Promise<Comment>;
  editComment: (id: string, text: string) => Promise<Comment | undefined>;
  removeComment: (id: string) => Promise<Comment | undefined>;
  hideComment: (id: string, hidden: boolean) => Promise<Comment | undefined>;
  message: (account: SimAccount, message: NewMessage) => Promise<Message>;
  editMessage: (id: string, text: string) => Promise<Message | undefined>;
  removeMessage: (id: string) => Promise<Message | undefined>;
  /** An event without anything new to see: how a message of the city fared, say. */
  tell: (account: SimAccount, event: Event) => Promise<void>;
  looked: (person: string) => Promise<void>;
  /** The address under which others fetch a picture of this world. */
  pictureUrl: (picture: string) => string;
};
