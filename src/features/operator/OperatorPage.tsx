// For the operator: is every channel account well, and what could not be read. Nothing that was set aside is lost.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleCheck, RotateCcw, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { failureWords, getJson, sendJson } from '#web/api.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { channelName } from '#web/ui/channel-name.ts';
import { ChannelMark } from '#web/ui/ChannelMark.tsx';
import { Badge, EmptyState } from '#web/ui/Marks.tsx';
import { Page } from '#web/ui/Page.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import { useToast } from '#web/ui/Toast.tsx';
import type { OperatorAnswer } from '#features/operator/operator.contract.ts';
import { WayLamps } from '#features/way/WayLamps.tsx';
import { OperatorViews } from './OperatorViews.tsx';

function Accounts({ accounts }: { accounts: OperatorAnswer['accounts'] }): ReactNode {
  return (
    <section className="panel" aria-label={late.operator.accounts}>
      <h2>{late.operator.accounts}</h2>
      <ul className="accounts">
        {accounts.map((account) => (
          <li key={`${account.channel}${account.id}`} className="account">
            <ChannelMark channel={account.channel} />
            <span className="account-words">
              <strong>{account.handle}</strong>
              <span className="meta">
                {channelName(account.channel)} <span className="number">{account.id}</span>
              </span>
              {account.usagePercent > 0 && <span className="meta">{late.operator.usage(account.usagePercent)}</span>}
              {account.problem !== undefined && <span className="row-alarm">{late.reasonOf(account.problem)}</span>}
            </span>
            <Badge
              look={account.problem === undefined ? 'ok' : 'warn'}
              sign={account.problem === undefined ? CircleCheck : TriangleAlert}
            >
              {account.problem === undefined ? late.operator.healthy : late.operator.troubled}
            </Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Replicas({ replicas }: { replicas: NonNullable<OperatorAnswer['replicas']> }): ReactNode {
  return (
    <section className="panel" aria-label={late.operator.replicas}>
      <h2>{late.operator.replicas}</h2>
      <p className="muted">{late.operator.replicasHint}</p>
      <ul className="accounts">
        {replicas.map(({ name, state, behindBytes, behindMs }) => (
          <li key={name} className="account">
            <span className="account-words">
              <strong>{name}</strong>
              <span className={state === 'used' ? 'meta' : 'row-alarm'}>{late.operator.replicaStates[state]}</span>
              {behindBytes !== undefined && (
                <span className="meta">{late.operator.replicaLag(behindBytes, behindMs)}</span>
              )}
            </span>
            <Badge look={state === 'used' ? 'ok' : 'warn'} sign={state === 'used' ? CircleCheck : TriangleAlert}>
              {state === 'used' ? late.operator.replicaUsed : late.operator.replicaUnused}
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
    onSuccess: () => announce(late.operator.replayed),
    onError: (error) => announce(failureWords(error), 'failed'),
    onSettled: () => client.invalidateQueries({ queryKey: ['live', 'operator'] }),
  });
  if (rows.length === 0) {
    return (
      <EmptyState sign={CircleCheck} title={late.operator.noneAside}>
        <p>{late.operator.noneAsideHint}</p>
      </EmptyState>
    );
  }
  return (
    <>
      {rows.length > 1 && (
        <span>
          <Button look="primary" onClick={() => replay.mutate('all')} disabled={replay.isPending}>
            {late.operator.replayAll}
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
              {late.operator.received} {momentWords(row.receivedAt)}
            </span>
            <Button className="push" onClick={() => onReplay(row.id)} disabled={busy}>
              <RotateCcw size={16} aria-hidden />
              {late.operator.replay}
            </Button>
          </div>
          <p>
            <span className="muted">{late.operator.error}: </span>
            {row.error}
          </p>
          <details>
            <summary>{late.operator.raw}</summary>
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
    <Page title={late.operator.title} lead={late.operator.lead} asked={found}>
      <OperatorViews current="channels" />
      {found.isSuccess && (
        <>
          {found.data.withoutHolidays !== undefined && (
            <Banner kind="soon">{late.operator.withoutHolidays(found.data.withoutHolidays)}</Banner>
          )}
          <Accounts accounts={found.data.accounts} />
          <WayLamps />
          {found.data.replicas !== undefined && <Replicas replicas={found.data.replicas} />}
          <section className="panel" aria-label={late.operator.aside}>
            <h2>{late.operator.aside}</h2>
            <p className="muted">{late.operator.asideHint}</p>
            <SetAside rows={found.data.setAside} />
          </section>
        </>
      )}
    </Page>
  );
}
