// How far each receiver is: what waits, since when, what was given up, and telling it again.
import { CircleCheck, Hourglass, Power, PowerOff, RotateCcw, TriangleAlert } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useServerNow } from '#web/server-clock.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Badge } from '#web/ui/Marks.tsx';
import { MomentField } from '#web/ui/MomentField.tsx';
import { fromLocalInput, localInput, shortMoment } from '#web/ui/time-words.ts';
import { isMoment } from '#web/ui/typed-time.ts';
import { useReplay, useSwitch } from './use-replay.tsx';
import type { WebhooksAnswer } from './webhook.contract.ts';

type Receiver = WebhooksAnswer['webhooks'][number];

function State({ receiver }: { receiver: Receiver }): ReactNode {
  const { waiting, givenUp, offSinceAt, endedAt } = receiver;
  const isRunning = offSinceAt === undefined && endedAt === undefined;
  return (
    <span className="line">
      {!isRunning && (
        <Badge look="neutral" sign={PowerOff}>
          {endedAt === undefined ? late.webhook.off : late.webhook.ended}
        </Badge>
      )}
      {waiting > 0 && (
        <Badge look="soon" sign={Hourglass}>
          {late.webhook.waiting(waiting)}
        </Badge>
      )}
      {givenUp > 0 && (
        <Badge look="warn" sign={TriangleAlert}>
          {late.webhook.givenUp(givenUp)}
        </Badge>
      )}
      {isRunning && waiting === 0 && givenUp === 0 && (
        <Badge look="ok" sign={CircleCheck}>
          {late.webhook.calm}
        </Badge>
      )}
    </span>
  );
}

const dayMs = 86_400_000;

function SinceDialog({ id, onClose }: { id: string; onClose: () => void }): ReactNode {
  const now = useServerNow();
  const [since, setSince] = useState(() => localInput(now - dayMs));
  const [isTried, setTried] = useState(false);
  const replay = useReplay(onClose);
  const send = (): void => {
    setTried(true);
    if (isMoment(since)) replay.mutate({ webhook: id, since: fromLocalInput(since) });
  };
  return (
    <Dialog title={late.webhook.sinceTitle(id)} onClose={onClose} onSend={send}>
      <MomentField
        label={late.webhook.since}
        hint={late.webhook.sinceHint}
        value={since}
        error={isTried && !isMoment(since) ? late.webhook.sinceMissing : undefined}
        onChange={setSince}
      />
      <div className="form-foot">
        <Button look="primary" disabled={replay.isPending} onClick={send}>
          {late.webhook.sinceSend}
        </Button>
        <Button onClick={onClose}>{text.common.cancel}</Button>
      </div>
    </Dialog>
  );
}

/** On again at once; off after a question. */
function Switch({ receiver: { id, offSinceAt } }: { receiver: Receiver }): ReactNode {
  const [isAsked, setAsked] = useState(false);
  const turn = useSwitch(id, () => setAsked(false));
  if (offSinceAt !== undefined)
    return (
      <Button disabled={turn.isPending} aria-label={late.webhook.switchOnOf(id)} onClick={() => turn.mutate('on')}>
        <Power size={16} aria-hidden />
        {late.webhook.switchOn}
      </Button>
    );
  return (
    <>
      <Button aria-label={late.webhook.switchOffOf(id)} onClick={() => setAsked(true)}>
        <PowerOff size={16} aria-hidden />
        {late.webhook.switchOff}
      </Button>
      {isAsked && (
        <Dialog title={late.webhook.switchOffOf(id)} onClose={() => setAsked(false)}>
          <p>{late.webhook.offLead}</p>
          <div className="form-foot">
            <Button look="danger" disabled={turn.isPending} onClick={() => turn.mutate('off')}>
              {late.webhook.switchOff}
            </Button>
            <Button onClick={() => setAsked(false)}>{text.common.cancel}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

/** Since when nothing leaves for it, and why. */
const stoppedWords = ({ offSinceAt, endedAt }: Receiver, now: number): string => {
  if (endedAt !== undefined) return `, ${late.webhook.endedSince(shortMoment(endedAt, now))}`;
  return offSinceAt === undefined ? '' : `, ${late.webhook.offSince(shortMoment(offSinceAt, now))}`;
};

function Row({ receiver, onSince }: { receiver: Receiver; onSince: () => void }): ReactNode {
  const now = useServerNow();
  const { id, host, waitingSinceAt, lastDeliveredAt } = receiver;
  const last =
    lastDeliveredAt === undefined ? late.webhook.never : late.webhook.last(shortMoment(lastDeliveredAt, now));
  return (
    <li className="webhook-row">
      <span className="webhook-words">
        <strong>{id}</strong>
        <span className="meta">{host}</span>
        <span className="meta">
          {last}
          {waitingSinceAt !== undefined && `, ${late.webhook.waitingSince(shortMoment(waitingSinceAt, now))}`}
          {stoppedWords(receiver, now)}
        </span>
      </span>
      <State receiver={receiver} />
      {receiver.endedAt === undefined && (
        <>
          <Button onClick={onSince} aria-label={late.webhook.replaySinceOf(id)}>
            <RotateCcw size={16} aria-hidden />
            {late.webhook.replaySince}
          </Button>
          <Switch receiver={receiver} />
        </>
      )}
    </li>
  );
}

/** Those that left the configuration file stand there as ended; what was given up of theirs is not counted. */
export function Receivers({ webhooks }: Pick<WebhooksAnswer, 'webhooks'>): ReactNode {
  const [since, setSince] = useState<string>();
  const replay = useReplay();
  const givenUp = webhooks.reduce((sum, one) => sum + (one.endedAt === undefined ? one.givenUp : 0), 0);
  return (
    <section className="panel" aria-labelledby="penerima-webhook">
      <div className="line">
        <h2 id="penerima-webhook">{late.webhook.receivers}</h2>
        {givenUp > 0 && (
          <Button className="push" disabled={replay.isPending} onClick={() => replay.mutate({ delivery: 'given-up' })}>
            <RotateCcw size={16} aria-hidden />
            {late.webhook.replayGivenUp(givenUp)}
          </Button>
        )}
      </div>
      <p className="muted">{late.webhook.receiversHint}</p>
      <ul className="late-list">
        {webhooks.map((receiver) => (
          <Row key={receiver.id} receiver={receiver} onSince={() => setSince(receiver.id)} />
        ))}
      </ul>
      {since !== undefined && <SinceDialog id={since} onClose={() => setSince(undefined)} />}
    </section>
  );
}
