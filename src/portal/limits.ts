// A step as citizens read it: its words, its time standard, and that it is working time where it is.
import { commonFamily } from '#core/sop/in-force.ts';
import type { Step } from '#core/sop/shape.ts';
import type { StepTexts } from '#core/sop/step-texts.ts';
import { dayMs } from '#core/time.ts';
import type { Language } from './language.ts';
import { hoursWords } from './moments.ts';
import { sopFamilyText, sopText } from './words.ts';

/** One line, or two where only the hours of a calendar of the desk count; `none` of a step without a standard. */
export const limitLines = (
  { limitMs, calendar }: Pick<Step, 'limitMs' | 'calendar'>,
  language: Language,
  none: string,
): string[] => {
  if (limitMs === undefined) return [none];
  // Whole working days, as a regulation counts them.
  if (typeof calendar === 'object' && limitMs % dayMs === 0) return [sopText[language].sp4n.days(limitMs / dayMs)];
  return [hoursWords(limitMs, language), ...(typeof calendar === 'string' ? [sopText[language].working] : [])];
};

/** Of a procedure beside the one of social media; undefined of that one. */
export const familyWords = (family: string, language: Language) =>
  Object.hasOwn(sopFamilyText[language], family) ? sopFamilyText[language][family] : undefined;

/** The version's own words, which are Indonesian, else those of its procedure, else the enacted ones. */
export const stepWords = (
  { name, output, texts }: Step,
  language: Language,
  family = commonFamily,
): Required<Omit<StepTexts, 'name'>> => {
  const words = sopText[language];
  const activity = familyWords(family, language)?.activities[name] ?? words.activities[name];
  return { activity, needs: words.needs, output: words.output[output], ...texts };
};
