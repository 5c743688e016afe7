// Tells the result at once, where nobody has to be sent: the steps between are left out.
import type { ActScreen } from '#web/acts/act-screen.ts';
import { resultBody, untold, type ResultValues } from '../convey-result/result-values.tsx';
import { ResultForm } from '../convey-result/ResultForm.tsx';
import { AnswerDirectly } from './answer-directly.contract.ts';

export const answerDirectly: ActScreen<'AnswerDirectly', ResultValues> = {
  act: 'AnswerDirectly',
  contract: AnswerDirectly,
  voice: 'result',
  start: untold,
  body: resultBody,
  Form: ResultForm,
};
