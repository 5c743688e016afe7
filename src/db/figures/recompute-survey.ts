// Counts again what everybody was told of each quarter's survey, from the tallies alone: they stand still once their months are over.
// Changes nothing.
import { isDeepStrictEqual } from 'node:util';
import { publishedSurveyOf } from '#core/figures/published-survey.ts';
import { monthsOf } from '#core/figures/survey-months.ts';
import type { FactDifference } from '../recompute-facts.ts';
import type { Queryable, ReadTables } from '../queryable.ts';
import { findPublishedSurveys } from './publish-survey.ts';
import { findTallies } from './satisfaction.ts';

/** A quarter for each that stands otherwise than it is counted now. */
export const recomputeSurveys = async (pool: Queryable, kysely: ReadTables): Promise<FactDifference[]> => {
  const differences: FactDifference[] = [];
  for (const stands of await findPublishedSurveys(pool)) {
    const counted = publishedSurveyOf(stands.quarter, await findTallies(kysely, monthsOf(stands.quarter)));
    if (!isDeepStrictEqual(counted, stands))
      differences.push({ number: stands.quarter, figure: 'survey', counted, stands });
  }
  return differences;
};
