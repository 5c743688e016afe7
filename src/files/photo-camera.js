// What the camera wrote of when and where stays with a picture that was drawn anew on the device. Must not send anything.

/** The part of a JPEG file in which its camera says when and where. */
const cameraPart = (bytes) => {
  let at = 2;
  while (at + 10 < bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    const end = at + 2 + ((bytes[at + 2] << 8) | bytes[at + 3]);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (bytes[at + 1] === 0xe1 && name === 'Exif') return bytes.slice(at, end);
    at = end;
  }
  return undefined;
};

/** The picture is drawn upright already: its camera's word on how to turn it holds no more. */
const turned = (part) => {
  const tiff = new DataView(part.buffer, 10);
  const isLittle = tiff.getUint16(0) === 0x4949;
  const first = tiff.getUint32(4, isLittle);
  for (let one = 0; one < tiff.getUint16(first, isLittle); one += 1) {
    const entry = first + 2 + one * 12;
    if (tiff.getUint16(entry, isLittle) === 0x0112) tiff.setUint16(entry + 8, 1, isLittle);
  }
  return part;
};

const partOf = (bytes) => {
  try {
    const part = bytes[0] === 0xff && bytes[1] === 0xd8 ? cameraPart(bytes) : undefined;
    return part === undefined ? new Uint8Array() : turned(part);
  } catch {
    // Cut off or not as cameras write it: the picture is worth more than what is said of it.
    return new Uint8Array();
  }
};

/** The small drawing of a file, with that file's own word on when and where it was taken. */
export const withCamera = async (file, small) => {
  const bytes = new Uint8Array(await small.arrayBuffer());
  const parts = [bytes.subarray(0, 2), partOf(new Uint8Array(await file.arrayBuffer())), bytes.subarray(2)];
  return new File(parts, `${file.name.replace(/\.\w+$/, '')}.jpg`, { type: 'image/jpeg' });
};
