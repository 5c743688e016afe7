// Keeps an identity-free extract of the open cases on this device, and the page that shows it, as long as its officer is signed in here.
// Whoever may not is kept nothing. What answers without a network is public/luring.js.
import { Failure, getJson } from './api.ts';
import { forgetOffline, offlineCache } from './forget-offline.ts';

const parts = ['/meja/luring.html', '/meja/luring-page.js', '/meja/luring.css'];
const everyMs = 5 * 60_000;

const keep = async (signal: AbortSignal): Promise<void> => {
  try {
    const extract = await getJson<object>('/api/v1/offline-worklist', signal);
    const cache = await caches.open(offlineCache);
    await cache.addAll(parts);
    await cache.put('/meja/luring-data', new Response(JSON.stringify(extract)));
  } catch (error) {
    // The server says no: then nothing stays either. Where it cannot be reached, what was kept is what it is for.
    if (error instanceof Failure && error.status >= 400 && error.status < 500) await forgetOffline();
  }
  // Whoever signed out meanwhile leaves nothing.
  if (signal.aborted) await forgetOffline();
};

/** Until the signal, which is the end of the session in this tab: then all of it is thrown away. */
export const keepOffline = async (may: boolean, signal: AbortSignal): Promise<void> => {
  if (!('caches' in globalThis) || !('serviceWorker' in navigator) || signal.aborted) return;
  signal.addEventListener('abort', () => void forgetOffline());
  if (!may) return forgetOffline();
  await navigator.serviceWorker.register('/meja/pemberitahuan.js', { scope: '/meja/' });
  await keep(signal);
  const timer = setInterval(() => void keep(signal), everyMs);
  signal.addEventListener('abort', () => clearInterval(timer));
};
