// Who has how much: officers of the desk, what nobody took, and agencies. Each figure leads to its cases.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { late } from '#words/late.ts';
import { text } from '#words/console.ts';
import { nobody } from '#core/complaint/narrowing.ts';
import { useServerNow } from '#web/server-clock.ts';
import { Badge } from '#web/ui/Marks.tsx';
import { momentWords, numberWords, spanWords } from '#web/ui/time-words.ts';
import type { BoardAnswer } from './board.contract.ts';
import { listHref } from '#web/list-href.ts';

const words = late.board.loads;

type LoadRow = {
  id: string;
  name: ReactNode;
  /** For screen readers beside the figure. */
  plain: string;
  held: number;
  late: number;
  oldestAt?: string | undefined;
  where: Parameters<typeof listHref>[0];
};

function Figure({ count, label, href }: { count: number; label: string; href: string }): ReactNode {
  return count === 0 ? (
    <span>0</span>
  ) : (
    <Link href={href} aria-label={label}>
      {numberWords(count)}
    </Link>
  );
}

function LoadTable({ title, rows }: { title: string; rows: readonly LoadRow[] }): ReactNode {
  const now = useServerNow();
  return (
    <div className="table-frame">
      <table className="table" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.held}</th>
            <th scope="col">{words.late}</th>
            <th scope="col">{words.longest}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, plain, held, late: overdue, oldestAt, where }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td data-label={words.held}>
                <Figure count={held} label={words.casesOf(plain, held)} href={listHref(where)} />
              </td>
              <td data-label={words.late} className={overdue > 0 ? 'row-alarm' : undefined}>
                <Figure
                  count={overdue}
                  label={words.lateOf(plain, overdue)}
                  href={listHref({ ...where, waktu: 'lewat' })}
                />
              </td>
              <td data-label={words.longest}>
                {oldestAt === undefined ? '–' : spanWords(Math.max(0, now - Date.parse(oldestAt)), true)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Officer = BoardAnswer['officers'][number];

function OfficerName({ name, role, onDuty, awayUntilAt, gone }: Officer): ReactNode {
  return (
    <span className="load-name">
      {name}
      <span className="meta">{text.roles[role]}</span>
      {onDuty && <Badge look="ok">{words.onDuty}</Badge>}
      {awayUntilAt !== undefined && <Badge look="warn">{words.away(momentWords(awayUntilAt))}</Badge>}
      {gone && <Badge look="late">{words.gone}</Badge>}
    </span>
  );
}

export function OfficerLoads({ board: { officers, nobody: free } }: { board: BoardAnswer }): ReactNode {
  const rows: LoadRow[] = officers.map((one) => ({
    ...{ id: one.id, name: <OfficerName {...one} />, plain: one.name, held: one.held, late: one.late },
    ...{ oldestAt: one.oldestAt, where: { map: 'all', pemegang: one.id } },
  }));
  const unheld: LoadRow = {
    ...{ id: nobody, name: words.nobody, plain: words.nobody, ...free },
    where: { map: 'all', pemegang: nobody },
  };
  return (
    <section className="panel" aria-label={words.officers}>
      <h2>{words.officers}</h2>
      <LoadTable title={words.officers} rows={[unheld, ...rows]} />
    </section>
  );
}

export function AgencyLoads({ board: { agencies } }: { board: BoardAnswer }): ReactNode {
  const rows: LoadRow[] = agencies.map((one) => ({
    ...{ id: one.id, plain: one.name, held: one.held, late: one.late, oldestAt: one.oldestAt },
    where: { map: 'follow-up', perangkat: one.id },
    name: (
      <span className="load-name">
        {one.name}
        {one.unreachable && <Badge look="late">{words.unreachable}</Badge>}
      </span>
    ),
  }));
  return (
    <section className="panel" aria-label={words.agencies}>
      <h2>{words.agencies}</h2>
      {rows.length === 0 ? (
        <p className="muted">{words.noAgencies}</p>
      ) : (
        <LoadTable title={words.agencies} rows={rows} />
      )}
    </section>
  );
}
