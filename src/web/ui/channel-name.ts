// What a channel is called; one that the console does not know keeps its own name.
import { text } from '../text/id.ts';

/** Said to an officer, who also tells the answer: nothing is typed to a platform. */
export const isSpoken = (channel: string): boolean => channel === 'phone' || channel === 'walk-in';

export const channelName = (channel: string): string =>
  (text.channels as Record<string, string | undefined>)[channel] ?? channel;
