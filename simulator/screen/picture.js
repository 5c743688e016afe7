// The one picture that goes along with what is written: chosen, shown above the line, thrown away again.
import { api } from './api.js';
import { h, icon, toast } from './dom.js';

/** A sign that is pressed; the words are for those who cannot see it. */
export const small = (words, act) => h('button', { type: 'button', 'aria-label': words, onclick: act }, icon('close'));

/** `desk`: `{ shelf, file, picture }`. */
export const showPicture = (desk) => {
  const { shelf, picture } = desk;
  const drop = () => {
    desk.picture = undefined;
    showPicture(desk);
  };
  shelf.hidden = picture === undefined;
  shelf.replaceChildren(
    ...(picture === undefined
      ? []
      : [h('img', { src: `media/${picture}`, alt: 'Gambar yang akan dikirim' }), small('Buang gambar', drop)]),
  );
};

export const attachPicture = async (desk) => {
  const [chosen] = desk.file.files;
  if (chosen === undefined) return;
  try {
    ({ picture: desk.picture } = await api.picture(chosen));
  } catch (error) {
    toast(error.message);
  }
  desk.file.value = '';
  showPicture(desk);
};
