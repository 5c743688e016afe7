// At the top of the bell: what waits for this officer, with the press that takes it.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getJson } from '#web/api.ts';
import { late } from '#words/late.ts';
import type { OwnAlertsAnswer } from './alert.contract.ts';
import { AlertMessage } from './AlertMessage.tsx';

/** Nothing where nothing waits. */
export function OwnCalls({ onFollow }: { onFollow: () => void }): ReactNode {
  const { data } = useQuery({
    queryKey: ['live', 'alerts', 'own'],
    queryFn: ({ signal }) => getJson<OwnAlertsAnswer>('/api/v1/alerts', signal),
  });
  if (data === undefined || data.alerts.length === 0) return null;
  return (
    <section className="alert-own" aria-label={late.alerts.mine}>
      <h3>{late.alerts.mine}</h3>
      {data.alerts.map((alert) => (
        <AlertMessage key={alert.id} alert={alert} onFollow={onFollow} />
      ))}
    </section>
  );
}
