// The cases of the lanes in which this officer has a seat; they stand in no other list.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { getJson } from '#web/api.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { DeadlineBadge } from '#web/ui/DeadlineBadge.tsx';
import { Badge } from '#web/ui/Marks.tsx';
import { Page } from '#web/ui/Page.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import type { LaneCase, LaneCasesAnswer } from './lane.contract.ts';

const words = late.laneScreens.folder;

function LaneRow({ row }: { row: LaneCase }): ReactNode {
  return (
    <li>
      <Link className="late-row" href={`/kasus/${row.number}`}>
        <span className="late-badge">
          {row.clock === undefined ? (
            <Badge look="ok">{text.statuses.closed}</Badge>
          ) : (
            <DeadlineBadge deadline={row.clock} />
          )}
        </span>
        <span className="late-words">
          <strong>{late.lanes.names[row.lane].label}</strong>
          <span className="row-excerpt">{row.excerpt === '' ? text.inbox.noText : row.excerpt}</span>
          <span className="row-meta">
            <span className="number">{row.number}</span>
            <span>{text.statuses[row.status]}</span>
            {row.accused !== undefined && <span>{words.accused(row.accused)}</span>}
            {row.answerBy !== undefined && <span>{late.lanes.answerBy(momentWords(row.answerBy))}</span>}
          </span>
        </span>
      </Link>
    </li>
  );
}

/** Says of whoever has no seat that nothing is shown, not that there is nothing. */
export function LanesPage(): ReactNode {
  const found = useQuery({
    queryKey: ['lanes'],
    queryFn: ({ signal }) => getJson<LaneCasesAnswer>('/api/v1/lanes', signal),
  });
  const { lanes = [], cases = [] } = found.data ?? {};
  return (
    <Page title={words.title} lead={words.lead} asked={found}>
      {found.data !== undefined && cases.length === 0 && (
        <p className="panel">{lanes.length === 0 ? words.noSeat : words.none}</p>
      )}
      {cases.length > 0 && (
        <ul className="late-list panel">
          {cases.map((row) => (
            <LaneRow key={row.number} row={row} />
          ))}
        </ul>
      )}
    </Page>
  );
}
