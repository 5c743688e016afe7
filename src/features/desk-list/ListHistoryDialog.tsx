// Who changed what in a list, newest first, and taking one change back.
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { failureWords, getJson, query, sendJson } from '#web/api.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { datedMoment } from '#web/ui/time-words.ts';
import { useToast } from '#web/ui/Toast.tsx';
import type { ListHistory, ListHistoryRow } from './desk-list.contract.ts';
import { Differences } from './ListPreviewDialog.tsx';

type ChangeProps = { change: ListHistoryRow; isBusy: boolean; onTakeBack: () => void };

/** For its drawing alone; a row that was new ends by its own list's ways. */
export function ListChange({ change, isBusy, onTakeBack }: ChangeProps): ReactNode {
  const words = late.deskList;
  const { at, name, by, byName, how, what, fields } = change;
  const when = datedMoment(at);
  return (
    <li>
      <div className="list-change">
        <span>
          <strong>{byName ?? words.bys[by]}</strong> {words.whats[what]} <strong>{name}</strong>{' '}
          <span className="meta">
            {when}
            {words.hows[how] !== '' && `, ${words.hows[how]}`}
          </span>
        </span>
        {what !== 'added' && (
          <Button look="quiet" disabled={isBusy} aria-label={words.takeBackOf(name, when)} onClick={onTakeBack}>
            <Undo2 size={16} aria-hidden />
            {words.takeBack}
          </Button>
        )}
      </div>
      <Differences fields={fields} />
    </li>
  );
}

type HistoryProps = { path: string; title: string; queryKeys: readonly (readonly string[])[]; onClose: () => void };

const useHistory = (path: string) =>
  useInfiniteQuery({
    queryKey: ['list-history', path],
    queryFn: ({ signal, pageParam: before }) => getJson<ListHistory>(`${path}/history${query({ before })}`, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

/** A change taken back is a change of its own, on top of the list. */
export function ListHistoryDialog({ path, title, queryKeys, onClose }: HistoryProps): ReactNode {
  const words = late.deskList;
  const client = useQueryClient();
  const announce = useToast();
  const found = useHistory(path);
  const changes = found.data?.pages.flatMap((page) => page.changes) ?? [];
  const takingBack = useMutation({
    mutationFn: (seq: string) => sendJson('POST', `${path}/history/${seq}/take-back`, {}),
    onSuccess: () => announce(words.tookBack),
    onSettled: () =>
      Promise.all([['list-history', path], ...queryKeys].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
  const failed = takingBack.error ?? found.error;
  return (
    <Dialog title={words.historyTitle(title)} wide onClose={onClose}>
      <div className="stack">
        {failed !== null && (
          <Banner kind="late" alert>
            {failureWords(failed)}
          </Banner>
        )}
        {found.isSuccess && changes.length === 0 && <p>{words.noHistory}</p>}
        <ul className="list-rows">
          {changes.map((change) => (
            <ListChange
              key={change.seq}
              change={change}
              isBusy={takingBack.isPending}
              onTakeBack={() => takingBack.mutate(change.seq)}
            />
          ))}
        </ul>
        {found.hasNextPage && (
          <Button disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {words.older}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
