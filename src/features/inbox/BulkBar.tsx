// What can be done with the chosen rows: an act for each, one after the other, asked once before, with what came of each and the way back.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { colleaguesQuery, takersOf } from '#features/duty/use-colleagues.tsx';
import { categoriesQuery, categoryOptions } from '#features/category/use-categories.tsx';
import { LinkDialog } from '#features/issue/LinkDialog.tsx';
import { KindButtons } from '#web/acts/KindButtons.tsx';
import { eachInTurn, type Came } from '#web/acts/each-in-turn.ts';
import { allowedOf, asFound, asTheyAre, doPress, wayBackOf, type Press } from '#web/acts/many-acts.ts';
import { betweenChosen } from '#web/between-chosen.ts';
import { choose, useChosenCases, type ChosenCase } from '#web/chosen-cases.ts';
import { useOfficer } from '#web/session.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { BulkResult, type Result } from './BulkResult.tsx';
import { ManyDialog } from './ManyDialog.tsx';
import './bulk.css';

const words = late.many;

type Back = { number: string; again: () => Promise<unknown> };

const doneWords = (press: Press, n: number): string =>
  press.act === 'JudgeNotComplaint' ? text.kinds.manyClosed(n, text.kinds.names[press.kind]) : words.done[press.act](n);

/** Of as many as have one. */
const backWords = (press: Press, back: number, done: number): string | undefined => {
  if (back === 0) return undefined;
  const all = press.act === 'JudgeNotComplaint' ? text.kinds.undo : words.undo;
  return back === done ? all : words.some(words.undo, back, done);
};

/** What came of the last press, until it is closed. */
const useBulk = () => {
  const client = useQueryClient();
  const officer = useOfficer();
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<Result & { back: readonly Back[] }>();
  const run = async (act: () => Promise<Came>, seen: (came: Came) => Result & { back: readonly Back[] }) => {
    setBusy(true);
    setResult(undefined);
    setResult(seen(await act()));
    setBusy(false);
    choose([]);
    await client.invalidateQueries({ queryKey: ['live'] });
  };
  const press = (how: Press, cases: readonly ChosenCase[]): Promise<void> => {
    const found: ChosenCase[] = [];
    return run(
      () => eachInTurn(cases, async (one) => void found.push(asFound(one, await doPress(how, one)))),
      (came) => {
        const back = found.flatMap((one): Back[] => {
          const again = wayBackOf(how, one, officer);
          return again === undefined ? [] : [{ number: one.number, again }];
        });
        const n = came.done.length;
        return { ...came, words: doneWords(how, n), undo: backWords(how, back.length, n), back };
      },
    );
  };
  const takeBack = (back: readonly Back[]): Promise<void> =>
    run(
      () => eachInTurn(back, ({ again }) => again()),
      (came) => ({ ...came, words: words.undone(came.done.length), undo: undefined, back: [] }),
    );
  return {
    busy,
    result,
    /** Done already, by a press elsewhere. */
    show: (came: Came) => {
      setResult({ ...came, words: text.issueLink.done(came.done.length), undo: undefined, back: [] });
      choose([]);
    },
    close: () => setResult(undefined),
    press,
    takeBack,
  };
};

/** What is asked before it is done. To whom, and about what, is chosen there. */
type Asked = { act: 'Claim' | 'Assign' | 'Categorise' } | Extract<Press, { act: 'JudgeNotComplaint' }>;

type AskingProps = {
  asked: Asked;
  chosen: readonly ChosenCase[];
  onPress: (press: Press, cases: readonly ChosenCase[]) => void;
  onClose: () => void;
};

const pressOf = (asked: Asked, value: string): Press => {
  switch (asked.act) {
    case 'Claim':
    case 'JudgeNotComplaint':
      return asked as Press;
    case 'Assign':
      return { act: asked.act, to: value };
    case 'Categorise':
      return { act: asked.act, categoryId: value };
  }
};

/** What whoever presses should know of those it is about. */
const notesOn = (asked: Asked, cases: readonly ChosenCase[], { of, me }: { of: number; me: string }): string[] => {
  const held = cases.filter(({ holder }) => holder !== undefined && holder.userId !== me).length;
  const said = cases.filter(({ category }) => category !== undefined).length;
  return [
    ...(cases.length < of ? [words.only(cases.length, of)] : []),
    ...((asked.act === 'Claim' || asked.act === 'Assign') && held > 0 ? [words.held(held)] : []),
    ...(asked.act === 'Categorise' && said > 0 ? [words.said(said)] : []),
  ];
};

/** The question before it is done, on them as they are while it is asked. */
export function Asking({ asked, chosen, onPress, onClose }: AskingProps): ReactNode {
  const me = useOfficer().userId;
  const cases = allowedOf(chosen, asked.act);
  const colleagues = useQuery({ ...colleaguesQuery, enabled: asked.act === 'Assign' });
  const categories = useQuery({ ...categoriesQuery, enabled: asked.act === 'Categorise' });
  const choice = {
    Claim: undefined,
    JudgeNotComplaint: undefined,
    Assign: { label: text.duty.to, options: takersOf(colleagues.data), from: colleagues },
    Categorise: {
      label: text.forms.category,
      options: categoryOptions(categories.data?.categories ?? []),
      from: categories,
    },
  }[asked.act];
  const name = asked.act === 'JudgeNotComplaint' ? words.closeAs(text.kinds.names[asked.kind]) : words.acts[asked.act];
  return (
    <ManyDialog
      title={words.ask(name, cases.length)}
      notes={notesOn(asked, cases, { of: chosen.length, me })}
      send={name}
      choice={choice}
      onClose={onClose}
      onSend={(value) => {
        onClose();
        onPress(pressOf(asked, value), cases);
      }}
    />
  );
}

type ActsProps = { chosen: readonly ChosenCase[]; busy: boolean; onAsk: (asked: Asked) => void; onLink: () => void };

/** Those that at least one of the chosen allows, each with of how many where not of all. */
function Acts({ chosen, busy, onAsk, onLink }: ActsProps): ReactNode {
  const acts = (['Claim', 'Assign', 'Categorise', 'LinkToIssue'] as const).flatMap((act) => {
    const n = allowedOf(chosen, act).length;
    const name = act === 'LinkToIssue' ? text.issueLink.button : words.acts[act];
    return n === 0 ? [] : [{ act, label: n === chosen.length ? name : words.some(name, n, chosen.length) }];
  });
  return acts.map(({ act, label }) => (
    <Button
      key={act}
      className="kind"
      disabled={busy}
      onClick={() => (act === 'LinkToIssue' ? onLink() : onAsk({ act }))}
    >
      {label}
    </Button>
  ));
}

function Kinds({ chosen, busy, onAsk }: ActsProps): ReactNode {
  const n = allowedOf(chosen, 'JudgeNotComplaint').length;
  if (n === 0) return null;
  const label = n === chosen.length ? text.kinds.closeAs : words.closeSome(n, chosen.length);
  return <KindButtons label={label} busy={busy} onPress={(kind) => onAsk({ act: 'JudgeNotComplaint', kind })} />;
}

/** Everything that can be done with the chosen. */
export function Offers(props: ActsProps): ReactNode {
  return (
    <>
      <div className="bulk-foot">
        <Acts {...props} />
      </div>
      <Kinds {...props} />
    </>
  );
}

type OutcomeProps = { result: Result | undefined; onUndo: () => void; onClose: () => void };

/** There before anything is pressed, so that what comes into it is heard; what was pressed is gone by then, and the focus goes on here. */
export function Outcome({ result, onUndo, onClose }: OutcomeProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (result !== undefined) place.current?.focus({ preventScroll: true });
  }, [result]);
  return (
    <div className="bulk-outcome" role="status" tabIndex={-1} ref={place}>
      {result !== undefined && <BulkResult {...{ result, onUndo, onClose }} />}
    </div>
  );
}

type ChosenHeadProps = { chosen: readonly ChosenCase[]; choosable: readonly ChosenCase[]; busy: boolean };

/** How many are chosen, and more at one press: those between the ones that were pressed, or all. The press is gone then, and the focus goes on at what it changed. */
export function ChosenHead({ chosen, choosable, busy }: ChosenHeadProps): ReactNode {
  const count = useRef<HTMLElement>(null);
  const between = betweenChosen(choosable, chosen);
  const take = (cases: readonly ChosenCase[]): void => {
    choose(cases);
    count.current?.focus({ preventScroll: true });
  };
  return (
    <p className="bulk-head">
      <strong role="status" tabIndex={-1} ref={count}>
        {text.kinds.chosen(chosen.length)}
      </strong>
      {between.length > 0 && (
        <Button look="quiet" className="kind" disabled={busy} onClick={() => take([...chosen, ...between])}>
          {words.between(between.length)}
        </Button>
      )}
      {chosen.length < choosable.length && (
        <Button look="quiet" className="kind" disabled={busy} onClick={() => take(choosable)}>
          {text.kinds.chooseAll}
        </Button>
      )}
      <Button look="quiet" className="kind" disabled={busy} onClick={() => choose([])}>
        {text.common.cancel}
      </Button>
    </p>
  );
}

/** Stands over the rows while some are chosen, and after a press until its result is closed. */
export function BulkBar({ choosable }: { choosable: readonly ChosenCase[] }): ReactNode {
  const chosen = asTheyAre(useChosenCases(), choosable);
  const { busy, result, close, press, takeBack, show } = useBulk();
  const [linking, setLinking] = useState(false);
  const [asked, setAsked] = useState<Asked>();
  const linked = allowedOf(chosen, 'LinkToIssue').map(({ number }) => number);
  return (
    <>
      <Outcome result={result} onUndo={() => void takeBack(result?.back ?? [])} onClose={close} />
      {chosen.length > 0 && (
        <div className="bulk">
          <ChosenHead {...{ chosen, choosable, busy }} />
          <Offers {...{ chosen, busy }} onAsk={setAsked} onLink={() => setLinking(true)} />
          {linking && <LinkDialog numbers={linked} onClose={() => setLinking(false)} onDone={show} />}
          {asked !== undefined && (
            <Asking
              {...{ asked, chosen }}
              onClose={() => setAsked(undefined)}
              onPress={(how, cases) => void press(how, cases)}
            />
          )}
        </div>
      )}
    </>
  );
}
