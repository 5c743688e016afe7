// Which channel a message came by, as our own drawn sign with its name: no platform's logo.
import type { ReactNode } from 'react';
import { channelName } from './channel-name.ts';

const glyphs: Record<string, ReactNode> = {
  instagram: (
    <>
      <rect x="2.5" y="2.5" width="11" height="11" rx="3" />
      <circle cx="8" cy="8" r="2.6" />
    </>
  ),
  facebook: <path d="M10.5 3.5H9.6C8.2 3.5 7.5 4.4 7.5 5.7V13M5.5 8h4.6" />,
};

const otherGlyph = <path d="M3 4h10v7H8l-3 2.5V11H3Z" />;

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
        {glyphs[channel] ?? otherGlyph}
      </svg>
    </span>
  );
}
