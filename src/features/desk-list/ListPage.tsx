// The screen of one list of the desk: what it is for, how a row is added, the files and the history beside it, and the rows below.
import { Plus } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { DeskViews } from '#features/officer/DeskViews.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Page } from '#web/ui/Page.tsx';
import { ListWays } from './ListWays.tsx';

type ListPageProps = Pick<ComponentProps<typeof Page>, 'title' | 'lead' | 'asked' | 'children'> & {
  current: ComponentProps<typeof DeskViews>['current'];
  /** Of the list's routes; `shownBy`: the query that shows it. */
  path: string;
  shownBy: string;
  /** Whether a table may be pasted, too. */
  pastes?: true;
  add: string;
  onAdd: () => void;
};

/** Whoever may see it may add to it: the server says who. */
export function ListPage({ current, path, shownBy, pastes, add, onAdd, children, ...page }: ListPageProps): ReactNode {
  return (
    <Page
      {...page}
      act={
        <Button look="primary" onClick={onAdd}>
          <Plus size={18} aria-hidden />
          {add}
        </Button>
      }
    >
      <DeskViews current={current} />
      <ListWays path={path} title={page.title} queryKeys={[[shownBy]]} pastes={pastes} />
      {children}
    </Page>
  );
}
