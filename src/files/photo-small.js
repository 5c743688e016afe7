// Makes a picture small on the device. Must not send anything.
const longestSide = 1600;

const drawnSmall = async (file) => {
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const drawing = canvas.getContext('2d');
  // JPEG has no transparency: what a picture leaves open would be black.
  drawing.fillStyle = '#ffffff';
  drawing.fillRect(0, 0, canvas.width, canvas.height);
  drawing.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.8));
};

/** As it came where it is small, cannot be read here, or would only grow. `make`: the file to be, of the one that was chosen and the small drawing of it. */
export const madeSmall = async (file, smallEnoughBytes, make) => {
  if (file.size <= smallEnoughBytes) return file;
  try {
    const small = await drawnSmall(file);
    const made = small === null ? file : await make(file, small);
    return made.size < file.size ? made : file;
  } catch {
    return file;
  }
};
