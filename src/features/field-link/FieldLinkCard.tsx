// Beside a case, for its agency: a text for the agency's group, and links by which somebody without an account works on it.
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { getJson } from '#web/api.ts';
import { useOfficer } from '#web/session.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { useCopy } from '#web/ui/copy.ts';
import { useServerNow } from '#web/server-clock.ts';
import { momentWords } from '#web/ui/time-words.ts';
import type { CaseAnswer } from '#features/case/case.contract.ts';
import { groupText, type GroupCase } from '#features/alert/group-text.tsx';
import type { FieldLinksAnswer } from './field-link.contract.ts';
import { FieldLinkDialog } from './FieldLinkDialog.tsx';
import { fieldLinksPath, useEndLink } from './use-field-links.tsx';

type Link = FieldLinksAnswer['links'][number];

/** Nothing of what was erased. */
const instructionIn = (disposition: CaseAnswer['disposition']): string =>
  typeof disposition?.instruction === 'string' ? disposition.instruction : '';

/** Number, task, place, deadline and where it is opened: nobody's name. */
const groupCase = (
  { number, clock, disposition, place }: CaseAnswer,
  { caseUrl: url }: FieldLinksAnswer,
): GroupCase => ({
  ...{ number, url, task: instructionIn(disposition) },
  ...{ dueAt: clock?.dueAt, kelurahan: place?.kelurahan },
});

function LinkLine({ link, number }: { link: Link; number: string }): ReactNode {
  const end = useEndLink(number, link.id);
  return (
    <li>
      <blockquote className="quote keep-lines">{link.task}</blockquote>
      <p className="meta">{late.fieldLink.madeBy(link.by, momentWords(link.untilAt))}</p>
      <Button look="quiet" disabled={end.isPending} onClick={() => end.mutate()}>
        {late.fieldLink.end}
      </Button>
    </li>
  );
}

function Card({ answer, asked }: { answer: CaseAnswer; asked: FieldLinksAnswer }): ReactNode {
  const [open, setOpen] = useState(false);
  const copy = useCopy();
  const now = useServerNow();
  const { number, disposition } = answer;
  return (
    <section className="card" aria-labelledby="tautan-lapangan">
      <h2 id="tautan-lapangan">{late.fieldLink.card}</h2>
      <p className="muted">{late.fieldLink.hint}</p>
      {asked.links.length > 0 && (
        <ul>
          {asked.links.map((link) => (
            <LinkLine key={link.id} link={link} number={number} />
          ))}
        </ul>
      )}
      <div className="line">
        {asked.mayMake && <Button onClick={() => setOpen(true)}>{late.fieldLink.make}</Button>}
        <Button look="quiet" onClick={() => copy(groupText([groupCase(answer, asked)], now))}>
          {late.fieldLink.copyGroup}
        </Button>
      </div>
      {open && <FieldLinkDialog number={number} task={instructionIn(disposition)} onClose={() => setOpen(false)} />}
    </section>
  );
}

/** For the agency that has the case, while it is in the field. */
export function FieldLinkCard({ answer }: { answer: CaseAnswer }): ReactNode {
  const { role } = useOfficer();
  const { number, status } = answer;
  const { data } = useQuery({
    queryKey: ['live', 'field-links', number],
    queryFn: ({ signal }) => getJson<FieldLinksAnswer>(fieldLinksPath(number), signal),
    enabled: role === 'admin-agency' && status === 'follow-up',
  });
  return data === undefined || status !== 'follow-up' ? null : <Card answer={answer} asked={data} />;
}
