// Where a person writes: text, one picture, and the small line that says what is answered or changed.
import { api } from './api.js';
import { h, icon, toast } from './dom.js';

const grow = (field) => {
  field.rows = Math.min(6, Math.max(1, field.value.split('\n').length, Math.ceil(field.value.length / 46)));
};

/**
 * `send({ text, picture, context })` does the deed; `context` is what `aim` set: `{ label, ... }`.
 * The composer lives as long as its place, so what is half written stays.
 */
export const composer = ({ label, placeholder, send }) => {
  let context;
  let picture;
  const field = h('textarea', { rows: 1, 'aria-label': label, placeholder, maxlength: 8000 });
  const chip = h('div', { class: 'chip', hidden: true });
  const shelf = h('div', { class: 'shelf', hidden: true });
  const file = h('input', {
    type: 'file',
    accept: 'image/png,image/jpeg,image/gif,image/webp',
    class: 'hidden-file',
    tabindex: -1,
    'aria-label': 'Pilih gambar',
  });
  const button = h('button', { type: 'submit', class: 'send', 'aria-label': 'Kirim' }, icon('send'));

  const show = () => {
    chip.hidden = context === undefined;
    chip.replaceChildren(
      ...(context === undefined
        ? []
        : [context.label, h('button', { type: 'button', 'aria-label': 'Batal', onclick: () => aim() }, icon('close'))]),
    );
    shelf.hidden = picture === undefined;
    shelf.replaceChildren(
      ...(picture === undefined
        ? []
        : [
            h('img', { src: `media/${picture}`, alt: 'Gambar yang akan dikirim' }),
            h(
              'button',
              {
                type: 'button',
                'aria-label': 'Buang gambar',
                onclick: () => {
                  picture = undefined;
                  show();
                },
              },
              icon('close'),
            ),
          ]),
    );
  };
  const aim = (next, text) => {
    context = next;
    if (text !== undefined) field.value = text;
    else if (next === undefined) field.value = '';
    grow(field);
    show();
    if (next !== undefined) field.focus();
  };
  const submit = async (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if ((text === '' && picture === undefined) || button.disabled) return;
    button.disabled = true;
    try {
      await send({ text, picture, context });
      picture = undefined;
      aim();
    } catch (error) {
      toast(error.message);
    } finally {
      button.disabled = false;
    }
  };
  file.addEventListener('change', async () => {
    const chosen = file.files[0];
    file.value = '';
    if (chosen === undefined) return;
    try {
      ({ picture } = await api.picture(chosen));
    } catch (error) {
      toast(error.message);
    }
    show();
  });
  field.addEventListener('input', () => grow(field));
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') aim();
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) void submit(event);
  });
  const element = h(
    'form',
    { class: 'composer', onsubmit: submit },
    chip,
    shelf,
    h(
      'div',
      { class: 'line' },
      h(
        'button',
        { type: 'button', class: 'attach', 'aria-label': 'Lampirkan gambar', onclick: () => file.click() },
        icon('clip'),
      ),
      file,
      field,
      button,
    ),
  );
  return { element, aim };
};
