// Hears what other processes committed: which case changed, and that there is work. Survives a lost connection.
import pg from 'pg';
import { parsePresence, presenceChannel, type PresenceNews } from './presence.ts';

/** What another process committed; without `complaintId` it is of no one case. */
export type Change = { complaintId?: string; what: string };
/** One connection that listens for the whole process. */
export type Live = {
  subscribe: (onChange: (change: Change) => void) => () => void;
  /** Told what the work is, or `gap` when nobody knows. */
  onWork: (listener: (topic: string) => void) => () => void;
  /** Told who has a case open, in whichever process they said so. */
  onPresence: (listener: (news: PresenceNews) => void) => () => void;
  /** False while the connection is lost, when nobody is told of anything. */
  hears: () => boolean;
  close: () => Promise<void>;
};

const reconnectAfterMs = 1000;

/** Whoever may connect to the database may also notify: what is no news of ours must not end the process. */
const jsonIn = (payload: string | undefined): unknown => {
  try {
    return JSON.parse(payload ?? '');
  } catch {
    return undefined;
  }
};

const parseChange = (payload: string | undefined): Change => {
  const parsed = jsonIn(payload);
  if (typeof parsed !== 'object' || parsed === null) return { what: 'unknown' };
  const { complaintId, what } = parsed as Record<string, unknown>;
  return {
    what: typeof what === 'string' ? what : 'case',
    ...(typeof complaintId === 'string' ? { complaintId } : {}),
  };
};

type Heard = {
  onChange: (change: Change) => void;
  onWork: (topic: string) => void;
  onPresence: (news: PresenceNews) => void;
};

const hear = (heard: Heard, channel: string, payload: string | undefined): void => {
  if (channel === 'tanggap_work') heard.onWork(payload ?? '');
  else if (channel === presenceChannel) {
    const news = parsePresence(jsonIn(payload));
    if (news !== undefined) heard.onPresence(news);
  } else heard.onChange(parseChange(payload));
};

/** One listening connection; `onLost` is told once, when it broke by itself. */
const listen = async (url: string, heard: Heard, onLost: (error?: unknown) => void): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url, application_name: 'tanggap live', keepAlive: true });
  let lost = false;
  const lose = (error?: unknown): void => {
    if (lost) return;
    lost = true;
    onLost(error);
  };
  client.on('error', lose);
  client.on('end', () => {
    lose();
  });
  client.on('notification', ({ channel, payload }) => {
    hear(heard, channel, payload);
  });
  try {
    await client.connect();
    await client.query(`listen tanggap_change; listen tanggap_work; listen ${presenceChannel}`);
    return client;
  } catch (error) {
    lost = true;
    client.end().catch(() => undefined);
    throw error;
  }
};

/** Keeps a listening connection until `close`; `onGap` is told when one stands again after a break. */
const keepListening = async (
  url: string,
  heard: Heard,
  onGap: () => void,
  onError: (error: unknown) => void,
): Promise<Pick<Live, 'hears' | 'close'>> => {
  let hearing = true;
  let closed = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;

  const onLost = (error?: unknown): void => {
    hearing = false;
    if (closed) return;
    if (error !== undefined) onError(error);
    timer = setTimeout(() => void again(), reconnectAfterMs);
  };
  const again = async (): Promise<void> => {
    try {
      const made = await listen(url, heard, onLost);
      if (closed) await made.end();
      else client = made;
      hearing = true;
      onGap();
    } catch (error) {
      onLost(error);
    }
  };

  client = await listen(url, heard, onLost);
  return {
    hears: () => hearing,
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
};

/** Listens on a connection of its own. After a gap everybody is told to look again. */
export const startLive = async (
  { url }: { url: string },
  onError: (error: unknown) => void = () => undefined,
): Promise<Live> => {
  const changes = new Set<(change: Change) => void>();
  const works = new Set<(topic: string) => void>();
  const presences = new Set<(news: PresenceNews) => void>();
  const onChange = (change: Change): void => {
    for (const tell of changes) tell(change);
  };
  const onWork = (topic: string): void => {
    for (const wake of works) wake(topic);
  };
  const onPresence = (news: PresenceNews): void => {
    for (const tell of presences) tell(news);
  };
  const onGap = (): void => {
    onChange({ what: 'gap' });
    onWork('gap');
  };
  return {
    subscribe: (tell) => {
      changes.add(tell);
      return () => changes.delete(tell);
    },
    onWork: (wake) => {
      works.add(wake);
      return () => works.delete(wake);
    },
    onPresence: (tell) => {
      presences.add(tell);
      return () => presences.delete(tell);
    },
    ...(await keepListening(url, { onChange, onWork, onPresence }, onGap, onError)),
  };
};
