// How a way fares, in a line: proven or not, when something arrived last, since when nothing does, and what came of a trial.
import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Way } from '#core/way/way.ts';
import { late } from '#words/late.ts';
import { Badge } from '#web/ui/Marks.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import type { OwnWaysAnswer } from './way.contract.ts';

const words = late.ways;

type Fate = { arrivedAt?: string; failingSince?: string; failure?: string };
type Trial = OwnWaysAnswer['trials'][number];

/** A reason without words is shown as it came. */
export const failureOf = (reason: string): string => words.failures[reason] ?? words.otherFailure(reason);

/** `isOpen`: proven, and not ended. */
export function StateBadge({ isOpen, fate }: { isOpen: boolean; fate: Fate }): ReactNode {
  if (!isOpen)
    return (
      <Badge look="neutral" sign={CircleDashed}>
        {words.notConnected}
      </Badge>
    );
  if (fate.failingSince !== undefined)
    return (
      <Badge look="late" sign={CircleAlert}>
        {words.failing}
      </Badge>
    );
  return (
    <Badge look="ok" sign={CircleCheck}>
      {words.connected}
    </Badge>
  );
}

/** Nothing where nothing is known. */
export function FateLine({ since, fate }: { since?: string | undefined; fate: Fate }): ReactNode {
  const { arrivedAt, failingSince, failure } = fate;
  const told = [
    since,
    failingSince === undefined ? undefined : words.failingSince(momentWords(failingSince), failureOf(failure ?? '')),
    arrivedAt === undefined ? undefined : words.arrived(momentWords(arrivedAt)),
  ].filter((line) => line !== undefined);
  return told.length === 0 ? null : <span className="meta">{told.join(' ')}</span>;
}

/** The last trial by this way, while it says anything. */
export const trialOf = (trials: readonly Trial[], way: Way, device?: string): Trial | undefined =>
  trials.find((one) => one.way === way && one.device === device);

/** Read out when it changes. */
export function TrialLine({ trial }: { trial: Trial | undefined }): ReactNode {
  if (trial === undefined) return <span role="status" />;
  const { status, reason = '' } = trial;
  return (
    <span role="status" className="meta">
      {status === 'refused' ? words.trials.refused(failureOf(reason)) : words.trials[status]}
    </span>
  );
}
