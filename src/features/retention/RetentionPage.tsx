// How long each kind of data is kept once its case has ended, changing that, and what was destroyed so far.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { Link } from 'wouter';
import { keepers } from '#core/access.ts';
import { retentionDays, type RetentionKind } from '#core/retention.ts';
import { failureWords, getJson, sendJson } from '#web/api.ts';
import { useHolds } from '#web/session.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { TextField } from '#web/ui/Field.tsx';
import { Page } from '#web/ui/Page.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import { useToast } from '#web/ui/Toast.tsx';
import type { PreviewAnswer, RetentionAnswer, RetentionBody } from './retention.contract.ts';
import '../officer/officer.css';
import '../person-request/rights.css';

const words = late.retention;

const useSave = () => {
  const client = useQueryClient();
  const announce = useToast();
  return useMutation({
    mutationFn: (body: RetentionBody) => sendJson('PUT', '/api/v1/retention', body),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['retention'] });
      announce(words.saved);
    },
  });
};

/** Undefined where nothing was typed: the kind is kept. */
const daysIn = (typed: string): number | 'wrong' | undefined => {
  if (typed.trim() === '') return undefined;
  const days = Number(typed);
  const fits = Number.isInteger(days) && days >= retentionDays.least && days <= retentionDays.most;
  return fits ? days : 'wrong';
};

/** Asked for by a press: counting walks over much. */
function Preview({ kind, days }: { kind: RetentionKind; days: number }): ReactNode {
  const counting = useMutation({
    mutationFn: () => getJson<PreviewAnswer>(`/api/v1/retention/preview?kind=${kind}&days=${String(days)}`),
  });
  return (
    <div className="stack">
      {counting.isError && (
        <Banner kind="late" alert>
          {failureWords(counting.error)}
        </Banner>
      )}
      <Button disabled={counting.isPending} onClick={() => counting.mutate()}>
        {words.count(words.kinds[kind].name)}
      </Button>
      {counting.data !== undefined && <p role="status">{words.would(counting.data.count, days)}</p>}
    </div>
  );
}

function Kind({
  kind,
  days,
  mayChange,
}: {
  kind: RetentionKind;
  days: number | undefined;
  mayChange: boolean;
}): ReactNode {
  const [typed, setTyped] = useState(days === undefined ? '' : String(days));
  const save = useSave();
  const wanted = daysIn(typed);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (wanted !== 'wrong') save.mutate({ kind, ...(wanted === undefined ? {} : { days: wanted }) });
  };
  return (
    <li className="panel officer-card">
      <strong>{words.kinds[kind].name}</strong>
      <span className="meta">{words.kinds[kind].what}</span>
      <span>{days === undefined ? words.kept : words.days(days)}</span>
      {mayChange && (
        <form className="stack rights-span" noValidate onSubmit={submit}>
          {save.isError && (
            <Banner kind="late" alert>
              {failureWords(save.error)} {text.forms.kept}
            </Banner>
          )}
          <TextField
            label={words.fieldOf(words.kinds[kind].name)}
            hint={words.fieldHint}
            inputMode="numeric"
            value={typed}
            error={wanted === 'wrong' ? words.wrong : undefined}
            onChange={(event) => setTyped(event.target.value)}
          />
          {typeof wanted === 'number' && <Preview key={wanted} kind={kind} days={wanted} />}
          <Button type="submit" disabled={save.isPending || wanted === 'wrong' || wanted === days}>
            {words.save(words.kinds[kind].name)}
          </Button>
        </form>
      )}
    </li>
  );
}

type Happened = RetentionAnswer['history'][number];

const happened = ({ act }: Happened): string =>
  act.type === 'DataDestroyed'
    ? words.destroyed(act.count, words.kinds[act.kind].name)
    : words.changed(words.kinds[act.kind].name, act.days);

function History({ history }: { history: readonly Happened[] }): ReactNode {
  return (
    <section className="panel" aria-label={words.history}>
      <h2>{words.history}</h2>
      {history.length === 0 && <p className="muted">{words.noHistory}</p>}
      <ul>
        {history.map((one) => (
          <li key={one.seq}>
            {momentWords(one.at)} · {one.name ?? words.program} · {happened(one)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The screen of spans. */
export function RetentionPage(): ReactNode {
  const mayChange = useHolds(keepers.retention);
  const found = useQuery({
    queryKey: ['retention'],
    queryFn: ({ signal }) => getJson<RetentionAnswer>('/api/v1/retention', signal),
  });
  return (
    <Page
      title={words.title}
      lead={words.lead}
      asked={found}
      act={
        <Link className="button button-secondary" href="/hak">
          {late.personRequests.title}
        </Link>
      }
    >
      <ul className="officer-list">
        {found.data?.kinds.map(({ kind, days }) => (
          <Kind key={`${kind} ${String(days)}`} kind={kind} days={days} mayChange={mayChange} />
        ))}
      </ul>
      {found.data !== undefined && <History history={found.data.history} />}
    </Page>
  );
}
