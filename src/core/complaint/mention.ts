// Whom a note calls to look: each once, told alone, by what they are called by and nothing of the case. Must not know who may read a case.
import type { Mentioned } from './act-fields.ts';
import { tell } from './bells.ts';
import type { Existing } from './decision.ts';
import type { EventOf } from './event.ts';
import type { NotifyEffect } from './reactions.ts';

/** Whoever is named twice is named once. */
export const eachOnce = (mentions: readonly Mentioned[]): Mentioned[] => [
  ...new Map(mentions.map((one) => [one.userId, one])).values(),
];

/** Nobody is told of their own words. */
export const tellMentioned = (_state: Existing, { by, mentions = [] }: EventOf<'NoteAdded'>): NotifyEffect[] =>
  mentions
    .filter(({ userId }) => by.kind !== 'officer' || by.userId !== userId)
    .map(({ userId, role, agencyId }) => ({ ...tell(role, 'mentioned', agencyId), userId }));
