// What is said where a list that was narrowed holds nothing, and the ways on: the same words in all cases, or the folder with all that is in it.
import { SearchX } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import { filterNames, type ListAsked, type ListFilter } from '#web/list-filter.ts';
import { Button } from '#web/ui/Button.tsx';
import { EmptyState } from '#web/ui/Marks.tsx';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';

/** Words were looked for in less than all there is. */
const isSearchWithin = (asked: ListAsked): boolean =>
  asked.q !== '' && (asked.folder !== 'all' || filterNames.some((name) => name !== 'q' && asked[name] !== ''));

export function NoMatch({ asked, show }: Pick<ListFilter, 'asked' | 'show'>): ReactNode {
  const { none } = late.lists;
  const { folder, q } = asked;
  const leadsTo = (wanted: Partial<ListAsked>) => (event: MouseEvent<HTMLElement>) => {
    // The press goes with what it says: the keyboard stays at the list.
    event.currentTarget.closest('section')?.focus();
    show(wanted);
  };
  const isWithin = isSearchWithin(asked);
  return (
    <EmptyState sign={SearchX} title={none.title}>
      <p>{isWithin ? none.within : none.hint}</p>
      {isWithin && <Button onClick={leadsTo({ folder: 'all', q })}>{none.everywhere}</Button>}
      <Button onClick={leadsTo({ folder })}>{text.inbox.clear}</Button>
    </EmptyState>
  );
}
