// The acts by which a case goes into a sensitive lane and out of it: rows of the table of officers' acts.
import { deciders, desk } from '../access.ts';
import type { Lane } from '../lane/lane.ts';
import { anyStatus, fields, type Row } from './act-row.ts';

/** Wherever a case stands, closed ones too. */
export const laneActs = {
  MoveToLane: {
    /** Said again, it says anew which lane and who is accused. */
    asks: fields<{ lane: Lane; accusedAgencyId?: string; accusedPerson?: string }>(),
    by: desk,
    in: anyStatus,
    button: true,
    besideNews: true,
  },
  TakeOutOfLane: {
    asks: fields<{ reason: string }>(),
    by: deciders,
    in: anyStatus,
    button: true,
  },
} as const satisfies Record<string, Row>;
