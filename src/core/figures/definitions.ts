// What each figure counts, as data: of what, in which unit, and to which period a thing belongs. Its words stand in the words room.
// Must not count.

/** Shares are told with how many they are of; lengths of time as a median and the 90th percentile. */
export type FigureUnit = 'share' | 'count' | 'time' | 'score' | 'index';
/** Of what one is counted. */
export type FigureThing = 'step' | 'holder' | 'promise' | 'case' | 'survey';
/** By which moment a thing belongs to a period; `now`: it is what stands at this moment. */
export type FigurePeriod = 'decided' | 'reported' | 'ended' | 'told' | 'rated' | 'surveyed' | 'now';

/** One figure. */
export type Definition = { unit: FigureUnit; of: FigureThing; by: FigurePeriod };

/** By the names that screens, files and the public data carry. */
export const definitions = {
  onTime: { unit: 'share', of: 'step', by: 'decided' },
  onTimeHolder: { unit: 'share', of: 'holder', by: 'decided' },
  stepTime: { unit: 'time', of: 'step', by: 'decided' },
  holderTime: { unit: 'time', of: 'holder', by: 'decided' },
  promisesKept: { unit: 'share', of: 'promise', by: 'decided' },
  opened: { unit: 'count', of: 'case', by: 'reported' },
  ended: { unit: 'count', of: 'case', by: 'ended' },
  told: { unit: 'count', of: 'case', by: 'told' },
  reopened: { unit: 'share', of: 'case', by: 'told' },
  answered: { unit: 'share', of: 'case', by: 'told' },
  satisfaction: { unit: 'score', of: 'case', by: 'rated' },
  surveyed: { unit: 'index', of: 'survey', by: 'surveyed' },
  totalTime: { unit: 'time', of: 'case', by: 'told' },
  hours: { unit: 'count', of: 'case', by: 'reported' },
  open: { unit: 'count', of: 'case', by: 'now' },
  late: { unit: 'count', of: 'case', by: 'now' },
  soon: { unit: 'count', of: 'case', by: 'now' },
} as const satisfies Record<string, Definition>;

/** The name of one. */
export type FigureName = keyof typeof definitions;

/** All names, in the order in which they are explained. */
export const figureNames = Object.keys(definitions) as FigureName[];

/** Below it nothing is ranked, and nothing is told to the public. */
export const leastCounted = 5;
