// A step as citizens read it: its words, its time standard, and that it is working time where it is.
import type { Step } from '#core/sop/shape.ts';
import type { StepTexts } from '#core/sop/step-texts.ts';
import type { Language } from './language.ts';
import { hoursWords } from './moments.ts';
import { sopText } from './words.ts';

/** One line, or two where only the hours of a calendar of the desk count; `none` of a step without a standard. */
export const limitLines = (
  { limitMs, calendar }: Pick<Step, 'limitMs' | 'calendar'>,
  language: Language,
  none: string,
): string[] => {
  if (limitMs === undefined) return [none];
  return [hoursWords(limitMs, language), ...(typeof calendar === 'string' ? [sopText[language].working] : [])];
};

/** The version's own words, which are Indonesian, else the enacted ones. */
export const stepWords = ({ name, output, texts }: Step, language: Language): Required<StepTexts> => {
  const words = sopText[language];
  return { activity: words.activities[name], needs: words.needs, output: words.output[output], ...texts };
};
