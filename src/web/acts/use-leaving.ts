// What is told of an act once it was sent: that it is done, or that its words leave in some seconds and can be called back until then.
import { useQueryClient } from '@tanstack/react-query';
import { isOutward, type OfficerCommand } from '#core/complaint/act-table.ts';
import type { HoldSeconds } from '#core/complaint/hold-seconds.ts';
import { privateWay } from '#core/reply-window.ts';
import { usePreferences } from '../preferences.ts';
import { serverNow } from '../server-clock.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { useToast } from '../ui/Toast.tsx';
import type { ActFacts } from './act-form.ts';
import { callBack } from './issue.ts';

/** The answer of an act that may wait. */
export type Sent = { held?: { id: string; until: number }; atOnce?: 'danger' | 'deadline' };

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

type Leaving = { act: OfficerCommand; number: string; seconds: number; answer: Sent; giveBack: () => void };

/** `giveBack`: what was typed stands in its form again. */
export const useLeaving = (): ((leaving: Leaving) => void) => {
  const announce = useToast();
  const client = useQueryClient();
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: ['live'] });
  return ({ act, number, seconds, answer: { held, atOnce }, giveBack }) => {
    if (held === undefined) {
      const why = atOnce === undefined ? '' : ` ${late.composer.atOnce[atOnce]}`;
      announce(`${text.acts[act].done}${why}`);
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
    announce(late.composer.leaves(seconds), 'done', { label: late.composer.undo, press, forMs: seconds * 1_000 });
  };
};
