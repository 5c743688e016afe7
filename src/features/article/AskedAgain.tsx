// What is asked again and again and has no article yet: asked for when it is opened, since it takes a look through three months.
import { useQuery } from '@tanstack/react-query';
import { PenLine } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { categoryWords } from '#features/category/use-categories.tsx';
import { getJson, query } from '#web/api.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { Unanswered } from '#web/ui/Unanswered.tsx';
import type { Begun } from './ArticleEditor.tsx';
import type { AskedAgainAnswer, AskedGroup } from './asked-again.contract.ts';

const words = late.knowledge.askedAgain;

type GroupProps = { group: AskedGroup; onWrite: ((begun: Begun) => void) | undefined };

/** The words lead to the search, each number to its case. What a person wrote begins no article: those are kept for good. */
export function AskedLine({ group, onWrite }: GroupProps): ReactNode {
  const { words: shared, people, cases, example, numbers, category, categoryId = '' } = group;
  const said = shared.join(' ');
  return (
    <li className="panel article-card">
      <div className="article-head">
        <h2 lang="id">
          <Link href={`/masuk${query({ map: 'all', cari: said })}`}>{said}</Link>
        </h2>
        <span className="meta">
          {words.count(people, cases)}
          {category !== undefined && ` · ${categoryWords(category)}`}
        </span>
        {onWrite !== undefined && (
          <Button aria-label={words.writeOf(said)} onClick={() => onWrite({ alsoCalled: said, categoryId })}>
            <PenLine size={16} aria-hidden />
            {words.write}
          </Button>
        )}
      </div>
      <p className="quote" lang="id">
        {example}
      </p>
      <p className="line meta">
        {numbers.map((number) => (
          <Link key={number} className="number" href={`/kasus/${number}`}>
            {number}
          </Link>
        ))}
        {cases > numbers.length && <span>{words.more(cases - numbers.length)}</span>}
      </p>
    </li>
  );
}

function Groups({ onWrite }: Pick<GroupProps, 'onWrite'>): ReactNode {
  const found = useQuery({
    queryKey: ['articles', 'asked-again'],
    queryFn: ({ signal }) => getJson<AskedAgainAnswer>('/api/v1/articles/asked-again', signal),
  });
  return (
    <>
      <Unanswered asked={found} />
      {found.data?.groups.length === 0 && <p role="status">{words.none}</p>}
      <ul className="article-list">
        {found.data?.groups.map((group) => (
          <AskedLine key={`${group.categoryId ?? ''} ${group.words.join(' ')}`} group={group} onWrite={onWrite} />
        ))}
      </ul>
    </>
  );
}

/** For those who see cases; without `onWrite` it is only read. */
export function AskedAgain({ onWrite }: Pick<GroupProps, 'onWrite'>): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="asked-again" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.title}</summary>
      <div className="stack">
        <p className="meta">{words.lead}</p>
        {isOpen && <Groups onWrite={onWrite} />}
      </div>
    </details>
  );
}
