// What is told of an act once it was sent: that it is done, or that its words leave in some seconds and can be called back until then.
import { useQueryClient } from '@tanstack/react-query';
import { isOutward, type OfficerCommand } from '#core/complaint/act-table.ts';
import type { HoldSeconds } from '#core/complaint/hold-seconds.ts';
import { privateWay } from '#core/reply-window.ts';
import { failureWords } from '../api.ts';
import { usePreferences } from '../preferences.ts';
import { serverNow } from '../server-clock.ts';
import { late } from '#words/late.ts';
import { momentWords } from '../ui/time-words.ts';
import { useToast } from '../ui/Toast.tsx';
import type { ActFacts } from './act-form.ts';
import { newKey } from '../form-key.ts';
import { callBack, issueAct } from './issue.ts';

/** The answer of an act that may wait. */
export type Sent = { held?: { id: string; until: number }; atOnce?: 'danger' | 'deadline' };

/** So long the way back stands at hand; later it stands in the case. */
const laterMs = 10_000;

/** A platform takes no private word after its window: words do not wait over its end. */
const isClosing = ({ windows }: ActFacts, seconds: number): boolean => {
  if (windows === undefined) return false;
  const way = privateWay(windows, serverNow());
  return way.way !== 'none' && way.untilAt !== undefined && way.untilAt - serverNow() < (seconds + 60) * 1_000;
};

/** For how long the words of this act wait, as this person wants it. */
export const useHoldFor = (act: OfficerCommand, facts: ActFacts): HoldSeconds => {
  const { holdFor } = usePreferences();
  return isOutward(act) && !isClosing(facts, holdFor) ? holdFor : 0;
};

/** A slip of these is taken back by a press, and nobody was told while it could be. */
const joins: readonly OfficerCommand[] = ['JoinAsDuplicate', 'MergeInto'];

/** For how long nobody is told that two cases were made one, as this person wants words to wait. */
export const useSlipFor = (act: OfficerCommand): HoldSeconds => {
  const { holdFor } = usePreferences();
  return joins.includes(act) ? holdFor : 0;
};

/** `later`: for a moment that was chosen; `slip`: for so many seconds nobody is told. */
type Leaving = {
  act: OfficerCommand;
  number: string;
  seconds: number;
  later: boolean;
  slip: HoldSeconds;
  answer: Sent;
  giveBack: () => void;
};

/** `giveBack`: what was typed stands in its form again. */
export const useLeaving = (): ((leaving: Leaving) => void) => {
  const announce = useToast();
  const client = useQueryClient();
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: ['live'] });
  const takeBack = (number: string): void => {
    const reason = late.composer.slip;
    issueAct({ number, version: undefined, key: newKey() }, 'UndoJoining', { reason }).then(
      async () => {
        announce(late.acts.UndoJoining.done);
        await refresh();
      },
      (error: unknown) => announce(failureWords(error), 'failed'),
    );
  };
  return ({ act, number, seconds, later, slip, answer: { held, atOnce }, giveBack }) => {
    if (slip > 0) {
      const undo = { label: late.composer.undo, press: () => takeBack(number), forMs: slip * 1_000 };
      announce(late.acts[act].done, 'done', undo);
      return;
    }
    if (held === undefined) {
      const why = atOnce === undefined ? '' : ` ${late.composer.atOnce[atOnce]}`;
      announce(`${late.acts[act].done}${why}`);
      return;
    }
    const press = (): void => {
      callBack(number, held.id).then(
        async () => {
          giveBack();
          announce(late.composer.calledBack);
          await refresh();
        },
        () => announce(late.composer.tooLate, 'failed'),
      );
    };
    const undo = { label: late.composer.undo, press };
    const moment = momentWords(new Date(held.until).toISOString());
    if (later) announce(late.composer.later.set(moment), 'done', { ...undo, forMs: laterMs });
    else announce(late.composer.leaves(seconds), 'done', { ...undo, forMs: seconds * 1_000 });
  };
};
