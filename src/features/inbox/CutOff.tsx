// Accounts from which no message can come now: said calmly to whoever waits for messages, since whoever can mend it was told.
import type { ReactNode } from 'react';
import { useServerNow } from '#web/server-clock.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { channelName } from '#web/ui/channel-name.ts';
import { shortMoment } from '#web/ui/time-words.ts';
import { late } from '#words/late.ts';
import type { InboxAnswer } from './inbox.contract.ts';

type Account = NonNullable<InboxAnswer['cutOff']>[number];

/** By its channel alone, unless another of that channel is cut off, too. */
const nameOf = ({ channel, handle }: Account, all: readonly Account[]): string =>
  all.filter((one) => one.channel === channel).length > 1
    ? `${channelName(channel)} (${handle})`
    : channelName(channel);

export function CutOff({ accounts }: { accounts: readonly Account[] }): ReactNode {
  const now = useServerNow();
  return (
    <Banner kind="info">
      {accounts.map((one) => (
        <p key={`${one.channel}/${one.handle}`}>
          {late.emptyFolders.cutOff(nameOf(one, accounts), shortMoment(one.since, now))}
        </p>
      ))}
    </Banner>
  );
}
