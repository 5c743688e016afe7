// /api/v1/satisfaction: what the survey of satisfaction came to, and its report.
import { Type, type Static } from 'typebox';
import { elements } from '#core/figures/satisfaction.ts';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

/** Both days belong to the period; counted are the months that it touches and that are over. */
export const SatisfactionAsked = Type.Object({ from: Day, until: Day });
export type SatisfactionAsked = Static<typeof SatisfactionAsked>;

/** A year, a quarter or a month: `2026`, `2026-Q4`, `2026-11`. */
export const SurveyPeriod = Type.Object({
  period: Type.String({ pattern: '^20\\d{2}(?:-(?:Q[1-4]|0[1-9]|1[0-2]))?$' }),
});
export type SurveyPeriod = Static<typeof SurveyPeriod>;

const Element = Type.Object({ element: Type.Enum(elements), n: Type.Number(), mean: Type.Optional(Type.Number()) });

/** `index` and `grade` where enough answered each element. */
export const SatisfactionAnswer = Type.Object({
  months: Type.Array(Type.String()),
  respondents: Type.Number(),
  elements: Type.Array(Element),
  index: Type.Optional(Type.Number()),
  grade: Type.Optional(Type.Enum(['A', 'B', 'C', 'D'] as const)),
  served: Type.Number(),
  needed: Type.Number(),
});
export type SatisfactionAnswer = Static<typeof SatisfactionAnswer>;
