// A report of SP4N-LAPOR!, copied by an officer: the form, then the number of its case, or the case that holds it already.
import { useQueryClient } from '@tanstack/react-query';
import { FileInput } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { Failure, failureWords, sendJson } from '#web/api.ts';
import { useIntakeAsked } from '#web/intake/lines.ts';
import {
  bodyOfReport,
  emptyReport,
  faultsOfReport,
  type CopiedTyped,
  type CopyFaults,
} from '#web/intake/report-form.ts';
import { text } from '#words/console.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { EmptyState, Kbd } from '#web/ui/Marks.tsx';
import { Unanswered } from '#web/ui/Unanswered.tsx';
import { ReportForm } from './ReportForm.tsx';
import type { Sp4nDone } from './sp4n.contract.ts';
import '../intake/intake.css';
import './sp4n.css';

const words = text.sp4n;

type Refused = { words: string; number?: string };
type Saving = { busy: boolean; refused: Refused | undefined; faults: CopyFaults; save: () => void };

const refusalIn = (error: unknown): Refused => ({
  words: failureWords(error),
  ...(error instanceof Failure && error.number !== undefined ? { number: error.number } : {}),
});

const useSaving = (typed: CopiedTyped, accountId: string, onDone: (number: string) => void): Saving => {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [faults, setFaults] = useState<CopyFaults>({});
  const save = (): void => {
    const found = faultsOfReport(typed);
    setFaults(found);
    setRefused(undefined);
    if (Object.keys(found).length > 0 || busy) return;
    setBusy(true);
    sendJson<Sp4nDone>('POST', '/api/v1/sp4n', bodyOfReport(typed, accountId)).then(
      ({ number }) => {
        void client.invalidateQueries({ queryKey: ['live'] });
        onDone(number);
      },
      (error: unknown) => {
        setBusy(false);
        setRefused(refusalIn(error));
      },
    );
  };
  return { busy, refused, faults, save };
};

function Work({ accountId, onDone }: { accountId: string; onDone: (number: string) => void }): ReactNode {
  const [typed, setTyped] = useState(emptyReport);
  const { busy, refused, faults, save } = useSaving(typed, accountId, onDone);
  const frame = useRef<HTMLFormElement>(null);
  useEffect(() => {
    frame.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [faults]);
  return (
    <form
      ref={frame}
      className="report-form"
      noValidate
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <ReportForm typed={typed} faults={faults} onChange={(change) => setTyped({ ...typed, ...change })} />
      {refused !== undefined && (
        <Banner kind="late" alert>
          {refused.words}{' '}
          {refused.number !== undefined && (
            <Link href={`/kasus/${refused.number}`}>{words.openCase(refused.number)}</Link>
          )}
        </Banner>
      )}
      <div className="line">
        <Button type="submit" look="primary" size="large" disabled={busy}>
          {busy ? text.common.saving : words.save}
        </Button>
        <span className="only-keys">
          <Kbd>{text.forms.sendKey}</Kbd>
        </span>
      </div>
    </form>
  );
}

function Taken({ number, onAgain }: { number: string; onAgain: () => void }): ReactNode {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    head.current?.focus();
  }, []);
  return (
    <div className="stack report-form">
      <h2 ref={head} tabIndex={-1} className="taken">
        {words.recorded(number)}
      </h2>
      <p className="muted">{words.next}</p>
      <div className="line">
        <Link className="button button-primary button-large" href={`/kasus/${number}`}>
          {words.openCase(number)}
        </Link>
        <Button size="large" onClick={onAgain}>
          {words.again}
        </Button>
      </div>
    </div>
  );
}

function Body(): ReactNode {
  const asked = useIntakeAsked();
  const lines = asked.data;
  const [number, setNumber] = useState<string>();
  if (lines === undefined) return <Unanswered asked={asked} />;
  const account = lines.accounts.find(({ channel }) => channel === 'sp4n-lapor');
  if (account === undefined)
    return (
      <EmptyState sign={FileInput} title={words.none}>
        <p>{words.noneHint}</p>
      </EmptyState>
    );
  return number === undefined ? (
    <Work accountId={account.id} onDone={setNumber} />
  ) : (
    <Taken number={number} onAgain={() => setNumber(undefined)} />
  );
}

/** Leads to the case that holds a report already, instead of opening a second one. */
export function Sp4nPage(): ReactNode {
  useEffect(() => {
    document.title = `${words.pageTitle} · ${text.brand}`;
  }, []);
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{words.pageTitle}</h1>
          <p>{words.lead}</p>
        </div>
      </header>
      <Body />
    </div>
  );
}
