// The page of a field link, kept on the telephone so that it opens where there is no network: that page alone, with what it is drawn with, until
// its link runs out. Kept by the page; handed out by field-offline.js. Must not keep anything that was typed.
const keptIn = 'tanggap-lapangan';
const untilName = 'x-berlaku-sampai';

/** What the server says of how the page may be used holds for the copy, too. */
const guards = ['content-type', 'content-security-policy', 'x-content-type-options', 'referrer-policy'];

const drawnWith = () => {
  const named = [...document.querySelectorAll('link[href], script[src], img[src]')].map((one) => one.href ?? one.src);
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  return [...new Set([...named, ...loaded])].filter((address) => new URL(address).pathname.startsWith('/aset/'));
};

/** Without a page that still serves nothing is kept of what pages are drawn with either. */
export const forgetPages = async (now, own) => {
  if (!('caches' in window)) return;
  const cache = await caches.open(keptIn);
  let pages = 0;
  for (const request of await cache.keys()) {
    if (!new URL(request.url).pathname.startsWith('/lapangan/')) continue;
    const kept = await cache.match(request);
    const isOver = Number(kept?.headers.get(untilName) ?? 0) <= now || new URL(request.url).pathname === own;
    if (isOver) await cache.delete(request);
    else pages += 1;
  }
  if (pages === 0) await caches.delete(keptIn);
};

/** The page as the server answers now; `isOver`: it serves no more, and what the server says instead. Nothing without a network. */
export const keepPage = async () => {
  const answer = await fetch(location.href, { cache: 'no-store' });
  if (answer.status === 404 || answer.status === 410) return { isOver: true, html: await answer.text() };
  if (!answer.ok || !('caches' in window)) return { isOver: false };
  const cache = await caches.open(keptIn);
  const html = await answer.text();
  const left = new DOMParser().parseFromString(html, 'text/html').querySelector('form[data-sisa]')?.dataset.sisa;
  const headers = new Headers({ [untilName]: String(Date.now() + Number(left ?? 0)) });
  for (const name of guards) headers.set(name, answer.headers.get(name) ?? '');
  for (const address of drawnWith()) if ((await cache.match(address)) === undefined) await cache.add(address);
  // Last, so that where the page is everything is.
  await cache.put(location.pathname, new Response(html, { headers }));
  return { isOver: false };
};

/** Undefined where there is no copy. */
export const keptUntil = async () => {
  if (!('caches' in window)) return undefined;
  const kept = await caches.match(location.pathname, { cacheName: keptIn });
  return kept === undefined ? undefined : Number(kept.headers.get(untilName));
};

/** What answers for the page while there is no network; a browser that has no such thing goes on without. */
export const serveOffline = async () => {
  if ('serviceWorker' in navigator)
    await navigator.serviceWorker.register('/lapangan/luring.js', { scope: '/lapangan/' });
};
