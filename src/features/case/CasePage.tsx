// One case on the desk: the conversation, the facts, and what to do next.
import { useQuery } from '@tanstack/react-query';
import { FileQuestion } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { ByHandTasks } from '#features/by-hand/TaskCard.tsx';
import { RegisterPanel } from '#features/forward/forward.panel.tsx';
import { ActDialog, placeOfAct } from '#features/acts/ActDialog.tsx';
import { Failure, failureWords, getJson } from '#web/api.ts';
import { offerCase, type OpenCase } from '#web/case-acts.ts';
import { useKeys } from '#web/keys.ts';
import { useSoftClaim } from '#web/presence/use-soft-claim.ts';
import { useNext } from '#web/use-next.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { useCopy } from '#web/ui/copy.ts';
import { EmptyState, SkeletonRows } from '#web/ui/Marks.tsx';
import type { CaseAnswer } from '#features/case/case.contract.ts';
import { useActFacts, useNewsSince } from './act-facts.tsx';
import { ActBar } from './ActBar.tsx';
import { CaseHead } from './CaseHead.tsx';
import { ComposerHead, repliesIn } from './ComposerHead.tsx';
import { DraftLines } from './DraftLines.tsx';
import { DangerBanner } from './DangerBanner.tsx';
import { LaneBanner } from './LaneBanner.tsx';
import { CasePanel } from './CasePanel.tsx';
import { HoldBar } from './HoldBar.tsx';
import { LeavingLines } from './LeavingLines.tsx';
import type { Revealed } from './ReporterCard.tsx';
import { Thread } from './Thread.tsx';
import './composer.css';
import './composer-small.css';
import './conversation-small.css';
import './composer-room.css';
import '#features/by-hand/by-hand.css';

const revealedForMs = 30_000;

/** What was revealed, for half a minute. */
const useRevealed = (): [Revealed | undefined, (answer: unknown) => void] => {
  const [revealed, setRevealed] = useState<Revealed>();
  useEffect(() => {
    if (revealed === undefined) return undefined;
    const timer = setTimeout(() => setRevealed(undefined), revealedForMs);
    return () => clearTimeout(timer);
  }, [revealed]);
  const take = (answer: unknown): void => {
    if (typeof answer !== 'object' || answer === null || !('identity' in answer)) return;
    if (typeof answer.identity === 'object' && answer.identity !== null) setRevealed(answer.identity);
  };
  return [revealed, take];
};

type Open = (act: OfficerCommand | undefined, other?: string) => void;

/** The act whose form is open, with which other case chosen, and what others did since it was opened. */
const useOpenAct = (answer: CaseAnswer) => {
  const [{ act, other }, setOpenAct] = useState<{ act?: OfficerCommand | undefined; other?: string | undefined }>({});
  const [eventsThen, setEventsThen] = useState(answer.timeline.length);
  const news = useNewsSince(answer, eventsThen);
  const setAct: Open = (wanted, chosen) => {
    setEventsThen(answer.timeline.length);
    setOpenAct({ act: wanted, other: chosen });
  };
  return { act, other, setAct, news };
};

/** What a message can be, and who goes on with it, by the keys that say it: whoever goes through many names each with one. */
const actKeys = {
  '1': 'AnswerInformation',
  '2': 'JoinAsDuplicate',
  '3': 'JudgeNotComplaint',
  i: 'AskIdentity',
  a: 'Assign',
  d: 'Dispose',
  l: 'Categorise',
} as const satisfies Record<string, OfficerCommand>;

/** The next step first; each with the key that it has on this page. */
const offeredIn = ({ possible, primary }: CaseAnswer, reply: OfficerCommand | undefined): OpenCase['acts'] => {
  const keys = new Map<OfficerCommand | undefined, string>([
    ...Object.entries(actKeys).map(([key, act]) => [act, key.toUpperCase()] as const),
    [reply, 'R'],
    ['AddNote', 'N'],
    [primary, 'E'],
  ]);
  const rest = possible.filter((act) => act !== primary);
  return [...(primary === undefined ? [] : [primary]), ...rest].map((act) => ({ act, keys: keys.get(act) }));
};

/** The keys of an open case; those of the list beside it are the list's. */
const useCaseKeys = (answer: CaseAnswer, act: OfficerCommand | undefined, setAct: Open): void => {
  const copy = useCopy();
  const [, go] = useLocation();
  const opens = (wanted: OfficerCommand | undefined) => (event: KeyboardEvent) => {
    event.preventDefault();
    if (wanted !== undefined && answer.possible.includes(wanted)) setAct(wanted);
  };
  const [reply] = repliesIn(answer);
  useEffect(() => offerCase({ number: answer.number, acts: offeredIn(answer, reply), press: setAct }));
  useKeys({
    e: opens(answer.primary),
    r: opens(reply),
    n: opens('AddNote'),
    ...Object.fromEntries(Object.entries(actKeys).map(([key, wanted]) => [key, opens(wanted)])),
    c: () => copy(answer.number),
    Escape: () => (act === undefined ? go(`/masuk${location.search}`) : setAct(undefined)),
  });
};

function CaseView({ answer }: { answer: CaseAnswer }): ReactNode {
  const { act, other, setAct, news } = useOpenAct(answer);
  const [pane, setPane] = useState<'thread' | 'panel'>('thread');
  const [revealed, setRevealed] = useRevealed();
  const facts = useActFacts(answer);
  const onNext = useNext();
  useCaseKeys(answer, act, setAct);
  useSoftClaim(answer);
  const place = act === undefined ? undefined : placeOfAct(act);
  // Where one of the two is seen at a time, what is written stands under the conversation.
  const shown = place === undefined || place === 'over' ? pane : 'thread';
  const form = act !== undefined && (
    <ActDialog
      key={`${act} ${other ?? ''}`}
      act={act}
      facts={other === undefined ? facts : { ...facts, otherNumber: other }}
      news={news}
      fits={answer.possible.includes(act)}
      head={place === 'composer' && <ComposerHead answer={answer} act={act} onAct={setAct} />}
      onClose={() => setAct(undefined)}
      onDone={act === 'RevealIdentity' || act === 'OpenPhone' ? setRevealed : undefined}
      onNext={onNext}
    />
  );
  return (
    <article className="case" aria-labelledby="judul-aduan" data-pane={shown} data-form={place}>
      <CaseHead answer={answer} pane={shown} onPane={setPane} onAct={setAct} />
      <div className="case-thread">
        <LaneBanner answer={answer} />
        <DangerBanner answer={answer} onAct={setAct} />
        <HoldBar answer={answer} onAct={setAct} />
        <Thread answer={answer} />
        <LeavingLines answer={answer} />
        <ByHandTasks answer={answer} />
        <RegisterPanel answer={answer} />
        {place === 'composer' && form}
        {act === undefined && <DraftLines answer={answer} onAct={setAct} />}
        <div className="case-acts" hidden={place === 'composer'}>
          <ActBar answer={answer} onAct={setAct} />
        </div>
      </div>
      <div className="case-side">
        {place === 'beside' && form}
        <CasePanel answer={answer} revealed={revealed} onAct={setAct} />
      </div>
      {place === 'over' && form}
    </article>
  );
}

function Missing({ error, onRetry }: { error: unknown; onRetry: () => void }): ReactNode {
  if (error instanceof Failure && (error.status === 404 || error.status === 403)) {
    return (
      <EmptyState sign={FileQuestion} title={late.case.notFound}>
        <p>{late.case.notFoundHint}</p>
        <Link href="/masuk">{text.common.toInbox}</Link>
      </EmptyState>
    );
  }
  return (
    <div className="alone">
      <Banner kind="late" alert act={<Button onClick={onRetry}>{text.common.retry}</Button>}>
        {failureWords(error)}
      </Banner>
    </div>
  );
}

export function CasePage({ number }: { number: string }): ReactNode {
  const found = useQuery({
    queryKey: ['live', 'case', number],
    queryFn: ({ signal }) => getJson<CaseAnswer>(`/api/v1/cases/${encodeURIComponent(number)}`, signal),
  });
  useEffect(() => {
    document.title = `${number} · ${text.brand}`;
  }, [number]);
  return (
    <>
      {found.isPending && <SkeletonRows count={3} />}
      {found.isError && found.data === undefined && (
        <Missing error={found.error} onRetry={() => void found.refetch()} />
      )}
      {found.data !== undefined && <CaseView key={number} answer={found.data} />}
    </>
  );
}
