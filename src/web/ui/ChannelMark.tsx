// Which channel a message came by, as our own drawn sign with its name: no platform's logo.
import type { ReactNode } from 'react';
import type { text } from '../text/id.ts';
import { channelName } from './channel-name.ts';

/** Complete, so that a new channel is drawn too. */
const glyphs: Record<keyof typeof text.channels, ReactNode> = {
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
  threads: (
    <>
      <circle cx="8" cy="8" r="2.5" />
      <path d="M10.5 5.5v3.2a1.8 1.8 0 0 0 3.5 0V8a6 6 0 1 0-2.6 4.9" />
    </>
  ),
  x: <path d="m4 3.8 8 8.4M12 3.8l-8 8.4" />,
  tiktok: <path d="M9.3 3v7.4a2.3 2.3 0 1 1-2.3-2.3M9.3 3c.3 2 1.5 3.2 3.4 3.4" />,
  youtube: (
    <>
      <rect x="2" y="4" width="12" height="8" rx="2.4" />
      <path d="M7 6.6v2.8L9.4 8Z" fill="currentColor" />
    </>
  ),
  whatsapp: (
    <>
      <path d="m2.8 13.2.9-2.8A5.5 5.5 0 1 1 5.8 12.3Z" />
      <path d="M6.2 6.1c.2 2 1.6 3.4 3.6 3.6" />
    </>
  ),
  telegram: <path d="M13.4 3 2.6 7.4l3.6 1.4 1.2 4 2-2.5 2.7 1.9ZM6.2 8.8l3.7-2.9" />,
  bluesky: (
    <path d="M8 7.4C7 5.5 5 3.8 3.5 3.5c-.8 2.9.3 4.9 2.4 5.1-1.7.5-1.4 2.9.3 3.4 1 .3 1.5-1 1.8-2.2.3 1.2.8 2.5 1.8 2.2 1.7-.5 2-2.9.3-3.4 2.1-.2 3.2-2.2 2.4-5.1C11 3.8 9 5.5 8 7.4Z" />
  ),
  mastodon: <path d="M3.4 12.4V6.3a2.3 2.3 0 0 1 4.6 0v2.9M8 6.3a2.3 2.3 0 0 1 4.6 0v6.1" />,
  email: (
    <>
      <rect x="2.4" y="3.9" width="11.2" height="8.2" rx="1.5" />
      <path d="m3 5.2 5 3.7 5-3.7" />
    </>
  ),
  'sp4n-lapor': <path d="M2.8 6.4v3.1l2.2.4 6.6 2.9V3.2L5 6ZM5.2 10l.6 2.8h1.7l-.5-2M13.4 7v2" />,
  open311: <path d="M5.8 2.6v3M10.2 2.6v3M4.2 5.6h7.6v2.2a3.8 3.8 0 0 1-7.6 0ZM8 11.6v2" />,
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
        {(glyphs as Record<string, ReactNode>)[channel] ?? otherGlyph}
      </svg>
    </span>
  );
}
