// A call or a visit, from the first word to the number: the form beside what is read back, then what is said and handed out.
import { useQueryClient } from '@tanstack/react-query';
import { PhoneOff, Printer } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { Link } from 'wouter';
import { failureWords, sendJson } from '#web/api.ts';
import { useIntakeAsked } from '#web/intake/lines.ts';
import { numberSentences, readBackOf } from '#web/intake/read-aloud.ts';
import { bodyOf, faultsOf, useStatement, type Faults, type StatementForm } from '#web/intake/statement-form.ts';
import { text } from '#words/console.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { EmptyState, Kbd } from '#web/ui/Marks.tsx';
import { Unanswered } from '#web/ui/Unanswered.tsx';
import type { IntakeAnswer, IntakeChannel, IntakeDone } from './intake.contract.ts';
import { enterLeadsOn, IntakeForm } from './IntakeForm.tsx';
import { nextWords, Receipt, useReceipt } from './Receipt.tsx';
import './intake.css';
import './receipt.css';

type Done = { number: string; name: string };
type WorkProps = { channel: IntakeChannel; lines: IntakeAnswer; onDone: (done: Done) => void };

function Aloud({ title, sentences, hint }: { title: string; sentences: readonly string[]; hint: string }): ReactNode {
  return (
    <section className="aloud" aria-label={title}>
      <h2>{title}</h2>
      {sentences.length === 0 ? (
        <p className="muted">{hint}</p>
      ) : (
        sentences.map((sentence) => (
          <p key={sentence} lang="id">
            {sentence}
          </p>
        ))
      )}
    </section>
  );
}

type Saving = { busy: boolean; refused: string | undefined; faults: Faults; save: () => void };

const useSaving = ({ channel, lines, onDone }: WorkProps, { typed, restart }: StatementForm): Saving => {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const [faults, setFaults] = useState<Faults>({});
  const save = (): void => {
    const found = faultsOf(typed, lines);
    setFaults(found);
    setRefused(undefined);
    if (Object.keys(found).length > 0 || busy) return;
    setBusy(true);
    sendJson<IntakeDone>('POST', '/api/v1/intake', bodyOf(channel, typed)).then(
      ({ number }) => {
        onDone({ number, name: typed.name.trim() });
        restart();
        void client.invalidateQueries({ queryKey: ['live'] });
      },
      (error: unknown) => {
        setBusy(false);
        setRefused(failureWords(error));
      },
    );
  };
  return { busy, refused, faults, save };
};

const useLedToFault = (faults: Faults): RefObject<HTMLFormElement | null> => {
  const frame = useRef<HTMLFormElement>(null);
  useEffect(() => {
    frame.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid="true"] input')?.focus();
  }, [faults]);
  return frame;
};

function Work(props: WorkProps): ReactNode {
  const { channel, lines } = props;
  const first = lines.accounts.find((line) => line.channel === channel);
  const form = useStatement(channel, first?.id ?? '');
  const { busy, refused, faults, save } = useSaving(props, form);
  const frame = useLedToFault(faults);
  const words = text.intake.by[channel];
  return (
    <form
      ref={frame}
      className="intake"
      noValidate
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
        else enterLeadsOn(event);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className="intake-fields">
        {refused !== undefined && (
          <Banner kind="late" alert>
            {refused} {text.forms.kept}
          </Banner>
        )}
        <IntakeForm channel={channel} form={form} faults={faults} lines={lines} />
      </div>
      <div className="intake-side">
        <Aloud title={text.intake.readBack} sentences={readBackOf(form.typed)} hint={text.intake.readBackHint} />
        <Button type="submit" look="primary" size="large" wide disabled={busy}>
          {busy ? text.common.saving : words.save}
        </Button>
        <span className="only-keys">
          <Kbd>{text.forms.sendKey}</Kbd>
        </span>
      </div>
    </form>
  );
}

function Taken({ channel, done, onAgain }: { channel: IntakeChannel; done: Done; onAgain: () => void }): ReactNode {
  const { number, name } = done;
  const found = useReceipt(number).data;
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    head.current?.focus();
  }, []);
  const counter = channel === 'walk-in';
  return (
    <div className="stack">
      <div className="stack receipt-acts">
        <h2 ref={head} tabIndex={-1} className="taken">
          {text.intake.recorded(number)}
        </h2>
        {found !== undefined && (
          <Aloud
            title={text.intake.readNumber}
            sentences={numberSentences(number, found.code, nextWords(found))}
            hint=""
          />
        )}
        <div className="line">
          <Button look={counter ? 'primary' : 'secondary'} size="large" onClick={() => window.print()}>
            <Printer size={18} aria-hidden />
            {text.intake.print}
          </Button>
          <Button look={counter ? 'secondary' : 'primary'} size="large" onClick={onAgain}>
            {text.intake.by[channel].again}
          </Button>
          <Link className="button button-quiet" href={`/kasus/${number}`}>
            {text.intake.openCase}
          </Link>
        </div>
      </div>
      <Receipt number={number} name={name} />
    </div>
  );
}

function Body({ channel }: { channel: IntakeChannel }): ReactNode {
  const asked = useIntakeAsked();
  const lines = asked.data;
  const [done, setDone] = useState<Done>();
  if (lines === undefined) return <Unanswered asked={asked} />;
  if (!lines.accounts.some((line) => line.channel === channel))
    return (
      <EmptyState sign={PhoneOff} title={text.intake.noLine}>
        <p>{text.intake.noLineHint}</p>
      </EmptyState>
    );
  return done === undefined ? (
    <Work channel={channel} lines={lines} onDone={setDone} />
  ) : (
    <Taken channel={channel} done={done} onAgain={() => setDone(undefined)} />
  );
}

/** What was typed outlives a look at another screen and ends when its officer leaves; it is written to no storage of the browser. */
export function IntakePage({ channel }: { channel: IntakeChannel }): ReactNode {
  const { title, lead } = text.intake.by[channel];
  useEffect(() => {
    document.title = `${title} · ${text.brand}`;
  }, [title]);
  return (
    <div className="page">
      <header className="page-head receipt-acts">
        <div>
          <h1>{title}</h1>
          <p>{lead}</p>
        </div>
      </header>
      <Body channel={channel} />
    </div>
  );
}
