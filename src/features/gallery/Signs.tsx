// The gallery's banners, badges, deadlines, and what stands where there is nothing yet.
import { CircleCheck, Inbox } from 'lucide-react';
import type { ReactNode } from 'react';
import { useServerNow } from '#web/server-clock.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { knownChannels } from '#web/ui/channel-name.ts';
import { ChannelMark } from '#web/ui/ChannelMark.tsx';
import { DeadlineBadge } from '#web/ui/DeadlineBadge.tsx';
import { Avatar, Badge, EmptyState, Kbd, SkeletonRows } from '#web/ui/Marks.tsx';
import { late } from '#words/late.ts';
import { Part } from './Part.tsx';
import { sampleDeadlines } from './samples.tsx';

const words = late.gallery;
const banners = ['info', 'ok', 'soon', 'late'] as const;
const badges = ['neutral', 'calm', 'soon', 'late', 'paused', 'ok', 'info', 'warn'] as const;

function Marks(): ReactNode {
  return (
    <Part name="marks">
      <div className="line">
        {badges.map((look) => (
          <Badge key={look} look={look} sign={CircleCheck}>
            {look}
          </Badge>
        ))}
      </div>
      <div className="line">
        <Avatar name={words.one} />
        <Avatar name={words.two} small>
          <ChannelMark channel="instagram" />
        </Avatar>
        <Kbd>Ctrl + K</Kbd>
        {[...knownChannels(), ''].map((channel) => (
          <ChannelMark key={channel} channel={channel === '' ? words.off : channel} />
        ))}
      </div>
    </Part>
  );
}

function Deadlines(): ReactNode {
  const now = useServerNow();
  return (
    <Part name="deadlines">
      {[false, true].map((large) => (
        <div key={String(large)} className="line">
          {sampleDeadlines(now).map(([name, deadline]) => (
            <DeadlineBadge key={name} deadline={deadline} large={large} />
          ))}
        </div>
      ))}
    </Part>
  );
}

export function Signs(): ReactNode {
  return (
    <>
      <Part name="banners">
        {banners.map((kind) => (
          <Banner key={kind} kind={kind} act={<Button>{words.one}</Button>}>
            {words.sentence}
          </Banner>
        ))}
      </Part>
      <Marks />
      <Deadlines />
      <Part name="empty">
        <EmptyState sign={Inbox} title={words.sentence} heading="h2">
          <p>{words.hint}</p>
          <Button>{words.one}</Button>
        </EmptyState>
        <SkeletonRows count={2} />
      </Part>
    </>
  );
}
