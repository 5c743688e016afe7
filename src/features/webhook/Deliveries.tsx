// The latest tellings, each with what its receiver answered.
import { Bell, RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useServerNow } from '#web/server-clock.ts';
import { text } from '#web/text/id.ts';
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
    ...(attempts > 0 ? [text.webhook.attempts(attempts)] : []),
    ...(triedAt === undefined ? [] : [text.webhook.tried(shortMoment(triedAt, now))]),
    ...(httpStatus === undefined ? [] : [text.webhook.http(httpStatus)]),
    ...(latencyMs === undefined ? [] : [text.webhook.latency(latencyMs)]),
    ...(nextAt === undefined ? [] : [text.webhook.next(shortMoment(nextAt, now))]),
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
            {answer === 'receiver-left' ? text.webhook.receiverLeft : `${text.webhook.answer}: ${answer}`}
          </span>
        )}
      </span>
      <Badge look={looks[status]}>{text.webhook.statuses[status]}</Badge>
      {status !== 'waiting' && (
        <Button onClick={onReplay} disabled={busy} aria-label={text.webhook.replayOf(type, number)}>
          <RotateCcw size={16} aria-hidden />
          {text.webhook.replay}
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
      <EmptyState sign={Bell} title={text.webhook.empty}>
        <p>{text.webhook.emptyHint}</p>
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
