// Keeps an identity-free extract of the open cases on this device, and the page that shows it, as long as its officer is signed in here.
// Whoever may not is kept nothing. What answers without a network is public/luring.js.
import { getJson, isRefused } from './api.ts';
import { forgetOffline, offlineCache } from './forget-offline.ts';

const parts = ['/meja/luring.html', '/meja/luring-page.js', '/meja/luring.css'];
const everyMs = 5 * 60_000;
const looksEveryMs = 60_000;

/** Touches nothing once the signal came: what then stands on the device may be another officer's. */
const keep = async (signal: AbortSignal): Promise<void> => {
  try {
    const extract = await getJson<object>('/api/v1/offline-worklist', signal);
    if (signal.aborted) return;
    // Thrown away from here on, it is nobody's any more, whatever is still put into it.
    const cache = await caches.open(offlineCache);
    if (signal.aborted) return;
    await cache.addAll(parts);
    if (signal.aborted) return;
    await cache.put('/meja/luring-data', new Response(JSON.stringify(extract)));
  } catch (error) {
    if (signal.aborted) return;
    // The server says no: then nothing stays either. Where it cannot be reached, what was kept is what it is for.
    if (isRefused(error)) await forgetOffline();
  }
};

/** A page that nobody sees asks nothing: each request would let its session go on, and no session of a left device would end. */
const keepWhileSeen = (signal: AbortSignal): void => {
  let last = -Infinity;
  const look = (): void => {
    if (document.visibilityState !== 'visible' || Date.now() - last < everyMs) return;
    last = Date.now();
    void keep(signal);
  };
  look();
  const timer = setInterval(look, looksEveryMs);
  document.addEventListener('visibilitychange', look, { signal });
  signal.addEventListener('abort', () => clearInterval(timer));
};

/** Until the signal, which is the end of the session in this tab: then all of it is thrown away. */
export const keepOffline = async (may: boolean, signal: AbortSignal): Promise<void> => {
  if (!('caches' in globalThis) || !('serviceWorker' in navigator) || signal.aborted) return;
  signal.addEventListener('abort', () => void forgetOffline());
  if (!may) return forgetOffline();
  await navigator.serviceWorker.register('/meja/pemberitahuan.js', { scope: '/meja/' });
  if (!signal.aborted) keepWhileSeen(signal);
};
