// Cases that may be about the same thing: looked for when the card is opened, and each one press away from being looked at or joined.
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { findKelurahan } from '#core/place/kelurahan.ts';
import { categoryWords } from '#features/category/use-categories.tsx';
import type { CaseAnswer } from '#features/case/case.contract.ts';
import { failureWords, getJson } from '#web/api.ts';
import { Button } from '#web/ui/Button.tsx';
import { Badge } from '#web/ui/Marks.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { alikePath, type AlikeAnswer } from './alike.contract.ts';
import './alike.css';

const words = late.alike;
type Alike = AlikeAnswer['cases'][number];

/** What makes one case of two, whoever wrote them. */
const join = 'JoinAsDuplicate' satisfies OfficerCommand;

/** What can be done with one of them, and what is done by a press. */
type Joining = {
  possible: readonly OfficerCommand[];
  /** Opens the act's form with the other case chosen. */
  onAct: (act: OfficerCommand, other: string) => void;
};

function Common({ one: { ofKind, atPlace, words: shared, category, kelurahan } }: { one: Alike }): ReactNode {
  const place = findKelurahan(kelurahan)?.name;
  const all = [
    ...(ofKind && category !== undefined ? [words.ofKind(categoryWords(category))] : []),
    ...(atPlace && place !== undefined ? [words.atPlace(place)] : []),
    ...(shared.length === 0 ? [] : [words.shared(shared)]),
  ];
  return <p className="meta">{all.join(' · ')}</p>;
}

function AlikeCase({ one, possible, onAct }: Joining & { one: Alike }): ReactNode {
  const { number, status, reportedAt, excerpt, agency } = one;
  const canJoin = status !== 'closed' && possible.includes(join);
  return (
    <li>
      <p className="line">
        <Link className="number" href={`/kasus/${number}`}>
          {number}
        </Link>
        <Badge look={status === 'closed' ? 'ok' : 'info'}>{text.statuses[status]}</Badge>
      </p>
      {excerpt !== '' && (
        <p className="alike-words" lang="id">
          {excerpt}
        </p>
      )}
      <Common one={one} />
      <p className="meta">
        {[words.came(momentWords(reportedAt)), ...(agency === undefined ? [] : [agency])].join(' · ')}
      </p>
      {canJoin && (
        <p className="line">
          <Button look="quiet" className="kind" aria-label={words.joinWith(number)} onClick={() => onAct(join, number)}>
            {words.join}
          </Button>
        </p>
      )}
    </li>
  );
}

const sentenceOf = ({ sealed, cases }: AlikeAnswer): string => {
  if (sealed === true) return words.sealed;
  return cases.length === 0 ? words.none : words.found(cases.length);
};

type AlikeCasesProps = Joining & { answer: AlikeAnswer | undefined };

/** What was found, or why there is nothing; only how many is said by itself. */
export function AlikeCases({ answer, ...joining }: AlikeCasesProps): ReactNode {
  return (
    <>
      <p className="meta" role="status">
        {answer === undefined ? words.looking : sentenceOf(answer)}
      </p>
      {answer !== undefined && answer.cases.length > 0 && (
        <>
          <ol className="alike">
            {answer.cases.map((one) => (
              <AlikeCase key={one.number} one={one} {...joining} />
            ))}
          </ol>
          <p className="meta">{words.hint}</p>
        </>
      )}
    </>
  );
}

type AlikeCardProps = {
  answer: Pick<CaseAnswer, 'number' | 'possible' | 'category' | 'place'>;
  onAct: Joining['onAct'];
};

/** Looked for anew where the case was given another category or place, and by no other news. */
export function AlikeCard({ answer, onAct }: AlikeCardProps): ReactNode {
  const { number, possible, category, place } = answer;
  const [isOpen, setOpen] = useState(false);
  const found = useQuery({
    queryKey: ['alike', number, category?.id, place?.kelurahan],
    queryFn: ({ signal }) => getJson<AlikeAnswer>(alikePath(number), signal),
    enabled: isOpen,
    // Whoever comes back to the case may have joined one of them meanwhile.
    staleTime: 0,
  });
  return (
    <section className="card" aria-labelledby="aduan-serupa">
      <h2 id="aduan-serupa">{words.title}</h2>
      <details className="alike-look" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{words.look}</summary>
        <div className="stack-tight">
          {found.isError && found.data === undefined ? (
            <p className="line" role="alert">
              {failureWords(found.error)} <Button onClick={() => void found.refetch()}>{text.common.retry}</Button>
            </p>
          ) : (
            <AlikeCases {...{ answer: found.data, possible, onAct }} />
          )}
        </div>
      </details>
    </section>
  );
}
