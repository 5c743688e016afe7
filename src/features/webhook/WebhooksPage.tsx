// What other systems were told: how far each receiver is, the latest tellings with their reasons, and telling them again.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Webhook } from 'lucide-react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { OperatorViews } from '#features/operator/OperatorViews.tsx';
import { getJson, query } from '#web/api.ts';
import { late } from '#words/late.ts';
import { EmptyState } from '#web/ui/Marks.tsx';
import { Page } from '#web/ui/Page.tsx';
import { Deliveries } from './Deliveries.tsx';
import { Receivers } from './Receivers.tsx';
import './webhook.css';
import type { WebhooksAnswer } from './webhook.contract.ts';

const statuses = ['waiting', 'delivered', 'given-up'] as const;

/** Nobody calls the browser when a receiver has answered. */
const againAfterMs = 2_000;

type Narrowed = { webhook: string; status: string };

const useWebhooks = ({ webhook, status }: Narrowed) =>
  useQuery({
    queryKey: ['live', 'webhooks', webhook, status],
    queryFn: ({ signal }) => getJson<WebhooksAnswer>(`/api/v1/webhooks${query({ webhook, status })}`, signal),
    placeholderData: keepPreviousData,
    refetchInterval: againAfterMs,
  });

type NarrowingProps = Narrowed & { receivers: readonly string[]; onChange: (narrowed: Narrowed) => void };

function Narrowing({ webhook, status, receivers, onChange }: NarrowingProps): ReactNode {
  return (
    <div className="line">
      <select
        className="input webhook-choice"
        aria-label={late.webhook.receiver}
        value={webhook}
        onChange={(event) => onChange({ status, webhook: event.target.value })}
      >
        <option value="">{late.webhook.everyone}</option>
        {receivers.map((id) => (
          <option key={id}>{id}</option>
        ))}
      </select>
      <select
        className="input webhook-choice"
        aria-label={late.webhook.status}
        value={status}
        onChange={(event) => onChange({ webhook, status: event.target.value })}
      >
        <option value="">{late.webhook.everyStatus}</option>
        {statuses.map((one) => (
          <option key={one} value={one}>
            {late.webhook.statuses[one]}
          </option>
        ))}
      </select>
    </div>
  );
}

function Told({
  answer,
  narrowed,
  onChange,
}: {
  answer: WebhooksAnswer;
  narrowed: Narrowed;
  onChange: NarrowingProps['onChange'];
}): ReactNode {
  return (
    <section className="panel" aria-labelledby="kabar-terakhir">
      <h2 id="kabar-terakhir">{late.webhook.deliveries}</h2>
      <Narrowing {...narrowed} receivers={answer.webhooks.map(({ id }) => id)} onChange={onChange} />
      <Deliveries deliveries={answer.deliveries} />
    </section>
  );
}

/** For the operator and the team lead; no secret, no address with one, no person's data. */
export function WebhooksPage(): ReactNode {
  const [params, setParams] = useSearchParams();
  const narrowed = { webhook: params.get('penerima') ?? '', status: params.get('keadaan') ?? '' };
  const found = useWebhooks(narrowed);
  const isEmpty = found.data?.webhooks.length === 0 && found.data.deliveries.length === 0;
  const change = ({ webhook, status }: Narrowed): void => {
    const said = Object.entries({ penerima: webhook, keadaan: status }).filter(([, value]) => value !== '');
    setParams(Object.fromEntries(said), { replace: true });
  };
  return (
    <Page title={late.webhook.title} lead={late.webhook.lead} asked={found}>
      <OperatorViews current="webhooks" />
      {isEmpty && (
        <EmptyState sign={Webhook} title={late.webhook.none}>
          <p>{late.webhook.noneHint}</p>
        </EmptyState>
      )}
      {found.data !== undefined && !isEmpty && (
        <>
          <Receivers webhooks={found.data.webhooks} />
          <Told answer={found.data} narrowed={narrowed} onChange={change} />
        </>
      )}
    </Page>
  );
}
