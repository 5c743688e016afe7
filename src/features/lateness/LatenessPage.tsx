// What is late, what nearly is, and who has been told: for Ketua Tim and Kepala Bidang. Drawn first with what the console has already; presses and
// the board of the whole desk come after it, where there is something to press or to see.
import { useQuery } from '@tanstack/react-query';
import { Suspense, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { ladder, planners, readersOfIssues, readersOfLamps, readersOfSops } from '#core/access.ts';
import type { CrowdsAnswer } from '#features/alert/alert.contract.ts';
import { DutyLine } from '#features/duty/DutyNow.tsx';
import { getJson } from '#web/api.ts';
import { lazyLate } from '#web/lazy-late.ts';
import { useHolds } from '#web/session.ts';
import { Page } from '#web/ui/Page.tsx';
import { stepLang, stepWords } from '#web/ui/step-words.ts';
import { momentWords } from '#web/ui/time-words.ts';
import { text } from '#words/console.ts';
import type { LatenessAnswer } from './lateness.contract.ts';
import { Lists } from './Lists.tsx';

const ActingLists = lazyLate(async () => ({
  default: (await import('#features/board/ActingLists.tsx')).ActingLists,
}));
const BoardPanels = lazyLate(async () => ({
  default: (await import('#features/board/BoardPanels.tsx')).BoardPanels,
}));
const CrowdNow = lazyLate(async () => ({ default: (await import('#features/alert/CrowdNow.tsx')).CrowdNow }));
const WayLamps = lazyLate(async () => ({ default: (await import('#features/way/WayLamps.tsx')).WayLamps }));
const WallLinks = lazyLate(async () => ({ default: (await import('#features/wall/WallLinks.tsx')).WallLinks }));

/** Nothing where nobody writes of anything together. */
function Crowds(): ReactNode {
  const { data } = useQuery({
    queryKey: ['live', 'crowds'],
    queryFn: ({ signal }) => getJson<CrowdsAnswer>('/api/v1/crowds', signal),
  });
  return data === undefined || data.crowds.length === 0 ? null : (
    <Suspense>
      <CrowdNow />
    </Suspense>
  );
}

/** How the ways to officers stand comes when somebody opens it; that some fail is said before. */
function Lamps({ failing = 0 }: { failing?: number }): ReactNode {
  const [opened, setOpened] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpened(opened || currentTarget.open)}>
      <summary className={failing > 0 ? 'row-alarm' : undefined}>
        {failing > 0 ? text.later.lampsFail(failing) : text.later.lamps}
      </summary>
      {opened && (
        <Suspense>
          <WayLamps />
        </Suspense>
      )}
    </details>
  );
}

/** Links of screens on walls are made once a year: they come when somebody opens them. */
function Wall(): ReactNode {
  const [opened, setOpened] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpened(opened || currentTarget.open)}>
      <summary>{text.later.wall}</summary>
      {opened && (
        <Suspense>
          <WallLinks />
        </Suspense>
      )}
    </details>
  );
}

function Breaches({ breaches }: { breaches: LatenessAnswer['breaches'] }): ReactNode {
  return (
    <section className="panel" aria-label={text.later.past}>
      <h2>{text.later.past}</h2>
      {breaches.length === 0 ? (
        <p className="muted">{text.later.nonePast}</p>
      ) : (
        <ul className="late-list">
          {breaches.map((breach) => (
            <li key={`${breach.number}${breach.step}${breach.dueAt}`} className="breach">
              <Link className="number" href={`/kasus/${breach.number}`}>
                {breach.number}
              </Link>
              <span lang={stepLang(breach)}>{stepWords(breach)}</span>
              <span className="meta">{text.row.due(momentWords(breach.dueAt))}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The procedures behind the promises, and what would be late with other numbers, for those who plan. */
function WaysOn(): ReactNode {
  const [plans, reads] = [useHolds(planners), useHolds(readersOfSops)];
  return (
    <>
      {plans && (
        <p>
          <Link href="/waktu/simulasi">{text.later.whatIf}</Link>
        </p>
      )}
      {reads && (
        <p>
          <Link href="/waktu/sop">{text.later.sop}</Link>
        </p>
      )}
    </>
  );
}

/** Where no case is open there is nothing to press, and no board to see. */
function Now({ board }: { board: LatenessAnswer }): ReactNode {
  const sumOf = (what: 'open' | 'late'): number => board.steps.reduce((sum, step) => sum + step[what], 0);
  const rows = board.late.length + board.hour.length + board.soon.length;
  return (
    <>
      <p className="headline">{text.later.sentence(sumOf('late'), sumOf('open'))}</p>
      {rows === 0 ? (
        <Lists board={board} />
      ) : (
        <Suspense fallback={<Lists board={board} />}>
          <ActingLists board={board} />
        </Suspense>
      )}
      {sumOf('open') > 0 && (
        <Suspense>
          <BoardPanels />
        </Suspense>
      )}
    </>
  );
}

/** Cases lead to their page; who was told of a delay is named by role. */
export function LatenessPage(): ReactNode {
  const [watches, seesLamps] = [useHolds(readersOfIssues), useHolds(readersOfLamps)];
  const board = useQuery({
    queryKey: ['live', 'lateness'],
    queryFn: ({ signal }) => getJson<LatenessAnswer>('/api/v1/lateness', signal),
  });
  const failing = board.data?.failingWays ?? 0;
  const answersForTimes = useHolds(ladder);
  return (
    <Page title={text.later.title} lead={text.later.lead} asked={board}>
      {board.isSuccess && (
        <>
          <DutyLine />
          {failing > 0 && <Lamps failing={failing} />}
          {watches && <Crowds />}
          <Now board={board.data} />
          <Breaches breaches={board.data.breaches} />
          {seesLamps && failing === 0 && <Lamps />}
          <WaysOn />
          {answersForTimes && <Wall />}
        </>
      )}
    </Page>
  );
}
