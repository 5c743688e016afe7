// How the desk stands now, in panels beside the lists of what is late: the next day, who has how much, where it is stuck, where in the city.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { findKelurahan } from '#core/place/kelurahan.ts';
import { getJson, query } from '#web/api.ts';
import { isShown } from '#web/map/shades.ts';
import { SkeletonRows } from '#web/ui/Marks.tsx';
import { Unanswered } from '#web/ui/Unanswered.tsx';
import { numberWords } from '#web/ui/time-words.ts';
import { late } from '#words/late.ts';
import type { BoardAnswer } from './board.contract.ts';
import { listHref } from '#web/list-href.ts';
import { AgencyLoads, OfficerLoads } from './Loads.tsx';
import { NextDay } from './NextDay.tsx';
import { Stuck } from './Stuck.tsx';
import { SwimLanes } from './SwimLanes.tsx';
import './board.css';

const words = late.board;

// The outlines of the city are as large as all the rest of the board.
const KelurahanMap = lazy(async () => ({ default: (await import('#web/map/KelurahanMap.tsx')).KelurahanMap }));

/** All of one moment, asked anew whenever a case changes; `sop`: the procedure whose lanes are drawn alone. */
export const useBoard = (sop?: string) =>
  useQuery({
    queryKey: ['live', 'board', ...(sop === undefined ? [] : [sop])],
    queryFn: ({ signal }) => getJson<BoardAnswer>(`/api/v1/board${query({ sop })}`, signal),
    placeholderData: keepPreviousData,
  });

function Areas({ areas }: { areas: BoardAnswer['areas'] }): ReactNode {
  const figures = areas.map(({ kelurahan, open }) => ({ code: kelurahan, value: open, n: open }));
  const [most] = figures.filter(isShown).toSorted((a, b) => b.value - a.value);
  const name = findKelurahan(most?.code)?.name;
  return (
    <section className="panel" aria-label={words.areas.measure}>
      <Suspense fallback={<SkeletonRows />}>
        <KelurahanMap
          title={most === undefined || name === undefined ? words.areas.none : words.areas.title(name, most.value)}
          measure={words.areas.measure}
          figures={figures}
          say={numberWords}
          hrefOf={(code) => listHref({ map: 'all', waktu: 'terbuka', wilayah: code })}
        />
      </Suspense>
    </section>
  );
}

/** Beneath the lists of what is late. */
export function BoardPanels(): ReactNode {
  const [sop, setSop] = useState<string>();
  const board = useBoard(sop);
  return (
    <>
      <Unanswered asked={board} />
      {board.isSuccess && (
        <>
          <NextDay board={board.data} />
          <Stuck board={board.data} />
          <SwimLanes board={board.data} family={sop} onPick={setSop} />
          <div className="board-pair">
            <OfficerLoads board={board.data} />
            <AgencyLoads board={board.data} />
          </div>
          <Areas areas={board.data.areas} />
        </>
      )}
    </>
  );
}
