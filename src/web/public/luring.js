// Where there is no network, answers for the pages of the desk with the one that shows what was kept (luring.html), as long as something was.
// Keeps nothing itself: web/keep-offline.ts does, and throws it away at the end of a session. Touches no answer of the server's interface.
const keptIn = 'tanggap-luring';
const parts = ['/meja/luring.html', '/meja/luring-page.js', '/meja/luring.css'];

const keptOf = (path) => caches.match(path, { cacheName: keptIn });

const orKept = async (request, path) => {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await keptOf(path);
    if (kept === undefined) throw error;
    return kept;
  }
};

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const { pathname } = new URL(request.url);
  const isDesk = pathname === '/meja' || pathname.startsWith('/meja/');
  if (request.mode === 'navigate' && isDesk) event.respondWith(orKept(request, parts[0]));
  else if (parts.includes(pathname)) event.respondWith(orKept(request, pathname));
});
