// Has the open cases of whoever sits here kept for the time without a network, once the first screen is long there.
import { useEffect } from 'react';
import { offlineReaders } from '#core/access.ts';
import { useHolds, useOfficer } from './session.ts';

const beginsAfterMs = 8_000;

/** Of another officer, role or agency all is thrown away first; what is kept goes with the session. */
export const useKeptOffline = (): void => {
  const { userId } = useOfficer();
  const may = useHolds(offlineReaders);
  useEffect(() => {
    const over = new AbortController();
    const begin = async (): Promise<void> => {
      const { keepOffline } = await import('./keep-offline.ts');
      await keepOffline(may, over.signal);
    };
    const timer = setTimeout(() => {
      // Without a network it cannot be fetched, and is tried again with the next page.
      begin().catch(() => undefined);
    }, beginsAfterMs);
    return () => {
      clearTimeout(timer);
      over.abort();
    };
  }, [userId, may]);
};
