// Beside a case: whom the program told of it, when, and who takes it. Folded, since few look; open while it calls for somebody.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getJson } from '#web/api.ts';
import { late } from '#words/late.ts';
import { text } from '#words/console.ts';
import { Badge } from '#web/ui/Marks.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import { caseAlertsPath, type CaseAlertsAnswer } from './alert.contract.ts';
import { TakeButton } from './TakeButton.tsx';
import './alert.css';

const words = late.alerts;
type Line = CaseAlertsAnswer['lines'][number];

/** Who takes it, or that nobody needs to. */
export function EndOf({ taken, endedAt }: Pick<Line, 'taken' | 'endedAt'>): ReactNode {
  if (taken !== undefined) return <span>{words.taken(taken.by, momentWords(taken.at))}</span>;
  return endedAt === undefined ? null : <span>{words.ended(momentWords(endedAt))}</span>;
}

function AlertLine({ line }: { line: Line }): ReactNode {
  const { what, name, insteadOf, agency, leavesAt, gathered, dueAt, tries } = line;
  const about = [
    ...(insteadOf === undefined ? [] : [words.insteadOf(insteadOf)]),
    ...(agency === undefined ? [] : [agency]),
    words.leaves(momentWords(leavesAt)),
    ...(gathered ? [words.gathered] : []),
    ...(dueAt === undefined ? [] : [words.due(momentWords(dueAt))]),
  ];
  return (
    <li className="alert-line">
      <strong>{name}</strong>
      <span>{words.whatOf[what]}</span>
      <span className="meta">{about.join(' · ')}</span>
      <span className="meta">
        {tries.map(({ way, state }) => words.tried(late.ways.names[way], words.states[state])).join(' · ')}
      </span>
      <span className="meta">
        <EndOf {...line} />
      </span>
    </li>
  );
}

/** Nothing of a case of which nobody was told. */
export function CaseAlerts({ number }: { number: string }): ReactNode {
  const path = caseAlertsPath(number);
  const { data } = useQuery({
    queryKey: ['live', 'alerts', number],
    queryFn: ({ signal }) => getJson<CaseAlertsAnswer>(path, signal),
  });
  if (data === undefined) return null;
  const { calls, lines, spared } = data;
  if (!calls && lines.length === 0 && spared.length === 0) return null;
  return (
    <section className="card" aria-labelledby="siapa-diberi-tahu">
      <h2 id="siapa-diberi-tahu">{words.card}</h2>
      {calls && (
        <p className="line">
          <Badge look="warn">{words.waits}</Badge>
          <TakeButton path={`${path}/taken`}>{words.take}</TakeButton>
        </p>
      )}
      {spared.map(({ to, by, at }) => (
        <p key={`${to}${at}`} className="meta">
          {words.spared(text.roles[to], by, momentWords(at))}
        </p>
      ))}
      {lines.length > 0 && (
        <details>
          <summary>{words.count(lines.length)}</summary>
          <p className="meta">{words.hint}</p>
          <ul className="alert-lines">
            {lines.map((line) => (
              <AlertLine key={line.id} line={line} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
