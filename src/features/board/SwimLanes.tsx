// A procedure in force as its lanes: who acts stands above, each step in its actor's lane with the form's symbol, and beside it what is there now
// and how long it took this month. The same in a table, which is all that a telephone shows.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { leastCounted } from '#core/figures/definitions.ts';
import type { Status } from '#core/complaint/complaint.ts';
import { dayMs, hourMs } from '#core/time.ts';
import { allFamilies } from '#core/sop/in-force.ts';
import type { StepName } from '#core/sop/key.ts';
import { listHref } from '#web/list-href.ts';
import { Select } from '#web/ui/Field.tsx';
import { stepLang, stepWords } from '#web/ui/step-words.ts';
import { spanWords } from '#web/ui/time-words.ts';
import { late } from '#words/late.ts';
import { text } from '#words/console.ts';
import type { BoardAnswer } from './board.contract.ts';

const words = late.board.lanes;

type Step = BoardAnswer['steps'][number];
type Count = NonNullable<BoardAnswer['sop']>['counts'][number];
type Board = Pick<BoardAnswer, 'steps' | 'stuck' | 'sop'>;
/** `leads`: as many as the list of its folder. */
type Counts = { of: readonly Count[]; leads: boolean };
type Placed = { step: Step; x: number; y: number };

/** In which folders the cases of a step lie. */
const folders: Readonly<Record<StepName, readonly Exclude<Status, 'closed'>[]>> = {
  report: [],
  'ask-identity': ['triage', 'awaiting-identity'],
  coordinate: ['coordination'],
  register: ['registration'],
  'follow-up': ['follow-up'],
  convey: ['conveying'],
};

/** A lane holds "120 terbuka, 30 terlambat" beside its symbol. */
const [laneWide, rowHigh, headHigh, half] = [280, 104, 36, 44];

/** As the procedure calls it that is shown alone. */
const called = ({ name: step, stepName }: Step) => ({ step, ...(stepName === undefined ? {} : { stepName }) });

const limitWords = ({ limitMs, runsIn }: Step): string => {
  if (limitMs === undefined) return words.noLimit;
  if (runsIn === undefined) return spanWords(limitMs, true);
  return runsIn === 'working-days' && limitMs % dayMs === 0
    ? words.workingDays(limitMs / dayMs)
    : words.workingHours(limitMs / hourMs);
};

const countsOf = ({ name }: Step, stuck: readonly Count[]): Count[] =>
  folders[name].flatMap((folder) => stuck.find(({ status }) => status === folder) ?? []);

const sum = (all: readonly Count[], what: 'open' | 'late' | 'near'): number =>
  all.reduce((total, one) => total + one[what], 0);

/** Of fewer than five nothing is said of how long it takes. */
const timeWords = ({ n, medianMs, p90Ms }: Step): string =>
  n < leastCounted || medianMs === undefined || p90Ms === undefined
    ? words.tooFew(n)
    : words.time(spanWords(medianMs, true), spanWords(p90Ms, true), n);

function Symbol({ step: { shape, row }, x, y }: Placed): ReactNode {
  return (
    <>
      {shape === 'decision' ? (
        <path
          className="lane-symbol"
          d={`M${String(x)} ${String(y - 26)}l${String(half)} 26l-${String(half)} 26l-${String(half)} -26Z`}
        />
      ) : (
        <rect
          className="lane-symbol"
          x={x - half}
          y={y - 20}
          width={half * 2}
          height={40}
          rx={shape === 'process' ? 0 : 20}
        />
      )}
      <text className="lane-row" x={x} y={y + 5}>
        {row}
      </text>
    </>
  );
}

function Arrow({ from, to }: { from: Placed; to: Placed }): ReactNode {
  const middle = (from.y + to.y) / 2;
  const down = `M${String(from.x)} ${String(from.y + 26)}V${String(middle)}H${String(to.x)}V${String(to.y - 30)}`;
  return <path className="lane-arrow" d={down} markerEnd="url(#panah)" />;
}

/** What is there now, beside its symbol; each line leads to its cases, where a list has just these. */
function Beside({ placed: { step, x, y }, counts }: { placed: Placed; counts: Counts }): ReactNode {
  return (
    <>
      <text className="lane-name" x={x + half + 8} y={y - 18} lang={stepLang(step)}>
        {stepWords(called(step))}
      </text>
      {countsOf(step, counts.of).map(({ status, open, late: overdue }, at) => {
        const line = (
          <text
            key={status}
            className={overdue > 0 ? 'lane-count lane-late' : 'lane-count'}
            x={x + half + 8}
            y={y + at * 17}
          >
            {overdue > 0 ? words.openLate(open, overdue) : words.open(open)}
          </text>
        );
        if (!counts.leads) return line;
        const label = words.there(text.statuses[status], open, overdue);
        return (
          <Link key={status} href={listHref({ map: status })} aria-label={label}>
            {line}
          </Link>
        );
      })}
    </>
  );
}

function Drawing({ steps, counts }: { steps: readonly Step[]; counts: Counts }): ReactNode {
  const actors = [...new Set(steps.map(({ actor }) => actor))];
  const placed = steps.map((step, at): Placed => ({
    step,
    x: actors.indexOf(step.actor) * laneWide + half + 12,
    y: headHigh + at * rowHigh + rowHigh / 2,
  }));
  const [width, height] = [actors.length * laneWide, headHigh + steps.length * rowHigh];
  return (
    <svg className="lanes" role="group" aria-label={words.drawing} viewBox={`0 0 ${String(width)} ${String(height)}`}>
      <defs>
        <marker id="panah" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
          <path className="lane-head" d="M0 0L8 4L0 8Z" />
        </marker>
      </defs>
      {actors.map((actor, at) => (
        <g key={actor}>
          <rect className="lane" x={at * laneWide} y={0} width={laneWide} height={height} />
          <text className="lane-actor" x={at * laneWide + 12} y={24}>
            {actor === 'reporter' ? words.reporter : text.roles[actor]}
          </text>
        </g>
      ))}
      {placed.slice(1).map((to, at) => {
        const from = placed[at];
        return from === undefined ? null : <Arrow key={to.step.name} from={from} to={to} />;
      })}
      {placed.map((one) => (
        <g key={one.step.name}>
          <Symbol {...one} />
          <Beside placed={one} counts={counts} />
        </g>
      ))}
    </svg>
  );
}

function Figures({ steps, counts, isAlone }: { steps: readonly Step[]; counts: Counts; isAlone: boolean }): ReactNode {
  return (
    <div className="table-frame">
      <table className="table" aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{words.step}</th>
            {isAlone && <th scope="col">{words.limit}</th>}
            <th scope="col">{words.now}</th>
            <th scope="col">{late.board.late}</th>
            <th scope="col">{late.board.near}</th>
            <th scope="col">{words.month}</th>
          </tr>
        </thead>
        <tbody>
          {steps
            .filter(({ name }) => folders[name].length > 0)
            .map((step) => {
              const own = countsOf(step, counts.of);
              return (
                <tr key={step.name}>
                  <th scope="row">
                    {step.row}. <span lang={stepLang(step)}>{stepWords(called(step))}</span>
                  </th>
                  {isAlone && <td data-label={words.limit}>{limitWords(step)}</td>}
                  <td data-label={words.now}>{sum(own, 'open')}</td>
                  <td data-label={late.board.late}>{sum(own, 'late')}</td>
                  <td data-label={late.board.near}>{sum(own, 'near')}</td>
                  <td data-label={words.month}>{timeWords(step)}</td>
                </tr>
              );
            })}
        </tbody>
      </table>
    </div>
  );
}

const everyCase = 'all';

type LanesProps = { board: Board; family: string | undefined; onPick: (family: string | undefined) => void };

/** Every case on the steps of the common procedure, or one procedure alone as whoever reads picks it. */
export function SwimLanes({ board: { steps, stuck, sop }, family, onPick }: LanesProps): ReactNode {
  const counts = { of: sop?.counts ?? stuck, leads: sop === undefined };
  return (
    <section className="panel" aria-label={words.title}>
      <h2>{words.title}</h2>
      <Select
        label={words.pick}
        value={family ?? everyCase}
        options={[
          { value: everyCase, label: words.everyCase },
          ...allFamilies.map((value) => ({ value, label: late.sop.families[value] ?? value })),
        ]}
        onChange={({ target }) => onPick(target.value === everyCase ? undefined : target.value)}
      />
      {sop?.isOnePromise === true && <p className="meta">{words.onePromise}</p>}
      <Drawing steps={steps} counts={counts} />
      <Figures steps={steps} counts={counts} isAlone={sop !== undefined} />
    </section>
  );
}
