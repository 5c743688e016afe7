// Below a text that began with an article: which one, whether it still holds, and its source, which stands in the text only where that is wanted.
import type { ReactNode } from 'react';
import type { OfferedArticle } from '#features/article/article.contract.ts';
import { sourceLine } from '#words/id/spoken.ts';
import { late } from '#words/late.ts';
import { Button } from '../ui/Button.tsx';
import { validityWords } from './validity-words.ts';

type FromArticleProps = {
  article: OfferedArticle;
  value: string;
  onChange: (text: string) => void;
};

/** The reporter reads the source in Indonesian, whatever the console speaks. */
export function FromArticle({ article, value, onChange }: FromArticleProps): ReactNode {
  const words = late.knowledge;
  const { question, source, validity, validUntil } = article;
  const line = sourceLine(source);
  return (
    <p className="from-article">
      <span className="meta">{words.from(question)}</span>
      {validity === 'expired' && (
        <strong className="choice-warning">{words.checkFirst(validityWords(validity, validUntil))}</strong>
      )}
      <span className="meta">{words.source(source)}</span>
      {!value.includes(line) && (
        <Button look="quiet" onClick={() => onChange(`${value.trimEnd()}\n\n${line}`)}>
          {words.withSource}
        </Button>
      )}
    </p>
  );
}
