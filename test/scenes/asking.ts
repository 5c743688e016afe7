// A channel that does not bring what is written by itself, asked from where it stopped, as the program asks.
import assert from 'node:assert/strict';
import { parsePayload } from '#channels/kinds.ts';
import type { Channel, Inbound } from '#ports/channel.ts';

/** Everything that came in so far, read again at each call. */
export const asking = (channel: Channel, now: () => number): (() => Promise<Inbound[]>) => {
  const found: Inbound[] = [];
  let cursor: string | undefined;
  return async () => {
    for (let more = true; more;) {
      const polled = await channel.poll?.ask(cursor, now());
      assert.ok(polled?.outcome === 'polled', JSON.stringify(polled));
      found.push(...polled.payloads.flatMap((one) => parsePayload(channel.name, one, channel.account.id)));
      ({ cursor, more } = polled);
    }
    return found;
  };
};
