// Shows what the desk tells an officer while no page of it is open, and opens what it is about. Holds nothing between two messages.
// Told back: that it was shown, so that no other way is tried.
importScripts('/meja/luring.js');

const readPush = (event) => {
  try {
    return event.data === null ? {} : event.data.json();
  } catch {
    return {};
  }
};

const tellBack = (receipt) =>
  fetch('/api/v1/push/arrived', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ receipt }),
  }).catch(() => undefined);

self.addEventListener('push', (event) => {
  const { title = 'Tanggap', body = '', link = '', receipt } = readPush(event);
  const shown = self.registration.showNotification(title, { body, data: { link }, requireInteraction: true });
  event.waitUntil(receipt === undefined ? shown : shown.then(() => tellBack(receipt)));
});

/** Only our own pages are opened, whatever a message says. */
const ownAddress = (link) => {
  const home = new URL('/meja/', self.location.origin);
  if (typeof link !== 'string' || !URL.canParse(link, home)) return home.href;
  const address = new URL(link, home);
  return address.origin === home.origin && address.pathname.startsWith('/meja') ? address.href : home.href;
};

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const address = ownAddress(event.notification.data?.link);
  event.waitUntil(
    self.clients.matchAll({ type: 'window' }).then((pages) => {
      const open = pages.find((page) => page.url === address);
      return open === undefined ? self.clients.openWindow(address) : open.focus();
    }),
  );
});

/** A push service may give the browser another address: the desk hears of it, as long as its officer is signed in here. */
const followChange = async ({ oldSubscription, newSubscription }) => {
  const fresh =
    newSubscription ??
    (await self.registration.pushManager.subscribe(
      oldSubscription?.options ?? {
        userVisibleOnly: true,
        applicationServerKey: (await (await fetch('/api/v1/me/ways')).json()).pushKey,
      },
    ));
  const { endpoint, keys } = fresh.toJSON();
  const { p256dh, auth } = keys ?? {};
  await fetch('/api/v1/me/devices', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ endpoint, keys: { p256dh, auth } }),
  });
};

// Where it fails, the former address ends by what its push service answers, and its owner's page says so.
self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(followChange(event).catch(() => undefined)));

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
