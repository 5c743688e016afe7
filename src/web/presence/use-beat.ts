// Says every ten seconds that this page has a case open, and what is done on it. A page that nobody sees says nothing.
import { useEffect } from 'react';
import { caseRoles } from '#core/access.ts';
import { beatEveryMs } from '#core/presence.ts';
import type { PresenceAnswer, PresenceBody } from '#features/live/presence.contract.ts';
import { sendJson } from '../api.ts';
import { newKey } from '../form-key.ts';
import { useHolds } from '../session.ts';
import { hearOthers } from './others.ts';
import { doingOn, watchTyping } from './typing.ts';

const tab = newKey();

const tell = (number: string, doing: PresenceBody['doing']): Promise<PresenceAnswer> =>
  sendJson('PUT', `/api/v1/cases/${encodeURIComponent(number)}/presence`, { tab, doing });

/** Only of whoever works on cases. */
export const useBeat = (number: string): void => {
  const isSeen = useHolds(caseRoles);
  useEffect(() => {
    if (!isSeen) return undefined;
    let isOver = false;
    const beat = (): void => {
      if (document.visibilityState !== 'visible') return;
      void tell(number, doingOn(number)).then(
        ({ people }) => {
          if (!isOver) hearOthers(number, people);
        },
        // The next one says it again; that the server is away is told above every screen.
        () => undefined,
      );
    };
    const leave = (): void => void tell(number, 'gone').catch(() => undefined);
    const turn = (): void => (document.visibilityState === 'visible' ? beat() : leave());
    beat();
    const timer = setInterval(beat, beatEveryMs);
    const unwatch = watchTyping(beat);
    document.addEventListener('visibilitychange', turn);
    return () => {
      isOver = true;
      clearInterval(timer);
      unwatch();
      document.removeEventListener('visibilitychange', turn);
      leave();
    };
  }, [number, isSeen]);
};
