// On a telephone in the field: news that finds no network is kept in the telephone's own database, and leaves by itself once there is one.
// Runs in the page that a field link opens, beside a form that works without it. Sends nothing anywhere else.
const form = document.querySelector('form[data-lapangan]');
const token = form?.dataset.lapangan ?? '';

/** One place for all links of this telephone; each takes only its own. */
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

const waiting = async () => (await inStore('readonly', (store) => store.getAll())).filter((one) => one.token === token);
const keep = (news) => inStore('readwrite', (store) => store.put(news));
const forget = (key) => inStore('readwrite', (store) => store.delete(key));

const show = async () => {
  const [place, number] = [document.querySelector('#menunggu'), document.querySelector('#belum-terkirim')];
  if (place === null || number === null) return;
  const count = (await waiting()).length;
  place.hidden = count === 0;
  number.textContent = String(count);
};

const bodyOf = ({ key, name, text, photos }) => {
  const body = new FormData();
  body.append('kunci', key);
  body.append('nama', name);
  body.append('catatan', text);
  for (const photo of photos) body.append('foto', photo, photo.name);
  return body;
};

/** What the server says no to is not sent again: its own page says why, in the place of this one. */
const send = async (news) => {
  const answer = await fetch(form.action, { method: 'POST', body: bodyOf(news) });
  if (answer.status >= 500 || answer.status === 429) throw new Error(String(answer.status));
  await forget(news.key);
  if (!answer.redirected) document.documentElement.innerHTML = await answer.text();
  return answer;
};

let isSending = false;

/** One after the other; the first that finds no network leaves the rest where they are. */
const sendAll = async () => {
  if (isSending) return;
  isSending = true;
  try {
    for (const news of await waiting()) await send(news);
  } catch {
    // No network yet: it stays, and is counted on the page.
  } finally {
    isSending = false;
    await show();
  }
};

const newKey = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(20));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

const newsOf = () => {
  const data = new FormData(form);
  const photos = data.getAll('foto').filter((photo) => photo.size > 0);
  return { key: data.get('kunci'), token, name: data.get('nama'), text: data.get('catatan'), photos };
};

const onSubmit = async (event) => {
  const news = newsOf();
  if (news.name.trim() === '' || news.text.trim() === '') return;
  event.preventDefault();
  const button = form.querySelector('button');
  button.disabled = true;
  await keep(news);
  try {
    const answer = await send(news);
    if (answer.redirected) location.assign(answer.url);
  } catch {
    // Kept: the next one begins with an empty form under a key of its own.
    form.querySelector('[name=catatan]').value = '';
    form.querySelector('[name=foto]').value = '';
    form.querySelector('[name=kunci]').value = newKey();
    await show();
  }
  button.disabled = false;
};

if (form !== null && 'indexedDB' in window) {
  form.addEventListener('submit', (event) => void onSubmit(event));
  addEventListener('online', () => void sendAll());
  setInterval(() => void sendAll(), 30_000);
  await sendAll();
}
