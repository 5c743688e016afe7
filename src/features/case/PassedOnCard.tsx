// Which agency reads this praise or proposal, what it is told with it, and whether it has read it.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { saidWords } from '#words/event-words.ts';
import { Badge } from '#web/ui/Marks.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import type { CaseAnswer } from '#features/case/case.contract.ts';
import { useAgencyName } from './act-facts.tsx';

export function PassedOnCard({ answer: { passedOn } }: { answer: CaseAnswer }): ReactNode {
  const nameOf = useAgencyName();
  if (passedOn === undefined) return null;
  const { agencyId, readAt } = passedOn;
  return (
    <section className="card" aria-labelledby="diteruskan">
      <h2 id="diteruskan">{text.inbox.folderNames['passed-on']}</h2>
      <p className="line">
        {nameOf(agencyId)}{' '}
        <Badge look={readAt === undefined ? 'info' : 'ok'}>
          {readAt === undefined ? text.forms.passOn.unread : text.forms.passOn.readAt(momentWords(readAt))}
        </Badge>
      </p>
      {passedOn.text !== undefined && (
        <blockquote className="quote keep-lines">{saidWords(late.history, passedOn.text)}</blockquote>
      )}
    </section>
  );
}
