// What a channel is called; one that the console does not know keeps its own name.
import { text } from '../text/id.ts';

export const channelName = (channel: string): string =>
  (text.channels as Record<string, string | undefined>)[channel] ?? channel;
