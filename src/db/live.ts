// Hears what other processes committed: which case changed, and that there is work. Survives a lost connection.
import pg from 'pg';

export type Change = { complaintId?: string; what: string };
export type Live = {
  subscribe: (onChange: (change: Change) => void) => () => void;
  onWork: (listener: () => void) => () => void;
  close: () => Promise<void>;
};

const reconnectAfterMs = 1000;

const parseChange = (payload: string | undefined): Change => {
  const parsed: unknown = JSON.parse(payload ?? '{}');
  if (typeof parsed !== 'object' || parsed === null) return { what: 'unknown' };
  const { complaintId, what } = parsed as Record<string, unknown>;
  return {
    what: typeof what === 'string' ? what : 'case',
    ...(typeof complaintId === 'string' ? { complaintId } : {}),
  };
};

/** Listens on a connection of its own. After a gap everybody is told to look again. */
export const startLive = async (
  { url }: { url: string },
  onError: (error: unknown) => void = () => undefined,
): Promise<Live> => {
  const changes = new Set<(change: Change) => void>();
  const works = new Set<() => void>();
  let closed = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;

  const lost = (of: pg.Client, error?: unknown): void => {
    if (closed || client !== of) return;
    client = undefined;
    if (error !== undefined) onError(error);
    of.end().catch(() => undefined);
    timer = setTimeout(() => {
      connect().then(
        () => {
          for (const tell of changes) tell({ what: 'gap' });
          for (const wake of works) wake();
        },
        (failed: unknown) => {
          onError(failed);
        },
      );
    }, reconnectAfterMs);
  };

  const connect = async (): Promise<void> => {
    const own = new pg.Client({ connectionString: url, application_name: 'tanggap live', keepAlive: true });
    client = own;
    own.on('error', (error) => {
      lost(own, error);
    });
    own.on('end', () => {
      lost(own);
    });
    own.on('notification', ({ channel, payload }) => {
      if (channel === 'tanggap_work') for (const wake of works) wake();
      else for (const tell of changes) tell(parseChange(payload));
    });
    try {
      await own.connect();
      await own.query('listen tanggap_change; listen tanggap_work');
    } catch (error) {
      lost(own);
      throw error;
    }
  };

  await connect();
  return {
    subscribe: (onChange) => {
      changes.add(onChange);
      return () => changes.delete(onChange);
    },
    onWork: (listener) => {
      works.add(listener);
      return () => works.delete(listener);
    },
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
};
