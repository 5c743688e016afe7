// Brings what changed to the officers who may see it: changes are gathered for a moment, and each scope of sight is asked for once.
import { rolesOf } from '#core/access.ts';
import type { Live } from '#db/live.ts';
import type { Viewer } from '#db/visible-to.ts';
import { gather } from './gather.ts';
import { openLiveStream, type LiveStream } from './live-stream.ts';

/** Calls `tick` again and again; what it returns stops it. */
export type Beat = (tick: () => void) => () => void;

/** `findHeard` gives the numbers of those cases that the viewer may see. */
export type HubDeps = {
  live: Pick<Live, 'subscribe'>;
  findHeard: (viewer: Viewer, complaintIds: readonly string[]) => Promise<string[]>;
  beat: Beat;
  /** Milliseconds of a clock that nobody sets. */
  now?: () => number;
};

/** `leave` when the reader is gone; after `close` whoever joins gets a stream that has ended. */
export type LiveHub = {
  /** `askedMs`: how long ago the first of what they look at was asked for; who does not say is told to look again. */
  join: (viewer: Viewer, askedMs?: number) => LiveStream;
  leave: (stream: LiveStream) => void;
  /** Who listens now. */
  viewers: ReadonlyMap<LiveStream, Viewer>;
  close: () => void;
};

/** What another process has committed is heard of within this time, or its news is a gap, which everybody is told of. */
const heardWithinMs = 2_000;

/** Officers who see the same cases are asked for together. */
export const scopeOf = (viewer: Viewer): string =>
  `${rolesOf(viewer).join(' ')}:${viewer.agencyId ?? ''}:${viewer.lanes?.join() ?? ''}`;

type Listener = readonly [stream: LiveStream, viewer: Viewer];

const tellScope = async (
  findHeard: HubDeps['findHeard'],
  listeners: readonly Listener[],
  ids: readonly string[],
): Promise<void> => {
  const viewer = listeners[0]?.[1];
  if (viewer === undefined) return;
  try {
    const numbers = await findHeard(viewer, ids);
    for (const [stream] of listeners) for (const number of numbers) stream.tell({ name: 'complaint', number });
  } catch {
    // Nobody can say who may hear of it: everybody looks again, and sees what is theirs.
    for (const [stream] of listeners) stream.tell({ name: 'change', what: 'gap' });
  }
};

/** Tells numbers of cases and no word of what happened; where it cannot ask who may hear, everybody is told to look again. */
export const startLiveHub = ({ live, findHeard, beat, now = () => performance.now() }: HubDeps): LiveHub => {
  const viewers = new Map<LiveStream, Viewer>();
  // Of what was before it began it knows nothing.
  let latest = now();
  let closed = false;
  const changed = gather((ids) => {
    const scopes = Map.groupBy(viewers, ([, viewer]) => scopeOf(viewer));
    for (const listeners of scopes.values()) void tellScope(findHeard, listeners, ids);
  });
  const unsubscribe = live.subscribe(({ complaintId, what }) => {
    latest = now();
    if (complaintId === undefined) for (const stream of viewers.keys()) stream.tell({ name: 'change', what });
    else if (viewers.size > 0) changed.add(complaintId);
  });
  const stopBeat = beat(() => {
    for (const stream of viewers.keys()) stream.beat();
  });
  return {
    viewers,
    join: (viewer, askedMs = Infinity) => {
      const stream = openLiveStream(now() - latest > askedMs + heardWithinMs ? 'nothing' : 'something');
      if (closed) stream.end();
      else viewers.set(stream, viewer);
      return stream;
    },
    leave: (stream) => {
      viewers.delete(stream);
    },
    close: () => {
      closed = true;
      unsubscribe();
      stopBeat();
      changed.stop();
      for (const stream of viewers.keys()) stream.end();
      viewers.clear();
    },
  };
};
