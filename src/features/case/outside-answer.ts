// What an answer from outside may be counted as, asked of the rules themselves: the page offers what the server would take. Pure.
import { countingOf, type Counting } from '#app/acts/count-outside-answer.ts';
import { outsideMeanings } from '#core/complaint/complaint.ts';
import { decide } from '#core/complaint/decide.ts';
import type { Terms } from '#core/sop/terms.ts';
import type { OutsideAnswer } from '#db/outside-answers.ts';
import type { Message } from './case.contract.ts';
import type { Existing } from './case.query.ts';

type Judging = Counting & { terms: Terms };

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
      (as) => decide(state, countingOf(answer, as, counting), counting.terms).ok,
    );
    return mayCountAs.length === 0 ? message : { ...message, mayCountAs };
  });
