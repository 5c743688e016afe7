// Any picture that this browser can show, drawn anew as a small square PNG: what could act in the original, as SVG can, is not in it any more.
import { logoBounds } from './brand.contract.ts';

/** `unreadable`: no picture for this browser; `too-rich`: even the smallest drawing is too large. */
type LogoFailure = 'unreadable' | 'too-rich';

/** The largest that fits is sent. */
const widths = [192, 160, 128, 96] as const;

const loaded = (file: File): Promise<HTMLImageElement | undefined> =>
  new Promise((resolve) => {
    const picture = new Image();
    const address = URL.createObjectURL(file);
    const done = (found?: HTMLImageElement) => (): void => {
      URL.revokeObjectURL(address);
      resolve(found);
    };
    picture.addEventListener('load', done(picture));
    picture.addEventListener('error', done());
    picture.src = address;
  });

const drawn = (picture: HTMLImageElement, width: number): Promise<Blob | null> =>
  new Promise((resolve) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width, width];
    // A drawing of lines may say no size of its own.
    const [wide, high] = [picture.naturalWidth || width, picture.naturalHeight || width];
    const scale = width / Math.max(wide, high);
    const [across, down] = [wide * scale, high * scale];
    canvas.getContext('2d')?.drawImage(picture, (width - across) / 2, (width - down) / 2, across, down);
    canvas.toBlob(resolve, 'image/png');
  });

/** In the middle of a square, whole, on nothing. */
export const drawnLogo = async (file: File): Promise<File | LogoFailure> => {
  const picture = await loaded(file);
  if (picture === undefined) return 'unreadable';
  for (const width of widths) {
    const blob = await drawn(picture, width);
    if (blob === null) return 'unreadable';
    if (blob.size <= logoBounds.bytes) return new File([blob], 'lambang.png', { type: 'image/png' });
  }
  return 'too-rich';
};
