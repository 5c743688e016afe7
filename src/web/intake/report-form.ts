// What an officer copies from SP4N-LAPOR!, as typed, and what is wrong with it. Kept in memory only: it may name a person.
import { copyProblems } from '#core/passed-report.ts';
import type { Sp4nBody } from '#features/sp4n/sp4n.contract.ts';
import { serverNow } from '../server-clock.ts';
import { text } from '#words/console.ts';
import { fromLocalInput, localInput } from '../ui/time-words.ts';
import { isMoment } from '../ui/typed-time.ts';

/** `at` is what a `datetime-local` field holds, in Jakarta's time. */
export type CopiedTyped = Omit<Sp4nBody, 'passedAt' | 'accountId'> & { at: string };

/** Whole sentences by field; a field without one may be sent. */
export type CopyFaults = Partial<Record<keyof CopiedTyped, string>>;

/** Begins as a public complaint that was passed on now, by the server's clock. */
export const emptyReport = (): CopiedTyped => ({
  ...{
    trackingId: '',
    reportClass: 'complaint',
    privacy: 'public',
    category: '',
    title: '',
    text: '',
    place: '',
    name: '',
  },
  at: localInput(serverNow()),
});

/** Only for what has no fault; drops the name where the report is anonymous, whatever was typed. */
export const bodyOfReport = ({ at, ...typed }: CopiedTyped, accountId: string): Sp4nBody => ({
  ...typed,
  accountId,
  name: typed.privacy === 'anonymous' ? '' : typed.name,
  passedAt: fromLocalInput(at),
});

/** In words, by field. */
export const faultsOfReport = (typed: CopiedTyped): CopyFaults => {
  const at = isMoment(typed.at) ? Date.parse(fromLocalInput(typed.at)) : Number.NaN;
  const { passedAt, ...problems } = copyProblems({ ...typed, passedAt: at }, serverNow());
  const words = Object.entries(problems).map(([name, problem]) => [name, text.sp4n.problems[problem]]);
  return {
    ...(Object.fromEntries(words) as CopyFaults),
    ...(passedAt === undefined ? {} : { at: text.sp4n.timeWrong }),
  };
};
