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
import { OthersHere } from '#web/presence/PresenceLine.tsx';
import { RowPresence } from '#web/presence/RowPresence.tsx';
import { doings } from '#core/presence.ts';
import { late } from '#words/late.ts';
import { Part } from './Part.tsx';
import { sampleDeadlines } from './samples.tsx';

const words = late.gallery;
const banners = ['info', 'ok', 'soon', 'late'] as const;
const badges = ['neutral', 'calm', 'soon', 'late', 'paused', 'ok', 'info', 'warn'] as const;

const others = [...doings, 'looking' as const].map((doing, at) => ({
  ...{ userId: String(at), doing, name: at % 2 === 0 ? words.one : words.two },
  ...(at === 1 ? { agency: words.label } : {}),
}));

/** One, three and more of them; and as rows of the list say it. */
function Presence(): ReactNode {
  return (
    <Part name="presence">
      {[others.slice(3, 4), others.slice(0, 3), others].map((some) => (
        <OthersHere key={some.length} others={some} />
      ))}
      {[others.slice(3, 4), others.slice(0, 1)].map((some) => (
        <RowPresence key={some[0]?.userId} others={some} />
      ))}
    </Part>
  );
}

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
      <Presence />
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
