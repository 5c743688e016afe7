// Whose the road is that the words of a place name; unknown is said as unknown. `offer` draws the way on to the body that answers for it.
import type { ReactNode } from 'react';
import { bodyForRoad, roadsIn } from '#core/place/road.ts';
import { late } from '#words/late.ts';
import { useRoads } from './use-roads.tsx';

/** `words`: of the place, as it was recorded. */
export type RoadHintProps = { words: string; offer?: (bodyId: string, label: string) => ReactNode };

export function RoadLines({ words: said, offer }: RoadHintProps): ReactNode {
  const words = late.roads;
  const named = roadsIn(said, useRoads().data?.roads ?? []);
  return named.map(({ id, name, authority, fromPlace, toPlace }) => {
    const part = words.part(fromPlace, toPlace);
    const road = part === '' ? name : `${name} (${part})`;
    const bodyId = bodyForRoad(authority);
    return (
      <div key={id} className="meta" role="note">
        {authority === 'unknown' ? words.unknownHint(road) : words.hint(road, words.authorities[authority])}{' '}
        {bodyId !== undefined && offer?.(bodyId, words.suggested)}
      </div>
    );
  });
}
