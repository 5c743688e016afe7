// Open sessions as rows: which device, since when; each can be ended.
import { MonitorSmartphone } from 'lucide-react';
import type { ReactNode } from 'react';
import { useServerNow } from '#web/server-clock.ts';
import { text } from '#words/console.ts';
import { Button } from '#web/ui/Button.tsx';
import { Badge } from '#web/ui/Marks.tsx';
import { shortMoment } from '#web/ui/time-words.ts';
import type { OwnAccountAnswer } from './own-account.contract.ts';
import './own-account.css';

type Session = OwnAccountAnswer['sessions'][number];
type RowsProps = { sessions: readonly Session[]; isBusy: boolean; onEnd: (id: string) => void };

/** The session that asks is marked and cannot be ended here: signing out does that. */
export function SessionRows({ sessions, isBusy, onEnd }: RowsProps): ReactNode {
  const now = useServerNow();
  const words = text.ownAccount.sessions;
  return (
    <ul className="own-rows">
      {sessions.map(({ id, browser, system, startedAt, seenAt, current }) => (
        <li key={id} className="own-row">
          <MonitorSmartphone size={20} aria-hidden />
          <span className="own-row-words">
            <strong>{words.device(browser, system)}</strong>
            <span className="meta">
              {words.since(shortMoment(startedAt, now))}, {words.seen(shortMoment(seenAt, now))}
            </span>
          </span>
          {current ? (
            <Badge look="info">{words.current}</Badge>
          ) : (
            <Button disabled={isBusy} aria-label={words.endOf(words.device(browser, system))} onClick={() => onEnd(id)}>
              {words.end}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
