// Why nothing stands in a folder: what would be there, and when the last message came. That all is done it says only of what is done.
import { Inbox } from 'lucide-react';
import type { ReactNode } from 'react';
import { useServerNow } from '#web/server-clock.ts';
import { EmptyState } from '#web/ui/Marks.tsx';
import { shortMoment } from '#web/ui/time-words.ts';
import { late } from '#words/late.ts';
import type { Folder } from './inbox.contract.ts';

const words = late.emptyFolders;

const isFolder = (name: string): name is Folder => Object.hasOwn(words.why, name);

type NothingProps = {
  /** As the address has it, which anybody may have typed. */
  folder: string;
  lastCameAt: string | undefined;
};

export function Nothing({ folder, lastCameAt }: NothingProps): ReactNode {
  const now = useServerNow();
  return (
    <EmptyState sign={Inbox} title={words.title}>
      {isFolder(folder) && <p>{words.why[folder]}</p>}
      {lastCameAt !== undefined && <p className="muted">{words.lastCame(shortMoment(lastCameAt, now))}</p>}
    </EmptyState>
  );
}
