// Helping agencies in the card of the disposition: one line each, with what it did, or that it owes its part.
import type { ReactNode } from 'react';
import { late } from '#words/late.ts';
import { saidWords } from '#words/event-words.ts';
import { Badge } from '#web/ui/Marks.tsx';
import { spanWords } from '#web/ui/time-words.ts';
import type { CaseAnswer } from '#features/case/case.contract.ts';
import { useAgencyName } from './act-facts.tsx';

type Helping = NonNullable<CaseAnswer['helping']>[number];

function HelpingLine({ one, name }: { one: Helping; name: string }): ReactNode {
  const { end, read, heldMs, text: said } = one;
  const words = late.case.helping;
  return (
    <>
      {name}{' '}
      <Badge look={end === 'reported' ? 'ok' : 'info'}>{end === undefined ? words.asked : words.ends[end]}</Badge>{' '}
      <span className="meta">
        {spanWords(heldMs)}
        {end === undefined && `, ${read ? late.case.acknowledged : late.case.notAcknowledged}`}
      </span>
      {said !== undefined && <blockquote className="quote keep-lines">{saidWords(late.history, said)}</blockquote>}
    </>
  );
}

/** Nothing where no agency helps. */
export function HelpingLines({ answer: { helping = [] } }: { answer: CaseAnswer }): ReactNode {
  const nameOf = useAgencyName();
  if (helping.length === 0) return null;
  return (
    <div>
      <dt>{late.case.helpingAgencies}</dt>
      {helping.map((one) => (
        <dd key={`${one.agencyId}${one.from}`}>
          <HelpingLine one={one} name={nameOf(one.agencyId)} />
        </dd>
      ))}
    </div>
  );
}
