// What leaves in some seconds, under the conversation: everybody of the desk sees whose it is, and its sender takes it back.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { callBack } from '#web/acts/issue.ts';
import { serverNow } from '#web/server-clock.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { useToast } from '#web/ui/Toast.tsx';
import type { CaseAnswer } from '#features/case/case.contract.ts';
import { ScheduledLine } from './ScheduledLine.tsx';

type Leaving = NonNullable<CaseAnswer['leaving']>[number];

const secondMs = 1_000;

/** How many are left, counted down while somebody looks. */
const useSecondsTo = (untilAt: string): number => {
  const left = (): number => Math.max(0, Math.ceil((Date.parse(untilAt) - serverNow()) / secondMs));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    const timer = setInterval(
      () => setSeconds(Math.max(0, Math.ceil((Date.parse(untilAt) - serverNow()) / secondMs))),
      secondMs,
    );
    return () => clearInterval(timer);
  }, [untilAt]);
  return seconds;
};

function LeavingLine({ number, leaving }: { number: string; leaving: Leaving }): ReactNode {
  const client = useQueryClient();
  const announce = useToast();
  const [busy, setBusy] = useState(false);
  const what = late.acts[leaving.act].title;
  const seconds = useSecondsTo(leaving.untilAt);
  const press = (): void => {
    setBusy(true);
    callBack(number, leaving.id)
      .then(
        () => announce(leaving.refused === true ? late.composer.noted : late.composer.calledBack),
        () => announce(late.composer.tooLate, 'failed'),
      )
      .finally(() => {
        setBusy(false);
        void client.invalidateQueries({ queryKey: ['live'] });
      });
  };
  const act = (label: string): ReactNode => (
    <Button disabled={busy} onClick={press}>
      {label}
    </Button>
  );
  if (leaving.refused === true)
    return (
      <Banner kind="late" act={act(late.composer.noted)}>
        {late.composer.notSent(what)}
      </Banner>
    );
  if (seconds === 0) return <Banner kind="info">{late.composer.leavingNow(leaving.by, what)}</Banner>;
  return (
    <Banner kind="info" act={leaving.mine === true && act(late.composer.takeBack)}>
      {late.composer.leaving(leaving.by, what, seconds)}
    </Banner>
  );
}

export function LeavingLines({ answer }: { answer: CaseAnswer }): ReactNode {
  const { number, leaving = [] } = answer;
  return leaving.map((one) =>
    one.scheduled === true && one.refused !== true ? (
      <ScheduledLine key={one.id} answer={answer} leaving={one} />
    ) : (
      <LeavingLine key={one.id} number={number} leaving={one} />
    ),
  );
}
