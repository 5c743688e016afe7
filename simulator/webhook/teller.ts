// What each network must say of itself so that the city hears of what happens there. Types alone.
import type { SimAccount } from '../accounts.ts';
import type { Comment, Hook, Message, Person, Post } from '../world.ts';

/** What will be queued of one happening: its list and its item. */
export type Event = Pick<Hook, 'form' | 'item'>;

/** What happened to a comment. */
export type Verb = 'add' | 'edited' | 'remove' | 'hide' | 'unhide';

/** Everything a comment's event tells of. `picture` is already an absolute address. */
export type CommentScene = {
  account: SimAccount;
  comment: Comment;
  post: Post;
  author: Person | undefined;
  /** The comment that it answers. */
  above: Comment | undefined;
  picture?: string;
  permalink: string;
};

/** Everything that a message's event tells of. `picture` is already an absolute address. */
export type MessageScene = {
  account: SimAccount;
  message: Message;
  /** Of the thread. */
  person: Person | undefined;
  picture?: string;
  appId: string;
};

/** Empty lists mean that the network says nothing of it. */
export type Teller = {
  comment: (scene: CommentScene, verb: Verb, at: number) => Event[];
  sent: (scene: MessageScene) => Event[];
  edited: (scene: MessageScene, at: number) => Event[];
  unsent: (scene: MessageScene, at: number) => Event[];
  /** The very bytes that are signed and sent. */
  body: (account: SimAccount, hooks: readonly Hook[], now: number) => string;
  headers: (account: SimAccount, body: string) => Record<string, string>;
  /** What follows `/hooks/`. */
  hook: (account: SimAccount) => string;
  /** Of an account whose program asks instead: nothing is brought to it. */
  isAsked?: (account: SimAccount) => boolean;
  shakesHands: boolean;
  /** Where the address is asked in another way than Meta's. */
  greeting?: (
    account: SimAccount,
    challenge: string,
  ) => { query: Record<string, string>; fits: (answer: string) => boolean };
  mostAtOnce: number;
};
