// What the city knows of questions that people ask: what is due first, looking for one, and changing one, or all as a file.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { BookOpenText, Plus } from 'lucide-react';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { deskRoles, keepers } from '#core/access.ts';
import type { AgencyStandings } from '#features/agency/agency.contract.ts';
import { useCategories } from '#features/category/use-categories.tsx';
import { ListWays } from '#features/desk-list/ListWays.tsx';
import { WordsViews } from '#features/template/WordsViews.tsx';
import { getJson, query } from '#web/api.ts';
import { useHolds } from '#web/session.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { TextField } from '#web/ui/Field.tsx';
import { EmptyState } from '#web/ui/Marks.tsx';
import { Page } from '#web/ui/Page.tsx';
import { ArticleCard } from './ArticleCard.tsx';
import { ArticleEditor, type Begun, type KnownAgency } from './ArticleEditor.tsx';
import type { ArticlesAnswer } from './article.contract.ts';
import { AskedAgain } from './AskedAgain.tsx';
import './article.css';

const words = late.knowledge;
const path = '/api/v1/articles';

const useAgencies = (enabled: boolean): readonly KnownAgency[] =>
  useQuery({
    queryKey: ['agencies', 'standing'],
    queryFn: ({ signal }) => getJson<AgencyStandings>('/api/v1/agencies/standing', signal),
    enabled,
  }).data?.agencies.filter(({ endedAt }) => endedAt === undefined) ?? [];

const useArticles = (typed: string) => {
  const find = useDeferredValue(typed.trim());
  return useQuery({
    queryKey: ['articles', find],
    queryFn: ({ signal }) => getJson<ArticlesAnswer>(`${path}${query({ find })}`, signal),
    placeholderData: keepPreviousData,
  });
};

type ListProps = { answer: ArticlesAnswer; isNarrowed: boolean; onEdit: ((article: Begun) => void) | undefined };

function List({ answer, isNarrowed, onEdit }: ListProps): ReactNode {
  const { articles, found } = answer;
  if (found === 0)
    return isNarrowed ? (
      <p role="status">{words.nothing}</p>
    ) : (
      <EmptyState sign={BookOpenText} title={words.none}>
        <p>{words.noneHint}</p>
      </EmptyState>
    );
  return (
    <>
      <p className="meta" role="status">
        {words.found(articles.length, found)}
      </p>
      <ul className="article-list">
        {articles.map((article) => (
          <ArticleCard key={article.id} article={article} onEdit={onEdit} />
        ))}
      </ul>
    </>
  );
}

/** Whoever answers reporters reads it; whoever keeps the desk changes it. */
export function ArticlesPage(): ReactNode {
  const mayKeep = useHolds(keepers.article);
  const seesCases = useHolds(deskRoles);
  const [edited, setEdited] = useState<Begun>();
  const [typed, setTyped] = useState('');
  const found = useArticles(typed);
  const agencies = useAgencies(mayKeep);
  const categories = useCategories();
  const answer = found.data;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      asked={found}
      act={
        mayKeep ? (
          <Button look="primary" onClick={() => setEdited({})}>
            <Plus size={18} aria-hidden />
            {words.add}
          </Button>
        ) : undefined
      }
    >
      <WordsViews current="knowledge" />
      {mayKeep ? (
        <ListWays path={path} title={words.title} queryKeys={[['articles']]} />
      ) : (
        <p className="meta">{words.onlyRead}</p>
      )}
      {answer !== undefined && answer.expired + answer.soon > 0 && (
        <Banner kind={answer.expired > 0 ? 'late' : 'soon'}>{words.due(answer.expired, answer.soon)}</Banner>
      )}
      {seesCases && <AskedAgain onWrite={mayKeep ? setEdited : undefined} />}
      <TextField label={words.find} type="search" value={typed} onChange={({ target }) => setTyped(target.value)} />
      {answer !== undefined && (
        <List answer={answer} isNarrowed={typed.trim() !== ''} onEdit={mayKeep ? setEdited : undefined} />
      )}
      {edited !== undefined && (
        <ArticleEditor {...{ agencies, categories }} article={edited} onClose={() => setEdited(undefined)} />
      )}
    </Page>
  );
}
