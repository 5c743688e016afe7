// Answers for the page of a field link where there is no network, with the copy that the page kept (field-kept.js): that page and what it is drawn
// with, nothing else. Must not keep anything itself, and must not touch what is sent.
const keptIn = 'tanggap-lapangan';
const untilName = 'x-berlaku-sampai';
const patienceMs = 4000;

addEventListener('install', () => void skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));

const keptOf = (request) =>
  caches.match(request, { cacheName: keptIn, ignoreSearch: true, ignoreVary: true }).catch(() => undefined);

const later = (kept) => new Promise((resolve) => setTimeout(() => resolve(kept), patienceMs));

/** The server's own page before the copy; where a network is there in name alone, not for long. */
const pageOf = async (request) => {
  const kept = await keptOf(request);
  if (kept === undefined || Number(kept.headers.get(untilName)) <= Date.now()) return fetch(request);
  return Promise.race([fetch(request).catch(() => kept), later(kept)]);
};

/** Each address of these says what it holds. */
const assetOf = async (request) => (await keptOf(request)) ?? fetch(request);

addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate' && /^\/lapangan\/[^/]+$/.test(pathname)) event.respondWith(pageOf(request));
  else if (pathname.startsWith('/aset/')) event.respondWith(assetOf(request));
});
