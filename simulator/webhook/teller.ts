// What each network must say of itself so that the city hears of what happens there. Types alone.
import type { SimAccount } from '../accounts.ts';
import type { Hook } from '../world.ts';
import type { CommentScene, Event, MessageScene, Verb } from './payloads.ts';

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
  shakesHands: boolean;
  /** Where the address is asked in another way than Meta's. */
  greeting?: (
    account: SimAccount,
    challenge: string,
  ) => { query: Record<string, string>; fits: (answer: string) => boolean };
  mostAtOnce: number;
};
