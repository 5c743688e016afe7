// Shares of promises kept by one side of the cases, to be sorted and to be narrowed further.
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { shiftNames } from '#core/duty/shifts.ts';
import { leastCounted } from '#core/figures/definitions.ts';
import { changeBetween, percentOf } from '#core/findings/share.ts';
import type { StepName } from '#core/sop/key.ts';
import { getJson, query } from '#web/api.ts';
import { tableFile } from '#web/charts/table.ts';
import { channelName } from '#web/ui/channel-name.ts';
import { Unanswered } from '#web/ui/Unanswered.tsx';
import { Views } from '#web/ui/Views.tsx';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { hrefOf, type Asked } from './asked.tsx';
import { behindHref, type Figure } from './behind-asked.tsx';
import { sides, unsaidSides, type ShareRow, type SharesAnswer, type Side } from './dashboard.contract.ts';

const isSide = (value: string | null): value is Side => sides.some((side) => side === value);

/** As the address says; of nothing known it is the first. */
export const sideIn = (params: URLSearchParams): Side => {
  const said = params.get('menurut');
  return isSide(said) ? said : sides[0];
};

const nameOf = (side: Side, { key, name }: ShareRow): string => {
  const { shares, nobodySaid } = late.charts;
  if (key === undefined) return nobodySaid;
  if (side === 'step') return Object.hasOwn(text.steps, key) ? text.steps[key as StepName].name : key;
  if (side === 'holder' && Object.hasOwn(shares.holders, key))
    return shares.holders[key as keyof typeof shares.holders];
  if (side === 'shift' && Object.hasOwn(text.duty.shifts, key))
    return text.duty.shifts[key as keyof typeof text.duty.shifts].label;
  return side === 'channel' ? channelName(key) : (name ?? key);
};

/** What is compared, where a column is sorted; -1 of what is not judged. */
const columnsOf = ['name', 'share', 'n', 'late', 'median', 'p90'] as const;
type Column = (typeof columnsOf)[number];
type Line = ShareRow & { said: string; share: number | undefined };

const valueOf = (line: Line, column: Exclude<Column, 'name'>): number =>
  ({ share: line.share, n: line.n, late: line.late, median: line.medianMs, p90: line.p90Ms })[column] ?? -1;

const inOrder = (lines: readonly Line[], { column, isDown }: Order): Line[] =>
  lines.toSorted((a, b) => {
    const up = column === 'name' ? a.said.localeCompare(b.said) : valueOf(a, column) - valueOf(b, column);
    return (isDown ? -up : up) || a.said.localeCompare(b.said);
  });

const changeWords = ({ before, n, late: delays }: Line): string => {
  const change = before === undefined ? undefined : changeBetween(before, { part: n - delays, n });
  if (change === undefined) return '–';
  const { changed } = late.charts;
  return change.moved === 'same' ? changed.same : changed[change.moved](late.findings.number(change.points));
};

const cellsOf = (line: Line): string[] => {
  const { findings, charts } = late;
  const span = (ms: number | undefined): string => (ms === undefined ? '–' : findings.span(ms));
  return [
    line.said,
    line.share === undefined ? charts.few : findings.percent(line.share),
    findings.number(line.n),
    findings.number(line.late),
    span(line.medianMs),
    span(line.p90Ms),
    changeWords(line),
  ];
};

const narrowedBy = (side: Side): Exclude<Side, 'shift'> | undefined => (side === 'shift' ? undefined : side);

const headsOf = (side: Side): string[] => {
  const { columns: head, shares } = late.charts;
  return [shares.sides[side], head.onTime, head.n, head.late, head.median, head.p90, head.change];
};

type Order = { column: Column; isDown: boolean };

function Heads({ side, order, sort }: { side: Side; order: Order; sort: (order: Order) => void }): ReactNode {
  const { column, isDown } = order;
  return (
    <tr>
      {headsOf(side).map((label, at) => {
        const name = columnsOf[at];
        const isHere = name === column;
        if (name === undefined)
          return (
            <th key={label} scope="col">
              {label}
            </th>
          );
        return (
          <th key={label} scope="col" aria-sort={isHere ? (isDown ? 'descending' : 'ascending') : 'none'}>
            <button
              type="button"
              className="sort"
              title={late.charts.shares.sorted(label)}
              onClick={() => sort({ column: name, isDown: isHere ? !isDown : name !== 'name' })}
            >
              {label}
              <span aria-hidden>{isHere ? (isDown ? ' ↓' : ' ↑') : ''}</span>
            </button>
          </th>
        );
      })}
    </tr>
  );
}

type LineProps = { line: Line; side: Side; asked: Asked };

const isUnsaid = (side: Side): side is (typeof unsaidSides)[number] => unsaidSides.some((one) => one === side);

/** What the line counts, as its page is asked for it; undefined where nothing could ask for it. */
const lineOf = ({ line: { key }, side, asked }: LineProps): { of: Asked; more: Partial<Figure> } | undefined => {
  if (key === undefined) return isUnsaid(side) ? { of: asked, more: { unsaid: side } } : undefined;
  if (side === 'shift') {
    const shift = shiftNames.find((one) => one === key);
    return shift === undefined ? undefined : { of: asked, more: { shift } };
  }
  return { of: { ...asked, [side]: key }, more: side === 'category' ? { alone: 'yes' } : {} };
};

/** Where a cell leads: the name narrows the page, a number shows what it counts. */
const leadOf = (props: LineProps, column: Column | undefined): string | undefined => {
  const { line, side, asked } = props;
  const narrow = narrowedBy(side);
  if (column === 'name')
    return narrow === undefined || line.key === undefined
      ? undefined
      : hrefOf('/laporan', { ...asked, [narrow]: line.key }, { menurut: side });
  const found = lineOf(props);
  if (found === undefined || (column !== 'n' && column !== 'late') || line[column] === 0) return undefined;
  const what = side === 'holder' || side === 'agency' ? 'holder' : 'step';
  return behindHref(found.of, { what, ...(column === 'late' ? { outcome: 'late' } : {}), ...found.more });
};

function Row(props: LineProps): ReactNode {
  const heads = headsOf(props.side);
  return (
    <tr>
      {cellsOf(props.line).map((cell, at) => {
        const href = leadOf(props, columnsOf[at]);
        const shown = href === undefined ? cell : <Link href={href}>{cell}</Link>;
        return at === 0 ? (
          <th key={heads[at]} scope="row">
            {shown}
          </th>
        ) : (
          <td key={heads[at]} data-label={heads[at]}>
            {shown}
          </td>
        );
      })}
    </tr>
  );
}

function Lines({ lines, side, asked }: { lines: readonly Line[]; side: Side; asked: Asked }): ReactNode {
  const { shares: words } = late.charts;
  const [order, sort] = useState<Order>({ column: 'n', isDown: true });
  return (
    <div className="table-frame">
      <table className="table" aria-label={`${words.title} ${words.sides[side]}`}>
        <thead>
          <Heads side={side} order={order} sort={sort} />
        </thead>
        <tbody>
          {inOrder(lines, order).map((line) => (
            <Row key={line.key ?? ''} line={line} side={side} asked={asked} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Names narrow the whole page to them, numbers of what was late lead to its cases. */
export function SharesTable({ asked, side }: { asked: Asked; side: Side }): ReactNode {
  const { charts: words } = late;
  const found = useQuery({
    queryKey: ['dashboard', 'shares', side, ...Object.values(asked)],
    queryFn: ({ signal }) => getJson<SharesAnswer>(`/api/v1/dashboard/shares${query({ ...asked, by: side })}`, signal),
  });
  const lines = (found.data?.rows ?? []).map((row) => ({
    ...row,
    said: nameOf(side, row),
    share: row.n < leastCounted ? undefined : percentOf({ part: row.n - row.late, n: row.n }),
  }));
  return (
    <section className="panel" aria-label={words.shares.title} id="menurut">
      <h2>{words.shares.title}</h2>
      <Views
        label={words.shares.title}
        views={sides.map((one) => ({
          path: hrefOf('/laporan', asked, { menurut: one }),
          label: words.shares.sides[one],
          isHere: one === side,
        }))}
      />
      <Unanswered asked={found} />
      {found.isSuccess && lines.length === 0 && <p className="muted">{words.nothing}</p>}
      {lines.length > 0 && (
        <>
          <p className="meta">{words.shares.lead}</p>
          <Lines lines={lines} side={side} asked={asked} />
          <p className="chart-ways">
            <a
              className="button button-quiet"
              href={tableFile({
                head: headsOf(side),
                rows: lines.map((line) => ({ key: line.said, cells: cellsOf(line) })),
              })}
              download={`tepat-waktu-${side}.csv`}
            >
              {words.csv}
            </a>
          </p>
        </>
      )}
    </section>
  );
}
