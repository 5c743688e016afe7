// Keeps what is on screen true: the server says which case changed, and the queries that show it are asked again.
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { getJson } from './api.ts';
import { askAgain } from './ask-again.ts';
import { forgetOthers, hearOthers, type Others } from './presence/others.ts';
import { rounds } from './rounds.ts';
import { serverNow } from './server-clock.ts';
import { makeWatchers } from './watchers.ts';

let downSince: number | undefined;
const { tell, watch } = makeWatchers();

const setDown = (since: number | undefined): void => {
  if ((since === undefined) === (downSince === undefined)) return;
  downSince = since;
  tell();
};

const since = (): number | undefined => downSince;

/** Since when the live connection is gone; undefined while it stands. */
export const useLiveDownSince = (): number | undefined => useSyncExternalStore(watch, since, since);

const hearPresence = ({ data }: MessageEvent<string>): void => {
  const { number, people } = JSON.parse(data) as { number: string; people: Others };
  hearOthers(number, people);
};

const reconnectAfterMs = 5_000;

/** What changed while a connection was under way for longer may have been told to nobody: the server counts on less than twice as long. */
const promptMs = 1_000;

/** A stream ends with its session: whoever was signed out, or given another role, must not go on reading what they had open. */
const lookWhoIsSignedIn = async (client: QueryClient): Promise<void> => {
  // Signed out is told by `api.ts`; a server that is gone is told above every screen already.
  const isThere = await getJson('/api/v1/session').then(
    () => true,
    () => false,
  );
  if (isThere) await client.invalidateQueries({ queryKey: ['session'] });
};

/** Listens for as long as this officer is signed in: another one hears by a connection of their own. A change is asked for when the answers of the round before are there. */
export const useLiveQueries = (userId: string): void => {
  const client = useQueryClient();
  useEffect(() => {
    let source: EventSource | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    const asking = rounds(() => askAgain(client));
    const refresh = asking.want;
    const connect = (asked = ''): void => {
      source = new EventSource(`/api/v1/live${asked}`);
      const begunAt = performance.now();
      source.onopen = () => {
        const isLate = downSince !== undefined || performance.now() - begunAt > promptMs;
        setDown(undefined);
        if (isLate) refresh();
      };
      source.onmessage = refresh;
      for (const name of ['change', 'complaint', 'notice']) source.addEventListener(name, refresh);
      source.addEventListener('presence', hearPresence);
      source.onerror = () => {
        setDown(serverNow());
        forgetOthers();
        void lookWhoIsSignedIn(client);
        if (source?.readyState !== EventSource.CLOSED) return;
        clearTimeout(again);
        again = setTimeout(connect, reconnectAfterMs);
      };
    };
    // Nothing was asked for before the page itself.
    connect(`?asked=${String(Math.ceil(performance.now()))}`);
    return () => {
      source?.close();
      forgetOthers();
      asking.stop();
      clearTimeout(again);
      setDown(undefined);
    };
  }, [client, userId]);
};
