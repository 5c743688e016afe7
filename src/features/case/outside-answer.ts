// What an answer from outside may be counted as, asked of the rules themselves: the page offers what the server would take. Pure.
import type { CommandOf } from '#core/complaint/command.ts';
import { outsideMeanings, type Actor, type OutsideMeaning } from '#core/complaint/complaint.ts';
import { decide } from '#core/complaint/decide.ts';
import type { Holidays, Instant } from '#core/time.ts';
import type { OutsideAnswer } from '#db/outside-answers.ts';
import type { Limits } from '#ports/channel.ts';
import type { Message } from './case.contract.ts';
import type { Existing } from './case.query.ts';

type Counting = { by: Actor; now: Instant; limitsOf: (channel: string, accountId?: string) => Limits | undefined };
type Judging = Counting & { holidays: Holidays };

/** A channel that nobody knows is taken for one that has private messages. */
export const countingOf = (
  answer: OutsideAnswer,
  as: OutsideMeaning,
  { by, now, limitsOf }: Counting,
): CommandOf<'CountOutsideAnswer'> => {
  const limits = limitsOf(answer.channel, answer.accountId);
  const privatelyPossible = limits === undefined || limits.privateWindowMs > 0 || limits.privateReplyWindowMs > 0;
  const { id: answerId, saidAt, visibility } = answer;
  return { type: 'CountOutsideAnswer', now, by, answerId, saidAt, visibility, privatelyPossible, as };
};

/** The conversation, with what each answer from outside counts as, or may be counted as by this officer now. */
export const withCounting = (
  messages: Message[],
  state: Existing,
  answers: readonly OutsideAnswer[],
  counting: Judging,
): Message[] =>
  messages.map((message) => {
    const answer = answers.find(({ id }) => id === message.id);
    if (answer === undefined) return message;
    const countedAs = state.file.countedAnswers?.find(({ answerId }) => answerId === answer.id)?.as;
    if (countedAs !== undefined) return { ...message, countedAs };
    const mayCountAs = outsideMeanings.filter(
      (as) => decide(state, countingOf(answer, as, counting), counting.holidays).ok,
    );
    return mayCountAs.length === 0 ? message : { ...message, mayCountAs };
  });
