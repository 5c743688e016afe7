// Views of the list that are kept under a name, above its folders: each an address, the first nine by a key, those that are pinned with their count.
import { useQuery } from '@tanstack/react-query';
import { Settings2 } from 'lucide-react';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useHolds } from '#web/session.ts';
import { getJson } from '#web/api.ts';
import { questionOf, useListFilter, type ListAsked } from '#web/list-filter.ts';
import { Unanswered } from '#web/ui/Unanswered.tsx';
import { late } from '#words/late.ts';
import './saved-views.css';
import type { ListViewsAnswer } from './list-view.contract.ts';
import { mostCounted, type ReadyView } from '#core/list-view.ts';

const ListViewsDialog = lazy(async () => ({ default: (await import('./ListViewsDialog.tsx')).ListViewsDialog }));

type View = ListViewsAnswer['shown'][number];

const withKey = 9;

/** As one asks for it by its address; the folder that everybody begins with is named. */
const whole = ({ asked }: Pick<View, 'asked'>): Partial<ListAsked> => ({ ...asked, folder: asked.folder ?? 'mine' });

const isShown = (view: View, asked: ListAsked): boolean =>
  questionOf(whole(view)).toString() === questionOf(asked).toString();

const nameOf = ({ of, name }: View): string => (of === 'ready' ? late.lists.ready[name as ReadyView] : name);

function ViewRow({
  view,
  place,
  isCurrent,
  onChoose,
}: {
  view: View;
  place: number;
  isCurrent: boolean;
  onChoose: () => void;
}): ReactNode {
  const { count, gone } = view;
  const words = late.lists.views;
  const key = place < withKey ? `Alt+${String(place + 1)}` : undefined;
  return (
    <button
      type="button"
      className="folder"
      aria-pressed={isCurrent}
      aria-keyshortcuts={key}
      title={key === undefined ? nameOf(view) : `${nameOf(view)} (${key})`}
      onClick={onChoose}
    >
      <span className="folder-name">
        {nameOf(view)}
        {view.of === 'team' && <span className="meta"> · {words.team}</span>}
        {gone.length > 0 && <span className="view-gone">{words.gone(gone.map((one) => words.parts[one] ?? one))}</span>}
      </span>
      {count !== undefined && count > 0 && (
        <span className="folder-count">{count < mostCounted ? count : words.many(mostCounted - 1)}</span>
      )}
    </button>
  );
}

type SavedViewsProps = {
  /** The how manieth was asked for by its key; 0 while none is. */
  called: number;
  /** One was chosen, or is not there. */
  onDone: () => void;
};

/** Opened once it is known which it is; where that cannot be known, forgotten. */
const useCalled = ({ called, onDone }: SavedViewsProps, shown: readonly View[] | undefined, isLost: boolean): void => {
  const { show } = useListFilter();
  useEffect(() => {
    if (called === 0 || (shown === undefined && !isLost)) return;
    const view = shown?.[called - 1];
    if (view !== undefined) show(whole(view));
    onDone();
  }, [called, shown, isLost, show, onDone]);
};

export function SavedViews(props: SavedViewsProps): ReactNode {
  const { asked, show } = useListFilter();
  const [edited, setEdited] = useState<'own' | 'team'>();
  const isLead = useHolds(['team-lead']);
  const views = useQuery({
    queryKey: ['live', 'list-views'],
    queryFn: ({ signal }) => getJson<ListViewsAnswer>('/api/v1/list-views', signal),
  });
  useCalled(props, views.data?.shown, views.isError);
  const words = late.lists.views;
  return (
    <>
      <Unanswered asked={views} />
      <div className="folders" role="group" aria-label={words.label}>
        {views.data?.shown.map((view, place) => (
          <ViewRow
            key={`${view.of} ${String(place)}`}
            {...{ view, place }}
            isCurrent={isShown(view, asked)}
            onChoose={() => {
              show(whole(view));
              props.onDone();
            }}
          />
        ))}
        {(isLead ? (['own', 'team'] as const) : (['own'] as const)).map((one) => (
          <button key={one} type="button" className="folder view-edit" onClick={() => setEdited(one)}>
            <span className="folder-name">{words.edit[one]}</span>
            <Settings2 size={16} aria-hidden />
          </button>
        ))}
      </div>
      {edited !== undefined &&
        views.data !== undefined &&
        createPortal(
          <Suspense fallback={null}>
            <ListViewsDialog of={edited} answer={views.data} asked={asked} onClose={() => setEdited(undefined)} />
          </Suspense>,
          document.body,
        )}
    </>
  );
}
