// The gallery's list under a text, and what the city knows, in every state.
import { useId, type ReactNode } from 'react';
import type { Validity } from '#core/knowledge/article.ts';
import { ArticleCard } from '#features/article/ArticleCard.tsx';
import type { ArticleRow } from '#features/article/article.contract.ts';
import { ChoiceList } from '#web/acts/ChoiceList.tsx';
import { FromArticle } from '#web/acts/FromArticle.tsx';
import { late } from '#words/late.ts';
import { Part } from './Part.tsx';

const words = late.gallery;
const nothing = (): void => undefined;

const article = (validity: Validity, validUntil: string): ArticleRow => ({
  ...{ id: validity, question: words.label, answer: words.sentence, alsoCalled: '', categoryId: '', ownerId: '' },
  ...{ source: words.hint, validUntil, state: 'used', validity, uses: validity === 'good' ? 12 : 0 },
});
const good = article('good', '2027-06-30');
const expired = article('expired', '2026-02-01');
const resting: ArticleRow = { ...good, id: 'resting', state: 'resting' };

/** One line waits for its second press. */
export function KnowledgeParts(): ReactNode {
  const id = useId();
  const choices = [
    { id: 'template', name: words.one, meta: words.sentence, group: late.composer.templateGroup },
    { id: 'good', name: good.question, meta: good.answer, aside: good.source, group: late.knowledge.title },
    {
      ...{ id: 'expired', name: words.two, meta: expired.answer, aside: expired.source, group: late.knowledge.title },
      ...{ warning: words.wrong, again: late.knowledge.again },
    },
  ];
  return (
    <Part name="knowledge">
      <ChoiceList
        {...{ id, shown: choices, chosen: 2, pressed: 'expired' }}
        label={late.composer.templates}
        onPick={nothing}
      />
      <FromArticle article={expired} value={expired.answer} onChange={nothing} />
      <ul className="article-list">
        {[expired, article('soon', '2026-03-10'), good, resting].map((one) => (
          <ArticleCard key={one.id} article={one} onEdit={nothing} />
        ))}
      </ul>
    </Part>
  );
}
