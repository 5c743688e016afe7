// On a telephone in the field: news that finds no network is kept in the telephone's own database, and leaves by itself once there is one.
// Runs in the page that a field link opens, beside a form that works without it. Sends nothing anywhere else.
import { forgetPages, keepPage, keptUntil, serveOffline } from './field-kept.js';
import { photoList } from './field-photos.js';
import { forgetNews, forgetPast, keepNews, newsOfLink } from './field-store.js';

const form = document.querySelector('form[data-lapangan]');
const token = form?.dataset.lapangan ?? '';

/** By the telephone's own clock, which may be any: the server says how long is left, and a copy knows when it was made. */
let until = Infinity;

const lineOf = ({ text, photos, state = 'waiting', key }) => {
  const line = document.querySelector('#satu-kabar').content.cloneNode(true);
  line.querySelector('.kata').textContent = text;
  line.querySelector('.banyak').textContent = String(photos.length);
  for (const said of line.querySelectorAll('[data-keadaan]')) said.hidden = said.dataset.keadaan !== state;
  const drop = line.querySelector('button');
  drop.hidden = state !== 'refused';
  drop.addEventListener('click', () => void forgetNews(key).then(show));
  return line;
};

const show = async () => {
  const news = await newsOfLink(token);
  document.querySelector('#menunggu').hidden = news.length === 0;
  document.querySelector('#belum-terkirim').textContent = String(news.length);
  document.querySelector('#daftar').replaceChildren(...news.map(lineOf));
};

/** Nothing of the link stays on this telephone; `html`: the server's own page of that. */
const end = async (html) => {
  const unsent = await newsOfLink(token);
  for (const { key } of unsent) await forgetNews(key);
  await forgetPages(Date.now(), location.pathname);
  if (html !== undefined) {
    document.documentElement.innerHTML = html;
    return;
  }
  document.querySelector('#tugas').remove();
  document.querySelector('#berakhir').hidden = false;
  document.querySelector('#berakhir-kabar').hidden = unsent.length === 0;
};

const bodyOf = ({ key, name, text, photos }) => {
  const body = new FormData();
  body.append('kunci', key);
  body.append('nama', name);
  body.append('catatan', text);
  for (const photo of photos) body.append('foto', photo, photo.name);
  return body;
};

/** `taken`, `ended`, or `refused`, with what the server's page says is wrong; thrown where nobody answered who can say. */
const send = async (news) => {
  const answer = await fetch(form.action, { method: 'POST', body: bodyOf(news) });
  if (answer.status >= 500 || answer.status === 429) throw new Error(String(answer.status));
  if (answer.redirected) {
    await forgetNews(news.key);
    return { how: 'taken', address: answer.url };
  }
  const html = await answer.text();
  if (answer.status === 404 || answer.status === 410) {
    await end(html);
    return { how: 'ended' };
  }
  return { how: 'refused', html };
};

/** What the form is sending itself: to be left alone until it has said how that went. */
let inHand;

/** How often a network came: one that comes while news still fails for want of it must be used, not waited for again. */
let networks = 0;

/** One after the other; the first that finds no network leaves the rest where they are. */
const sendWaiting = async () => {
  const waiting = (await newsOfLink(token)).filter(({ state, key }) => state !== 'refused' && key !== inHand);
  try {
    for (const news of waiting) {
      await keepNews({ ...news, state: 'sending' });
      await show();
      const { how } = await send(news);
      if (how === 'ended') return;
      if (how === 'refused') await keepNews({ ...news, state: 'refused' });
    }
  } catch {
    // No network yet: what is not sent stays, and is said on the page.
    for (const news of await newsOfLink(token))
      if (news.state === 'sending') await keepNews({ ...news, state: 'waiting' });
  } finally {
    if (document.contains(form)) await show();
  }
};

let isSending = false;

const sendAll = async () => {
  if (isSending) return;
  isSending = true;
  try {
    let used;
    while (used !== networks && document.contains(form)) {
      used = networks;
      await sendWaiting();
    }
  } finally {
    isSending = false;
  }
};

const newKey = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(20));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

const field = (name) => form.querySelector(`[name=${name}]`);

/** The next one begins empty, under a key of its own. */
const beginAnew = (chosen) => {
  field('catatan').value = '';
  field('kunci').value = newKey();
  chosen.clear();
};

/** Above the form, whose fields stay as they were typed. */
const sayFaults = (html) => {
  const faults = new DOMParser().parseFromString(html, 'text/html').querySelector('.faults');
  document.querySelector('.faults')?.remove();
  if (faults !== null) form.before(faults);
  document.querySelector('.faults')?.focus();
};

const onSubmit = async (event, chosen) => {
  const [name, text] = [field('nama').value, field('catatan').value];
  if (name.trim() === '' || text.trim() === '') return;
  event.preventDefault();
  const button = form.querySelector('button[type=submit]');
  button.disabled = true;
  const news = { key: field('kunci').value, token, until, at: Date.now(), name, text, photos: chosen.photos() };
  const before = networks;
  inHand = news.key;
  await keepNews(news);
  try {
    const { how, html, address } = await send(news);
    if (how === 'taken') location.assign(address);
    if (how === 'refused') {
      await forgetNews(news.key);
      sayFaults(html);
    }
  } catch {
    beginAnew(chosen);
    inHand = undefined;
    await show();
    if (networks !== before) void sendAll();
  }
  inHand = undefined;
  button.disabled = false;
};

const networkCame = () => {
  networks += 1;
  void sendAll();
};

/** Asked for when the page opens: a copy of it may be older than what happened to its link. */
const lookAgain = async () => {
  try {
    await serveOffline();
    const { isOver, html } = await keepPage();
    if (isOver) await end(html);
    else networkCame();
  } catch {
    // No network, or no place for copies: the page that is here serves.
  }
};

if (form !== null && 'indexedDB' in window) {
  const chosen = photoList(form.querySelectorAll('input[type=file]'), Number(form.dataset.terbanyak));
  // A copy of the page has the key that was sent with it once before.
  field('kunci').value = newKey();
  form.addEventListener('submit', (event) => void onSubmit(event, chosen));
  addEventListener('online', networkCame);
  // Where a network is there in name alone nothing is said when it becomes one: whoever looks at the page has it tried.
  addEventListener('visibilitychange', () => void sendAll());
  setInterval(() => void sendAll(), 10_000);
  until = (await keptUntil()) ?? Date.now() + Number(form.dataset.sisa);
  setTimeout(() => void end(), Math.max(0, until - Date.now()));
  await forgetPast(Date.now());
  await forgetPages(Date.now());
  await sendAll();
  await lookAgain();
}
