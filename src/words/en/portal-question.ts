// Words around what the city asks about a kind of matter, in English; the questions themselves stand in its list of categories.
import type { question as indonesian } from '../id/portal-question.ts';
import type { Same } from '../same.ts';

/** Of the reporter's forms. */
export const question: Same<typeof indonesian> = {
  legend: 'About the problem',
  hint: 'It may be left empty. Your answers help those who come and look. Please write no name or number here.',
  tooLong: (most) => `Write at most ${String(most)} letters`,
};
