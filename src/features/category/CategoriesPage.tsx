// The city's categories as a tree: what is usual for each, changing that, and all of them as a file.
import { useQuery } from '@tanstack/react-query';
import { CircleCheck, Moon, Pencil, Tag } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { branchesOf } from '#core/category-tree.ts';
import type { AgencyStandings } from '#features/agency/agency.contract.ts';
import { ListPage } from '#features/desk-list/ListPage.tsx';
import { getJson } from '#web/api.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { Badge } from '#web/ui/Marks.tsx';
import type { CategoriesAnswer, CategoryRow } from './category.contract.ts';
import { CategoryEditor, type KnownAgency } from './CategoryEditor.tsx';
import { categoryWords } from './use-categories.tsx';
import './category.css';

const words = late.categories;

type CardProps = { category: CategoryRow; agencies: readonly KnownAgency[]; onEdit: (category: CategoryRow) => void };

function State({ state }: Pick<CategoryRow, 'state'>): ReactNode {
  if (state === 'offered') return null;
  return (
    <Badge look={state === 'resting' ? 'soon' : 'neutral'} sign={state === 'resting' ? Moon : CircleCheck}>
      {words.states[state]}
    </Badge>
  );
}

/** What is usual, and the code by which other programs call it: that is nobody's language. */
function Facts({ category, agencies }: Omit<CardProps, 'onEdit'>): ReactNode {
  const { agencyId, level, serviceCode } = category;
  const agency = agencies.find(({ id }) => id === agencyId)?.shortName ?? words.unknownAgency(agencyId);
  const facts = [
    ...(agencyId === '' ? [] : [words.usually(agency)]),
    ...(level === 'high' ? [words.pressing] : []),
    ...(serviceCode === '' ? [] : [`${words.code}: `]),
  ];
  return (
    <span className="meta">
      {facts.join(' · ')}
      {serviceCode !== '' && <code>{serviceCode}</code>}
    </span>
  );
}

function CategoryLine({ category, agencies, onEdit }: CardProps): ReactNode {
  return (
    <div className="officer-head category-line">
      <span className="officer-words">
        <strong>{categoryWords(category)}</strong>
        <Facts category={category} agencies={agencies} />
      </span>
      <State state={category.state} />
      <Button onClick={() => onEdit(category)} aria-label={words.editOf(categoryWords(category))}>
        <Pencil size={16} aria-hidden />
        {words.edit}
      </Button>
    </div>
  );
}

const useKnownAgencies = (): readonly KnownAgency[] =>
  useQuery({
    queryKey: ['agencies', 'standing'],
    queryFn: ({ signal }) => getJson<AgencyStandings>('/api/v1/agencies/standing', signal),
  }).data?.agencies.filter(({ endedAt }) => endedAt === undefined) ?? [];

/** The screen of categories. */
export function CategoriesPage(): ReactNode {
  const [edited, setEdited] = useState<Partial<CategoryRow>>();
  const agencies = useKnownAgencies();
  const found = useQuery({
    queryKey: ['categories'],
    queryFn: ({ signal }) => getJson<CategoriesAnswer>('/api/v1/categories', signal),
  });
  const categories = found.data?.categories ?? [];
  return (
    <ListPage
      {...{ current: 'categories', path: '/api/v1/categories', shownBy: 'categories', add: words.add }}
      title={text.categories}
      lead={words.lead}
      asked={found}
      onAdd={() => setEdited({})}
    >
      <ul className="officer-list">
        {branchesOf(categories).map(({ top, below }) => (
          <li key={top.id} className="panel officer-card">
            <CategoryLine category={top} agencies={agencies} onEdit={setEdited} />
            <ul className="category-branch">
              {below.map((category) => (
                <li key={category.id}>
                  <Tag size={16} aria-hidden />
                  <CategoryLine category={category} agencies={agencies} onEdit={setEdited} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {edited !== undefined && (
        <CategoryEditor
          category={edited}
          tops={categories.filter(({ id, parentId }) => parentId === '' && id !== edited.id)}
          agencies={agencies}
          onClose={() => setEdited(undefined)}
        />
      )}
    </ListPage>
  );
}
