// The head of the list: which view it is, what is late in it, search, and what it is narrowed to. As low as can be: what counts are the rows.
import { ChevronDown, ListFilter as FilterSign, Search } from 'lucide-react';
import { Suspense, type ReactNode, type Ref } from 'react';
import { lazyLate } from '#web/lazy-late.ts';
import { text } from '#words/console.ts';
import { Kbd } from '#web/ui/Marks.tsx';
import type { Narrowing } from '#core/complaint/narrowing.ts';
import type { InboxAnswer } from './inbox.contract.ts';
import { filterNames, type ListFilter } from '#web/list-filter.ts';
import { Urgencies } from './Urgencies.tsx';
import { FolderCount, folderName } from './ViewsPane.tsx';

const Chips = lazyLate(async () => ({ default: (await import('./Chips.tsx')).Chips }));

type SearchProps = { value: string; onChange: (words: string) => void; field: Ref<HTMLInputElement> };

function SearchBox({ value, onChange, field }: SearchProps): ReactNode {
  return (
    <label className="search">
      <Search size={18} aria-hidden />
      <span className="visually-hidden">{text.inbox.search}</span>
      <input
        ref={field}
        type="search"
        className="input"
        placeholder={text.inbox.search}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <span className="search-key only-keys" aria-hidden>
        <Kbd>/</Kbd>
      </span>
    </label>
  );
}

/** What lies over the list, one at a time. */
export type Over = 'views' | 'filter';

type ListHeadProps = Pick<ListFilter, 'asked' | 'choose'> & {
  folder: InboxAnswer['folders'][number] | undefined;
  field: Ref<HTMLInputElement>;
  over: Over | undefined;
  /** Opened, or closed where it is open. */
  onOver: (one: Over) => void;
};

const headOnly: readonly string[] = ['late', 'near'] satisfies Narrowing[];

/** How much narrows the list that has no press of its own in its head. */
const chipsIn = (asked: ListFilter['asked']): number =>
  [...filterNames, 'sort' as const].filter(
    (name) => name !== 'q' && asked[name] !== '' && !headOnly.includes(asked[name]),
  ).length;

export function ListHead({ asked, choose, folder, field, over, onOver }: ListHeadProps): ReactNode {
  const chips = chipsIn(asked);
  return (
    <div className="list-head">
      <h1 className="visually-hidden">{text.inbox.title}</h1>
      <div className="list-line">
        <button
          type="button"
          className="folder view-switch"
          aria-expanded={over === 'views'}
          aria-controls="tampilan"
          onClick={() => onOver('views')}
        >
          <span className="folder-name">{folderName(asked.folder)}</span>
          {folder !== undefined && <FolderCount folder={folder} />}
          <ChevronDown size={16} aria-hidden />
        </button>
        <strong className="view-title">{folderName(asked.folder)}</strong>
        <Urgencies
          folder={folder}
          current={headOnly.includes(asked.urgency) ? (asked.urgency as Narrowing) : undefined}
          onChoose={(one) => choose({ urgency: one ?? '' })}
        />
      </div>
      <div className="list-line">
        <SearchBox field={field} value={asked.q} onChange={(q) => choose({ q })} />
        <button
          type="button"
          className="icon-button filter-button"
          title={text.inbox.filters}
          aria-expanded={over === 'filter'}
          onClick={() => onOver('filter')}
        >
          <FilterSign size={18} aria-hidden />
          <span className="visually-hidden">{text.inbox.filters}</span>
          {chips > 0 && <span className="folder-count">{chips}</span>}
        </button>
      </div>
      {chips > 0 && (
        <Suspense fallback={<div className="chips" />}>
          <Chips asked={asked} choose={choose} />
        </Suspense>
      )}
    </div>
  );
}
