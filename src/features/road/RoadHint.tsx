// The hint whose a road is, with its words once it is needed.
import { Suspense, type ReactNode } from 'react';
import { mayNameRoad } from '#core/place/road.ts';
import { lazyLate } from '#web/lazy-late.ts';
import type { RoadHintProps } from './RoadLines.tsx';

const RoadLines = lazyLate(async () => ({ default: (await import('./RoadLines.tsx')).RoadLines }));

/** Nothing where the place names no road of the list. */
export function RoadHint(props: RoadHintProps): ReactNode {
  if (!mayNameRoad(props.words)) return null;
  return (
    <Suspense fallback={null}>
      <RoadLines {...props} />
    </Suspense>
  );
}
