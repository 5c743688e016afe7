// In which order one's ways are tried, which are not used at all, and the hours in which nothing rings.
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { usualChoice, ways, type Way } from '#core/way/way.ts';
import { Clock } from '#features/duty/Clock.tsx';
import { failureWords } from '#web/api.ts';
import { late } from '#words/late.ts';
import { text } from '#words/console.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button, IconButton } from '#web/ui/Button.tsx';
import { Choices } from '#web/ui/Choices.tsx';
import { useToast } from '#web/ui/Toast.tsx';
import { useChange } from './use-ways.tsx';
import type { OwnWaysAnswer, WayChoiceBody } from './way.contract.ts';

const words = late.ways;

type Row = { way: Way; used: boolean };

/** Ways that are not used stand last. */
const rowsOf = (order: readonly Way[]): Row[] => [
  ...order.map((way) => ({ way, used: true })),
  ...ways.filter((way) => !order.includes(way)).map((way) => ({ way, used: false })),
];

const swapped = (rows: readonly Row[], at: number, by: -1 | 1): Row[] => {
  const [one, other] = [rows[at], rows[at + by]];
  if (one === undefined || other === undefined) return [...rows];
  return rows.toSpliced(Math.min(at, at + by), 2, ...(by === 1 ? [other, one] : [one, other]));
};

function OrderRows({ rows, onChange }: { rows: readonly Row[]; onChange: (rows: Row[]) => void }): ReactNode {
  return (
    <fieldset className="field">
      <legend>{words.choice.order}</legend>
      <ol className="way-order">
        {rows.map(({ way, used }, at) => (
          <li key={way} className="line">
            <label className="choice">
              <input
                type="checkbox"
                checked={used}
                onChange={() => onChange(rows.map((row) => (row.way === way ? { way, used: !used } : row)))}
              />
              <span>{words.choice.use(words.names[way])}</span>
            </label>
            <IconButton
              label={words.choice.up(words.names[way])}
              disabled={at === 0}
              onClick={() => onChange(swapped(rows, at, -1))}
            >
              <ArrowUp size={16} aria-hidden />
            </IconButton>
            <IconButton
              label={words.choice.down(words.names[way])}
              disabled={at === rows.length - 1}
              onClick={() => onChange(swapped(rows, at, 1))}
            >
              <ArrowDown size={16} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ol>
    </fieldset>
  );
}

type Quiet = NonNullable<OwnWaysAnswer['quiet']>;
type QuietProps = { quiet: Quiet; isOn: boolean; onTurn: (on: boolean) => void; onChange: (quiet: Quiet) => void };

function QuietFields({ quiet, isOn, onTurn, onChange }: QuietProps): ReactNode {
  return (
    <div className="stack">
      <Choices
        label={words.choice.quiet}
        hint={words.choice.quietHint}
        many
        choices={[{ value: 'quiet', label: words.choice.quietOn }]}
        chosen={isOn ? ['quiet'] : []}
        onChoose={(chosen) => onTurn(chosen.length > 0)}
      />
      {isOn && (
        <div className="line">
          <Clock
            label={words.choice.from}
            minute={quiet.fromMinute}
            onChange={(fromMinute) => onChange({ ...quiet, fromMinute })}
          />
          <Clock
            label={words.choice.until}
            minute={quiet.untilMinute}
            onChange={(untilMinute) => onChange({ ...quiet, untilMinute })}
          />
        </div>
      )}
    </div>
  );
}

const usualQuiet: Quiet = usualChoice.quiet ?? { fromMinute: 0, untilMinute: 1 };

/** What was typed stays when it is refused. */
export function ChoicePart({ own }: { own: OwnWaysAnswer }): ReactNode {
  const announce = useToast();
  const [rows, setRows] = useState(() => rowsOf(own.order));
  const [isOn, setOn] = useState(own.quiet !== undefined);
  const [quiet, setQuiet] = useState(own.quiet ?? usualQuiet);
  const saving = useChange<WayChoiceBody>({
    method: 'PUT',
    path: () => '/api/v1/me/ways',
    onDone: () => announce(words.choice.saved),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const order = rows.filter(({ used }) => used).map(({ way }) => way);
    saving.mutate({ order, quiet: isOn ? quiet : null });
  };
  return (
    <section className="panel">
      <h2>{words.choice.title}</h2>
      <p className="meta">{words.choice.lead}</p>
      <form className="stack" noValidate onSubmit={submit}>
        {saving.isError && (
          <Banner kind="late" alert>
            {failureWords(saving.error)} {text.forms.kept}
          </Banner>
        )}
        <OrderRows rows={rows} onChange={setRows} />
        <QuietFields quiet={quiet} isOn={isOn} onTurn={setOn} onChange={setQuiet} />
        <div>
          <Button type="submit" look="primary" disabled={saving.isPending}>
            {words.choice.save}
          </Button>
        </div>
      </form>
    </section>
  );
}
