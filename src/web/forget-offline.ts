// Throws away what this device keeps of open cases.

/** Where it is kept, as public/luring.js reads it. */
export const offlineCache = 'tanggap-luring';

/** Browsers keep nothing for addresses that they do not trust. */
export const forgetOffline = async (): Promise<void> => {
  if ('caches' in globalThis) await caches.delete(offlineCache);
};
