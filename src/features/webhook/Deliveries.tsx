// The latest tellings, each with what its receiver answered.
import { Bell, RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useServerNow } from '#web/server-clock.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { Badge, EmptyState, type BadgeLook } from '#web/ui/Marks.tsx';
import { shortMoment } from '#web/ui/time-words.ts';
import { useReplay } from './use-replay.tsx';
import type { WebhooksAnswer } from './webhook.contract.ts';

type Delivery = WebhooksAnswer['deliveries'][number];

const looks = { waiting: 'soon', delivered: 'ok', 'given-up': 'warn' } as const satisfies Record<
  Delivery['status'],
  BadgeLook
>;

const attemptWords = ({ attempts, triedAt, nextAt, httpStatus, latencyMs }: Delivery, now: number): string =>
  [
    ...(attempts > 0 ? [late.webhook.attempts(attempts)] : []),
    ...(triedAt === undefined ? [] : [late.webhook.tried(shortMoment(triedAt, now))]),
    ...(httpStatus === undefined ? [] : [late.webhook.http(httpStatus)]),
    ...(latencyMs === undefined ? [] : [late.webhook.latency(latencyMs)]),
    ...(nextAt === undefined ? [] : [late.webhook.next(shortMoment(nextAt, now))]),
  ].join(' · ');

type RowProps = { delivery: Delivery; busy: boolean; onReplay: () => void };

function Row({ delivery, busy, onReplay }: RowProps): ReactNode {
  const now = useServerNow();
  const { webhook, type, number, status, answer } = delivery;
  return (
    <li className="webhook-row">
      <span className="webhook-words">
        <span>
          <code>{type}</code> <span className="number">{number}</span> <span className="muted">→ {webhook}</span>
        </span>
        <span className="meta">{attemptWords(delivery, now)}</span>
        {status !== 'delivered' && answer !== undefined && answer !== '' && (
          <span className="meta">
            {answer === 'receiver-left' ? late.webhook.receiverLeft : `${late.webhook.answer}: ${answer}`}
          </span>
        )}
      </span>
      <Badge look={looks[status]}>{late.webhook.statuses[status]}</Badge>
      {status !== 'waiting' && (
        <Button onClick={onReplay} disabled={busy} aria-label={late.webhook.replayOf(type, number)}>
          <RotateCcw size={16} aria-hidden />
          {late.webhook.replay}
        </Button>
      )}
    </li>
  );
}

/** What a receiver answered is shown as text; what it was told is not. */
export function Deliveries({ deliveries }: Pick<WebhooksAnswer, 'deliveries'>): ReactNode {
  const replay = useReplay();
  if (deliveries.length === 0)
    return (
      <EmptyState sign={Bell} title={late.webhook.empty}>
        <p>{late.webhook.emptyHint}</p>
      </EmptyState>
    );
  return (
    <ul className="late-list">
      {deliveries.map((delivery) => (
        <Row
          key={delivery.id}
          delivery={delivery}
          busy={replay.isPending}
          onReplay={() => replay.mutate({ delivery: delivery.id })}
        />
      ))}
    </ul>
  );
}
