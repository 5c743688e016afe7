// Everything passed on that still waits for somebody: a number to be typed in, a refusal, a number to be checked.
import { Send } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { late } from '#words/late.ts';
import { EmptyState } from '#web/ui/Marks.tsx';
import { Page } from '#web/ui/Page.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import type { ForwardsWaitingAnswer } from './forward.contract.ts';
import { ForwardBadge } from './ForwardItem.tsx';
import { useWaitingForwards } from './use-forwards.tsx';

const words = late.forward.page;

function Rows({ waiting }: { waiting: ForwardsWaitingAnswer['waiting'] }): ReactNode {
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={words.title}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{words.caseNumber}</th>
            <th scope="col">{words.system}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.age}</th>
          </tr>
        </thead>
        <tbody>
          {waiting.map(({ number, name, status, trouble, since }) => (
            <tr key={`${number} ${name}`}>
              <th scope="row">
                <Link className="number" href={`/kasus/${number}`}>
                  {number}
                </Link>
              </th>
              <td data-label={words.system}>{name}</td>
              <td data-label={words.state}>
                <ForwardBadge status={status} trouble={trouble} />
              </td>
              <td data-label={words.age}>{momentWords(since)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** For the desk roles; what needs nobody is not listed. */
export function ForwardsPage(): ReactNode {
  const asked = useWaitingForwards();
  const waiting = asked.data?.waiting ?? [];
  return (
    <Page title={words.title} lead={words.lead} asked={asked}>
      {waiting.length > 0 && <Rows waiting={waiting} />}
      {asked.isSuccess && waiting.length === 0 && (
        <EmptyState sign={Send} title={words.empty}>
          <p>{words.emptyHint}</p>
        </EmptyState>
      )}
    </Page>
  );
}
