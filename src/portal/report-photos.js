// Makes chosen pictures small on the device, before they are sent. The page works as well without: then they are sent as they are.
import { madeSmall } from '../files/photo-small.js';

const smallEnoughBytes = 500_000;

const plain = (_file, small) => new File([small], 'foto.jpg', { type: 'image/jpeg' });

const field = document.getElementById('foto');
const told = document.getElementById('foto-kabar');

const makeReady = async () => {
  const chosen = [...field.files];
  told.textContent = told.dataset.small;
  const ready = new DataTransfer();
  for (const file of chosen) ready.items.add(await madeSmall(file, smallEnoughBytes, plain));
  // Whoever has chosen anew meanwhile is asked once more by that choice.
  if (field.files.length !== chosen.length || chosen.some((file, place) => field.files[place] !== file)) return;
  field.files = ready.files;
  told.textContent = told.dataset.ready;
};

field?.addEventListener('change', () => void makeReady());
