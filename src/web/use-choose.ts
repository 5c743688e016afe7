// What somebody chooses for themselves shows at once, and is kept for them on every device; where it could not be, they are told.
import { failureWords, sendJson } from './api.ts';
import { prefer, type Settings } from './preferences.ts';
import { useToast } from './ui/Toast.tsx';

/** What is not named stays. */
export const useChoose = (): ((change: Settings) => void) => {
  const announce = useToast();
  return (change) => {
    prefer(change);
    sendJson('PUT', '/api/v1/me/settings', change).catch((error: unknown) => announce(failureWords(error)));
  };
};
