// Brings what changed to the officers who may see it: changes are gathered for a moment, and each scope of sight is asked for once.
import type { Live } from '#db/live.ts';
import type { Viewer } from '#db/visible-to.ts';
import { openLiveStream, type LiveStream } from './live-stream.ts';

/** Calls `tick` again and again; what it returns stops it. */
export type Beat = (tick: () => void) => () => void;

export type HubDeps = {
  live: Pick<Live, 'subscribe'>;
  findHeard: (viewer: Viewer, complaintIds: readonly string[]) => Promise<string[]>;
  beat: Beat;
};

export type LiveHub = {
  join: (viewer: Viewer) => LiveStream;
  leave: (stream: LiveStream) => void;
  close: () => void;
};

const gatherForMs = 40;

/** Officers who see the same cases are asked for together. */
const scopeOf = ({ role, agencyId }: Viewer): string => `${role}:${agencyId ?? ''}`;

export const startLiveHub = ({ live, findHeard, beat }: HubDeps): LiveHub => {
  const viewers = new Map<LiveStream, Viewer>();
  let closed = false;
  let changed = new Set<string>();
  let gathering: NodeJS.Timeout | undefined;

  const tellScope = async (streams: readonly (readonly [LiveStream, Viewer])[], ids: string[]): Promise<void> => {
    const viewer = streams[0]?.[1];
    if (viewer === undefined) return;
    try {
      const numbers = await findHeard(viewer, ids);
      for (const [stream] of streams) for (const number of numbers) stream.tell({ name: 'complaint', number });
    } catch {
      // Nobody can say who may hear of it: everybody looks again, and sees what is theirs.
      for (const [stream] of streams) stream.tell({ name: 'change', what: 'gap' });
    }
  };
  const round = (): void => {
    gathering = undefined;
    const ids = [...changed];
    changed = new Set();
    const scopes = Map.groupBy(viewers, ([, viewer]) => scopeOf(viewer));
    for (const streams of scopes.values()) void tellScope(streams, ids);
  };
  const unsubscribe = live.subscribe(({ complaintId, what }) => {
    if (complaintId === undefined) for (const stream of viewers.keys()) stream.tell({ name: 'change', what });
    else if (viewers.size > 0) {
      changed.add(complaintId);
      gathering ??= setTimeout(round, gatherForMs);
    }
  });
  const stopBeat = beat(() => {
    for (const stream of viewers.keys()) stream.beat();
  });
  return {
    join: (viewer) => {
      const stream = openLiveStream();
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
      clearTimeout(gathering);
      for (const stream of viewers.keys()) stream.end();
      viewers.clear();
    },
  };
};
