// The citizen's own mailbox: conversations with the city by e-mail, one letter below the other, and the place to write.
import { api } from './api.js';
import { ago, h, icon, redraw, rich, toast } from './dom.js';
import { attachPicture, showPicture } from './picture.js';

/** Writing desks by conversation: what is half written stays while the world changes around it. */
const desks = new Map();

const topicOf = (subject) => (subject === '' ? '(tanpa perihal)' : subject);

/** The newest conversation first; each with its letters, oldest first. */
const conversationsOf = ({ letters }) => {
  const byThread = new Map();
  for (const letter of letters) byThread.set(letter.thread, [...(byThread.get(letter.thread) ?? []), letter]);
  return [...byThread.values()].sort((a, b) => b.at(-1).at - a.at(-1).at);
};

const placeOf = (thread) => `surel/${encodeURIComponent(thread)}`;

const submit = async (desk, event) => {
  event.preventDefault();
  const { subject, field, picture, button, send } = desk;
  if (button.disabled) return;
  if (field.value.trim() === '' && picture === undefined) {
    toast('Tulis sesuatu atau sertakan gambar.');
    field.focus();
    return;
  }
  button.disabled = true;
  try {
    await send({
      text: field.value.trim(),
      ...(subject && { subject: subject.value.trim() }),
      ...(picture && { picture }),
    });
    field.value = '';
    if (subject) subject.value = '';
    desk.picture = undefined;
    showPicture(desk);
    toast('Surel terkirim');
  } catch (error) {
    toast(error.message);
  } finally {
    button.disabled = false;
  }
};

/** `send({ subject, text, picture })` does the deed; without a topic it has no line for one. */
const writingDesk = ({ title, hasSubject, send }) => {
  const desk = {
    send,
    subject: hasSubject ? h('input', { type: 'text', maxlength: 200, autocomplete: 'off' }) : undefined,
    field: h('textarea', { rows: 6, maxlength: 20_000 }),
    shelf: h('div', { class: 'shelf', hidden: true }),
    file: h('input', {
      ...{ type: 'file', class: 'hidden-file', tabindex: -1, 'aria-label': 'Pilih gambar' },
      accept: 'image/png,image/jpeg,image/gif,image/webp',
    }),
    button: h('button', { type: 'submit', class: 'send-mail' }, icon('send'), 'Kirim surel'),
  };
  const { subject, field, shelf, file, button } = desk;
  file.addEventListener('change', () => void attachPicture(desk));
  const choose = h(
    'button',
    { type: 'button', class: 'add-file', onclick: () => file.click() },
    icon('clip'),
    'Gambar',
  );
  desk.element = h(
    'form',
    { class: 'mail-form', onsubmit: (event) => void submit(desk, event) },
    h('h2', {}, title),
    subject && h('label', {}, h('span', {}, 'Perihal'), subject),
    h('label', {}, h('span', {}, 'Isi'), field),
    shelf,
    file,
    h('div', { class: 'mail-acts' }, choose, button),
  );
  return desk;
};

const deskFor = (key, make) => {
  if (!desks.has(key)) desks.set(key, writingDesk(make()));
  return desks.get(key);
};

const letterItem = (letter, mail, now) =>
  h(
    'li',
    { class: letter.mine ? 'mail mine' : 'mail' },
    h(
      'header',
      {},
      h('b', {}, letter.mine ? 'Anda' : mail.name),
      h('small', {}, letter.mine ? mail.address : mail.city),
      h('time', {}, ago(letter.at, now)),
    ),
    h('p', { class: 'words' }, rich(letter.text)),
    letter.picture && h('img', { class: 'photo', src: letter.picture, alt: 'Lampiran gambar', loading: 'lazy' }),
  );

const row = (letters, view) => {
  const [first] = letters;
  const last = letters.at(-1);
  const isUnread = view.notices.some(({ unread, where }) => unread && where === placeOf(first.thread));
  return h(
    'li',
    { class: isUnread ? 'mail-row unread' : 'mail-row' },
    h(
      'a',
      { href: `#${placeOf(first.thread)}` },
      h('span', { class: 'top' }, h('b', {}, topicOf(first.subject)), h('time', {}, ago(last.at, view.now))),
      h('span', { class: 'glance' }, `${last.mine ? 'Anda: ' : ''}${last.text.slice(0, 120)}`),
      isUnread && h('span', { class: 'unseen' }, 'Belum dibaca'),
    ),
  );
};

const back = () => h('a', { class: 'mail-back', href: '#surel' }, '‹ Semua surel');

const drawList = (place, view) => {
  const conversations = conversationsOf(view.mail);
  redraw(place, ['mails', view.mail, view.notices, Math.floor(view.now / 60_000)], () => [
    h('h1', {}, 'Surel', h('small', {}, 'tiruan kotak surel')),
    h(
      'p',
      { class: 'mail-address' },
      h('span', {}, 'Alamat Anda: ', h('b', {}, view.mail.address)),
      h('a', { class: 'write-mail', href: '#surel/baru' }, 'Tulis surel'),
    ),
    conversations.length === 0
      ? h('p', { class: 'empty' }, `Belum ada surel. Tulis keluhan Anda kepada ${view.mail.city}.`)
      : h(
          'ul',
          { class: 'mails' },
          conversations.map((letters) => row(letters, view)),
        ),
  ]);
};

const drawNew = (place, view, meOf) => {
  const { element } = deskFor(`baru ${meOf()}`, () => ({
    title: `Kepada ${view.mail.city}`,
    hasSubject: true,
    send: async (words) => {
      const letter = await api.mail({ me: meOf(), ...words });
      location.hash = placeOf(letter.messageId);
    },
  }));
  redraw(place, ['new mail', meOf()], () => [h('h1', {}, 'Tulis surel'), back(), element]);
};

const drawConversation = (place, view, letters, meOf) => {
  const [{ thread, subject }] = letters;
  const desk = deskFor(`${thread} ${meOf()}`, () => ({
    title: 'Balas',
    hasSubject: false,
    send: (words) => api.mail({ me: meOf(), answers: desk.newest, ...words }),
  }));
  desk.newest = letters.at(-1).id;
  const list = h('ol', { class: 'mails', 'aria-label': 'Surat-menyurat' });
  if (redraw(place, ['mail', thread, meOf()], () => [h('h1', {}, topicOf(subject)), back(), list, desk.element]))
    desk.list = list;
  redraw(desk.list, [letters, Math.floor(view.now / 60_000)], () =>
    letters.map((letter) => letterItem(letter, view.mail, view.now)),
  );
};

/** `asked`: a conversation by its first letter, or `baru`. */
export const drawMail = (place, view, asked, meOf) => {
  if (view.mail === undefined) {
    redraw(place, ['no mail'], () => [
      h('h1', {}, 'Surel'),
      h('p', { class: 'empty' }, 'Kota belum punya alamat surel.'),
    ]);
    return;
  }
  const wanted = asked === undefined ? undefined : decodeURIComponent(asked);
  const letters = conversationsOf(view.mail).find(([{ thread }]) => thread === wanted);
  if (wanted === 'baru') drawNew(place, view, meOf);
  else if (letters === undefined) drawList(place, view);
  else drawConversation(place, view, letters, meOf);
};
