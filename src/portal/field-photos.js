// Photos taken on the spot: made small on the telephone, before they wait or leave, with what the camera wrote of when and where. One after the other
// they stand on the page until the news is sent. Must not send anything.
import { withCamera } from '../files/photo-camera.js';
import { madeSmall } from '../files/photo-small.js';

const smallEnoughBytes = 700_000;

/** What was chosen in any of `inputs`; `most` is how many fit. */
export const photoList = (inputs, most) => {
  const [list, full] = [document.querySelector('#foto-diambil'), document.querySelector('#foto-penuh')];
  const drawn = document.querySelector('#satu-foto');
  let photos = [];
  const show = () => {
    list.replaceChildren(
      ...photos.map((photo) => {
        const line = drawn.content.cloneNode(true);
        const picture = line.querySelector('img');
        picture.src = URL.createObjectURL(photo);
        picture.onload = () => URL.revokeObjectURL(picture.src);
        line.querySelector('button').addEventListener('click', () => set(photos.filter((one) => one !== photo)));
        return line;
      }),
    );
  };
  const set = (changed) => {
    photos = changed.slice(0, most);
    full.hidden = changed.length <= most;
    show();
  };
  const add = async ({ target }) => {
    const chosen = [...target.files];
    target.value = '';
    const small = [];
    for (const file of chosen) small.push(await madeSmall(file, smallEnoughBytes, withCamera));
    set([...photos, ...small]);
  };
  for (const input of inputs) input.addEventListener('change', (event) => void add(event));
  return { photos: () => photos, clear: () => set([]) };
};
