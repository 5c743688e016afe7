// The citizen's screen: who you are, where you are, and drawing it again when the world changes.
import { api, follow } from './api.js';
import { ago, drawn, face, h, icon, redraw, toast } from './dom.js';
import { drawFeed } from './feed.js';
import { drawLetters } from './letters.js';
import { drawMail } from './mail.js';
import { feeds, networkOf } from './networks.js';

const main = document.getElementById('isi');
const screens = Object.fromEntries(
  [...feeds.map(({ place }) => place), 'pesan', 'surel', 'notif'].map((place) => [
    place,
    h('div', { class: 'screen' }),
  ]),
);
let me = localStorage.getItem('warga') ?? 'warga-1';
let view;
let shown;

const hereOf = () => {
  const [place = 'foto', detail] = location.hash.slice(1).split(/\/(.*)/);
  if (place !== 'post') return { place: place in screens ? place : 'foto', detail };
  const post = view.posts.find(({ id }) => id === detail);
  return { place: feeds.find(({ channel }) => channel === post?.channel)?.place ?? 'foto', post: detail };
};

const become = (key) => {
  me = key;
  localStorage.setItem('warga', key);
  document.getElementById('who').querySelector('details').open = false;
  void refresh().then(() => toast(`Sekarang Anda ${view.me.name}`));
};

const drawWho = () => {
  const option = (person) =>
    h(
      'button',
      {
        type: 'button',
        class: 'person',
        'aria-pressed': person.key === me ? 'true' : 'false',
        onclick: () => become(person.key),
      },
      face(person.key, true),
      h('span', {}, h('b', {}, person.name), h('small', {}, person.about)),
    );
  redraw(document.getElementById('who'), [view.people, me], () =>
    h(
      'details',
      { class: 'who' },
      h(
        'summary',
        {},
        face(me, true),
        h('span', {}, h('b', {}, view.me.name), h('small', {}, `@${view.me.handle}`)),
        h('span', { class: 'unseen' }, 'Ganti orang'),
      ),
      h('div', { class: 'people' }, h('p', {}, 'Masuk sebagai'), view.people.map(option)),
    ),
  );
};

const places = [
  ...feeds.map(({ place, channel, sign }) => [place, networkOf(channel).name, () => drawn(sign)]),
  ['pesan', 'Pesan', () => icon('letter')],
  ['surel', 'Surel', () => icon('at')],
  ['notif', 'Untuk Anda', () => icon('bell')],
];

const drawPlaces = (here) => {
  const unread = view.notices.filter((notice) => notice.unread);
  const unreadOf = (wanted) => unread.filter(({ kind }) => kind === wanted).length;
  const counts = { pesan: unreadOf('letter'), surel: unreadOf('mail'), notif: unread.length };
  const bar = document.getElementById('places');
  const isNew = redraw(bar, [here, counts], () =>
    places.map(([place, words, sign]) =>
      h(
        'a',
        { href: `#${place}`, 'aria-current': place === here ? 'page' : undefined },
        sign(),
        h('span', {}, words),
        counts[place] > 0 &&
          h('b', { class: 'badge' }, String(counts[place]), h('span', { class: 'unseen' }, ' belum dibaca')),
      ),
    ),
  );
  // On a phone there are more places than room.
  if (isNew) bar.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  document.title = `${unread.length > 0 ? `(${unread.length}) ` : ''}Warga — jejaring latihan Tanggap`;
};

const noticeItem = (notice) =>
  h(
    'li',
    { class: notice.unread ? 'notice unread' : 'notice' },
    h(
      'a',
      { href: `#${notice.where}` },
      face('city', true),
      h(
        'span',
        {},
        h('b', {}, notice.handle),
        { letter: ' mengirim pesan pribadi', mail: ' mengirim surel' }[notice.kind] ?? ' membalas komentar Anda',
        h('q', {}, notice.text.slice(0, 140)),
        h('time', {}, ago(notice.at, view.now)),
      ),
    ),
  );

const drawNotices = () =>
  redraw(screens.notif, [view.notices, Math.floor(view.now / 60_000)], () => [
    h('h1', {}, 'Untuk Anda'),
    view.notices.length === 0
      ? h('p', { class: 'empty' }, 'Belum ada jawaban dari kota. Tulis komentar atau pesan dulu.')
      : h('ul', { class: 'notices' }, view.notices.map(noticeItem)),
  ]);

const draw = () => {
  const here = hereOf();
  const moved = location.hash !== shown;
  shown = location.hash;
  if (main.firstElementChild !== screens[here.place]) main.replaceChildren(screens[here.place]);
  const meOf = () => me;
  drawWho();
  drawPlaces(here.place);
  const feed = feeds.find(({ place }) => place === here.place);
  if (feed !== undefined) drawFeed(screens[feed.place], view, feed.channel, meOf);
  if (here.place === 'pesan') drawLetters(screens.pesan, view, here.detail, meOf);
  if (here.place === 'surel') drawMail(screens.surel, view, here.detail, meOf);
  if (here.place === 'notif') drawNotices();
  if (!moved) return;
  const post = here.post === undefined ? null : document.getElementById(`p-${here.post}`);
  if (post === null) scrollTo(0, 0);
  else post.scrollIntoView();
};

let asked = 0;
const refresh = async () => {
  asked += 1;
  const mine = asked;
  const fresh = await api.view(me).catch((error) => toast(error.message));
  if (fresh === undefined || mine !== asked) return;
  view = fresh;
  me = view.me.key;
  draw();
};

const arrive = async () => {
  const leaving = shown;
  draw();
  const isReading = ['notif', 'pesan', 'surel'].includes(hereOf().place) || leaving === '#notif';
  if (isReading && view.notices.some(({ unread }) => unread)) await api.looked(me).catch(() => undefined);
};

addEventListener('hashchange', () => void arrive());
await refresh();
follow(() => void refresh());
setInterval(() => void refresh(), 30_000);
