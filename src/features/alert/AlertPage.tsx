// Where the link of a message leads, after signing in. Opening it takes nothing: the press does.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getJson } from '#web/api.ts';
import { late } from '#words/late.ts';
import { Page } from '#web/ui/Page.tsx';
import type { OwnAlert } from './alert.contract.ts';
import { AlertMessage } from './AlertMessage.tsx';

const words = late.alerts;

/** Of whoever is signed in, and nobody else. */
export function AlertPage({ id }: { id: string }): ReactNode {
  const asked = useQuery({
    queryKey: ['live', 'alerts', 'own', id],
    queryFn: ({ signal }) => getJson<OwnAlert>(`/api/v1/alerts/${encodeURIComponent(id)}`, signal),
    retry: false,
  });
  return (
    <Page title={words.title} lead={words.lead} asked={asked}>
      {asked.isSuccess && (
        <section className="panel">
          <AlertMessage alert={asked.data} />
        </section>
      )}
    </Page>
  );
}
