// For the operator: is every channel account well, and what could not be read. Nothing that was set aside is lost.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleCheck, RotateCcw, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { failureWords, getJson, sendJson } from '#web/api.ts';
import { text } from '#words/console.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { channelName } from '#web/ui/channel-name.ts';
import { ChannelMark } from '#web/ui/ChannelMark.tsx';
import { Badge, EmptyState } from '#web/ui/Marks.tsx';
import { Page } from '#web/ui/Page.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import { useToast } from '#web/ui/Toast.tsx';
import type { OperatorAnswer } from '#features/operator/operator.contract.ts';
import { OperatorViews } from './OperatorViews.tsx';

function Accounts({ accounts }: { accounts: OperatorAnswer['accounts'] }): ReactNode {
  return (
    <section className="panel" aria-label={text.operator.accounts}>
      <h2>{text.operator.accounts}</h2>
      <ul className="accounts">
        {accounts.map((account) => (
          <li key={`${account.channel}${account.id}`} className="account">
            <ChannelMark channel={account.channel} />
            <span className="account-words">
              <strong>{account.handle}</strong>
              <span className="meta">
                {channelName(account.channel)} <span className="number">{account.id}</span>
              </span>
              {account.usagePercent > 0 && <span className="meta">{text.operator.usage(account.usagePercent)}</span>}
              {account.problem !== undefined && <span className="row-alarm">{text.reasonOf(account.problem)}</span>}
            </span>
            <Badge
              look={account.problem === undefined ? 'ok' : 'warn'}
              sign={account.problem === undefined ? CircleCheck : TriangleAlert}
            >
              {account.problem === undefined ? text.operator.healthy : text.operator.troubled}
            </Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Replicas({ replicas }: { replicas: NonNullable<OperatorAnswer['replicas']> }): ReactNode {
  return (
    <section className="panel" aria-label={text.operator.replicas}>
      <h2>{text.operator.replicas}</h2>
      <p className="muted">{text.operator.replicasHint}</p>
      <ul className="accounts">
        {replicas.map(({ name, state, behindBytes, behindMs }) => (
          <li key={name} className="account">
            <span className="account-words">
              <strong>{name}</strong>
              <span className={state === 'used' ? 'meta' : 'row-alarm'}>{text.operator.replicaStates[state]}</span>
              {behindBytes !== undefined && (
                <span className="meta">{text.operator.replicaLag(behindBytes, behindMs)}</span>
              )}
            </span>
            <Badge look={state === 'used' ? 'ok' : 'warn'} sign={state === 'used' ? CircleCheck : TriangleAlert}>
              {state === 'used' ? text.operator.replicaUsed : text.operator.replicaUnused}
            </Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SetAside({ rows }: { rows: OperatorAnswer['setAside'] }): ReactNode {
  const client = useQueryClient();
  const announce = useToast();
  const replay = useMutation({
    mutationFn: (id: string) => sendJson('POST', `/api/v1/operator/set-aside/${id}/replay`, {}),
    onSuccess: () => announce(text.operator.replayed),
    onError: (error) => announce(failureWords(error), 'failed'),
    onSettled: () => client.invalidateQueries({ queryKey: ['live', 'operator'] }),
  });
  if (rows.length === 0) {
    return (
      <EmptyState sign={CircleCheck} title={text.operator.noneAside}>
        <p>{text.operator.noneAsideHint}</p>
      </EmptyState>
    );
  }
  return (
    <>
      {rows.length > 1 && (
        <span>
          <Button look="primary" onClick={() => replay.mutate('all')} disabled={replay.isPending}>
            {text.operator.replayAll}
          </Button>
        </span>
      )}
      <SetAsideRows rows={rows} busy={replay.isPending} onReplay={(id) => replay.mutate(id)} />
    </>
  );
}

type SetAsideRowsProps = { rows: OperatorAnswer['setAside']; busy: boolean; onReplay: (id: string) => void };

function SetAsideRows({ rows, busy, onReplay }: SetAsideRowsProps): ReactNode {
  return (
    <ul className="late-list">
      {rows.map((row) => (
        <li key={row.id} className="aside-row">
          <div className="line">
            <ChannelMark channel={row.channel} />
            <strong>{channelName(row.channel)}</strong>
            <span className="meta">
              {text.operator.received} {momentWords(row.receivedAt)}
            </span>
            <Button className="push" onClick={() => onReplay(row.id)} disabled={busy}>
              <RotateCcw size={16} aria-hidden />
              {text.operator.replay}
            </Button>
          </div>
          <p>
            <span className="muted">{text.operator.error}: </span>
            {row.error}
          </p>
          <details>
            <summary>{text.operator.raw}</summary>
            <pre className="raw" tabIndex={0}>
              {row.payload}
            </pre>
          </details>
        </li>
      ))}
    </ul>
  );
}

/** Shows payloads as they came, so it is for the operator and the team lead alone; nothing here can delete one. */
export function OperatorPage(): ReactNode {
  const found = useQuery({
    queryKey: ['live', 'operator'],
    queryFn: ({ signal }) => getJson<OperatorAnswer>('/api/v1/operator', signal),
  });
  return (
    <Page title={text.operator.title} lead={text.operator.lead} asked={found}>
      <OperatorViews current="channels" />
      {found.isSuccess && (
        <>
          {found.data.withoutHolidays !== undefined && (
            <Banner kind="soon">{text.operator.withoutHolidays(found.data.withoutHolidays)}</Banner>
          )}
          <Accounts accounts={found.data.accounts} />
          {found.data.replicas !== undefined && <Replicas replicas={found.data.replicas} />}
          <section className="panel" aria-label={text.operator.aside}>
            <h2>{text.operator.aside}</h2>
            <p className="muted">{text.operator.asideHint}</p>
            <SetAside rows={found.data.setAside} />
          </section>
        </>
      )}
    </Page>
  );
}
