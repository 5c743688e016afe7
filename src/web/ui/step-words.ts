// What a step of a case is called: as the case's own version has it, else as it is called everywhere.
import type { StepName } from '#core/sop/key.ts';
import { text } from '#words/console.ts';

type Called = { step: StepName; stepName?: string };

/** In the console's language, but for what a version calls it. */
export const stepWords = ({ step, stepName }: Called): string => stepName ?? text.steps[step].name;

/** A version's own words are Indonesian in every language of the console. */
export const stepLang = ({ stepName }: Pick<Called, 'stepName'>): 'id' | undefined =>
  stepName === undefined ? undefined : 'id';
