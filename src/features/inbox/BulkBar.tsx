// Closes the chosen rows as one kind: an act for each, one after the other, with what came of each, and the way back.
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { KindBeside } from '#core/complaint/complaint.ts';
import { LinkDialog } from '#features/issue/LinkDialog.tsx';
import { KindButtons } from '#web/acts/KindButtons.tsx';
import { eachInTurn, type Came } from '#web/acts/each-in-turn.ts';
import { pressKind, takeKindBack } from '#web/acts/press-kind.ts';
import { choose, useChosenCases, type ChosenCase } from '#web/chosen-cases.ts';
import { text } from '#words/console.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import './bulk.css';

type Result = Came & { words: string; undo: boolean };

/** What came of the last press, until it is closed. */
const useBulk = () => {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<Result>();
  const run = async (act: Promise<Came>, undo?: KindBeside): Promise<void> => {
    setBusy(true);
    setResult(undefined);
    const came = await act;
    const n = came.done.length;
    const words = undo === undefined ? text.kinds.reopened(n) : text.kinds.manyClosed(n, text.kinds.names[undo]);
    setResult({ ...came, words, undo: undo !== undefined && n > 0 });
    setBusy(false);
    choose([]);
    await client.invalidateQueries({ queryKey: ['live'] });
  };
  return {
    busy,
    result,
    /** Done already, by a press elsewhere. */
    show: (came: Came) => {
      setResult({ ...came, words: text.issueLink.done(came.done.length), undo: false });
      choose([]);
    },
    close: () => setResult(undefined),
    judge: (all: readonly ChosenCase[], kind: KindBeside) =>
      void run(
        eachInTurn(all, (one) => pressKind(one, kind)),
        kind,
      ),
    undo: (numbers: readonly string[]) =>
      void run(
        eachInTurn(
          numbers.map((number) => ({ number })),
          takeKindBack,
        ),
      ),
  };
};

type ResultProps = { result: Result; onUndo: () => void; onClose: () => void };

export function BulkResult({ result, onUndo, onClose }: ResultProps): ReactNode {
  const { words, undo, done, refused } = result;
  return (
    <Banner kind={refused.length === 0 ? 'ok' : 'late'} alert={refused.length > 0}>
      {done.length > 0 && <p>{words}</p>}
      {refused.length > 0 && (
        <ul className="bulk-refused">
          {refused.map(({ number, words: why }) => (
            <li key={number}>
              <Link href={`/kasus/${number}`} className="number">
                {number}
              </Link>
              : {why}
            </li>
          ))}
        </ul>
      )}
      <div className="bulk-foot">
        {undo && <Button onClick={onUndo}>{text.kinds.undo}</Button>}
        <Button onClick={onClose}>{text.common.close}</Button>
      </div>
    </Banner>
  );
}

/** Stands over the rows while some are chosen, and after a press until its result is closed. */
export function BulkBar({ choosable }: { choosable: readonly ChosenCase[] }): ReactNode {
  const chosen = useChosenCases();
  const { busy, result, close, judge, undo, show } = useBulk();
  const [linking, setLinking] = useState(false);
  return (
    <>
      {result !== undefined && <BulkResult result={result} onUndo={() => undo(result.done)} onClose={close} />}
      {chosen.length > 0 && (
        <div className="bulk">
          <p className="bulk-head">
            <strong>{text.kinds.chosen(chosen.length)}</strong>
            {chosen.length < choosable.length && (
              <Button look="quiet" className="kind" disabled={busy} onClick={() => choose(choosable)}>
                {text.kinds.chooseAll}
              </Button>
            )}
            <Button look="quiet" className="kind" disabled={busy} onClick={() => setLinking(true)}>
              {text.issueLink.button}
            </Button>
            <Button look="quiet" className="kind" disabled={busy} onClick={() => choose([])}>
              {text.common.cancel}
            </Button>
          </p>
          {linking && (
            <LinkDialog numbers={chosen.map(({ number }) => number)} onClose={() => setLinking(false)} onDone={show} />
          )}
          <KindButtons label={text.kinds.closeAs} busy={busy} onPress={(kind) => judge(chosen, kind)} />
        </div>
      )}
    </>
  );
}
