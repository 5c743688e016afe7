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
  phone: (
    <path d="M4.2 2.8h1.9l1 2.7-1.4 1a7 7 0 0 0 3.8 3.8l1-1.4 2.7 1v1.9a1 1 0 0 1-1.1 1A9.6 9.6 0 0 1 3.2 3.9a1 1 0 0 1 1-1.1Z" />
  ),
  'walk-in': (
    <>
      <circle cx="8" cy="5" r="2.3" />
      <path d="M3.5 13.2c.3-2.6 2-4.2 4.5-4.2s4.2 1.6 4.5 4.2" />
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
