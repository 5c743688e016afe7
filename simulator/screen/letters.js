// Private letters between one person and the city's account.
import { api } from './api.js';
import { composer } from './composer.js';
import { ago, face, h, redraw, rich, toast } from './dom.js';
import { networkOf } from './networks.js';

const rooms = new Map();

const bubble = (letter, me, now, aim) => {
  const side = letter.mine ? 'mine' : 'theirs';
  if (letter.removed) return h('li', { class: `bubble ${side} gone` }, 'Pesan ditarik');
  const edit = () => aim({ label: 'Mengubah pesan', edit: letter.id }, letter.text);
  const unsend = async () => {
    if (!confirm('Tarik pesan ini?')) return;
    await api.remove('messages', letter.id, me).catch((error) => toast(error.message));
  };
  return h(
    'li',
    { class: `bubble ${side}` },
    letter.about && h('p', { class: 'about' }, `Tentang komentar Anda: “${letter.about}”`),
    letter.picture && h('img', { class: 'photo', src: letter.picture, alt: 'Gambar', loading: 'lazy' }),
    letter.text !== '' && h('p', { class: 'words' }, rich(letter.text)),
    h(
      'p',
      { class: 'meta' },
      h('time', {}, ago(letter.at, now)),
      letter.edited && ' · diubah',
      letter.mine && [
        h('button', { type: 'button', onclick: edit }, 'Ubah'),
        h('button', { type: 'button', onclick: unsend }, 'Tarik'),
      ],
    ),
  );
};

const room = (accountId, meOf) => {
  const log = h('ol', { class: 'log', 'aria-live': 'polite', tabindex: 0, 'aria-label': 'Percakapan' });
  const writer = composer({
    label: 'Pesan untuk kota',
    placeholder: 'Tulis pesan…',
    send: ({ text, picture, context }) =>
      context?.edit === undefined
        ? api.letter({ me: meOf(), accountId, text, ...(picture && { picture }) })
        : api.edit('messages', context.edit, { me: meOf(), text }),
  });
  return { log, writer };
};

const tabs = (view, accountId) =>
  h(
    'nav',
    { class: 'tabs', 'aria-label': 'Jejaring' },
    view.threads.map(({ accountId: id, channel }) =>
      h('a', { href: `#pesan/${id}`, 'aria-current': id === accountId ? 'page' : undefined }, networkOf(channel).name),
    ),
  );

export const drawLetters = (place, view, asked, meOf) => {
  const thread = view.threads.find(({ accountId }) => accountId === asked) ?? view.threads[0];
  if (thread === undefined) return;
  if (!rooms.has(thread.accountId)) rooms.set(thread.accountId, room(thread.accountId, meOf));
  const { log, writer } = rooms.get(thread.accountId);
  redraw(place, ['letters', thread.accountId], () => [
    h('h1', {}, 'Pesan', h('small', {}, networkOf(thread.channel).likeness)),
    tabs(view, thread.accountId),
    h(
      'section',
      { class: 'room' },
      h('header', {}, face('city'), h('b', {}, thread.handle), h('span', { class: 'seal' }, 'resmi')),
      log,
      writer.element,
    ),
  ]);
  const drawn = redraw(log, [thread.messages, meOf(), Math.floor(view.now / 60_000)], () =>
    thread.messages.length === 0
      ? h('li', { class: 'empty' }, 'Belum ada pesan. Tulis keluhan Anda; hanya petugas yang membacanya.')
      : thread.messages.map((letter) => bubble(letter, meOf(), view.now, writer.aim)),
  );
  if (drawn) log.scrollTop = log.scrollHeight;
};
