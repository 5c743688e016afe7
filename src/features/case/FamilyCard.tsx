// What was broken off a message of this case, or of which case this one was: how each stands, and how many are done.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { CaseAnswer } from '#features/case/case.contract.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Badge } from '#web/ui/Marks.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import { useAgencyName } from './act-facts.tsx';

type Family = NonNullable<CaseAnswer['family']>;

function Child({ child }: { child: Family['children'][number] }): ReactNode {
  const nameOf = useAgencyName();
  const { number, status, what, agencyId, dueAt } = child;
  return (
    <li>
      <p className="line">
        <Link className="number" href={`/kasus/${number}`}>
          {number}
        </Link>
        <Badge look={status === 'closed' ? 'ok' : child.late === true ? 'late' : 'info'}>{text.statuses[status]}</Badge>
      </p>
      {what !== undefined && <p lang="id">{what}</p>}
      <p className="meta">
        {agencyId === undefined ? late.children.noAgency : nameOf(agencyId)}
        {dueAt !== undefined && ` · ${late.children.until(momentWords(dueAt))}`}
      </p>
    </li>
  );
}

function Parent({ family: { parent, parentHidden } }: { family: Family }): ReactNode {
  if (parentHidden === true) return <p>{late.children.parentHidden}</p>;
  if (parent === undefined) return null;
  return (
    <p className="line">
      {late.children.parent}{' '}
      <Link className="number" href={`/kasus/${parent.number}`}>
        {parent.number}
      </Link>
      <span className="meta">{text.statuses[parent.status]}</span>
    </p>
  );
}

export function FamilyCard({ answer: { family } }: { answer: CaseAnswer }): ReactNode {
  if (family === undefined) return null;
  const { isChild, children, hidden, done, all } = family;
  if (all === 0 && family.parent === undefined && family.parentHidden === undefined) return null;
  return (
    <section className="card" aria-labelledby="pecahan">
      <h2 id="pecahan">{isChild ? late.children.isChild : late.children.title}</h2>
      <Parent family={family} />
      {all > 0 && <p className="meta">{late.children.count(done, all)}</p>}
      {isChild && children.length > 0 && <h3>{late.children.siblings}</h3>}
      {children.length > 0 && (
        <ul className="stack">
          {children.map((child) => (
            <Child key={child.number} child={child} />
          ))}
        </ul>
      )}
      {hidden > 0 && <p className="meta">{late.children.hidden(hidden)}</p>}
    </section>
  );
}
