// Which channel a message came by, as our own drawn sign with its name: no platform's logo.
import type { ReactNode } from 'react';
import { channelName, channelSign } from './channel-name.ts';

const otherSign = 'M3 4h10v7H8l-3 2.5V11H3Z';

/** The channel's name is read out and stands in the tip; a channel that is not built gets a sign of its own. */
export function ChannelMark({ channel }: { channel: string }): ReactNode {
  return (
    <span className="channel-mark" role="img" aria-label={channelName(channel)} title={channelName(channel)}>
      <svg
        viewBox="0 0 16 16"
        width="14"
        height="14"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden
      >
        <path d={channelSign(channel) ?? otherSign} />
      </svg>
    </span>
  );
}
