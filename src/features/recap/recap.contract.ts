// /api/v1/recaps: what each week came to, as it was counted on the Monday after, and the paragraph that somebody writes to it.
import { Type, type Static } from 'typebox';

/** A Monday; a day that the calendar has, and the database. */
export const RecapParams = Type.Object({ day: Type.String({ format: 'date', pattern: '^[1-9]' }) });
export type RecapParams = Static<typeof RecapParams>;

/** A month or a year. */
export const ReportParams = Type.Object({ period: Type.String({ pattern: '^20\\d{2}(?:-(?:0[1-9]|1[0-2]))?$' }) });
export type ReportParams = Static<typeof ReportParams>;

export const mostAnalysis = 2000;

/** One paragraph, without names of reporters: it goes out with the recap. */
export const AnalysisBody = Type.Object(
  { analysis: Type.String({ maxLength: mostAnalysis }) },
  { additionalProperties: false },
);
export type AnalysisBody = Static<typeof AnalysisBody>;

/** `n` steps were decided, `late` of them too late. */
const Line = Type.Object({
  day: Type.String(),
  opened: Type.Number(),
  n: Type.Number(),
  late: Type.Number(),
  written: Type.Boolean(),
});

/** The latest first. */
export const RecapsAnswer = Type.Object({ recaps: Type.Array(Line) });
export type RecapsAnswer = Static<typeof RecapsAnswer>;

/** `sentences` say the week; `groupText` is what is copied into a group, with the paragraph as it is kept. */
export const RecapAnswer = Type.Object({
  ...Line.properties,
  madeAt: Type.String(),
  analysis: Type.String(),
  writtenBy: Type.Optional(Type.String()),
  writtenAt: Type.Optional(Type.String()),
  title: Type.String(),
  sentences: Type.Array(Type.String()),
  groupText: Type.String(),
  /** Whose desk it is, and when it was counted, as they stand on the picture. */
  office: Type.Array(Type.String()),
  foot: Type.String(),
});
export type RecapAnswer = Static<typeof RecapAnswer>;
