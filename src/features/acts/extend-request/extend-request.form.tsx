// Tells whoever asked that the answer needs seven working days more, and why.
import { requestSentences } from '#words/id/spoken.ts';
import type { ActScreen } from '#web/acts/act-screen.ts';
import { fillTemplate, knownOf } from '#web/acts/templates.ts';
import {
  AnswerFields,
  answerBody,
  startingAnswer,
  type Information,
} from '../answer-information/answer-information.form.tsx';
import { ExtendRequest } from './extend-request.contract.ts';

/** It begins with its sentence, whose reason is a gap. */
export const extendRequest: ActScreen<'ExtendRequest', Information> = {
  act: 'ExtendRequest',
  contract: ExtendRequest,
  voice: 'text',
  // Its gap is the reason, which nobody but the officer knows.
  start: (facts) => ({
    ...startingAnswer(facts),
    text: facts.dueAt === undefined ? '' : fillTemplate(requestSentences.more, knownOf(facts)),
  }),
  body: (values, outlet) => answerBody(values, outlet),
  Form: ({ form }) => <AnswerFields form={form} />,
};
