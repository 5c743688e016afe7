// How far a picture is enlarged, and what a hand or a key wishes for it. Pure; lengths in pixels of the screen.

/** The whole picture in sight. */
export const wholeZoom = 1;
const zooms = [wholeZoom, 1.5, 2, 3, 4, 6, 8] as const;
const most = 8;
/** What two presses in the same place go to. */
export const readingZoom = 3;

/** Never smaller than the whole. */
export const zoomWithin = (wanted: number): number => Math.min(most, Math.max(wholeZoom, wanted));

/** The next of a few, also from between two of them. */
export const largerThan = (zoom: number): number => zooms.find((one) => one > zoom) ?? most;
/** Down to the whole, and no further. */
export const smallerThan = (zoom: number): number => zooms.findLast((one) => one < zoom) ?? wholeZoom;

/** Where to scroll to so that what lay under `point` of the pane lies there still. */
export const scrolledTo = (scroll: number, point: number, ratio: number): number => (scroll + point) * ratio - point;

/** From the top left corner of whatever is spoken of. */
export type Point = { x: number; y: number };

/** How far two fingers are from each other. */
export const apart = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
/** What they hold on to. */
export const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

const leastSwipe = 60;

/** 1: on to the next picture, as a page is turned; -1: back; 0: it was no swipe. */
export const swipeOf = (from: Point, to: Point): -1 | 0 | 1 => {
  const [right, down] = [to.x - from.x, to.y - from.y];
  if (Math.abs(right) < leastSwipe || Math.abs(right) < 2 * Math.abs(down)) return 0;
  return right < 0 ? 1 : -1;
};

/** What a button or a key asks for. */
export type Wish = 'previous' | 'next' | 'larger' | 'smaller' | 'whole' | 'left' | 'right' | 'up' | 'down';

/** What each means of a whole picture, and of an enlarged one. */
const keys: ReadonlyMap<string, readonly [whole: Wish | undefined, enlarged: Wish]> = new Map([
  ['ArrowLeft', ['previous', 'left']],
  ['ArrowRight', ['next', 'right']],
  ['ArrowUp', [undefined, 'up']],
  ['ArrowDown', [undefined, 'down']],
  ['PageUp', ['previous', 'previous']],
  ['PageDown', ['next', 'next']],
  ['+', ['larger', 'larger']],
  ['=', ['larger', 'larger']],
  ['-', ['smaller', 'smaller']],
  ['_', ['smaller', 'smaller']],
  ['0', ['whole', 'whole']],
]);

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Arrows turn over whole pictures, and move about in enlarged ones. Nothing of what the browser does with Ctrl. */
export const wishOf = ({ key, ctrlKey, metaKey, altKey }: Press, zoom: number): Wish | undefined => {
  if (ctrlKey || metaKey || altKey) return undefined;
  return keys.get(key)?.[zoom > wholeZoom ? 1 : 0];
};

const stepAside = 80;

/** How far a wish moves what is seen; undefined where it is none of moving. */
export const moveOf = (wish: Wish): Point | undefined => {
  switch (wish) {
    case 'left':
      return { x: -stepAside, y: 0 };
    case 'right':
      return { x: stepAside, y: 0 };
    case 'up':
      return { x: 0, y: -stepAside };
    case 'down':
      return { x: 0, y: stepAside };
    case 'previous':
    case 'next':
    case 'larger':
    case 'smaller':
    case 'whole':
      return undefined;
  }
};
