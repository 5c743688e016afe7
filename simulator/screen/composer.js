// Where a person writes: text, one picture, and the small line that says what is answered or changed.
// It lives as long as its place, so what is half written stays.
import { h, icon, toast } from './dom.js';
import { attachPicture, showPicture, small } from './picture.js';

const grow = ({ field }) => {
  field.rows = Math.min(6, Math.max(1, field.value.split('\n').length, Math.ceil(field.value.length / 46)));
};

/** Draws what hangs above the line: the aim, and the picture that goes along. */
const show = (desk) => {
  const { chip, context } = desk;
  chip.hidden = context === undefined;
  chip.replaceChildren(...(context === undefined ? [] : [context.label, small('Batal', () => aim(desk))]));
  showPicture(desk);
};

const aim = (desk, context, text) => {
  desk.context = context;
  if (text !== undefined) desk.field.value = text;
  else if (context === undefined) desk.field.value = '';
  grow(desk);
  show(desk);
  if (context !== undefined) desk.field.focus();
};

const submit = async (desk, event) => {
  event.preventDefault();
  const text = desk.field.value.trim();
  const { picture, context, button } = desk;
  if ((text === '' && picture === undefined) || button.disabled) return;
  button.disabled = true;
  try {
    await desk.send({ text, picture, context });
    desk.picture = undefined;
    aim(desk);
  } catch (error) {
    toast(error.message);
  } finally {
    button.disabled = false;
  }
};

/** `send({ text, picture, context })` does the deed; `context` is what `aim` set: `{ label, … }`. */
export const composer = ({ label, placeholder, send, wordsOnly = false }) => {
  const desk = {
    send,
    field: h('textarea', { rows: 1, 'aria-label': label, placeholder, maxlength: 8000 }),
    chip: h('div', { class: 'chip', hidden: true }),
    shelf: h('div', { class: 'shelf', hidden: true }),
    file: h('input', {
      ...{ type: 'file', class: 'hidden-file', tabindex: -1, 'aria-label': 'Pilih gambar' },
      accept: 'image/png,image/jpeg,image/gif,image/webp',
    }),
    button: h('button', { type: 'submit', class: 'send', 'aria-label': 'Kirim' }, icon('send')),
  };
  const { field, file } = desk;
  const choose = { type: 'button', class: 'attach', 'aria-label': 'Lampirkan gambar', onclick: () => file.click() };
  file.addEventListener('change', () => void attachPicture(desk));
  field.addEventListener('input', () => grow(desk));
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') aim(desk);
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) void submit(desk, event);
  });
  const line = h('div', { class: 'line' }, !wordsOnly && h('button', choose, icon('clip')), file, field, desk.button);
  const onsubmit = (event) => void submit(desk, event);
  const element = h('form', { class: 'composer', onsubmit }, desk.chip, desk.shelf, line);
  return { element, aim: (context, text) => aim(desk, context, text) };
};
