// Answers to a city's own questions: typed as people here write days, times and numbers, told as Open311 writes them. Pure.
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { fromLocalInput, localInput } from '../ui/time-words.ts';
import { isMoment } from '../ui/typed-time.ts';
import type { ForwardQuestionView } from '#features/forward/forward.contract.ts';

type Kind = Pick<ForwardQuestionView, 'datatype'>;

/** A day and a time of day as their field holds them, also where an earlier attempt sent them. */
export const momentKept = (answer: string): string => {
  const isTold = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.test(answer);
  const at = isTold ? Date.parse(answer) : Number.NaN;
  return Number.isNaN(at) ? answer : localInput(at);
};

/** What the form holds of an answer, as the city is told it; undefined where it is none of its kind. */
export const answerTold = ({ datatype }: Kind, given: string): string | undefined => {
  if (given.trim() === '') return given;
  if (datatype === 'datetime') {
    const moment = momentKept(given);
    return isMoment(moment) ? fromLocalInput(moment) : undefined;
  }
  if (datatype !== 'number') return given;
  // "1.000" is a thousand here and one there: whoever means either writes it otherwise.
  if (/^[+-]?\d{1,3}\.\d{3}$/.test(given.trim())) return undefined;
  const number = given.trim().replace(',', '.');
  return /^[+-]?\d+(?:\.\d+)?$/.test(number) ? number : undefined;
};

export const unreadOf = ({ datatype }: Kind): string =>
  datatype === 'datetime' ? text.moment.dayWrong : late.forward.numberWrong;
