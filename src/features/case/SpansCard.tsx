// Who held the case, and how long: one line each, the present holder last.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Badge } from '#web/ui/Marks.tsx';
import { momentWords, spanWords } from '#web/ui/time-words.ts';
import type { CaseAnswer } from '#features/case/case.contract.ts';
import { useAgencyName } from './act-facts.tsx';

type Span = NonNullable<CaseAnswer['spans']>[number];

function SpanLine({ span, name }: { span: Span; name: string }): ReactNode {
  const { ownDueAt, overrun, heldMs } = span;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {spanWords(heldMs)} {overrun === true && <Badge look="late">{late.case.spans.overrun}</Badge>}
        {ownDueAt !== undefined && <span className="meta">{text.row.own(momentWords(ownDueAt))}</span>}
      </dd>
    </div>
  );
}

/** A list of facts, for the card that holds it. */
export function SpanLines({ answer: { spans = [] } }: { answer: CaseAnswer }): ReactNode {
  const nameOf = useAgencyName();
  const names = text.row.holders;
  const nameIn = ({ holder, agencyId }: Span): string =>
    holder === 'agency'
      ? nameOf(agencyId ?? '')
      : holder === 'reporter' || holder === 'closed'
        ? names[holder]
        : text.roles[holder];
  return (
    <dl className="facts">
      {spans.map((span) => (
        <SpanLine key={span.from} span={span} name={nameIn(span)} />
      ))}
    </dl>
  );
}
