// News that waits on the telephone, in its own database: one place for all field links of this telephone, of which each page takes its own.
// Must not send anything.
const opened = new Promise((resolve, reject) => {
  const request = indexedDB.open('tanggap-lapangan', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('kabar', { keyPath: 'key' });
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

const inStore = async (mode, work) => {
  const db = await opened;
  return new Promise((resolve, reject) => {
    const transaction = db.transaction('kabar', mode);
    const request = work(transaction.objectStore('kabar'));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error);
  });
};

/** Of one link, the oldest first; what was kept before moments were is the oldest. */
export const newsOfLink = async (token) => {
  const all = await inStore('readonly', (store) => store.getAll());
  return all.filter((one) => one.token === token).toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
};
export const keepNews = (news) => inStore('readwrite', (store) => store.put(news));
export const forgetNews = (key) => inStore('readwrite', (store) => store.delete(key));

/** Whatever belongs to links that have run out: nobody would take it any more. */
export const forgetPast = async (now) => {
  const all = await inStore('readonly', (store) => store.getAll());
  for (const { key, until } of all) if (until !== undefined && until <= now) await forgetNews(key);
};
