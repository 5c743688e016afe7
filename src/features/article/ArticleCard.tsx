// One article of the list: how it stands today, what it says, whose it is, where that is written, and how often it helped.
import { CircleCheck, Clock, Moon, Pencil, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { categoryWords } from '#features/category/use-categories.tsx';
import { validityWords } from '#web/acts/validity-words.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { Badge } from '#web/ui/Marks.tsx';
import { datedMoment } from '#web/ui/time-words.ts';
import type { ArticleRow } from './article.contract.ts';
import './article.css';

const words = late.knowledge;

const looks = {
  expired: { look: 'late', sign: TriangleAlert },
  soon: { look: 'soon', sign: Clock },
  good: { look: 'ok', sign: CircleCheck },
} as const;

/** The same words as where it is offered. */
function Standing({ article: { state, validity, validUntil } }: { article: ArticleRow }): ReactNode {
  if (state === 'resting')
    return (
      <Badge look="neutral" sign={Moon}>
        {words.states.resting}
      </Badge>
    );
  return <Badge {...looks[validity]}>{validityWords(validity, validUntil)}</Badge>;
}

const factsOf = ({ owner, ownerId, category, uses, checkedAt, checkedBy }: ArticleRow): string[] => [
  words.ownedBy(ownerId === '' ? words.desk : (owner ?? words.unknownOwner(ownerId))),
  ...(category === undefined ? [] : [categoryWords(category)]),
  words.uses(uses),
  ...(checkedAt === undefined ? [] : [words.checked(checkedBy, datedMoment(checkedAt))]),
];

const address = /^https?:\/\/\S+$/;

function SourceLine({ source }: Pick<ArticleRow, 'source'>): ReactNode {
  return (
    <p className="meta article-source" lang="id">
      {address.test(source) ? (
        <a href={source} target="_blank" rel="noopener noreferrer">
          {words.source(source)}
        </a>
      ) : (
        words.source(source)
      )}
    </p>
  );
}

type CardProps = { article: ArticleRow; onEdit: ((article: ArticleRow) => void) | undefined };

/** Without `onEdit` it is only read. */
export function ArticleCard({ article, onEdit }: CardProps): ReactNode {
  return (
    <li className="panel article-card">
      <div className="article-head">
        <h2 lang="id">{article.question}</h2>
        <Standing article={article} />
        {onEdit !== undefined && (
          <Button onClick={() => onEdit(article)} aria-label={words.editOf(article.question)}>
            <Pencil size={16} aria-hidden />
            {words.edit}
          </Button>
        )}
      </div>
      <p className="keep-lines" lang="id">
        {article.answer}
      </p>
      <SourceLine source={article.source} />
      <p className="meta">{factsOf(article).join(' · ')}</p>
    </li>
  );
}
