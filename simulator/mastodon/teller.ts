// A Mastodon instance tells a program nothing by webhook: it is asked.
import type { Teller } from '../webhook/teller.ts';

/** Serves every network that tells nothing by webhook. */
export const mastodonTeller: Teller = {
  comment: () => [],
  sent: () => [],
  edited: () => [],
  unsent: () => [],
  body: () => '',
  headers: () => ({}),
  hook: () => 'mastodon',
  shakesHands: false,
  mostAtOnce: 1,
};
