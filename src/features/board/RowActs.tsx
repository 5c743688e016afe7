// Presses on cases of the board, on one or on several chosen: each its own act, in turn, with what came of it and the way back.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { colleaguesQuery, takersOf } from '#features/duty/use-colleagues.tsx';
import { BulkResult } from '#features/inbox/BulkResult.tsx';
import { eachInTurn, type Came } from '#web/acts/each-in-turn.ts';
import { useOfficer } from '#web/session.ts';
import { late } from '#words/late.ts';
import { text } from '#words/console.ts';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Picker } from '#web/ui/Picker.tsx';
import { Unanswered } from '#web/ui/Unanswered.tsx';
import { actsOf, doAct, hasWayBack, undoAct, type ActedOn, type RowAct } from '#web/acts/row-acts.ts';
import './board.css';

const words = late.board;

/** Which cases are chosen, and what came of the last press until it is closed. */
export type Pressing = {
  acts: readonly RowAct[];
  busy: boolean;
  chosen: readonly string[];
  toggle: (number: string) => void;
  choose: (numbers: readonly string[]) => void;
  press: (act: RowAct, cases: readonly ActedOn[]) => void;
  /** What stands over the lists: the result, and the question to whom. */
  above: ReactNode;
};

type Result = Came & { words: string; back: readonly ActedOn[] };

type AssignProps = { cases: readonly ActedOn[]; onClose: () => void; onPick: (to: string) => void };

/** To somebody who can take cases now. */
export function AssignDialog({ cases, onClose, onPick }: AssignProps): ReactNode {
  const [to, setTo] = useState('');
  const [asked, setAsked] = useState(false);
  const colleagues = useQuery(colleaguesQuery);
  const send = (): void => {
    setAsked(true);
    if (to !== '') onPick(to);
  };
  return (
    <Dialog title={words.assignTitle(cases.length)} onClose={onClose} onSend={send}>
      <div className="stack">
        {colleagues.isError && <Unanswered asked={colleagues} />}
        <Picker
          label={text.duty.to}
          empty={text.common.choose}
          data-autofocus
          options={takersOf(colleagues.data)}
          value={to}
          error={asked && to === '' ? text.common.choose : undefined}
          onChoose={setTo}
        />
        <div className="form-foot">
          <Button look="primary" onClick={send}>
            {words.acts.Assign}
          </Button>
          <Button onClick={onClose}>{text.common.cancel}</Button>
        </div>
      </div>
    </Dialog>
  );
}

/** One press at a time, with what came of the last. */
const useRun = (onDone: () => void) => {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<Result>();
  const run = async (cases: readonly ActedOn[], act: (one: ActedOn) => Promise<unknown>, way: RowAct | 'undone') => {
    setBusy(true);
    setResult(undefined);
    const came = await eachInTurn(cases, act);
    const back = way === 'undone' || !hasWayBack(way) ? [] : cases.filter(({ number }) => came.done.includes(number));
    setResult({ ...came, words: words.done[way](came.done.length), back });
    setBusy(false);
    onDone();
    await client.invalidateQueries({ queryKey: ['live'] });
  };
  return { busy, result, close: () => setResult(undefined), run };
};

type OutcomeProps = { result: Result | undefined; onUndo: () => void; onClose: () => void };

/** In sight wherever the row stands that was pressed, and read out: there before anything is pressed, so that what comes into it is heard. */
export function PressOutcome({ result, onUndo, onClose }: OutcomeProps): ReactNode {
  return (
    <div className="press-outcome" role="status">
      {result !== undefined && (
        <BulkResult
          result={{ ...result, undo: result.back.length > 0 ? words.undo : undefined }}
          onUndo={onUndo}
          onClose={onClose}
        />
      )}
    </div>
  );
}

/** What was chosen before a press is chosen no more after it. */
export const usePressing = (): Pressing => {
  const acts = actsOf(useOfficer());
  const [chosen, choose] = useState<readonly string[]>([]);
  const [assigning, setAssigning] = useState<readonly ActedOn[]>();
  const { busy, result, close, run } = useRun(() => choose([]));
  const above = (
    <>
      <PressOutcome result={result} onUndo={() => void run(result?.back ?? [], undoAct, 'undone')} onClose={close} />
      {assigning !== undefined && (
        <AssignDialog
          cases={assigning}
          onClose={() => setAssigning(undefined)}
          onPick={(to) => {
            setAssigning(undefined);
            void run(assigning, (one) => doAct('Assign', one, to), 'Assign');
          }}
        />
      )}
    </>
  );
  const press = (which: RowAct, cases: readonly ActedOn[]): void =>
    which === 'Assign' ? setAssigning(cases) : void run(cases, (one) => doAct(which, one, undefined), which);
  const toggle = (number: string): void =>
    choose(chosen.includes(number) ? chosen.filter((one) => one !== number) : [...chosen, number]);
  return { acts, busy, chosen, toggle, choose, press, above };
};

type ButtonsProps = { pressing: Pressing; cases: readonly ActedOn[]; label: string };

/** Nothing for whoever may do none of it. */
export function ActButtons({ pressing: { acts, busy, press }, cases, label }: ButtonsProps): ReactNode {
  return acts.length === 0 ? null : (
    <div className="row-acts" role="group" aria-label={label}>
      {acts.map((one) => (
        <Button key={one} look="quiet" disabled={busy} onClick={() => press(one, cases)}>
          {words.acts[one]}
        </Button>
      ))}
    </div>
  );
}

/** Over a list while some of its rows are chosen. */
export function ChosenBar({ pressing, rows }: { pressing: Pressing; rows: readonly ActedOn[] }): ReactNode {
  const picked = rows.filter(({ number }) => pressing.chosen.includes(number));
  if (picked.length === 0) return null;
  return (
    <div className="chosen-bar">
      <strong role="status">{words.chosen(picked.length)}</strong>
      <ActButtons pressing={pressing} cases={picked} label={words.chosen(picked.length)} />
      {picked.length < rows.length && (
        <Button look="quiet" onClick={() => pressing.choose(rows.map(({ number }) => number))}>
          {words.chooseAll}
        </Button>
      )}
      <Button look="quiet" onClick={() => pressing.choose([])}>
        {text.common.cancel}
      </Button>
    </div>
  );
}
