// Makes chosen pictures small on the device, before they are sent. The page works as well without: then they are sent as they are.
const longestSide = 1600;
const smallEnoughBytes = 500_000;

const drawnSmall = async (file) => {
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.8));
};

/** As it came where it is small, cannot be read here, or would only grow. */
const madeSmall = async (file) => {
  if (file.size <= smallEnoughBytes) return file;
  try {
    const small = await drawnSmall(file);
    return small.size < file.size ? new File([small], 'foto.jpg', { type: 'image/jpeg' }) : file;
  } catch {
    return file;
  }
};

const field = document.getElementById('foto');
const told = document.getElementById('foto-kabar');

const makeReady = async () => {
  const chosen = [...field.files];
  told.textContent = told.dataset.small;
  const ready = new DataTransfer();
  for (const file of chosen) ready.items.add(await madeSmall(file));
  // Whoever has chosen anew meanwhile is asked once more by that choice.
  if (field.files.length !== chosen.length || chosen.some((file, place) => field.files[place] !== file)) return;
  field.files = ready.files;
  told.textContent = told.dataset.ready;
};

field?.addEventListener('change', () => void makeReady());
