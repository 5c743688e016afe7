// At the top of the bell: which way to this officer failed, and what waits for them, with the press that takes it.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { getJson } from '#web/api.ts';
import { momentWords } from '#web/ui/time-words.ts';
import { late } from '#words/late.ts';
import type { FailedWay, OwnAlertsAnswer } from './alert.contract.ts';
import { AlertMessage } from './AlertMessage.tsx';

/** Where ways are looked after stands one press away. */
function Failed({ failed, onFollow }: { failed: readonly FailedWay[]; onFollow: () => void }): ReactNode {
  const { alerts: words, ways } = late;
  return (
    <ul className="alert-lines">
      {failed.map(({ way, at, what, instead }) => (
        <li key={way} className="alert-line">
          <strong>{words.wayFailed(ways.names[way], instead === undefined ? undefined : ways.names[instead])}</strong>
          <span className="meta">
            {words.whatOf[what]} · {momentWords(at)} ·{' '}
            <Link href="/saya/pemberitahuan" onClick={onFollow}>
              {words.lookAfterWays}
            </Link>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Nothing where nothing waits and no way failed. */
export function OwnCalls({ onFollow }: { onFollow: () => void }): ReactNode {
  const { data } = useQuery({
    queryKey: ['live', 'alerts', 'own'],
    queryFn: ({ signal }) => getJson<OwnAlertsAnswer>('/api/v1/alerts', signal),
  });
  if (data === undefined || data.alerts.length + data.failed.length === 0) return null;
  return (
    <section className="alert-own" aria-label={late.alerts.mine}>
      {data.failed.length > 0 && <Failed failed={data.failed} onFollow={onFollow} />}
      {data.alerts.length > 0 && <h3>{late.alerts.mine}</h3>}
      {data.alerts.map((alert) => (
        <AlertMessage key={alert.id} alert={alert} onFollow={onFollow} />
      ))}
    </section>
  );
}
